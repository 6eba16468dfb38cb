import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coproduction.builtin import BUILTIN
from coproduction.errors import ContentError
from coproduction.theme import (
    BODY,
    CLEAR,
    DARK,
    LARGE,
    LARGEST,
    LINES,
    OTHER,
    PAIRS,
    SHIPPED,
    SMALLEST,
    Logo,
    Theme,
    contrast,
)
from tests.strategies import png

COLOURS = st.integers(0, 0xFFFFFF).map(lambda number: f"#{number:06x}")


def measured(one: str, other: str) -> float:
    """The contrast ratio as WCAG 2.2 defines it, written from its text and not from ours."""

    def luminance(colour: str) -> float:
        channels = [int(pair, 16) / 255 for pair in re.findall("[0-9a-fA-F]{2}", colour)]
        red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue

    light, dark = max(luminance(one), luminance(other)), min(luminance(one), luminance(other))
    return (light + 0.05) / (dark + 0.05)


def refused(**changes: object) -> dict[str, str]:
    """What is said against a theme, by the name of the field."""
    try:
        Theme(**changes)  # type: ignore[arg-type]  # a field may be any of them
    except ContentError as error:
        return {str(problem.path[0]): problem.message for problem in error.problems}
    return {}


@pytest.mark.parametrize("theme", BUILTIN.themes, ids=lambda theme: theme.name)
@pytest.mark.parametrize(("one", "other", "least"), PAIRS)
def test_every_pair_of_colours_of_a_shipped_theme_can_be_read(theme: Theme, one: str, other: str, least: float) -> None:
    assert measured(getattr(theme, one), getattr(theme, other)) >= least


def test_contrast_has_the_limits_of_wcag() -> None:
    assert (BODY, OTHER, LINES) == (7.0, 4.5, 3.0)


@pytest.mark.parametrize(
    ("one", "other", "ratio"),
    [
        ("#000000", "#ffffff", 21.0),
        ("#777777", "#ffffff", 4.48),
        ("#005eb8", "#ffffff", 6.4),
        ("#abcdef", "#abcdef", 1.0),
    ],
)
def test_contrast_agrees_with_published_figures(one: str, other: str, ratio: float) -> None:
    assert contrast(one, other) == pytest.approx(ratio, abs=0.05)


@given(COLOURS, COLOURS)
def test_contrast_agrees_with_its_definition_and_does_not_mind_the_order(one: str, other: str) -> None:
    assert contrast(one, other) == pytest.approx(measured(one, other))
    assert contrast(one, other) == contrast(other, one)


@given(st.fixed_dictionaries({}, optional=dict.fromkeys(("paper", "ink", "heading", "accent", "care"), COLOURS)))
def test_a_theme_that_exists_can_be_read_and_no_other_does(colours: dict[str, str]) -> None:
    mixed = {name: colours.get(name, getattr(Theme(), name)) for pair in PAIRS for name in pair[:2]}
    faint = {one for one, other, least in PAIRS if measured(mixed[one], mixed[other]) < least}
    assert set(refused(**colours)) == faint


def test_a_theme_too_faint_to_read_names_the_colour_and_what_it_needs() -> None:
    said = refused(ink="#777777")
    assert said["ink"].startswith("Too faint: 4.")
    assert set(said) == {"ink"}
    assert said["ink"].endswith("It needs 7 to 1.")


def test_lines_need_three_to_one() -> None:
    assert refused(line="#cccccc") == {"line": "Too faint: 1.6 to 1 beside “paper”. It needs 3 to 1."}


@pytest.mark.parametrize("colour", ["red", "#fff", "#12345g", "005eb8", "#005eb8 ", "#005eb8\n", ""])
def test_a_colour_is_a_hash_and_six_digits(colour: str) -> None:
    assert refused(urgent=colour) == {"urgent": "Write a colour as # and six digits, like #212b32."}


def test_every_colour_that_is_wrong_is_named_at_once() -> None:
    assert set(refused(urgent="red", line="#cccccc", size=6)) == {"urgent", "line", "size"}


@pytest.mark.parametrize("size", [SMALLEST, 14, 18, LARGEST])
def test_print_may_be_clear_large_or_giant(size: int) -> None:
    assert Theme(size=size).size == size


@pytest.mark.parametrize("size", [SMALLEST - 1, LARGEST + 1, 0, -14])
def test_print_is_neither_too_small_to_read_nor_too_large_for_a_page(size: int) -> None:
    assert refused(size=size) == {"size": "Print is from 12 to 48 points. 14 is clear print."}


def test_a_logo_has_a_picture_and_its_words() -> None:
    logo = Logo(data=png(), words="Fernshire Trust")
    assert (logo.picture.media_type, logo.words) == ("image/png", "Fernshire Trust")
    assert Theme(logo=logo).logo == logo


def test_the_bytes_of_a_logo_are_not_printed_when_a_theme_is() -> None:
    assert "PNG" not in repr(Theme(logo=Logo(data=png(), words="Fernshire Trust")))


def test_a_theme_laid_over_another_keeps_what_it_does_not_change_itself() -> None:
    own = Theme(name="own", heading="#0f4c3a", size=16, logo=Logo(data=png(), words="Fernshire Trust"))
    large = LARGE.over(own)
    assert (large.name, large.size, large.heading, large.logo) == ("large", 18, "#0f4c3a", own.logo)


@pytest.mark.parametrize("theme", SHIPPED, ids=lambda theme: theme.name)
def test_a_theme_over_the_plain_one_is_itself_and_the_plain_one_over_it_changes_nothing(theme: Theme) -> None:
    assert theme.over(CLEAR) == theme == CLEAR.over(theme)


def test_large_print_begins_at_sixteen_points() -> None:
    assert [Theme(size=size).large for size in (14, 15, 16, 18, 24)] == [False, False, True, True, True]


def test_two_themes_that_cannot_be_read_together_cannot_be_one() -> None:
    with pytest.raises(ContentError):
        Theme(heading="#0b4a6e").over(DARK)
