import json
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from types import MappingProxyType

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from coproduction import web
from coproduction.builtin import BUILTIN
from coproduction.document import Document
from coproduction.errors import ContentError, MissingTool, RenderError, UnknownName
from coproduction.formats import Format
from coproduction.formats.fragment import fragment_style, render_fragment
from coproduction.formats.webform import render_form
from coproduction.reading import parse
from coproduction.theme import Logo, Theme
from coproduction.toolkits import Toolkit
from coproduction.web import PROTECTION, Response, handle
from tests.commands import NO_LETTER, PLAN, PROSE, python
from tests.pagewords import Page
from tests.protocols.partnerships import agreement
from tests.spoiling import ANYTHING, spoilt
from tests.strategies import png

WELCOME, ACTIONS = parse(PROSE, "welcome.yaml").data, parse(PLAN, "plan.yaml").data
STORE = {"welcome": WELCOME, "plan": ACTIONS}
CONTENT = BUILTIN.structure(ACTIONS)
RAISED: dict[str, object] = {
    "id": "C1",
    "principle": "transparency",
    "raised_by": "service_users",
    "of": "manager",
    "what_happened": "Papers were late.",
    "raised_on": "2026-05-01",
}
AGREED = {**BUILTIN.unstructure(agreement()), "challenges": [RAISED]}


class Library(Mapping[str, object]):
    """A mapping as a host has one: it looks each thing up when it is asked for."""

    def __init__(self) -> None:
        self.looked_up: list[str] = []

    def __getitem__(self, name: str) -> object:
        self.looked_up.append(name)
        return STORE[name]

    def __iter__(self) -> Iterator[str]:
        return iter(STORE)

    def __len__(self) -> int:
        return len(STORE)


def get(path: str, store: Mapping[str, object] = STORE, toolkit: Toolkit = BUILTIN, **headers: str) -> Response:
    return handle(toolkit, store, "GET", path, {name.replace("_", "-"): value for name, value in headers.items()})


def tag(path: str = "/plan", store: Mapping[str, object] = STORE, theme: Theme | None = None) -> str:
    return handle(BUILTIN, store, "GET", path, theme=theme).etag


def test_a_name_is_a_page() -> None:
    response = get("/welcome")
    assert (response.status, response.media_type) == (200, "text/html; charset=utf-8")
    assert response.body == BUILTIN.render(BUILTIN.structure(WELCOME)).body
    assert "Content-Disposition" not in response.headers


def test_a_document_that_does_not_fit_a_format_is_not_there_in_it() -> None:
    assert get("/plan/page-fold").status == 404
    with pytest.raises(UnknownName, match="html, pdf, text"):
        web.render(BUILTIN, CONTENT, "fold")


@pytest.mark.parametrize(
    ("path", "format", "filename"),
    [("/plan/page-pdf", "pdf", "action-plan-page.pdf"), ("/plan/page-text", "text", "action-plan-page.txt")],
)
def test_a_view_and_a_format_are_a_name_without_a_dot(path: str, format: str, filename: str) -> None:
    response = get(path)
    assert response.body == BUILTIN.render(CONTENT, format).body
    assert response.headers["Content-Type"] == BUILTIN.format(format).media_type
    assert response.headers["Content-Disposition"] == f'inline; filename="{filename}"'


def test_easy_read_is_asked_for_in_the_place_of_a_view() -> None:
    easy = {**WELCOME, "easy_read": {"sections": [{"title": "Hello", "ideas": [{"words": "Thank you for coming."}]}]}}
    store = {"welcome": easy}
    page, text = (get(f"/welcome/easy-read{ending}", store) for ending in ("", "-text"))
    assert "Thank you for coming." in page.body.decode()
    assert text.headers["Content-Disposition"] == 'inline; filename="prose-easy-read.txt"'
    assert b"Easy Read" in text.body
    assert page.body != get("/welcome", store).body
    assert page.etag != get("/welcome", store).etag


def test_every_view_has_a_name_that_any_framework_can_route() -> None:
    for content_type in BUILTIN.types:
        for view in content_type.views:
            for each in BUILTIN.formats:
                assert web._NAME.fullmatch(f"{view}-{each.name}")


