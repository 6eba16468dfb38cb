"""A file for a diary, read back by two programs of which neither wrote it."""

import io
import sys
import unicodedata
from collections.abc import Callable
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from zoneinfo import ZoneInfo

import pytest
import vobject
from attrs import frozen
from dateutil.tz import tzical
from hypothesis import given, settings
from hypothesis import strategies as st
from ical.calendar_stream import IcsCalendarStream

from coproduction.diary import NO_ZONE, Day, Event, diary, problem_with_time
from coproduction.errors import MissingTool
from coproduction.problems import Severity
from coproduction.scalars import WRONG_YEAR
from tests.strategies import ANY, texts

LONDON = ZoneInfo("Europe/London")
STAMP = date(2026, 3, 1)
ANYTHING = st.text(st.characters(exclude_categories=("Cs", "Cn")), max_size=200)
BREAKING_OUT = "Hall\r\nEND:VEVENT\nBEGIN:VEVENT\u2028ATTACH:x\x85\\n;,:\"^'"


def event(day: date, clock: time, **more: str) -> Event:
    starts = datetime.combine(day, clock, LONDON)
    words = {"uid": f"meeting-{day}-{clock}", "title": "Council", **more}
    return Event(starts=starts, ends=starts + timedelta(hours=2), **words)


def made(*events: Event, days: tuple[Day, ...] = (), name: str = "Our meetings") -> bytes:
    return diary(events, days, name, "en-GB", STAMP)


@frozen
class Read:
    """What a program has read of one entry; times are those of Greenwich."""

    uid: str
    title: str
    starts: datetime | date
    ends: datetime | date
    place: str
    about: str


def instant(moment: datetime | date | None) -> datetime | date:
    assert moment is not None
    return moment.astimezone(UTC) if isinstance(moment, datetime) else moment


def read_by_vobject(body: bytes) -> list[Read]:
    def said(entry: object, name: str) -> str:
        return str(getattr(entry, name).value) if hasattr(entry, name) else ""

    return [
        Read(
            said(each, "uid"),
            said(each, "summary"),
            instant(each.dtstart.value),
            instant(each.dtend.value),
            said(each, "location"),
            said(each, "description"),
        )
        for each in getattr(vobject.readOne(body.decode()), "vevent_list", [])
    ]


def read_by_ical(body: bytes) -> list[Read]:
    return [
        Read(
            each.uid or "",
            each.summary or "",
            instant(each.dtstart),
            instant(each.dtend),
            each.location or "",
            each.description or "",
        )
        for each in IcsCalendarStream.calendar_from_ics(body.decode()).events
    ]


Reader = Callable[[bytes], list[Read]]


def clocks_of(body: bytes) -> tzinfo:
    """What the clocks of the only zone of a file do, as the file itself tells it."""
    found: tzinfo = tzical(io.StringIO(body.decode().replace("\r\n", "\n"))).get()
    return found


READERS = pytest.mark.parametrize("read", [read_by_vobject, read_by_ical], ids=["vobject", "ical"])


@pytest.mark.parametrize(
    ("day", "clock", "greenwich"),
    [
        (date(2026, 3, 28), time(10, 30), "2026-03-28 10:30"),
        (date(2026, 3, 29), time(0, 30), "2026-03-29 00:30"),
        (date(2026, 3, 29), time(2, 0), "2026-03-29 01:00"),
        (date(2026, 3, 29), time(10, 30), "2026-03-29 09:30"),
        (date(2026, 10, 24), time(10, 30), "2026-10-24 09:30"),
        (date(2026, 10, 25), time(0, 30), "2026-10-24 23:30"),
        (date(2026, 10, 25), time(10, 30), "2026-10-25 10:30"),
        (date(2026, 1, 1), time(0, 0), "2026-01-01 00:00"),
        (date(2026, 12, 31), time(23, 30), "2026-12-31 23:30"),
    ],
)
@READERS
def test_a_meeting_is_at_the_same_moment_before_and_after_the_clocks_change(
    read: Reader, day: date, clock: time, greenwich: str
) -> None:
    body = made(event(day, clock))
    (entry,) = read(body)
    assert entry.starts == datetime.fromisoformat(greenwich).replace(tzinfo=UTC)
    assert clocks_of(body).utcoffset(datetime.combine(day, clock)) == event(day, clock).starts.utcoffset()


