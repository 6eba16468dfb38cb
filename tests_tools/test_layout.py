from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests_tools.measuring import CELLS, CUT, PICTURES, SIDEWAYS, SPACING, UPON
from tests_tools.opening import NARROWEST, PAGES, PHONE, TABLET, WIDTHS, WITH_TABLES, opened


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("name", PAGES)
def test_a_page_fits_its_window_and_no_text_is_cut_or_covered(
    made: Path, browser: Browser, name: str, width: int
) -> None:
    with opened(browser, (made / f"{name}.html").as_uri(), width) as found:
        assert found.page.evaluate(SIDEWAYS) == 0
        assert found.page.evaluate(CUT) == []
        assert found.page.evaluate(UPON) == []


def test_every_page_fits_the_narrowest_window(made: Path, browser: Browser) -> None:
    for path in sorted(made.rglob("*.html")):
        with opened(browser, path.as_uri(), NARROWEST) as found:
            assert (path.name, found.page.evaluate(SIDEWAYS), found.page.evaluate(CUT)) == (path.name, 0, [])


@pytest.mark.parametrize("width", [PHONE, TABLET])
@pytest.mark.parametrize("name", PAGES)
def test_wider_spacing_loses_nothing(made: Path, browser: Browser, name: str, width: int) -> None:
    with opened(browser, (made / f"{name}.html").as_uri(), width) as found:
        found.page.add_style_tag(content=SPACING)
        assert found.page.evaluate(SIDEWAYS) == 0
        assert found.page.evaluate(CUT) == []


@pytest.mark.parametrize("name", WITH_TABLES)
def test_on_a_phone_every_cell_has_its_heading_and_the_width_of_the_page(
    made: Path, browser: Browser, name: str
) -> None:
    with opened(browser, (made / f"{name}.html").as_uri(), PHONE) as found:
        cells = found.page.evaluate(CELLS)
    assert cells
    for element, heading, shown, width in cells:
        assert width > PHONE * 0.7
        assert (element, f'"{heading}: "' in shown) in (("TH", False), ("TD", True))


@pytest.mark.parametrize("name", WITH_TABLES)
def test_on_a_tablet_headings_stand_above_their_columns_only(made: Path, browser: Browser, name: str) -> None:
    with opened(browser, (made / f"{name}.html").as_uri(), TABLET) as found:
        assert {shown for element, _, shown, _ in found.page.evaluate(CELLS) if element == "TD"} == {"none"}
        heads = found.page.locator("thead")
        assert [heads.nth(at).bounding_box() is not None for at in range(heads.count())] == [True] * heads.count()
        assert all((heads.nth(at).bounding_box() or {"width": 0})["width"] > 200 for at in range(heads.count()))


@pytest.mark.parametrize("name", PAGES)
def test_every_picture_is_there_and_has_words(made: Path, browser: Browser, name: str) -> None:
    with opened(browser, (made / f"{name}.html").as_uri()) as found:
        pictures = found.page.evaluate(PICTURES)
    assert [there and bool(words) for there, words in pictures] == [True] * len(pictures)
    assert bool(pictures) == name.startswith("fernshire/")
