"""What is wrong with plain data, all of it at once: where, and what to do."""

from datetime import date, datetime
from typing import Any

import pytest
from attrs import field, frozen

from coproduction import codec
from coproduction.counts import Count
from coproduction.dates import HOW_TO_WRITE, Due
from coproduction.errors import ContentError
from coproduction.problems import Path, Problem
from coproduction.theme import Theme
from tests.strategies import png
from tests.toys import CAKES, FAIRGROUND, FETE, Fair, Stall, Weather

TYPES = (("fair", Fair),)
MISSING = "This is missing. Write it in."
QUOTED = "Put this in quotes: without them it is read as a number, or as yes or no."
TEXT = "Here goes a text."
BLANK = "Write something here, or take the line out."
UNPRINTABLE = "There is an unprintable character in this text. Take it out."
NUMBER = "Write a whole number in figures alone, such as 30: no words, no quotes."
YES_NO = "Here goes true or false, without quotes."
DAY = "Write one day, such as 2026-03-31 or 31 March 2026."
CHOICE = "Choose one of sun, rain."
LIST = "Here goes a list: each of its lines begins with a dash."
RECORD = "Here go names and values, each on a line of its own: name."
PICTURE = "Name the picture with “file:”."
CONTENT = "Content begins with “type:” and one of fair."
FIELDS = "title, language, as_at, opens, ready, weather, tents, raffle, poster, stalls"


def plain(**changes: object) -> dict[str, Any]:
    """The plain data of a fair, with changes."""
    return {"title": "Fair", "opens": "2026-07-04", "stalls": [{"name": "Cakes", "helpers": 9}], **changes}


def told(data: object) -> dict[Path, str]:
    with pytest.raises(ContentError) as error:
        codec.structure(data, Fair, TYPES)
    return {problem.path: problem.message for problem in error.value.problems}


def test_plain_data_becomes_content() -> None:
    assert codec.structure(plain(), Fair) == Fair(title="Fair", opens=date(2026, 7, 4), stalls=(CAKES,))


def test_what_was_left_at_its_default_is_left_out() -> None:
    assert codec.unstructure(FETE) == {
        "title": "Summer fair",
        "opens": "2026-07-04",
        "stalls": [{"name": "Cakes", "helpers": 9}],
    }


def test_every_kind_of_value_is_read_and_written() -> None:
    data = plain(
        ready="2026-06", weather="rain", tents=3, raffle=True, poster="iVBORw==", songs=["Tea for two"],
        leaflet={"type": "fair", **plain()}, rounds=[{"type": "fair", **plain(title="Second")}],
    )  # fmt: skip
    fair = codec.structure(data, Fair, TYPES)
    assert (fair.ready, fair.weather, fair.tents, fair.raffle) == (Due.parse("June 2026"), Weather.RAIN, 3, True)
    assert (fair.poster, fair.songs, [each.title for each in fair.rounds]) == (b"\x89PNG", ("Tea for two",), ["Second"])
    assert codec.unstructure(fair, TYPES) == data


