"""What is about a person is made when somebody asks for it by name, and never by a build, a pack or the web door."""

from datetime import time
from pathlib import Path
from typing import Annotated

import pytest
from attrs import frozen

from coproduction.building import build
from coproduction.builtin import BUILTIN
from coproduction.content import Content, ContentType, Export, Language, Part, Title
from coproduction.document import Document, Paragraph, Section
from coproduction.edition import Edition
from coproduction.errors import ContentError, UnknownName
from coproduction.folders import EASY_TAKEN, VIEW_TAKEN, inspect
from coproduction.formats.html import HTML
from coproduction.labels import N_, Label
from coproduction.toolkits import ON_REQUEST, Toolkit
from coproduction.web import handle


@frozen(kw_only=True)
class Choir:
    """People who sing together."""

    title: Title
    language: Language = "en-GB"
    begins: Annotated[time, Label(N_("Begins"))] = time(19, 30)
    sings: Annotated[str, Label(N_("Sings"))] = "Solos"
    rules: Annotated[Content | None, Label(N_("Rules"))] = None
    shows_rules: Annotated[bool, Label(N_("Shows rules"))] = False


def _document(choir: Choir, _: Edition, said: str) -> Document:
    blocks = (Section("rules", _("Rules")),) if choir.shows_rules else ()
    furniture = _.furniture
    return Document(title=choir.title, language=_.language, furniture=furniture, blocks=(Paragraph(said), *blocks))


def page(choir: Choir, _: Edition) -> Document:
    """What anyone may see."""
    return _document(choir, _, _("Come and sing."))


def poster(choir: Choir, _: Edition) -> Document:
    """The same on a wall."""
    return _document(choir, _, _("Sing!"))


def members(choir: Choir, _: Edition) -> Document:
    """What members see."""
    return _document(choir, _, choir.sings)


def song(choir: Choir, _: Edition) -> bytes:
    """The song as a file."""
    return f"la la {choir.title} in {_.language}".encode()


def parts(choir: Choir) -> tuple[Part, ...]:
    """The rules, which may be read only."""
    return (Part("rules", ("rules",), choir.rules, choir.shows_rules),) if choir.rules else ()


CHOIR = ContentType(
    name="choir",
    label=N_("Choir"),
    model=Choir,
    views={"page": page, "poster": poster},
    private={"members": members},
    exports={"song": Export(label=N_("Song"), suffix="la", media_type="audio/la", make=song)},
    parts=parts,
    called={"poster": N_("Poster")},
    built=lambda _: ("page", "poster", "members"),
)


@frozen(kw_only=True)
class Singer:
    """One person who sings."""

    title: Title
    language: Language = "en-GB"
    voice: Annotated[str, Label(N_("Voice"))]


def own_page(singer: Singer, _: Edition) -> Document:
    """What they see of themselves."""
    furniture = _.furniture
    return Document(title=singer.title, language=_.language, furniture=furniture, blocks=(Paragraph(singer.voice),))


SINGER = ContentType(name="singer", label=N_("Singer"), model=Singer, views={}, private={"page": own_page})
HALL = BUILTIN | Toolkit(types=(CHOIR, SINGER))

CANARY = "Alto, and often late"
CHOIR_FILE = f"type: choir\ntitle: The larks\nsings: {CANARY}\n"
SINGER_FILE = f"type: singer\ntitle: One lark\nvoice: {CANARY}\n"


def put(folder: Path, **files: str) -> Path:
    for name, text in files.items():
        (folder / f"{name}.yaml").write_text(text, encoding="utf-8")
    return folder


def test_a_build_makes_no_private_view_even_when_its_type_asks_for_one(tmp_path: Path) -> None:
    made = build(HALL, inspect(HALL, put(tmp_path, choir=CHOIR_FILE, lark=SINGER_FILE)))
    assert {"choir.html", "choir-poster.html", "choir-song.la"} <= made.keys()
    assert not [name for name in made if name.startswith("lark") or "members" in name]
    assert not [name for name, body in made.items() if CANARY.encode() in body]


def test_a_file_with_private_views_only_is_checked_all_the_same(tmp_path: Path) -> None:
    folder = inspect(HALL, put(tmp_path, lark="type: singer\ntitle: One lark\n"))
    assert [(problem.file, problem.path) for problem in folder.problems] == [("lark.yaml", ("voice",))]


