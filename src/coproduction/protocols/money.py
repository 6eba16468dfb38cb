"""Amounts of money as an author writes them, such as £17 or £2.40, kept exact to the penny."""

import re
from decimal import ROUND_HALF_UP, Decimal

_AMOUNT = re.compile(r"£?\s*(\d{1,6}(?:[.,]\d{1,2})?)|(\d{1,3})\s*p")
_PENNY = Decimal("0.01")

HOW_TO_WRITE_MONEY = "Write an amount such as “£17”, “£2.40” or “45p”."


def amount_of(said: str) -> Decimal | None:
    """The pounds in what somebody wrote; None if it is no amount."""
    found = _AMOUNT.fullmatch(said.strip())
    if not found:
        return None
    return Decimal(found[2]) / 100 if found[2] else Decimal(found[1].replace(",", "."))


def rounded(amount: Decimal) -> Decimal:
    """To the penny, half a penny up: once, at the end of a sum."""
    return amount.quantize(_PENNY, ROUND_HALF_UP)
