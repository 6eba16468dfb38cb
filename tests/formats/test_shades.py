"""Dark pages are as easy to read as light ones, whatever the colours of an organisation."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from coproduction.builtin import BUILTIN
from coproduction.errors import ContentError
from coproduction.formats.shades import INK, PAPER, TINT, dark, is_light
from coproduction.theme import BODY, PAIRS, Theme, contrast
from tests.formats.making import NIGHT

COLOURS = st.integers(0, 0xFFFFFF).map(lambda number: f"#{number:06x}")
NAMES = sorted({name for pair in PAIRS for name in pair[:2]})


@pytest.mark.parametrize("theme", [theme for theme in BUILTIN.themes if is_light(theme)], ids=lambda theme: theme.name)
@pytest.mark.parametrize(("one", "other", "least"), PAIRS)
def test_every_pair_of_dark_colours_of_a_shipped_theme_can_be_read(
    theme: Theme, one: str, other: str, least: float
) -> None:
    shades = dark(theme)
    assert contrast(getattr(shades, one), getattr(shades, other)) >= least


@given(st.sampled_from(NAMES).flatmap(lambda name: st.tuples(st.just(name), COLOURS)))
def test_a_theme_that_can_be_read_has_dark_shades_that_can(changed: tuple[str, str]) -> None:
    name, colour = changed
    try:
        theme = Theme(**{name: colour})  # type: ignore[arg-type]  # every name drawn is that of a colour, which is a text
    except ContentError:
        assume(False)
        raise
    shades = dark(theme)
    assert (shades.paper, shades.tint, shades.ink) == (PAPER, TINT, INK)
    for one, other, _ in PAIRS:
        if one not in ("ink", "care"):
            as_before = contrast(getattr(theme, one), getattr(theme, other))
            assert contrast(getattr(shades, one), getattr(shades, other)) >= min(as_before, contrast(INK, TINT))


def test_the_paper_of_dark_pages_is_dark_and_its_ink_stands_out() -> None:
    assert contrast(INK, TINT) >= 1.5 * BODY
    assert contrast(PAPER, "#000000") < 1.3


def test_a_theme_that_is_dark_stays_as_it_is() -> None:
    assert not is_light(NIGHT)
    assert dark(NIGHT) is NIGHT


def test_dark_shades_keep_the_size_and_the_logo_of_their_theme() -> None:
    assert dark(Theme(name="anytown", size=18)).size == 18
    assert dark(Theme(name="anytown")).name == "anytown"


def test_a_colour_that_stands_out_already_is_not_changed() -> None:
    assert dark(Theme(line="#8a8a8a")).line == "#8a8a8a"