def test_a_view_as_a_page_is_the_view_alone() -> None:
    assert get("/plan/page").body == get("/plan/page-html").body == get("/plan/").body


def test_the_list_leads_to_every_name_and_each_is_there() -> None:
    store = {**STORE, "b-2": WELCOME, "Not This": WELCOME, "nor.this": WELCOME}
    response = get("/", store)
    assert (response.status, response.media_type) == (200, "text/html; charset=utf-8")
    links = Page(response.body.decode()).values("href")
    assert links == ["b-2", "plan", "welcome"]
    assert [get(f"/{link}", store).status for link in links] == [200, 200, 200]
    assert get("", store).body == get("//", store).body == response.body


def ask(query: str, path: str = "/plan/page-fragment", **headers: str) -> Response:
    said = {name.replace("_", "-"): value for name, value in headers.items()}
    return handle(BUILTIN, STORE, "GET", path, said, query=query)


def test_a_page_of_a_host_is_given_a_fragment_and_its_style_sheet() -> None:
    fragment, style = get("/plan/page-fragment"), get("/plan/page-style")
    document = BUILTIN.document(CONTENT)
    assert fragment.body.decode() == render_fragment(document)
    assert style.body.decode() == fragment_style(document, BUILTIN.themes[0])
    assert (fragment.media_type, style.media_type) == ("text/html; charset=utf-8", "text/css; charset=utf-8")
    assert b"#005eb8" in handle(BUILTIN, STORE, "GET", "/plan/page-style", theme=Theme(accent="#005eb8")).body


def test_a_fragment_is_as_its_query_asks() -> None:
    document = BUILTIN.document(CONTENT)
    wanted = render_fragment(document, level=3, heading=False, prefix="left")
    assert ask("level=3&heading=none&prefix=left").body.decode() == wanted
    assert ask("other=1&level=2").body.decode() == render_fragment(document)


ASKS = {
    **WELCOME,
    "sections": [{"title": "Tell us", "body": [{"question": {"label": "Your name"}}]}],
}


def ask_for_a_form(query: str, path: str = "/ask/page-form", **headers: str) -> Response:
    said = {name.replace("_", "-"): value for name, value in headers.items()}
    return handle(BUILTIN, {"ask": ASKS, "plan": ACTIONS}, "GET", path, said, query=query)


def test_a_page_of_a_host_is_given_a_form_that_is_sent_where_it_says() -> None:
    response = ask_for_a_form("action=/answers&send=Send")
    document = BUILTIN.document(BUILTIN.structure(ASKS))
    assert (response.status, response.media_type) == (200, "text/html; charset=utf-8")
    assert response.body.decode() == render_form(document, action="/answers", send="Send")
    asked = "action=https%3A%2F%2Ffernshire.example%2Fanswers&send=Anfon&level=3&heading=none&prefix=left"
    wanted = render_form(
        document, action="https://fernshire.example/answers", send="Anfon", level=3, heading=False, prefix="left"
    )
    assert ask_for_a_form(asked).body.decode() == wanted


@pytest.mark.parametrize(
    "query",
    [
        "",
        "action=/answers",
        "send=Send",
        "action=//elsewhere.example&send=Send",
        "action=javascript:alert(1)&send=Send",
        "action=http://elsewhere.example&send=Send",
        "action=/%5Celsewhere.example&send=Send",
        "action=/answers&send=Send&level=9",
        "action=/answers&send=Send&prefix=1",
    ],
)
def test_a_form_that_cannot_be_sent_is_refused(query: str) -> None:
    response = ask_for_a_form(query)
    assert response.status == 400
    assert b"<form" not in response.body


def test_where_nothing_is_asked_there_is_no_form() -> None:
    assert ask_for_a_form("action=/answers&send=Send", "/plan/page-form").status == 400


def test_who_has_a_form_is_not_sent_it_again_unless_the_query_is_another() -> None:
    first = ask_for_a_form("action=/answers&send=Send")
    assert ask_for_a_form("action=/answers&send=Send", if_none_match=f'"{first.etag}"').status == 304
    assert ask_for_a_form("action=/others&send=Send", if_none_match=f'"{first.etag}"').status == 200