@READERS
def test_a_meeting_that_goes_on_while_the_clocks_change_is_as_long_as_its_clocks_say(read: Reader) -> None:
    day = date(2026, 3, 29)
    starts, ends = (datetime.combine(day, clock, LONDON) for clock in (time(0, 30), time(3)))
    night = Event(uid="n", title="Night", starts=starts, ends=ends)
    (entry,) = read(made(night))
    assert isinstance(entry.ends, datetime)
    assert isinstance(entry.starts, datetime)
    assert entry.ends - entry.starts == timedelta(hours=1, minutes=30)


@READERS
def test_everything_that_is_put_in_is_read_back(read: Reader) -> None:
    meeting = event(
        date(2026, 3, 31), time(10, 30), place="Memorial Hall, Anytown", about="What for; and why.\nHow to join."
    )
    day = Day(uid="due-1", title="2 steps due", day=date(2026, 3, 3), about="M03 Invite\nM07 Ask")
    one, other = sorted(read(made(meeting, days=(day,))), key=lambda each: each.uid, reverse=True)
    assert one == Read(
        "meeting-2026-03-31-10:30:00",
        "Council",
        datetime(2026, 3, 31, 9, 30, tzinfo=UTC),
        datetime(2026, 3, 31, 11, 30, tzinfo=UTC),
        "Memorial Hall, Anytown",
        "What for; and why.\nHow to join.",
    )
    assert other == Read("due-1", "2 steps due", date(2026, 3, 3), date(2026, 3, 4), "", "M03 Invite\nM07 Ask")


def letters(text: str) -> str:
    return "".join(each for each in text if unicodedata.category(each) not in ("Cc", "Cf", "Zl", "Zp", "Zs"))


@settings(max_examples=40)
@given(texts(ANY, 60), ANYTHING, ANYTHING)
def test_whatever_is_written_stays_in_its_place(title: str, place: str, about: str) -> None:
    day = Day(uid="d", title=title, day=date(2026, 3, 3), about=about)
    body = made(event(date(2026, 3, 31), time(10, 30), title=title, place=place, about=about), days=(day,), name=title)
    for read in (read_by_vobject, read_by_ical):
        entries = read(body)
        assert [each.uid for each in entries] == ["meeting-2026-03-31-10:30:00", "d"]
        for each in entries:
            assert letters(each.title) == letters(title)
            assert letters(each.about) == letters(about)
        assert letters(entries[0].place) == letters(place)
    assert [line for line in body.decode().split("\r\n") if line.startswith("BEGIN:V")] == [
        "BEGIN:VCALENDAR", "BEGIN:VTIMEZONE", "BEGIN:VEVENT", "BEGIN:VEVENT",
    ]  # fmt: skip


@READERS
def test_nothing_breaks_out_of_its_line(read: Reader) -> None:
    words = {"title": BREAKING_OUT, "place": BREAKING_OUT, "about": BREAKING_OUT, "uid": BREAKING_OUT}
    body = made(event(date(2026, 3, 31), time(10, 30), url=f"https://e.org/{BREAKING_OUT}", **words), name=BREAKING_OUT)
    (entry,) = read(body)
    assert "Hall END:VEVENT BEGIN:VEVENT ATTACH:x" in entry.title
    assert body.count(b"\r\nBEGIN:VEVENT") == body.count(b"\r\nEND:VEVENT") == 1
    assert b"\r\nATTACH" not in body
    assert b"URL:https://e.org/Hall%0D%0AEND:VEVENT" in body


@settings(max_examples=40)
@given(ANYTHING)
def test_lines_are_short_and_end_as_diaries_want_them(about: str) -> None:
    body = made(event(date(2026, 3, 31), time(10, 30), about=about))
    lines = body.split(b"\r\n")
    assert lines[-1] == b""
    assert not any(b"\n" in line or b"\r" in line for line in lines)
    assert max(map(len, lines)) <= 75
    assert all(line.decode() for line in lines[:-1])


def test_the_same_meeting_gives_the_same_bytes_on_every_day() -> None:
    meeting = event(date(2026, 3, 31), time(10, 30))
    assert made(meeting) == made(meeting)
    assert b"DTSTAMP:20260301T000000Z" in made(meeting)


def test_a_day_leaves_its_owner_free_and_a_meeting_does_not() -> None:
    body = made(
        event(date(2026, 3, 31), time(10, 30)), days=(Day(uid="d", title="Due", day=date(2026, 3, 3)),)
    ).decode()
    meeting, day = body.split("BEGIN:VEVENT")[1:]
    assert "TRANSP:TRANSPARENT" in day
    assert "TRANSP" not in meeting
    assert "DTSTART;VALUE=DATE:20260303" in day
    assert "SUMMARY;LANGUAGE=en-GB:Due" in day


