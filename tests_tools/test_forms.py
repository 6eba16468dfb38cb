"""Forms within the pages of hosts: nobody is shut out, and they are filled in and sent without a script."""

import pytest
from playwright.sync_api import Browser, Page
from tests.formats.making import document_of

from coproduction.document import FormField, Link, Paragraph, Section
from coproduction.formats.fragment import fragment_style
from coproduction.formats.webform import answers, render_form
from coproduction.theme import CLEAR, HIGH_CONTRAST
from tests_tools.access import wrong
from tests_tools.measuring import CUT, FAINT, SIDEWAYS, SPACING
from tests_tools.opening import NARROWEST, WAYS, opened
from tests_tools.pages import FOLLOWS_THE_READER, HOSTS, host_page

CLAIM = document_of(
    Section(
        "claim",
        "Claim for a journey",
        (
            Paragraph(("You are paid as ", Link("Payment", "#pay"), " says.")),
            FormField("Your name", name="name", help="As it is on your bank card."),
            FormField("What it was for, and whom you met there", 4, name="for"),
            FormField("How shall we pay you?", choices=("Bank transfer", "Cash", "Cheque"), name="how", one=True),
            FormField("What do you need to take part?", choices=("Large print", "Captions"), name="needs"),
        ),
    ),
    Section("pay", "Payment", (Paragraph("Within 14 days."), FormField("Anything else?"))),
    publisher="Anytown Trust",
    notice="Draft.",
    title="Our claim form",
)
PROBLEMS = {"name": "Use at most 500 letters.", "how": "Give only one answer here.", "needs": "Choose again."}
VALUES = {"name": ["Siân"], "needs": ["Captions"]}
SMALLEST = 24
"""Pixels that something to press is wide and high (WCAG 2.2, 2.5.8)."""

SIZES = """() => [...document.querySelectorAll("form input:not([type=hidden]), form button, form textarea")]
  .map(each => each.getBoundingClientRect()).map(box => Math.min(box.width, box.height))"""
FOCUSED = """() => {
  const each = document.activeElement, style = getComputedStyle(each);
  return [each.name || each.textContent.trim(), style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2];
}"""
SENT = "() => [...new FormData(document.forms[0])].map(([name, value]) => [name, value])"


def page_with(host: str, also: str = "", prefix: str = "", **more: object) -> str:
    """A page of a host with the form."""
    asked = {"action": "/claims", "send": "Send the claim", "hidden": (("csrf", "a1"),), "prefix": prefix, **more}
    form = render_form(CLAIM, **asked)  # type: ignore[arg-type]  # a test names what it needs
    return host_page(form, style=fragment_style(CLAIM, CLEAR), host=host, also=also)


def show(page: Page, html: str) -> None:
    """Show HTML as a browser shows a file."""
    page.set_content(html, wait_until="load")


@pytest.mark.parametrize("problems", [{}, PROBLEMS], ids=["new", "to be put right"])
@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("host", HOSTS)
def test_nobody_is_shut_out_of_a_form(browser: Browser, host: str, way: str, problems: dict[str, str]) -> None:
    width, options = WAYS[way]
    with opened(browser, "about:blank", width, **options) as found:
        also = FOLLOWS_THE_READER if host == "bare" else ""
        show(found.page, page_with(HOSTS[host], also, values=VALUES, problems=problems, summary="Please put it right"))
        assert wrong(found.page, colours_forced="forced_colors" in options) == []
        assert found.page.evaluate(FAINT) == []
        assert found.page.evaluate(SIDEWAYS) == 0
        assert found.page.evaluate(CUT) == []
        assert min(found.page.evaluate(SIZES)) >= SMALLEST


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_narrow_dark_window_and_wide_spacing_lose_nothing(browser: Browser, scheme: str) -> None:
    with opened(browser, "about:blank", NARROWEST, color_scheme=scheme) as found:
        show(found.page, page_with("", FOLLOWS_THE_READER, problems=PROBLEMS, summary="Please put it right"))
        found.page.add_style_tag(content=SPACING)
        assert found.page.evaluate(SIDEWAYS) == 0
        assert found.page.evaluate(CUT) == []
        assert wrong(found.page) == []


def test_a_form_is_right_in_high_contrast(browser: Browser) -> None:
    form = render_form(CLAIM, action="/claims", send="Send", problems=PROBLEMS)
    with opened(browser, "about:blank") as found:
        show(found.page, host_page(form, style=fragment_style(CLAIM, HIGH_CONTRAST)))
        assert wrong(found.page) == []


