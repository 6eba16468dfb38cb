from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from PIL import Image
from playwright.sync_api import Browser

from coproduction.formats.shades import dark
from coproduction.theme import Theme, contrast
from tests_tools.measuring import CUT, FAINT
from tests_tools.opening import PAGES, PHONE, opened

PAPER = "() => getComputedStyle(document.body).backgroundColor"
MODES: dict[str, dict[str, Any]] = {
    "as it is": {},
    "dark": {"color_scheme": "dark"},
    "high contrast": {"forced_colors": "active"},
    "dark high contrast": {"forced_colors": "active", "color_scheme": "dark"},
    "more contrast": {"contrast": "more"},
    "less movement": {"reduced_motion": "reduce"},
}


def lightest_and_darkest(picture: bytes) -> tuple[str, str]:
    """The two colours of a picture that are furthest apart."""
    with Image.open(BytesIO(picture)) as image:
        found: Any = image.convert("RGB").getcolors(image.width * image.height)
    colours = ["#" + bytes(colour).hex() for _, colour in found]
    ranked = sorted(colours, key=lambda colour: contrast(colour, "#000000"))
    return ranked[-1], ranked[0]


@pytest.mark.parametrize("mode", MODES.values(), ids=MODES)
@pytest.mark.parametrize("name", PAGES)
def test_every_text_stands_out_however_colours_are_set(
    made: Path, browser: Browser, name: str, mode: dict[str, Any]
) -> None:
    with opened(browser, (made / f"{name}.html").as_uri(), **mode) as found:
        assert found.page.evaluate(FAINT) == []
        assert len(found.page.locator("main").inner_text()) > 100


@pytest.mark.parametrize("mode", MODES.values(), ids=MODES)
@pytest.mark.parametrize("width", [PHONE, 1280])
def test_the_words_of_every_band_of_the_pyramid_stand_out_from_its_picture(
    made: Path, browser: Browser, mode: dict[str, Any], width: int
) -> None:
    with opened(browser, (made / "fernshire/audit-2025.html").as_uri(), width, **mode) as found:
        bands = found.page.locator(".ladder tbody th .band")
        assert bands.count() >= 4
        for at in range(bands.count()):
            light, dark = lightest_and_darkest(bands.nth(at).screenshot())
            assert contrast(light, dark) > 4.5


@pytest.mark.parametrize("mode", MODES.values(), ids=MODES)
def test_the_shape_of_every_status_stands_out_from_its_page(made: Path, browser: Browser, mode: dict[str, Any]) -> None:
    with opened(browser, (made / "kent/action-plan.html").as_uri(), **mode) as found:
        first = found.page.locator("table").nth(1).locator(".tag")
        seen = {}
        for tag in first.all():
            box = tag.bounding_box() or {"x": 0.0, "y": 0.0, "height": 0.0}
            area = {"x": box["x"], "y": box["y"], "width": 20, "height": box["height"]}
            picture = found.page.screenshot(clip=area, full_page=True)  # type: ignore[arg-type]  # it is whole
            seen[tag.inner_text()] = picture
            light, dark = lightest_and_darkest(picture)
            assert contrast(light, dark) >= 3
    assert len(set(seen.values())) == len(seen) == 4


def test_a_dark_page_is_dark_and_prints_on_white(made: Path, browser: Browser) -> None:
    with opened(browser, (made / "fernshire/our-year.html").as_uri(), color_scheme="dark") as found:
        assert found.page.evaluate(PAPER) == f"rgb{rgb(dark(Theme()).paper)}"
        found.page.emulate_media(media="print", color_scheme="dark")
        assert found.page.evaluate(PAPER) == "rgb(255, 255, 255)"


def rgb(colour: str) -> tuple[int, ...]:
    """The parts of a colour."""
    return tuple(bytes.fromhex(colour[1:]))


@pytest.mark.parametrize("name", PAGES)
def test_a_page_can_be_printed_from_the_browser(made: Path, browser: Browser, name: str) -> None:
    with opened(browser, (made / f"{name}.html").as_uri(), 794) as found:
        found.page.emulate_media(media="print")
        assert found.page.evaluate(CUT) == []
        assert found.page.evaluate(FAINT) == []
        assert found.page.pdf(format="A4").startswith(b"%PDF-")


def test_what_is_drawn_behind_words_is_printed_too(made: Path, browser: Browser) -> None:
    with opened(browser, (made / "fernshire/our-year.html").as_uri()) as found:
        found.page.emulate_media(media="print")
        for drawn in (".banner", ".checklist li", ".ladder tbody th", ".tag"):
            behind = found.page.locator(drawn).first.evaluate("each => getComputedStyle(each).printColorAdjust")
            assert (drawn, behind) == (drawn, "exact")


def test_boxes_to_tick_are_in_the_colours_that_the_reader_sets(made: Path, browser: Browser) -> None:
    address = (made / "fernshire/start-here.html").as_uri()
    with opened(browser, address, PHONE, forced_colors="active", color_scheme="dark") as found:
        item = found.page.locator(".checklist li").first
        box = item.evaluate("each => getComputedStyle(each, '::before').borderTopColor")
        room, picture = item.bounding_box() or {"width": 0}, item.screenshot()
    assert box == "rgb(255, 255, 255)"
    assert room["width"] > PHONE * 0.7
    with Image.open(BytesIO(picture)) as image:
        left = image.convert("L").crop((0, 0, 28, image.height))
        assert left.getextrema() == (0, 255)