def test_a_file_names_itself_and_each_zone_once() -> None:
    clock = time(10, 30)
    body = made(event(date(2026, 3, 31), clock), event(date(2027, 6, 1), clock))
    assert body.count(b"BEGIN:VTIMEZONE") == 1
    assert b"X-WR-CALNAME:Our meetings" in body
    assert b"METHOD:PUBLISH" in body
    assert b"BEGIN:VTIMEZONE" not in made()


@pytest.mark.parametrize("zone", ["Asia/Karachi", "UTC", "Australia/Lord_Howe", "Europe/Dublin"])
def test_a_zone_whose_clocks_do_otherwise_is_told_too(zone: str) -> None:
    starts = datetime(2026, 4, 30, 10, 30, tzinfo=ZoneInfo(zone))
    meeting = Event(uid="m", title="Council", starts=starts, ends=starts + timedelta(hours=1))
    clocks = clocks_of(made(meeting))
    for hours in range(0, 24 * 400, 5):
        moment = starts + timedelta(hours=hours)
        assert clocks.utcoffset(moment.replace(tzinfo=None)) == moment.utcoffset()


def found(day: date, clock: time, zone: str = "Europe/London") -> list[tuple[Severity, str]]:
    problems = list(problem_with_time(("starts",), day, clock, zone))
    assert all(problem.path == ("starts",) for problem in problems)
    return [(problem.severity, problem.message) for problem in problems]


def test_a_time_that_no_clock_shows_is_an_error_and_one_that_comes_twice_is_advice() -> None:
    ((severity, said),) = found(date(2026, 3, 29), time(1, 30))
    assert severity is Severity.ERROR
    assert "There is no such time" in said
    ((severity, said),) = found(date(2026, 10, 25), time(1, 30))
    assert severity is Severity.ADVICE
    assert "comes twice" in said


@pytest.mark.parametrize("clock", [time(0, 59), time(2, 0), time(10, 30)])
@pytest.mark.parametrize("day", [date(2026, 3, 29), date(2026, 10, 25), date(2026, 6, 1)])
def test_any_other_time_is_right(day: date, clock: time) -> None:
    assert found(day, clock) == []


@pytest.mark.parametrize("zone", ["Europe/Nowhere", "", "Europe", "../passwd", "/etc/passwd", "\0", "Mr Smith"])
def test_a_zone_that_is_none_is_an_error_that_does_not_repeat_it(zone: str) -> None:
    ((severity, said),) = found(date(2026, 6, 1), time(10, 30), zone)
    assert severity is Severity.ERROR
    assert said == "There is no time zone of this name. Write one such as Europe/London."


@settings(max_examples=40)
@given(
    st.dates(date(1990, 1, 1), date(2037, 12, 31)), st.times().map(lambda each: each.replace(second=0, microsecond=0))
)
def test_a_time_that_is_right_is_read_back_as_it_was_written(day: date, clock: time) -> None:
    if not found(day, clock):
        (entry,) = read_by_vobject(made(event(day, clock)))
        assert entry.starts == datetime.combine(day, clock, LONDON).astimezone(UTC)


def test_what_is_not_installed_is_named_with_how_to_install_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "icalendar", None)
    with pytest.raises(MissingTool, match=r"coproduction\[calendar\]"):
        made()


@pytest.mark.parametrize(
    "zone", ["localtime", "posixrules", "Factory", "UTC", "", "../Europe/London", "Europe/Fernton"]
)
def test_a_zone_that_is_not_the_same_everywhere_or_not_there_is_an_error(zone: str) -> None:
    assert found(date(2026, 6, 1), time(10, 30), zone) == [(Severity.ERROR, NO_ZONE)]


@pytest.mark.parametrize("zone", ["Europe/London", "Asia/Karachi", "America/New_York", "Pacific/Auckland"])
@pytest.mark.parametrize("clock", [time(0, 0), time(10, 30), time(23, 59)])
@pytest.mark.parametrize("day", [date.min, date.max])
def test_a_day_at_the_end_of_all_days_never_fails(day: date, clock: time, zone: str) -> None:
    assert {said for _severity, said in found(day, clock, zone)} <= {WRONG_YEAR}