def test_a_form_that_is_opened_by_itself_sends_nothing_to_another_host() -> None:
    response = ask_for_a_form("action=https://elsewhere.example&send=Send")
    assert "form-action 'self'" in response.headers["Content-Security-Policy"]


@pytest.mark.parametrize("query", ["level=7", "level=0", "level=x", "level=33", "prefix=1", "prefix=a%20b"])
def test_a_query_that_no_fragment_can_follow_is_refused(query: str) -> None:
    assert ask(query).status == 400
    assert ask(query, "/plan/page-style").status == 200


def test_who_has_a_fragment_is_not_sent_it_again_unless_the_query_is_another() -> None:
    first = ask("level=3")
    assert ask("level=3", if_none_match=f'"{first.etag}"').status == 304
    others = [ask("level=4"), ask("level=3", "/plan/page-style"), ask("level=3", "/plan/page")]
    assert len({first.etag, *(other.etag for other in others)}) == 4


def test_wrong_content_has_no_fragment() -> None:
    assert get("/plan/page-fragment", {"plan": {**ACTIONS, "objectives": []}}).status == 422


def test_an_empty_list_says_so() -> None:
    assert "Nothing yet." in Page(get("/", {}).body.decode()).blocks[-1].words


def test_the_theme_of_the_host_is_that_of_every_page_and_of_the_list() -> None:
    for path in ("/", "/plan"):
        assert b"#005eb8" in handle(BUILTIN, STORE, "GET", path, theme=Theme(accent="#005eb8")).body
        assert b"#005eb8" not in get(path).body


@pytest.mark.parametrize("store", [dict(STORE), MappingProxyType(STORE), Library()], ids=["dict", "proxy", "own"])
def test_the_store_may_be_any_mapping(store: Mapping[str, object]) -> None:
    assert [get(path, store).status for path in ("/", "/plan", "/nothing")] == [200, 200, 404]


def test_a_page_looks_up_itself_and_the_list_looks_up_all_to_leave_out_what_is_private() -> None:
    library = Library()
    get("/", library)
    get("/plan/page-text", library)
    assert library.looked_up == ["welcome", "plan", "plan"]


@pytest.mark.parametrize(
    "path",
    [
        "/nothing",
        "/plan/poster",
        "/plan/page-docx",
        "/plan/-pdf",
        "/plan/page/pdf",
        "/plan.html",
        "/plan/page.pdf",
        "/../plan",
    ],
)
def test_what_is_not_there_is_not_found(path: str) -> None:
    response = get(path)
    assert (response.status, response.body) == (404, b"There is no such page.\n")