def test_the_web_door_gives_nothing_private() -> None:
    store: dict[str, object] = {
        "choir": {"type": "choir", "title": "The larks", "sings": CANARY},
        "lark": {"type": "singer", "title": "One lark", "voice": CANARY},
    }
    assert handle(HALL, store, "GET", "/choir/poster").status == 200
    for path in ("/choir/members", "/choir/members-html", "/choir/members-fragment", "/lark", "/lark/page"):
        answer = handle(HALL, store, "GET", path)
        assert (answer.status, CANARY.encode() in answer.body) == (404, False)


def test_an_export_is_given_by_the_web_door_and_not_given_twice() -> None:
    store: dict[str, object] = {"choir": {"type": "choir", "title": "The larks"}}
    first = handle(HALL, store, "GET", "/choir/song")
    assert (first.body, first.media_type, first.filename) == (b"la la The larks in en-GB", "audio/la", "choir-song.la")
    assert handle(HALL, store, "GET", "/choir/song", {"If-None-Match": f'"{first.etag}"'}).status == 304


def test_whoever_asks_by_name_gets_a_private_view() -> None:
    choir, lark = Choir(title="The larks", sings=CANARY), Singer(title="One lark", voice=CANARY)
    assert CANARY.encode() in HALL.render(choir, "text", view="members").body
    assert HALL.render(lark, "text").filename == "singer-page.txt"
    with pytest.raises(UnknownName, match="members, page, poster"):
        HALL.render(choir, "text", view="soprano")


def test_an_export_is_made_of_content_with_nothing_to_put_right() -> None:
    assert HALL.export(Choir(title="The larks"), "song").body == b"la la The larks in en-GB"
    with pytest.raises(UnknownName, match="There is: song"):
        HALL.export(Choir(title="The larks"), "dance")
    with pytest.raises(ContentError):
        HALL.export(Choir(title="The larks", language="no language"), "song")


def test_nobody_is_bound_into_other_content() -> None:
    lark = Singer(title="One lark", voice=CANARY)
    choir = Choir(title="The larks", rules=lark, shows_rules=True)
    assert [(problem.path, problem.message) for problem in HALL.check(choir)] == [(("rules",), ON_REQUEST)]
    with pytest.raises(ContentError, match="made only when somebody asks"):
        HALL.view(choir)


def test_a_part_that_is_only_read_is_checked_and_never_shown() -> None:
    other = Choir(title="The owls", language="no language")
    choir = Choir(title="The larks", rules=other)
    assert {problem.path for problem in HALL.check(choir)} == {("rules", "language")}
    assert HALL.view(choir).title == "The larks"


def test_a_page_of_a_file_must_not_take_the_name_of_another_file(tmp_path: Path) -> None:
    folder = put(tmp_path, choir=CHOIR_FILE, **{"choir-poster": CHOIR_FILE})
    assert [(each.file, each.message) for each in inspect(HALL, folder).problems] == [("choir.yaml", VIEW_TAKEN)]
    assert VIEW_TAKEN != EASY_TAKEN


def test_the_index_lists_each_view_by_what_it_is_called_and_each_export_once(tmp_path: Path) -> None:
    made = build(HALL, inspect(HALL, put(tmp_path, choir=CHOIR_FILE)))
    page = made["index.html"].decode()
    assert page.count("The larks: Poster") == 1
    assert page.count("choir-song.la") == 1
    only = build(HALL, inspect(HALL, tmp_path), (HTML,))
    assert "choir-song.la" not in only.keys() | {only["index.html"].decode()}
    assert b"song.la" not in only["index.html"]


def test_a_time_of_day_is_written_with_a_colon_or_a_dot() -> None:
    for written in ("9:30", "09.30", "09:30"):
        choir = HALL.structure({"type": "choir", "title": "The larks", "begins": written})
        assert HALL.unstructure(choir)["begins"] == "09:30"
    for wrong in ("half past nine", "24:00", "9:60", 930, ""):
        with pytest.raises(ContentError, match=r"Write a time of day as 09:30"):
            HALL.structure({"type": "choir", "title": "The larks", "begins": wrong})
    seconds = {"type": "choir", "title": "The larks", "begins": time(9, 30, 15)}
    assert HALL.unstructure(HALL.structure(seconds))["begins"] == "09:30"
