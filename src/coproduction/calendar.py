"""Working days in the four nations of the United Kingdom: neither a weekend nor a bank holiday there."""

from datetime import date, timedelta
from enum import Enum
from functools import cache
from typing import Any

from coproduction.errors import MissingTool

INSTALL_EXTRA = "Bank holidays need the extra “calendar”: pip install 'coproduction[calendar]'."

SATURDAY = 5
DAY = timedelta(days=1)


class Nation(Enum):
    """Whose bank holidays count."""

    ENGLAND = "england"
    WALES = "wales"
    SCOTLAND = "scotland"
    NORTHERN_IRELAND = "northern_ireland"


_SUBDIVISIONS = {
    Nation.ENGLAND: "ENG",
    Nation.WALES: "WLS",
    Nation.SCOTLAND: "SCT",
    Nation.NORTHERN_IRELAND: "NIR",
}


def is_working_day(day: date, nation: Nation) -> bool:
    """Whether people usually work on a day. Raises ``MissingTool`` where the bank holidays are not installed."""
    return day.weekday() < SATURDAY and day not in _holidays(nation)


def on_or_before(day: date, nation: Nation) -> date:
    """The day itself if it is a working day, or the last working day before it."""
    while not is_working_day(day, nation):
        day -= DAY
    return day


def on_or_after(day: date, nation: Nation) -> date:
    """The day itself if it is a working day, or the next working day after it."""
    while not is_working_day(day, nation):
        day += DAY
    return day


def working_days_after(day: date, number: int, nation: Nation) -> date:
    """The day that many working days after a day, which is not counted itself; before it, if ``number`` is below 0."""
    for _ in range(number):
        day = on_or_after(day + DAY, nation)
    for _ in range(-number):
        day = on_or_before(day - DAY, nation)
    return day


@cache
def _holidays(nation: Nation) -> Any:
    try:
        import holidays
    except ImportError as error:
        raise MissingTool(INSTALL_EXTRA) from error
    return holidays.country_holidays("GB", subdiv=_SUBDIVISIONS[nation])
