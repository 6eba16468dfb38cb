from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

from coproduction.builtin import BUILTIN
from coproduction.content import ContentType
from coproduction.counts import Count
from coproduction.dates import Period
from coproduction.document import Document, Figure, Picture, Section
from coproduction.edition import Edition
from coproduction.errors import ContentError, UnknownName
from coproduction.formats import Format
from coproduction.problems import Problem, Severity
from coproduction.pyramid.audit import Audit
from coproduction.pyramid.register import KindCounts, LevelCount
from coproduction.theme import Logo, Theme
from coproduction.toolkits import Toolkit
from tests.strategies import documents, png
from tests.toys import FAIR, FAIRGROUND, FETE, NIGHT, SHOUT, Fair, Stall

TOOLKIT = BUILTIN | FAIRGROUND
NAMES = st.sampled_from(("one", "two", "three"))
TOOLKITS = st.builds(
    Toolkit,
    types=st.lists(st.builds(evolve, st.just(FAIR), name=NAMES, label=NAMES), max_size=2).map(tuple),
    formats=st.lists(st.builds(evolve, st.just(SHOUT), name=NAMES, label=NAMES), max_size=2).map(tuple),
    themes=st.lists(st.builds(evolve, st.just(NIGHT), name=NAMES, size=st.integers(12, 18)), max_size=2).map(tuple),
    catalogues=st.lists(NAMES.map(Path), max_size=2).map(tuple),
)


@given(TOOLKITS, TOOLKITS, TOOLKITS)
def test_toolkits_are_put_together_in_any_grouping(one: Toolkit, two: Toolkit, three: Toolkit) -> None:
    assert (one | two) | three == one | (two | three)


@given(TOOLKITS)
def test_an_empty_toolkit_adds_nothing(toolkit: Toolkit) -> None:
    assert toolkit | Toolkit() == Toolkit() | toolkit == toolkit


@given(TOOLKITS, TOOLKITS)
def test_what_is_added_is_found_first(one: Toolkit, two: Toolkit) -> None:
    both = one | two
    for kinds, look_up in ((two.types, both.type_named), (two.formats, both.format), (two.themes, both.theme)):
        for each in kinds:
            assert look_up(each.name) == next(other for other in kinds if other.name == each.name)
    assert both.catalogues[: len(two.catalogues)] == two.catalogues


def test_what_is_not_overridden_is_still_found() -> None:
    assert (TOOLKIT.format("html"), TOOLKIT.format("shout")) == (BUILTIN.format("html"), SHOUT)
    assert (TOOLKIT.type_named("audit"), TOOLKIT.type_named("fair")) == (BUILTIN.type_named("audit"), FAIR)
    assert (TOOLKIT.theme("clear"), TOOLKIT.theme("night")) == (Theme(), NIGHT)


@pytest.mark.parametrize(
    ("look_up", "said"),
    [
        (lambda: FAIRGROUND.format("docx"), "There is no format called “docx”. There is: shout."),
        (lambda: FAIRGROUND.theme("day"), "There is no theme called “day”. There is: night."),
        (lambda: FAIRGROUND.type_named("audit"), "There is no content type called “audit”. There is: fair."),
        (lambda: FAIRGROUND.view(FETE, "map"), "There is no view called “map”. There is: page, poster."),
        (lambda: Toolkit().type_of(FETE), "There is no content type called “Fair”. There is: none."),
    ],
    ids=["format", "theme", "type", "view", "model"],
)
def test_names_that_are_not_there_are_answered_with_those_that_are(look_up: Callable[[], object], said: str) -> None:
    with pytest.raises(UnknownName) as error:
        look_up()
    assert str(error.value) == said


def test_the_same_name_in_two_toolkits_is_the_later_one() -> None:
    grand = ContentType(name="fair", label="Grand fair", model=Fair, views=FAIR.views)
    assert (FAIRGROUND | Toolkit(types=(grand,))).type_of(FETE) is grand


def write(folder: Path, text: str, name: str = "fair.yaml") -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


FAIR_FILE = """type: fair
title: Summer fair
opens: 2026-07-04
stalls:
  - name: Cakes
    helpers: 9
"""


def test_content_is_loaded_from_a_file(tmp_path: Path) -> None:
    assert FAIRGROUND.load(write(tmp_path, FAIR_FILE)) == FETE


