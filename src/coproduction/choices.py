"""What is said of a word that is none of those there are. It never repeats the word: that may be about a person."""

from collections.abc import Iterable
from difflib import get_close_matches


def choose(written: str, choices: Iterable[str]) -> str:
    """All there are and, where ``written`` is nearly one of them, that one."""
    there = tuple(choices)
    return f"Choose one of {', '.join(there)}.{likely(written, there)}"


def likely(written: str, choices: Iterable[str]) -> str:
    """The one of ``choices`` that ``written`` nearly is, as a question after a sentence; nothing, if there is none."""
    there = {choice.casefold(): choice for choice in choices}
    close = get_close_matches(written.casefold(), there, n=1)
    return f" Did you mean “{there[close[0]]}”?" if close else ""