@pytest.mark.parametrize(
    ("name", "value", "said"),
    [
        ("title", 3, QUOTED), ("title", 3.5, QUOTED), ("title", True, QUOTED), ("title", ["Fair"], TEXT),
        ("title", {"a": "Fair"}, TEXT), ("title", b"Fair", TEXT), ("title", "", BLANK), ("title", " \n", BLANK),
        ("title", "Fa\0ir", UNPRINTABLE), ("title", "Fa\rir", UNPRINTABLE), ("title", "Fa\ud83dir", UNPRINTABLE),
        ("title", "Fa\uffffir", UNPRINTABLE), ("title", "Fa\u202eir", UNPRINTABLE), ("title", "\u200b", BLANK),
        ("tents", "3", NUMBER), ("tents", 3.0, NUMBER), ("tents", True, NUMBER), ("tents", [3], NUMBER),
        ("raffle", "true", YES_NO), ("raffle", 1, YES_NO), ("raffle", "yes", YES_NO),
        ("opens", "July 2026", DAY), ("opens", "ongoing", DAY), ("opens", 2026, DAY), ("opens", "from 2026-07-04", DAY),
        ("opens", "soon", DAY), ("opens", True, DAY), ("opens", datetime(2026, 7, 4, 12), DAY),  # noqa: DTZ001 - refused with any zone
        ("ready", "soon", HOW_TO_WRITE), ("ready", True, HOW_TO_WRITE), ("ready", 3.5, HOW_TO_WRITE),
        ("ready", ["2026"], HOW_TO_WRITE), ("ready", 20260704, HOW_TO_WRITE),
        ("weather", "snow", CHOICE), ("weather", 1, CHOICE), ("weather", ["snow"], CHOICE), ("weather", True, CHOICE),
        ("weather", "SUN", f"{CHOICE} Did you mean “sun”?"), ("weather", "ran", f"{CHOICE} Did you mean “rain”?"),
        ("stalls", "Cakes", LIST), ("stalls", {"name": "Cakes"}, LIST), ("stalls", 3, LIST),
        ("poster", "a picture!", PICTURE), ("poster", "é", PICTURE), ("poster", 1234, PICTURE),
        ("poster", True, PICTURE), ("poster", "", PICTURE), ("poster", ["eA=="], PICTURE),
        ("leaflet", "tea", CONTENT), ("leaflet", {}, CONTENT), ("leaflet", {"type": "tea"}, CONTENT),
        ("leaflet", {"type": ["fair"]}, CONTENT), ("leaflet", {"type": 3}, CONTENT), ("leaflet", {"type": {}}, CONTENT),
    ],
)  # fmt: skip
def test_no_value_is_made_into_another(name: str, value: object, said: str) -> None:
    assert told(plain(**{name: value})) == {(name,): said}


@pytest.mark.parametrize("value", ["Cakes", 3, ["name"], None, True])
def test_an_item_that_is_no_record_is_named_with_what_it_needs(value: object) -> None:
    assert told(plain(stalls=[CAKES, value])) == {("stalls", 1): RECORD}


@pytest.mark.parametrize("data", [None, "title: Fair", ["title"], 3])
def test_what_is_no_record_at_all_is_named_with_what_it_needs(data: object) -> None:
    assert told(data) == {(): "Here go names and values, each on a line of its own: title, opens, stalls."}


def test_a_record_that_needs_nothing_names_its_first_field() -> None:
    with pytest.raises(ContentError, match="each on a line of its own: name"):
        codec.structure("night", Theme)


@pytest.mark.parametrize(("value", "said"), [(-1, "A count is 0 or more."), ("9", NUMBER), (True, NUMBER)])
def test_a_count_is_a_number_of_people(value: object, said: str) -> None:
    assert told(plain(stalls=[{"name": "Cakes", "helpers": value}])) == {("stalls", 0, "helpers"): said}


def test_a_count_may_be_nobody() -> None:
    (stall,) = codec.structure(plain(stalls=[{"name": "Cakes", "helpers": 0}]), Fair).stalls
    assert stall.helpers == Count(0)


def test_a_text_may_have_lines_and_tabs_and_loses_the_space_around_it() -> None:
    assert codec.structure(plain(title=" One\n\tTwo \n"), Fair).title == "One\n\tTwo"
    assert codec.structure(plain(title="One\r\nTwo"), Fair).title == "One\nTwo"


@pytest.mark.parametrize("written", ["4 July 2026", "2026-7-4", date(2026, 7, 4)])
def test_a_day_may_be_written_in_several_ways(written: object) -> None:
    assert codec.structure(plain(opens=written), Fair).opens == date(2026, 7, 4)


@pytest.mark.parametrize("written", [2026, "end of 2026", "Q4 2026"])
def test_a_due_date_may_be_a_year_which_yaml_reads_as_a_number(written: object) -> None:
    due = codec.structure(plain(ready=written), Fair).ready
    assert due is not None
    assert due.last_day == date(2026, 12, 31)


def test_values_that_are_what_they_should_be_stay_as_they_are() -> None:
    fair = codec.structure(plain(stalls=(CAKES, {"name": "Tea", "helpers": Count(3)}), poster=png()), Fair)
    assert (fair.stalls, fair.poster) == ((CAKES, Stall(name="Tea", helpers=Count(3))), png())


def test_a_field_that_is_left_empty_is_a_field_left_out() -> None:
    assert codec.structure(plain(tents=None, weather=None, leaflet=None), Fair) == codec.structure(plain(), Fair)


