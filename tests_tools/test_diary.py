"""A file for a diary, as ical.js reads it: the reader of Thunderbird and of Nextcloud."""

import os
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from playwright.sync_api import Browser

from coproduction.diary import Day, Event, diary

READ = """([source, body]) => {
  const module = {exports: {}};
  new Function("module", "exports", source)(module, module.exports);
  const ICAL = module.exports.default || module.exports;
  const whole = new ICAL.Component(ICAL.parse(body));
  for (const zone of whole.getAllSubcomponents("vtimezone")) ICAL.TimezoneService.register(zone);
  return whole.getAllSubcomponents("vevent").map(each => new ICAL.Event(each)).map(each => ({
    uid: each.uid, title: each.summary, about: each.description, place: each.location,
    starts: each.startDate.isDate ? each.startDate.toString() : each.startDate.toUnixTime(),
  }));
}"""
"""Run in a blank page: what is read of each entry, with seconds of Greenwich for what has a time."""

LONDON = ZoneInfo("Europe/London")
DUE = Day(uid="due", title="2 steps due", day=date(2026, 3, 3), about="Invite; and ask,\nBEGIN:VEVENT")


def read(browser: Browser, body: bytes) -> list[dict[str, Any]]:
    source = Path(os.environ["ICALJS"]).read_text(encoding="utf-8")
    page = browser.new_page()
    try:
        found: list[dict[str, Any]] = page.evaluate(READ, [source, body.decode()])
        return found
    finally:
        page.close()


@pytest.mark.parametrize("day", [28, 29])
@pytest.mark.parametrize("month", [3, 10])
@pytest.mark.parametrize("clock", [time(0, 30), time(2, 0), time(10, 30)])
def test_another_reader_finds_the_same_events_at_the_same_moments(
    browser: Browser, month: int, day: int, clock: time
) -> None:
    starts = datetime.combine(date(2026, month, day if month == 3 else day - 4), clock, LONDON)
    meeting = Event(
        uid="m", title="Council; of users", starts=starts, ends=starts + timedelta(hours=2), place="Hall, 1"
    )
    one, other = read(browser, diary((meeting,), (DUE,), "Our meetings", "en-GB", date(2026, 3, 1)))
    assert (one["uid"], one["title"], one["place"]) == ("m", "Council; of users", "Hall, 1")
    assert datetime.fromtimestamp(one["starts"], UTC) == starts.astimezone(UTC)
    assert (other["uid"], other["starts"], other["about"]) == ("due", "2026-03-03", DUE.about)