@pytest.mark.parametrize("method", ["POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "get", ""])
def test_documents_can_only_be_read(method: str) -> None:
    response = handle(BUILTIN, STORE, method, "/plan")
    assert (response.status, response.headers["Allow"]) == (405, "GET, HEAD")


def test_head_answers_as_get_does() -> None:
    for path in ("/", "/plan", "/plan/page-pdf", "/nothing"):
        assert handle(BUILTIN, STORE, "HEAD", path) == get(path)


def test_of_wrong_content_is_told_how_much_is_wrong_and_nothing_of_it() -> None:
    wrong = {**ACTIONS, "titel": "Gwendolen", "objectives": [{**ACTIONS["objectives"][0], "due": "Gwendolen"}]}
    response = get("/plan", {"plan": wrong})
    assert (response.status, response.media_type) == (422, "text/plain; charset=utf-8")
    assert response.body.decode() == (
        "There are 2 things to put right. “coproduction check” or “toolkit.check” says what.\n"
    )
    one = get("/plan", {"plan": {**ACTIONS, "Gwendolen": 1}})
    assert (one.status, one.body.decode().partition(".")[0]) == (422, "There is 1 thing to put right")


@pytest.mark.parametrize(
    "wrong", [{**ACTIONS, "objectives": []}, {**ACTIONS, "language": "tlh"}], ids=["check", "language"]
)
def test_content_that_can_be_read_and_is_wrong_is_told_too(wrong: object) -> None:
    assert get("/plan", {"plan": wrong}).status == 422


def test_what_is_wrong_with_a_challenge_tells_nobody_that_there_is_one() -> None:
    wrong = {**AGREED, "challenges": [{**RAISED, "closed_on": "2026-04-30", "Gwendolen": "Moss"}]}
    for each in (wrong, {**AGREED, "challenges": [{**RAISED, "closed_on": "2026-04-30"}]}):
        response = get("/agreed", {"agreed": each})
        assert response.status == 422
        assert not [word for word in ("challenge", "closed", "Gwendolen", "C1") if word in response.body.decode()]


def test_a_page_for_one_person_is_neither_listed_nor_there_whatever_stands_in_it() -> None:
    private = {"type": "representative", "title": "For R07", "person": "R07", "contact": {"name": "A", "phone": "1"}}
    store = {"welcome": WELCOME, "r07": private, "r08": {**private, "titel": 1}}
    assert Page(get("/", store).body.decode()).values("href") == ["welcome"]
    for path in ("/r07", "/r08", "/r07/page", "/r08/page-pdf", "/r07/page-fragment", "/r08/diary"):
        assert (get(path, store).status, get(path, store).body) == (404, get("/nothing", store).body)


def test_what_a_store_holds_that_is_no_content_is_listed_and_wrong() -> None:
    store: dict[str, object] = {"a": 1, "b": {"type": ["representative"]}, "c": {}, "d": None}
    assert Page(get("/", store).body.decode()).values("href") == list("abcd")
    assert [get(f"/{name}", store).status for name in store] == [422] * 4


def test_a_page_that_cannot_be_made_says_why() -> None:
    response = get("/welcome/page-pdf", {"welcome": parse(NO_LETTER, "welcome.yaml").data})
    assert response.status == 500
    assert "has no letter for: CUNEIFORM SIGN AN" in response.body.decode()


def test_a_format_whose_tool_is_missing_is_not_implemented() -> None:
    def braille(_document: Document, _theme: Theme) -> bytes:
        raise MissingTool("Making braille needs a table.")

    form = Format(name="braille", label="Braille", suffix="brf", media_type="text/plain", render=braille)
    response = get("/welcome/page-braille", toolkit=BUILTIN | Toolkit(formats=(form,)))
    assert (response.status, response.body) == (501, b"Making braille needs a table.\n")


def test_every_answer_is_protected_and_an_error_is_never_kept() -> None:
    answers = [get("/"), get("/plan"), get("/nothing"), get("/w", {"w": 1}), handle(BUILTIN, STORE, "POST", "/")]
    for response in [*answers, get("/plan", If_None_Match=tag())]:
        assert response.headers.items() >= PROTECTION.items()
    assert [response.status for response in answers if response.etag] == [200]
    assert PROTECTION["Content-Security-Policy"].startswith("default-src 'none';")


def test_a_page_is_to_be_asked_for_anew_with_its_tag() -> None:
    headers = get("/plan").headers
    assert headers["Cache-Control"] == "no-cache"
    assert headers["ETag"] == f'"{tag()}"'


@pytest.mark.parametrize("known", ['"{}"', 'W/"{}"', '"other", "{}"', ' "a" ,W/"{}","b"', "{}"])
def test_who_has_a_page_is_not_sent_it_again(known: str) -> None:
    response = get("/plan", if_NONE_match=known.format(tag()))
    assert (response.status, response.body) == (304, b"")
    assert response.headers == {"ETag": f'"{tag()}"', "Cache-Control": "no-cache", **PROTECTION}


@pytest.mark.parametrize("known", ["", '""', '"other"', '"{}x"', 'w/"{}"'])
def test_who_has_another_page_is_sent_this_one(known: str) -> None:
    assert get("/plan", If_None_Match=known.format(tag())).status == 200


def test_an_answer_that_costs_no_layout_loads_no_engine(tmp_path: Path) -> None:
    code = (
        "import json, sys; import coproduction; from coproduction.web import handle;"
        "store, path, known = json.loads(sys.argv[1]);"
        "said = handle(coproduction.toolkit(), store, 'GET', path, {'If-None-Match': known});"
        "print(json.dumps([said.status, said.etag, 'weasyprint' in sys.modules]))"
    )

    def ask(known: str) -> list[object]:
        asked = json.dumps([STORE, "/plan/page-pdf", known])
        answer: list[object] = json.loads(python("-c", code, asked, folder=tmp_path).stdout)
        return answer

    assert ask("") == [200, tag("/plan/page-pdf"), True]
    assert ask(f'"{tag("/plan/page-pdf")}"') == [304, tag("/plan/page-pdf"), False]


LOGO = Logo(data=png(1), words="Ours")
CHANGES = {
    "content": tag(store={"plan": {**ACTIONS, "title": "Another"}}),
    "day": tag(store={"plan": {**ACTIONS, "as_at": "2026-07-01"}}),
    "language": tag(store={"plan": {**ACTIONS, "language": "cy"}}),
    "format": tag("/plan/page-text"),
    "another format": tag("/plan/page-pdf"),
    "colour": tag(theme=Theme(ink="#000000")),
    "size": tag(theme=Theme(size=18)),
    "logo": tag(theme=Theme(logo=LOGO)),
    "other bytes of the logo": tag(theme=Theme(logo=evolve(LOGO, data=png(2)))),
    "other words of the logo": tag(theme=Theme(logo=evolve(LOGO, words="Theirs"))),
    "edition's day": web.render(BUILTIN, CONTENT, edition=BUILTIN.edition(CONTENT, as_at=date(2026, 7, 2))).etag,
    "edition's language": web.render(BUILTIN, CONTENT, edition=BUILTIN.edition(CONTENT, "ur")).etag,
}


def test_the_tag_changes_with_everything_that_changes_the_page() -> None:
    assert len({tag(), *CHANGES.values()}) == len(CHANGES) + 1


def test_the_tag_is_the_same_for_the_same_page() -> None:
    again = {name: dict(reversed(each.items())) for name, each in STORE.items()}
    assert tag() == tag("/plan/page") == tag(store=again) == tag(theme=Theme()) == web.render(BUILTIN, CONTENT).etag


def test_the_door_without_http_raises() -> None:
    with pytest.raises(UnknownName, match="poster"):
        web.render(BUILTIN, CONTENT, view="poster")
    with pytest.raises(UnknownName, match="docx"):
        web.render(BUILTIN, CONTENT, "docx")
    with pytest.raises(ContentError, match="Write at least one"):
        web.render(BUILTIN, BUILTIN.structure({**ACTIONS, "themes": [], "objectives": []}))
    with pytest.raises(RenderError, match="CUNEIFORM"):
        web.render(BUILTIN, BUILTIN.structure(parse(NO_LETTER, "welcome.yaml").data), "pdf")


NAMES = st.sampled_from(("a", "page", "page-text", "page-fragment", "page-style", "page-html", "-", "")) | st.text(
    max_size=5
)


@given(
    st.sampled_from(("GET", "HEAD")),
    st.lists(NAMES, max_size=3).map("/".join),
    st.dictionaries(
        st.sampled_from(("a", "b", "é", "\ud800")), ANYTHING | spoilt(WELCOME) | spoilt(ACTIONS), max_size=2
    ),
    st.dictionaries(st.sampled_from(("If-None-Match", "Accept")), st.text(max_size=9)),
    st.sampled_from(("level=3", "level=&prefix=", "a=%ff&&=;b")) | st.text(max_size=9),
)
def test_nothing_that_is_asked_or_stored_makes_it_raise(
    method: str, path: str, store: dict[str, object], headers: dict[str, str], query: str
) -> None:
    response = handle(BUILTIN, store, method, f"/{path}", headers, query=query)
    assert response.status in (200, 400, 404, 422)
    assert response.media_type


@given(spoilt(ACTIONS) | spoilt(WELCOME))
def test_whatever_is_stored_is_shown_or_told_what_is_wrong_with_it(data: dict[str, object]) -> None:
    assert get("/a/page-text", {"a": data}).status in (200, 422)
