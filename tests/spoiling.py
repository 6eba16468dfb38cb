"""Right content gone wrong somewhere: what a slip of the hand, or an unkind one, makes of plain data and of files."""

from typing import Any

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

NAMES = st.sampled_from(("id", "file", "text", "type", "content", "title", "records", "\N{SNOWMAN}", ""))
WORDS = st.sampled_from(("", " ", "x", "2026-03-31", "2026-02-30", "inform", "prose", "..", "\x07", "\ud800"))

ANYTHING: SearchStrategy[Any] = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | WORDS | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(NAMES, inner, max_size=3),
    max_leaves=5,
)
"""Whatever plain data can be."""


@st.composite
def spoilt(draw: st.DrawFn, whole: dict[str, Any]) -> dict[str, Any]:
    """Data in which one value, at any depth, has become another, has gone, or has got a neighbour."""

    def spoil(data: Any, least: int = 0) -> Any:
        places: list[Any] = list(data if isinstance(data, dict) else range(len(data) if isinstance(data, list) else 0))
        if not places or draw(st.integers(least, 4)) == 0:
            return draw(ANYTHING)
        where, copy = draw(st.sampled_from(places)), data.copy()
        match draw(st.sampled_from(("change", "remove", "add"))):
            case "remove":
                del copy[where]
            case "add" if isinstance(copy, dict):
                copy[draw(NAMES)] = draw(ANYTHING)
            case _:
                copy[where] = spoil(data[where])
        return copy

    return {**spoil(whole, least=1), "type": whole["type"]}


SLIPS = st.sampled_from(("", "\n", "\t", ": ", "- ", '"', "&a ", "*a", "!", "%", "{", "]", "\0", "\x85", "\ufeff"))


@st.composite
def mistyped(draw: st.DrawFn, text: str) -> bytes:
    """A file in which a few characters are missing, twice there, or others."""
    for _ in range(draw(st.integers(1, 3))):
        first = draw(st.integers(0, len(text)))
        last = draw(st.integers(first, min(first + 12, len(text))))
        other = draw(SLIPS) or text[first:last] * draw(st.sampled_from((0, 2)))
        text = text[:first] + other + text[last:]
    return text.encode()