def test_what_is_missing_is_named() -> None:
    missing = {("title",): MISSING, ("opens",): MISSING, ("stalls",): MISSING}
    assert told({}) == told({"title": None, "opens": None, "stalls": None}) == missing
    assert told(plain(stalls=[{}])) == {("stalls", 0, "name"): MISSING}


def test_a_misspelt_field_is_answered_with_the_likely_one() -> None:
    assert told(plain(weathr="sun")) == {("weathr",): "There is no field of this name here. Did you mean “weather”?"}


def test_an_unknown_field_is_answered_with_those_there_are() -> None:
    assert told(plain(zzz=1))["zzz",].startswith(f"There is no field of this name here. There is: {FIELDS}")
    assert told(plain(stalls=[{"name": "Cakes", "zzz": 1}])) == {
        ("stalls", 0, "zzz"): "There is no field of this name here. There is: name, helpers."
    }


def test_half_of_a_text_that_looks_like_a_field_is_answered_with_quotes() -> None:
    said = told(plain(stalls=[{"name": "Cakes", "and tea for two": None}]))
    assert said["stalls", 0, "and tea for two"].endswith("put the whole text in quotes.")


def test_names_that_are_no_text_are_unknown_fields() -> None:
    assert set(told(dict([*plain().items(), (3, 1), (None, 2)]))) == {("3",), ("None",)}


def test_every_mistake_is_named_at_once_with_the_way_to_it() -> None:
    leaflet = {"type": "fair", **plain(title=None, stalls=[CAKES, {"name": 3}, "Tea"])}
    data = plain(opens="soon", tents="3", songs=["Tea", "", 7], weathr=1, leaflet=leaflet, rounds=[leaflet])
    assert told(data) == {
        ("opens",): DAY,
        ("tents",): NUMBER,
        ("songs", 1): BLANK,
        ("songs", 2): QUOTED,
        ("weathr",): "There is no field of this name here. Did you mean “weather”?",
        ("leaflet", "title"): MISSING,
        ("leaflet", "stalls", 1, "name"): QUOTED,
        ("leaflet", "stalls", 2): RECORD,
        ("rounds", 0, "title"): MISSING,
        ("rounds", 0, "stalls", 1, "name"): QUOTED,
        ("rounds", 0, "stalls", 2): RECORD,
    }


def test_what_a_model_says_of_itself_is_named_with_the_way_to_it() -> None:
    @frozen
    class Site:
        theme: Theme
        others: tuple[Theme, ...] = ()

    with pytest.raises(ContentError) as error:
        codec.structure({"theme": {"ink": "#eeeeee"}, "others": [{}, {"size": 6}]}, Site)
    assert {problem.path for problem in error.value.problems} == {
        ("theme", "ink"),
        ("others", 1, "size"),
    }


def test_the_way_to_a_mistake_is_kept_whatever_else_is_noted_with_it() -> None:
    @frozen
    class Fussy:
        size: int

        def __attrs_post_init__(self) -> None:
            error = ContentError([Problem(("size",), "Smaller.")])
            error.add_note("Seen by hand.")
            raise error

    @frozen
    class Around:
        fussy: Fussy

    with pytest.raises(ContentError) as error:
        codec.structure({"fussy": {"size": 3}}, Around)
    assert error.value.problems == (Problem(("fussy", "size"), "Smaller."),)


def test_a_mistake_in_code_is_not_laid_at_an_authors_door() -> None:
    @frozen
    class Broken:
        size: int = field()

        @size.validator
        def _even(self, _: object, value: int) -> None:
            if value % 2:
                raise ValueError("an odd size")

    with pytest.raises(ValueError, match="an odd size"):
        codec.structure({"size": 3}, Broken)


def test_a_value_alone_is_read_as_strictly() -> None:
    with pytest.raises(ContentError) as error:
        codec.structure(3, str)
    assert [(problem.path, problem.message) for problem in error.value.problems] == [((), QUOTED)]


def test_what_nests_without_end_is_refused() -> None:
    data = plain()
    for _ in range(2000):
        data = plain(leaflet={"type": "fair", **data})
    assert told(data) == {("leaflet",): "This is nested too deep."}


def test_content_says_its_type() -> None:
    assert FAIRGROUND.structure({"type": "fair", **plain()}) == codec.structure(plain(), Fair)
    with pytest.raises(ContentError, match="Content begins with “type:” and one of fair"):
        FAIRGROUND.structure(plain())
