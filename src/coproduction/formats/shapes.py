"""The shapes beside a status, drawn as small pictures in a style sheet: decoration, because the word says it all."""

from urllib.parse import quote

from coproduction.document import Shape

PATHS = {
    Shape.SQUARE: "M3 3h18v18H3z",
    Shape.CIRCLE: "M12 2a10 10 0 1 0 .01 0z",
    Shape.DIAMOND: "M12 1l11 11-11 11L1 12z",
    Shape.TRIANGLE: "M12 2l11 20H1z",
    Shape.DASH: "M2 9h20v6H2z",
    Shape.LOOP: "M12 2a10 10 0 1 0 .01 0zM12 7a5 5 0 1 1-.01 0z",
    Shape.HEXAGON: "M7 2h10l6 10-6 10H7L1 12z",
    Shape.CROSS: "M5 1L1 5l7 7-7 7 4 4 7-7 7 7 4-4-7-7 7-7-4-4-7 7z",
}

BOX = "M3 3h18v18H3zM5 5v14h14V5z"
"""An empty box to tick."""


def picture_of(path: str, colour: str) -> str:
    """A shape in a colour such as ``#005eb8``, as the address of a picture in a style sheet."""
    svg = (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24">'
        f'<path fill-rule="evenodd" fill="{colour}" d="{path}"/></svg>'
    )
    return f"data:image/svg+xml,{quote(svg)}"


NARROWEST = 60
"""The top of a pyramid, in per cent of its foot; a word must fit into it."""


def edge(step: int, steps: int) -> float:
    """The width of a pyramid of ``steps`` above a band, the top band being number 0, in per cent of its foot."""
    return NARROWEST + (100 - NARROWEST) * step / steps


def outline(step: int, steps: int) -> str:
    """One band of a pyramid, as the corners to which a style sheet clips a box."""
    return ", ".join(f"{x:.2f}% {y}%" for x, y in _corners(step, steps))


def band(step: int, steps: int, colour: str) -> str:
    """One band of a pyramid: a trapezium that its row stretches to its size."""
    points = " ".join(f"{x:.2f},{y}" for x, y in _corners(step, steps))
    svg = (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100" preserveAspectRatio="none">'
        f'<polygon fill="{colour}" points="{points}"/></svg>'
    )
    return f"data:image/svg+xml,{quote(svg)}"


def _corners(step: int, steps: int) -> list[tuple[float, float]]:
    """The corners of a band in per cent of its box, clockwise from the top left."""
    above, below = edge(step, steps), edge(step + 1, steps)
    return [(50 - above / 2, 0), (50 + above / 2, 0), (50 + below / 2, 97), (50 - below / 2, 97)]