def test_two_forms_share_a_page(browser: Browser) -> None:
    forms = (render_form(CLAIM, action="/claims", send="Send", prefix=prefix) for prefix in ("left", "right"))
    with opened(browser, "about:blank") as found:
        show(found.page, host_page(*forms, style=fragment_style(CLAIM, CLEAR)))
        assert wrong(found.page) == []


def test_the_keyboard_goes_through_a_form_in_the_order_in_which_it_is_read(browser: Browser) -> None:
    with opened(browser, "about:blank") as found:
        show(found.page, page_with(""))
        stops = []
        for _ in range(8):
            found.page.keyboard.press("Tab")
            stops.append(found.page.evaluate(FOCUSED))
    names = ["Payment", "name", "for", "how", "needs", "needs", "answer-1", "Send the claim"]
    assert stops == [[name, True] for name in names]


def test_what_is_wrong_leads_to_where_it_is_put_right(browser: Browser) -> None:
    with opened(browser, "about:blank") as found:
        show(found.page, page_with("", problems=PROBLEMS, summary="Please put it right", prefix="f"))
        links = found.page.locator(".problems a")
        assert links.all_inner_texts() == [
            "Your name: Use at most 500 letters.",
            "How shall we pay you?: Give only one answer here.",
            "What do you need to take part?: Choose again.",
        ]
        led = []
        for at in range(3):
            links.nth(at).click()
            led.append(found.page.evaluate("() => [location.hash, document.querySelector(':target').tagName]"))
    assert led == [["#f_name", "INPUT"], ["#f_how_1", "INPUT"], ["#f_needs_1", "INPUT"]]


def test_a_listener_hears_the_question_the_help_and_what_is_wrong(browser: Browser) -> None:
    with opened(browser, "about:blank") as found:
        show(found.page, page_with("", problems=PROBLEMS, prefix="f"))
        session = found.page.context.new_cdp_session(found.page)
        nodes = session.send("Accessibility.getFullAXTree")["nodes"]
    heard = {
        (node["role"]["value"], node["name"]["value"], node.get("description", {}).get("value", ""))
        for node in nodes
        if not node["ignored"] and node["role"]["value"] in ("textbox", "radiogroup", "radio", "group", "checkbox")
    }
    assert heard == {
        ("textbox", "Your name", "As it is on your bank card. Use at most 500 letters."),
        ("textbox", "What it was for, and whom you met there", ""),
        ("radiogroup", "How shall we pay you?", "Give only one answer here."),
        ("radio", "Bank transfer", ""),
        ("radio", "Cash", ""),
        ("radio", "Cheque", ""),
        ("group", "What do you need to take part?", "Choose again."),
        ("checkbox", "Large print", ""),
        ("checkbox", "Captions", ""),
        ("textbox", "Anything else?", ""),
    }


def test_a_form_is_filled_in_and_what_is_sent_is_what_was_meant(browser: Browser) -> None:
    with opened(browser, "about:blank") as found:
        show(found.page, page_with("", values=VALUES))
        page = found.page
        page.get_by_label("Your name").fill("Siân Ŵyn")
        page.get_by_label("What it was for").fill("A meeting.\n\nIt was <good> & “long”.")
        page.get_by_label("Cash").check()
        page.get_by_label("Cheque").check()
        page.get_by_label("Large print").check()
        sent: dict[str, list[str]] = {}
        for name, value in page.evaluate(SENT):
            sent.setdefault(name, []).append(value)
    assert sent.pop("csrf") == ["a1"]
    assert answers(CLAIM, sent).values == {
        "name": ("Siân Ŵyn",),
        "for": ("A meeting.\n\nIt was <good> & “long”.",),
        "how": ("Cheque",),
        "needs": ("Large print", "Captions"),
    }


def test_what_was_written_stands_in_the_form_when_it_comes_back(browser: Browser) -> None:
    story = '\n\nA "meeting".\n  </textarea><script>alert(1)</script>'
    with opened(browser, "about:blank") as found:
        show(found.page, page_with("", values={"for": [story], "name": ['"><b>']}))
        assert found.page.get_by_label("What it was for").input_value() == story.strip()
        assert found.page.get_by_label("Your name").input_value() == '"><b>'
        assert found.page.locator("form script, form b").count() == 0