def test_a_mistake_in_a_file_is_named_with_its_line(tmp_path: Path) -> None:
    with pytest.raises(ContentError) as error:
        FAIRGROUND.load(write(tmp_path, FAIR_FILE + "  - title: Tea\n"))
    assert {str(problem) for problem in error.value.problems} == {
        "fair.yaml, line 7: stalls, number 2, name: This is missing. Write it in.",
        "fair.yaml, line 7: stalls, number 2, title: There is no field of this name here. There is: name, helpers.",
    }


def test_a_mistake_in_a_part_is_named_with_the_file_it_stands_in(tmp_path: Path) -> None:
    write(tmp_path, FAIR_FILE.replace("2026-07-04", "soon"), "inner.yaml")
    pack = write(tmp_path, "type: binder\ntitle: Binder\ncontacts: []\nparts:\n  - file: inner.yaml\n", "pack.yaml")
    with pytest.raises(ContentError, match=r"^inner.yaml, line 3: parts, number 1, content, opens: Write one day"):
        TOOLKIT.load(pack)


def test_a_file_is_inspected_with_everything_there_is_to_say_of_it(tmp_path: Path) -> None:
    content, problems = FAIRGROUND.inspect(write(tmp_path, FAIR_FILE.replace("9", "0")))
    assert content == evolve(FETE, stalls=(Stall(name="Cakes"),))
    (advice,) = problems
    assert (advice.file, advice.line, advice.severity) == ("fair.yaml", 6, Severity.ADVICE)


def test_a_file_that_cannot_be_read_is_inspected_too(tmp_path: Path) -> None:
    for text, line in (("a: !x 1", 1), ("type: fair\nstalls: []", 1)):
        content, problems = FAIRGROUND.inspect(write(tmp_path, text))
        assert content is None
        assert {(problem.file, problem.line) for problem in problems} == {("fair.yaml", line)}


def test_a_theme_is_loaded_from_its_folder_with_its_logo(tmp_path: Path) -> None:
    (tmp_path / "logo.png").write_bytes(png())
    write(tmp_path, "name: kent\nink: '#101010'\nlogo:\n  file: logo.png\n  words: Kent\n", "theme.yaml")
    logo = Logo(file="logo.png", data=png(), words="Kent")
    assert FAIRGROUND.load_theme(tmp_path) == Theme(name="kent", ink="#101010", logo=logo)


def test_a_theme_too_faint_to_read_is_named_with_its_line(tmp_path: Path) -> None:
    write(tmp_path, "name: kent\nline: '#cccccc'\n", "theme.yaml")
    with pytest.raises(ContentError, match=r"theme.yaml, line 2: line: Too faint"):
        FAIRGROUND.load_theme(tmp_path)


def test_the_parts_of_content_are_checked_with_the_way_to_them() -> None:
    inner = evolve(FETE, stalls=())
    whole = evolve(FETE, stalls=(), leaflet=evolve(FETE, leaflet=inner))
    assert FAIRGROUND.check(FETE) == ()
    assert FAIRGROUND.check(whole) == (
        Problem(("stalls",), "Set up a stall."),
        Problem(("leaflet", "leaflet", "stalls"), "Set up a stall."),
    )


def test_a_language_that_is_not_known_is_found_by_the_check() -> None:
    (problem,) = FAIRGROUND.check(evolve(FETE, language="Klingon"))
    assert (problem.path, problem.severity) == (("language",), Severity.ERROR)


def test_a_language_without_a_catalogue_is_worth_a_word(tmp_path: Path) -> None:
    croeso = evolve(FETE, language="cy")
    (problem,) = FAIRGROUND.check(croeso)
    assert (problem.path, problem.severity) == (("language",), Severity.ADVICE)
    checked = "# made: by a person; checked: a Welsh translator, 2026-05-01\n"
    write(tmp_path, f'{checked}msgid "Contents"\nmsgstr "Cynnwys"\n', "cy.po")
    assert (FAIRGROUND | Toolkit(catalogues=(tmp_path,))).check(croeso) == ()


def test_an_edition_is_in_the_language_and_for_the_day_of_the_content_unless_others_are_asked_for() -> None:
    fair = evolve(FETE, language="cy", as_at=date(2026, 1, 2))
    assert FAIRGROUND.edition(fair) == Edition.load("cy", date(2026, 1, 2))
    assert FAIRGROUND.edition(fair, "ur", date(2026, 5, 6)) == Edition.load("ur", date(2026, 5, 6))
    assert FAIRGROUND.edition(FETE).day is None


