"""What the preview shows and saves, without a browser."""

from pathlib import Path
from urllib.parse import quote

import pytest

from coproduction.preview.site import MEANWHILE
from coproduction.protocols.pack_starter import STARTER
from coproduction.reading import parse
from tests.commands import PLAN, PROSE, put
from tests.preview.asking import get, page, post, site, stamp

PACK = {"pack.yaml": STARTER}
EASY = """
easy_read:
  sections:
    - title: Hello
      ideas: [{words: "We say hello."}]
"""


def test_the_first_file_is_shown_when_none_is_asked_for(tmp_path: Path) -> None:
    reply = get(site(put(tmp_path, {"b.yaml": PROSE, "a.yaml": PROSE})), "/")
    assert (reply.status, reply.headers["Location"]) == (303, "/show/a.yaml")


def test_an_empty_folder_is_shown_as_empty(tmp_path: Path) -> None:
    assert "Nothing to show yet" in page(site(tmp_path), "/")


def test_a_file_is_shown_with_its_page_its_problems_and_a_form(tmp_path: Path) -> None:
    shown = page(site(put(tmp_path, PACK)), "/show/pack.yaml")
    assert "To be written: the phone number of the named contact" in shown
    assert '<a href="#field-facts.contact.phone">pack.yaml, line' in shown
    assert 'name="facts.contact.phone"' in shown
    assert "To put right: 23" in shown


def test_a_mistake_is_shown_where_it_is_and_the_form_is_there_to_put_it_right(tmp_path: Path) -> None:
    wrong = STARTER.replace("as_at:", "as_at: soon")
    shown = page(site(put(tmp_path, {"pack.yaml": wrong})), "/show/pack.yaml")
    assert "Must be put right" in shown
    assert 'id="field-as_at" name="as_at" value="soon"' in shown
    assert "The page comes back when all that must be put right is right." in shown


def test_a_file_that_cannot_be_read_is_shown_with_what_is_wrong(tmp_path: Path) -> None:
    shown = page(site(put(tmp_path, {"a.yaml": "title: [", "b.yaml": "type: tea\n"})), "/show/a.yaml")
    assert "This cannot be read as YAML" in shown
    assert "<form" not in shown
    assert "Content begins with" in page(site(tmp_path), "/show/b.yaml")


def test_what_only_a_view_finds_is_shown_too(tmp_path: Path) -> None:
    undated = PLAN.replace("as_at: 2026-06-30\n", "")
    shown = page(site(put(tmp_path, {"plan.yaml": undated})), "/show/plan.yaml")
    assert "Say for which day this is true" in shown


@pytest.mark.parametrize("theme", ["own", "large", "dark"])
@pytest.mark.parametrize("view", ["page", "claim", "monitoring", "nonsense"])
def test_every_view_is_offered_in_every_theme(tmp_path: Path, theme: str, view: str) -> None:
    shown = page(site(put(tmp_path, PACK)), "/show/pack.yaml", view=view, theme=theme)
    assert f"view=claim&amp;theme={theme}" in shown
    assert "Claim form" in shown


def test_easy_read_is_offered_where_somebody_wrote_it(tmp_path: Path) -> None:
    folder = site(put(tmp_path, {"a.yaml": PROSE + EASY}))
    assert "easy-read" in page(folder, "/show/a.yaml")
    assert "We say hello." in page(folder, "/show/a.yaml", view="easy-read")
    assert b"We say hello." in get(folder, "/made/a.yaml", view="easy-read", format="text").body


def test_the_theme_of_the_folder_is_worn(tmp_path: Path) -> None:
    folder = site(put(tmp_path, {"a.yaml": PROSE, "theme/theme.yaml": "name: ours\nink: '#123123'\n"}))
    assert "/style/a.yaml?state=" in page(folder, "/show/a.yaml")
    assert "#123123" in page(folder, "/style/a.yaml")
    put(tmp_path, {"theme/theme.yaml": "name: ours\nink: '#eeeeee'\n"})
    assert "To put right: 2" in page(folder, "/show/a.yaml")


