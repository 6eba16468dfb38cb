"""Small pictures beside a status and behind a level."""

import re
from itertools import pairwise
from urllib.parse import unquote
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coproduction.document import Shape
from coproduction.formats.shapes import BOX, PATHS, band, edge, picture_of

SVG = "{http://www.w3.org/2000/svg}"
OPENING = "data:image/svg+xml,"


def drawn(address: str) -> ET.Element:
    """The one shape in a picture."""
    assert address.startswith(OPENING)
    (shape,) = ET.fromstring(unquote(address.removeprefix(OPENING)))
    return shape


def test_every_shape_can_be_drawn_and_looks_like_no_other() -> None:
    assert set(PATHS) == set(Shape)
    assert len({*PATHS.values(), BOX}) == len(Shape) + 1


@pytest.mark.parametrize("shape", Shape)
def test_a_shape_is_a_closed_path_in_its_colour(shape: Shape) -> None:
    found = drawn(picture_of(PATHS[shape], "#005eb8"))
    assert (found.tag, found.attrib["fill"]) == (f"{SVG}path", "#005eb8")
    assert re.fullmatch(r"(M[^Mz]+z)+", found.attrib["d"])


def test_a_picture_can_stand_in_the_quotes_of_a_style_sheet() -> None:
    assert not re.search(r'["\\\s<>]', picture_of(BOX, "#ffffff") + band(0, 4, "#ffffff"))


def corners(step: int, steps: int) -> list[tuple[float, float]]:
    """The corners of a band: top left, top right, bottom right, bottom left."""
    points = drawn(band(step, steps, "#005eb8")).attrib["points"].split()
    return [(float(x), float(y)) for x, y in (point.split(",") for point in points)]


@given(st.integers(1, 9))
def test_the_bands_of_a_pyramid_meet_and_widen_to_its_foot(steps: int) -> None:
    bands = [corners(step, steps) for step in range(steps)]
    for above, below in pairwise(bands):
        assert (above[3][0], above[2][0]) == (below[0][0], below[1][0])
    widths = [right[0] - left[0] for left, right, _, _ in bands]
    assert widths == sorted(widths)
    assert (bands[-1][3][0], bands[-1][2][0]) == (0, 100)


@given(st.integers(1, 9))
def test_a_pyramid_is_never_too_narrow_for_a_word(steps: int) -> None:
    assert min(edge(step, steps) for step in range(steps + 1)) >= 50
