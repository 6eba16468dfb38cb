"""The preview in a real browser: for everyone, by keyboard alone, and it follows a saved file by itself."""

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page
from tests.commands import put

from coproduction.builtin import BUILTIN
from coproduction.preview.server import preview_server
from coproduction.protocols.pack_starter import STARTER
from tests_tools.access import wrong
from tests_tools.measuring import SIDEWAYS
from tests_tools.opening import opened

EXAMPLE = (Path(__file__).parent.parent / "examples" / "pack.yaml").read_text("utf-8")
SHOWN = ("/show/pack.yaml", "/show/final.yaml", "/show/final.yaml?view=claim&theme=large", "/show/wrong.yaml", "/")
WIDTHS = (320, 768, 1280)
REACHED = """() => {
  const every = "a[href], button, input:not([type=hidden]), select, textarea, summary";
  return [...document.querySelectorAll(every)].filter(each => each.checkVisibility() && each.tabIndex >= 0).length;
}"""
NOW = "() => { const at = document.activeElement; return at === document.body ? '' : at.outerHTML.slice(0, 120); }"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A pack that is begun, one that is final, and a file that cannot be read."""
    return put(tmp_path, {"pack.yaml": STARTER, "final.yaml": EXAMPLE, "wrong.yaml": "type: pack\ntitle: [\n"})


@pytest.fixture
def home(folder: Path) -> Iterator[str]:
    """The address of a preview of the folder."""
    server = preview_server(BUILTIN, folder, 0)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://localhost:{server.server_port}"
    server.shutdown()
    server.server_close()


@pytest.mark.parametrize("colours", ["light", "dark"])
@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("path", SHOWN)
def test_axe_finds_nothing_that_shuts_anybody_out(
    browser: Browser, home: str, path: str, width: int, colours: str
) -> None:
    with opened(browser, home + path, width, color_scheme=colours, bypass_csp=True) as found:
        open_everything(found.page)
        assert wrong(found.page) == []
        assert found.page.evaluate(SIDEWAYS) == 0
        assert found.said == []


def open_everything(page: Page) -> None:
    """Open every group of the form."""
    page.evaluate("() => document.querySelectorAll('details').forEach(each => { each.open = true; })")


def test_the_keyboard_alone_reaches_everything_in_the_order_of_reading(browser: Browser, home: str) -> None:
    with opened(browser, f"{home}/show/pack.yaml") as found:
        open_everything(found.page)
        wanted = found.page.evaluate(REACHED)
        seen = []
        for _ in range(wanted + 5):
            found.page.keyboard.press("Tab")
            if not (now := found.page.evaluate(NOW)):
                break
            seen.append(now)
        assert len(seen) == wanted > 80
        assert "skip" in seen[0]
        found.page.goto(f"{home}/show/pack.yaml")
        found.page.keyboard.press("Tab")
        found.page.keyboard.press("Enter")
        assert found.page.evaluate("() => document.activeElement.id") == "page"


def test_a_problem_leads_to_the_field_where_it_is_put_right(browser: Browser, home: str) -> None:
    with opened(browser, f"{home}/show/pack.yaml") as found:
        open_everything(found.page)
        found.page.click("#problems a[href='#field-facts.contact.phone']")
        assert found.page.evaluate("() => document.activeElement.name") == "facts.contact.phone"


def test_a_form_that_is_filled_in_changes_the_page_and_the_file(browser: Browser, home: str, folder: Path) -> None:
    with opened(browser, f"{home}/show/pack.yaml") as found:
        open_everything(found.page)
        found.page.fill("[name='organisation']", "Larkmoor Council")
        found.page.fill("[name='facts.contact.phone']", "01632 960200")
        found.page.click("button")
        found.page.wait_for_load_state()
        assert "01632 960200" in found.page.inner_text("#page")
    written = (folder / "pack.yaml").read_text("utf-8")
    assert "organisation: Larkmoor Council" in written
    assert [line for line in written.splitlines() if line.startswith("#")] == [
        line for line in STARTER.splitlines() if line.startswith("#")
    ]


def test_the_page_follows_a_saved_file_and_what_is_typed_stays(browser: Browser, home: str, folder: Path) -> None:
    with opened(browser, f"{home}/show/pack.yaml") as found:
        found.page.fill("[name='version']", "typed, not saved")
        changed = STARTER.replace("services:", "services: We run one small clinic.")
        put(folder, {"pack.yaml": changed})
        found.page.wait_for_function("() => document.getElementById('page').innerText.includes('one small clinic')")
        assert found.page.input_value("[name='version']") == "typed, not saved"
        assert "not saved" in found.page.inner_text("#told")
        assert found.said == []


def test_what_was_typed_outlives_a_failed_save_and_what_others_wrote_stays(
    browser: Browser, home: str, folder: Path
) -> None:
    with opened(browser, f"{home}/show/pack.yaml", bypass_csp=True) as found:
        found.page.fill("[name='version']", "3")
        (folder / "pack.yaml").unlink()
        found.page.click("button")
        found.page.wait_for_load_state()
        assert "not in the folder any more" in found.page.inner_text("[role=alert]")
        put(folder, {"more.yaml": STARTER})
        found.page.wait_for_function("() => document.getElementById('told').innerText.includes('cannot be shown')")
        put(folder, {"pack.yaml": STARTER.replace("organisation:", "organisation: Theirs")})
        found.page.wait_for_function("() => document.getElementById('told').innerText.includes('has changed')")
        found.page.click("button")
        found.page.wait_for_load_state()
        assert found.page.input_value("[name='version']") == "3"
        assert found.page.input_value("[name='organisation']") == "Theirs"
        assert wrong(found.page) == []
        found.page.click("button")
        found.page.wait_for_load_state()
        assert found.page.url == f"{home}/show/pack.yaml"
    written = (folder / "pack.yaml").read_text("utf-8")
    assert "organisation: Theirs\n" in written
    assert 'version: "3"\n' in written


def test_a_field_that_somebody_else_changed_says_what_the_file_says_now(
    browser: Browser, home: str, folder: Path
) -> None:
    with opened(browser, f"{home}/show/pack.yaml", bypass_csp=True) as found:
        found.page.fill("[name='organisation']", "Ours")
        put(folder, {"pack.yaml": STARTER.replace("organisation:", "organisation: Theirs")})
        found.page.click("button")
        found.page.wait_for_load_state()
        assert found.page.input_value("[name='organisation']") == "Ours"
        assert "The file now says: Theirs" in found.page.inner_text("#field-organisation-note")
        assert wrong(found.page) == []


def test_a_page_of_another_site_cannot_read_or_write(browser: Browser, home: str, folder: Path) -> None:
    theirs = f"""<form method="post" action="{home}/save/pack.yaml" id="f"><input name="title" value="Theirs"></form>
    <iframe src="{home}/show/pack.yaml" title="theirs"></iframe>"""
    with opened(browser, "about:blank") as found:
        found.page.route("http://evil.example/", lambda route: route.fulfill(body=theirs, content_type="text/html"))
        found.page.goto("http://evil.example/")
        read = found.page.evaluate(f"() => fetch('{home}/show/pack.yaml').then(a => a.text()).catch(() => 'refused')")
        assert read == "refused"
        framed = [frame.content() for frame in found.page.frames[1:]]
        assert not any('name="secret"' in each for each in framed)
        found.page.evaluate("() => document.getElementById('f').submit()")
        found.page.wait_for_load_state()
    assert (folder / "pack.yaml").read_text("utf-8") == STARTER
