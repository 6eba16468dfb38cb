"""Charts to draw: a plan of twenty-five rows, and the numbers of a year and of three."""

from datetime import date, timedelta

from coproduction.charts import Bar, Reading, RunChart, Timeline
from coproduction.runs import Shape, Tag, Tone

TAGS = (
    Tag("Overdue", "R", Shape.TRIANGLE, Tone.URGENT),
    Tag("At risk", "A", Shape.DIAMOND, Tone.CARE),
    Tag("Blocked", "X", Shape.HEXAGON, Tone.CARE),
    Tag("Not started", "N", Shape.DASH, Tone.QUIET),
    Tag("On track", "G", Shape.CIRCLE, Tone.GOOD),
    Tag("Ongoing", "O", Shape.LOOP, Tone.GOOD),
    Tag("Complete, late", "B", Shape.SQUARE, Tone.DONE),
    Tag("Withdrawn", "W", Shape.CROSS, Tone.QUIET),
)
NAMES = (
    "C1 Write to carers",
    "C2 Offer every new representative somebody who has done it before, and pay both of them for their time",
    "C3 Meet three community groups that we seldom hear from",
    "C4 Make the web site of the co-production group readable on a phone, and ask people who use it whether it is",
)
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
FIRST, LAST, TODAY = date(2026, 1, 1), date(2026, 12, 31), date(2026, 6, 30)


def bar(start: date | None, end: date | None, label: str = NAMES[0], tag: Tag = TAGS[4]) -> Bar:
    """A row whose days have words."""
    return Bar(label, (start, str(start or "not recorded")), (end, str(end or "no date set")), tag)


def _row(number: int) -> Bar:
    start = None if number % 5 == 3 else FIRST + timedelta(30 * (number * 7 % 13) - 40)
    end = None if number % 8 == 5 else FIRST + timedelta(30 * (number * 7 % 13) + 20 * (number % 4))
    return bar(start, end, NAMES[number % len(NAMES)], TAGS[number % len(TAGS)])


def timeline(*rows: Bar, now: tuple[date, str] | None = (TODAY, "Today, 30 June 2026")) -> Timeline:
    """A plan for a year, with its months and a day that is today."""
    return Timeline(
        caption="When each objective is to be achieved",
        words="Most of what is planned for 2026 ends after June.",
        first=FIRST,
        last=LAST,
        rows=rows,
        marks=tuple((date(2026, month, 1), f"{name} 2026") for month, name in enumerate(MONTHS, 1)),
        now=now,
    )


PLAN = timeline(*map(_row, range(25)))
"""As long as a plan gets, with every status and with days before, after and unknown."""


def run_chart(*points: Reading, **lines: Reading) -> RunChart:
    """Numbers on a scale to thirty."""
    return RunChart(
        caption="People who took part each month",
        words="The number of people rose from 10 to 26 and has stayed above its target.",
        values="People who took part in a month",
        points=points,
        scale=tuple((number, str(number)) for number in (0, 10, 20, 30)),
        **lines,
    )


def _reading(number: int) -> Reading:
    label = f"{MONTHS[(number + 3) % 12]} {2023 + (number + 3) // 12}"
    return (
        Reading(label, None, "*") if number in (5, 6, 17) else Reading(label, 10 + number * 7 % 11 + number // 6, "n")
    )


LINES = {
    "median": Reading("Median", 16, "16"),
    "baseline": Reading("Baseline in 2023", 10, "10"),
    "target": Reading("Target by the end of 2026", 24, "24"),
}
YEAR = run_chart(*map(_reading, range(12)), **LINES)
THREE_YEARS = run_chart(*map(_reading, range(36)), **LINES)
QUARTERS = run_chart(*(Reading(f"Q{number}", 5 * number, str(5 * number)) for number in range(1, 5)))
CHARTS = (PLAN, YEAR, THREE_YEARS, QUARTERS)
