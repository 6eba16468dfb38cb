import pytest
from playwright.sync_api import Browser

from tests_tools.measuring import CUT, FAINT, SIDEWAYS, UPON
from tests_tools.opening import PHONE, opened

WRONG = {
    "wider than its window": ("<p style='width: 500px'>Hello", SIDEWAYS),
    "a word too long for its box": ("<p style='width: 4em'>Incomprehensibilities", CUT),
    "a line that may not end": ("<p style='white-space: nowrap'>" + "Hello " * 40, CUT),
    "one text upon another": ("<p>Hello<p style='position: relative; top: -2em'>there", UPON),
    "grey upon white": ("<p style='color: #999'>Hello", FAINT),
    "white upon nothing": ("<p style='color: white; background: url(data:)'>Hello", FAINT),
}
RIGHT = "<html style='background: white'><h1>Hello</h1><table><tr><th>One<td>Two</table><p>Well <b>now</b>"


@pytest.mark.parametrize(("page", "measure"), WRONG.values(), ids=WRONG)
def test_a_measure_finds_what_it_is_there_for(browser: Browser, page: str, measure: str) -> None:
    with opened(browser, "about:blank", PHONE) as found:
        found.page.set_content(f"<body style='background: white'><main>{page}</main>")
        assert found.page.evaluate(measure)


@pytest.mark.parametrize("measure", [SIDEWAYS, CUT, UPON, FAINT], ids=["sideways", "cut", "upon", "faint"])
def test_a_measure_finds_nothing_where_all_is_well(browser: Browser, measure: str) -> None:
    with opened(browser, "about:blank", PHONE) as found:
        found.page.set_content(f"<body style='background: white'><main>{RIGHT}</main>")
        assert found.page.evaluate(measure) in (0, [])