@pytest.mark.parametrize(("name", "begins"), [("html", b"<!doctype"), ("text", b"Information pack"), ("pdf", b"%PDF-")])
def test_every_format_is_made(tmp_path: Path, name: str, begins: bytes) -> None:
    reply = get(site(put(tmp_path, PACK)), "/made/pack.yaml", format=name, view="claim")
    assert reply.status == 200
    assert reply.body.startswith(begins if name != "text" else b"Claim form")
    assert "script-src" not in reply.headers["Content-Security-Policy"]
    assert "frame-ancestors" in reply.headers["Content-Security-Policy"]


@pytest.mark.parametrize(
    ("path", "query", "status"),
    [
        ("/made/pack.yaml", {"format": "tea"}, 404),
        ("/show/pack.yaml", {"theme": "tea"}, 404),
        ("/show/other.yaml", {}, 404),
        ("/show/../secret.yaml", {}, 404),
        ("/tea", {}, 404),
        ("/preview.js/x", {}, 404),
        ("/made/wrong.yaml", {}, 422),
        ("/style/wrong.yaml", {}, 422),
    ],
)
def test_what_is_not_there_is_said_in_a_sentence(tmp_path: Path, path: str, query: dict[str, str], status: int) -> None:
    put(tmp_path.parent, {"secret.yaml": PROSE})
    reply = get(site(put(tmp_path, {**PACK, "wrong.yaml": "type: prose\n"})), path, **query)
    assert reply.status == status
    assert reply.body.endswith((b".", b".\n"))


def test_the_style_sheet_and_the_script_are_our_own(tmp_path: Path) -> None:
    assert get(site(tmp_path), "/preview.css").headers["Content-Type"].startswith("text/css")
    assert get(site(tmp_path), "/preview.js").headers["Content-Type"].startswith("text/javascript")


def test_the_mark_of_the_folder_changes_with_every_file_that_is_shown(tmp_path: Path) -> None:
    folder = site(put(tmp_path, PACK))
    before = get(folder, "/state").body
    put(tmp_path, {"notes.txt": "Tea"})
    assert get(folder, "/state").body == before
    put(tmp_path, {"people.csv": "name\n"})
    assert get(folder, "/state").body != before


def test_what_a_form_says_is_saved_in_the_same_file_and_its_comments_stay(tmp_path: Path) -> None:
    folder = site(put(tmp_path, PACK))
    mark = stamp(page(folder, "/show/pack.yaml"))
    reply = post(
        folder, "/save/pack.yaml", {"stamp": mark, "organisation": "Fernshire", "facts.contact.phone": "01632 960100"}
    )
    assert (reply.status, reply.headers["Location"]) == (303, "/show/pack.yaml")
    written = (tmp_path / "pack.yaml").read_text("utf-8")
    assert parse(written, "").data["facts"]["contact"]["phone"] == "01632 960100"
    comments = [line for line in STARTER.splitlines() if line.lstrip().startswith("#")]
    assert [line for line in written.splitlines() if line.lstrip().startswith("#")] == comments
    assert "To put right: 21" in page(folder, "/show/pack.yaml")


def test_a_form_that_changes_nothing_writes_nothing(tmp_path: Path) -> None:
    folder = site(put(tmp_path, PACK))
    before = (tmp_path / "pack.yaml").stat().st_mtime_ns
    assert post(folder, "/save/pack.yaml", {"stamp": stamp(page(folder, "/show/pack.yaml"))}).status == 303
    assert (tmp_path / "pack.yaml").stat().st_mtime_ns == before


def test_a_file_that_has_changed_meanwhile_is_not_written_over_and_nothing_typed_is_lost(tmp_path: Path) -> None:
    folder = site(put(tmp_path, PACK))
    mark = stamp(page(folder, "/show/pack.yaml"))
    changed = STARTER.replace("organisation:", "organisation: Somebody else")
    put(tmp_path, {"pack.yaml": changed})
    reply = post(folder, "/save/pack.yaml", {"stamp": mark, "facts.contact.phone": "01632 960100"})
    assert reply.status == 409
    assert MEANWHILE in reply.body.decode()
    assert 'value="01632 960100"' in reply.body.decode()
    assert (tmp_path / "pack.yaml").read_text("utf-8") == changed