def test_the_first_view_is_shown_unless_another_is_asked_for() -> None:
    assert [type(block).__name__ for block in FAIRGROUND.view(FETE).blocks] == ["Section"]
    assert [type(block).__name__ for block in FAIRGROUND.view(FETE, "poster").blocks] == ["Paragraph"]


def test_a_part_is_shown_in_its_own_language_and_as_at_the_day_around_it() -> None:
    inner = evolve(FETE, language="cy", title="Ffair")
    fair = evolve(FETE, as_at=date(2026, 1, 2), leaflet=inner)
    section = FAIRGROUND.view(fair).blocks[1]
    assert isinstance(section, Section)
    assert (section.title, section.language, section.part) == ("Ffair", "cy", True)
    assert "2 Ionawr 2026" in repr(section)
    assert "3 Chwefror 2026" in repr(FAIRGROUND.view(evolve(fair, leaflet=evolve(inner, as_at=date(2026, 2, 3)))))


def test_content_becomes_a_finished_file() -> None:
    made = FAIRGROUND.render(FETE, "shout")
    assert (made.body, made.media_type, made.filename) == (
        b"SUMMER FAIR in #ffffff!",
        "text/plain; charset=utf-8",
        "fair-page.shout",
    )
    assert "SUMMER" not in repr(made)


def test_a_file_may_be_of_another_view_edition_and_theme() -> None:
    welsh = Edition.load("cy")
    made = TOOLKIT.render(FETE, view="poster", edition=welsh, theme=Theme(ink="#000000"))
    assert made.filename == "fair-poster.html"
    assert b'lang="cy"' in made.body
    assert b"#000000" in made.body


def test_content_with_an_error_becomes_no_file_and_only_its_errors_are_named() -> None:
    with pytest.raises(ContentError) as error:
        FAIRGROUND.render(evolve(FETE, stalls=(), leaflet=evolve(FETE, stalls=(Stall(name="Tea"),))), "shout")
    assert [problem.message for problem in error.value.problems] == ["Set up a stall."]


def test_advice_stops_no_file() -> None:
    assert FAIRGROUND.render(evolve(FETE, stalls=(Stall(name="Tea"),)), "shout").body


def test_a_fingerprint_changes_with_what_is_shown_and_how() -> None:
    logo = Logo(data=png(1), words="Kent")
    page = FAIRGROUND.view(FETE)
    picture = Figure(Picture.of(png(1)), "A tent")
    prints = [
        FAIRGROUND.fingerprint(document, theme, *about)
        for document, theme, about in (
            (page, NIGHT, ()),
            (FAIRGROUND.view(evolve(FETE, title="Winter fair")), NIGHT, ()),
            (FAIRGROUND.view(FETE, edition=Edition.load("cy")), NIGHT, ()),
            (evolve(page, blocks=(picture,)), NIGHT, ()),
            (evolve(page, blocks=(evolve(picture, picture=Picture.of(png(2))),)), NIGHT, ()),
            (page, evolve(NIGHT, size=18), ()),
            (page, evolve(NIGHT, logo=logo), ()),
            (page, evolve(NIGHT, logo=evolve(logo, data=png(2))), ()),
            (page, NIGHT, ("pdf",)),
        )
    ]
    assert len(set(prints)) == len(prints)


@settings(max_examples=25)
@given(documents(), documents())
def test_the_same_document_has_the_same_fingerprint_and_another_has_another(one: Document, other: Document) -> None:
    prints = {TOOLKIT.fingerprint(each, NIGHT) for each in (one, evolve(one), other)}
    assert len(prints) == (1 if one == other else 2)


@given(st.integers(1, 7), st.integers(1, 7))
def test_numbers_that_are_hidden_alike_have_one_fingerprint(one: int, other: int) -> None:
    """So nobody can try numbers until the mark of a page fits."""
    period = Period(first=date(2025, 4, 1), last=date(2026, 3, 31))
    prints = {
        TOOLKIT.fingerprint(
            TOOLKIT.view(Audit(title="Audit", period=period, counts=(LevelCount(level="consult", people=people),))),
            NIGHT,
        )
        for people in (KindCounts(carer=Count(one)), KindCounts(carer=Count(other)))
    }
    assert len(prints) == 1


def test_a_toolkit_without_its_types_still_holds_formats() -> None:
    plain = Format(name="plain", label="Plain", suffix="txt", media_type="text/plain", render=lambda *_: b"")
    assert (Toolkit(formats=(plain,)) | FAIRGROUND).format("plain") is plain