def test_what_cannot_be_written_safely_is_said_and_nothing_typed_is_lost(tmp_path: Path) -> None:
    folder = site(put(tmp_path, {"pack.yaml": "type: pack\ntitle: Tea\nfacts: none\n"}))
    mark = stamp(page(folder, "/show/pack.yaml"))
    reply = post(folder, "/save/pack.yaml", {"stamp": mark, "facts.contact.phone": "01632 960100"})
    assert reply.status == 422
    assert "cannot change safely" in reply.body.decode()
    assert 'value="01632 960100"' in reply.body.decode()
    assert (tmp_path / "pack.yaml").read_text("utf-8") == "type: pack\ntitle: Tea\nfacts: none\n"


def test_a_file_without_a_type_cannot_be_saved_and_nothing_else_can_be_posted(tmp_path: Path) -> None:
    folder = site(put(tmp_path, {"a.yaml": "title: Tea\n", **PACK}))
    assert post(folder, "/save/a.yaml", {}).status == 422
    assert post(folder, "/show/pack.yaml", {}).status == 404
    assert post(folder, f"/save/{quote('../a.yaml')}", {}).status == 404


def test_a_stranger_saves_nothing(tmp_path: Path) -> None:
    folder = site(put(tmp_path, PACK))
    mark = stamp(page(folder, "/show/pack.yaml"))
    posted = {"stamp": mark, "title": "Theirs"}
    assert post(folder, "/save/pack.yaml", {**posted, "secret": "guess"}).status == 403
    assert post(folder, "/save/pack.yaml", posted, origin="http://evil.example").status == 403
    assert post(folder, "/save/pack.yaml", posted, host="evil.example").status == 403
    assert (tmp_path / "pack.yaml").read_text("utf-8") == STARTER


def test_a_page_may_run_our_script_only_and_be_framed_by_nobody(tmp_path: Path) -> None:
    policy = get(site(put(tmp_path, PACK)), "/show/pack.yaml").headers["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "script-src 'self';" in policy
    assert "frame-ancestors 'none'" in policy
    assert "unsafe" not in policy


def test_what_an_author_wrote_is_never_markup(tmp_path: Path) -> None:
    bad = '"<script>alert(1)</script>"'
    shown = page(
        site(put(tmp_path, {"pack.yaml": STARTER.replace("organisation:", f"organisation: {bad}")})), "/show/pack.yaml"
    )
    assert "<script>alert" not in shown


def test_what_no_typeface_can_print_is_said(tmp_path: Path) -> None:
    folder = site(put(tmp_path, {"a.yaml": PROSE.replace("Welcome", "Welcome \U00013000")}))
    reply = get(folder, "/made/a.yaml", format="pdf")
    assert reply.status == 500
    assert reply.body.endswith(b".\n")


def test_a_file_in_a_folder_of_its_own_wears_the_theme_above_it(tmp_path: Path) -> None:
    folder = site(put(tmp_path, {"inner/a.yaml": PROSE, "theme/theme.yaml": "name: ours\nink: '#123123'\n"}))
    assert "#123123" in page(folder, "/style/inner/a.yaml")
    bare = site(put(tmp_path / "bare", {"inner/a.yaml": PROSE}))
    assert "Hello" in page(bare, "/show/inner/a.yaml")


def test_a_file_in_other_letters_and_a_link_to_nothing_do_no_harm(tmp_path: Path) -> None:
    folder = site(put(tmp_path, {"a.yaml": b"title: \xff\n"}))
    (tmp_path / "gone.csv").symlink_to(tmp_path / "nowhere.csv")
    assert "Save the file as UTF-8 text." in page(folder, "/show/a.yaml")
    assert get(folder, "/state").status == 200
