"""Translations: what their authors must say, what their readers are told, and what keeps a pack a draft."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve

from coproduction.builtin import BUILTIN
from coproduction.document import Callout, Note, Paragraph, Section, Text, plain
from coproduction.edition import Edition
from coproduction.problems import Problem, Severity, errors
from coproduction.protocols.binder import BINDER, Binder, BinderPart
from coproduction.protocols.contacts import Contact
from coproduction.protocols.prose import Passage, Prose, ProseSection
from coproduction.toolkits import Toolkit
from coproduction.translation import Making, Stage, Subject, Translation, check_translation, in_doubt
from tests.formats.making import text

UNCHECKED = Translation(made=Making.BY_MACHINE, by="The Involvement Team", of="safety.yaml")
CHECKED = evolve(UNCHECKED, made=Making.BY_BOTH, checked_by="a translator", checked_on=date(2026, 5, 1))
GRAVE = (Subject.SAFETY, Subject.CRISIS, Subject.MONEY)
TEAM = Contact(name="Y Tîm", phone="01632 960200", post="1 High Street")


def prose(title: str = "Diogelwch", **more: Any) -> Prose:
    """A page of one sentence, in Welsh."""
    section = ProseSection(title="Diolch", body=(Passage(text="Diolch am ddod."),))
    return Prose(**{"title": title, "language": "cy", "sections": (section,), **more})


def pack(*parts: Prose | Binder, file: str = "", **more: Any) -> Binder:
    """A pack in Welsh."""
    bound = tuple(BinderPart(content=part, file=file) for part in parts)
    return Binder(**{"title": "Pecyn", "language": "cy", "parts": bound, "contacts": (TEAM,), **more})


ENGLISH = prose("Safety", language="en-GB")
DOUBTFUL = prose(translation=UNCHECKED, subjects=(Subject.SAFETY,))


def found(content: Prose | Binder) -> list[tuple[tuple[str | int, ...], Severity]]:
    """The places of what is to be put right in a pack, but for its words of the library."""
    return [(each.path, each.severity) for each in BUILTIN.check(content) if "language" not in each.path]


@pytest.mark.parametrize("subject", GRAVE)
def test_an_unchecked_translation_of_what_may_do_harm_is_in_doubt(subject: Subject) -> None:
    assert in_doubt(prose(translation=UNCHECKED, subjects=(subject,)))
    assert in_doubt(prose(translation=UNCHECKED, subjects=(Subject.OTHER, subject)))
    assert not in_doubt(prose(translation=CHECKED, subjects=(subject,)))
    assert not in_doubt(prose(subjects=(subject,)))


def test_an_unchecked_translation_that_does_not_say_what_it_is_about_is_in_doubt() -> None:
    assert in_doubt(prose(translation=UNCHECKED))
    assert not in_doubt(prose(translation=UNCHECKED, subjects=(Subject.OTHER,)))


@pytest.mark.parametrize(
    ("content", "paths"),
    [
        (prose(), []),
        (prose(translation=CHECKED), []),
        (prose(translation=UNCHECKED, subjects=(Subject.OTHER,)), [("translation",)]),
        (prose(translation=UNCHECKED), [("translation",), ("subjects",)]),
    ],
)
def test_an_author_is_told_of_what_nobody_has_checked(content: Prose, paths: list[tuple[str, ...]]) -> None:
    problems = list(check_translation(content))
    assert [each.path for each in problems] == paths
    assert errors(tuple(problems)) == ()


@pytest.mark.parametrize("half", [{"checked_by": "a translator"}, {"checked_on": date(2026, 5, 1)}])
def test_who_checked_a_translation_is_told_with_the_day(half: dict[str, Any]) -> None:
    content = prose(translation=evolve(UNCHECKED, **half), subjects=(Subject.OTHER,))
    (problem,) = errors(tuple(check_translation(content)))
    assert problem.path == ("translation",)
    assert "both who has checked this translation and on which day" in problem.message


def test_a_reader_is_warned_where_a_translation_in_doubt_begins_and_on_every_page() -> None:
    document = BUILTIN.view(evolve(DOUBTFUL, notice="Dychmygol."))
    first = document.blocks[0]
    assert isinstance(first, Callout)
    assert first.title == "Nid yw’r cyfieithiad hwn wedi’i wirio"
    assert plain(document.notice) == "Drafft. Dychmygol."
    checked = BUILTIN.view(evolve(DOUBTFUL, translation=CHECKED, notice="Dychmygol."))
    assert isinstance(checked.blocks[0], Section)
    assert plain(checked.notice) == "Dychmygol."


@pytest.mark.parametrize(
    ("translation", "said"),
    [
        (UNCHECKED, "This text was translated by a machine. Nobody who speaks the language has checked it yet."),
        (
            CHECKED,
            "This text was translated by a machine and put right by a person. Checked by: a translator, 1 May 2026.",
        ),
        (
            evolve(CHECKED, made=Making.BY_PERSON),
            "This text was translated by a person. Checked by: a translator, 1 May 2026.",
        ),
    ],
)
def test_a_translation_ends_with_how_it_was_made_and_who_has_checked_it(translation: Translation, said: str) -> None:
    for content in (prose(language="en-GB", translation=translation), pack(language="en-GB", translation=translation)):
        assert Note(said) in BUILTIN.view(content).blocks


def test_a_draft_shows_that_a_part_has_not_been_translated() -> None:
    document = BUILTIN.view(pack(ENGLISH, file="safety.yaml"))
    part = next(block for block in document.blocks if isinstance(block, Section) and block.part)
    callout = part.blocks[0]
    assert isinstance(callout, Callout)
    assert (part.language, callout.language) == ("en-GB", "cy")
    assert callout.title == "Nid yw’r rhan hon wedi’i chyfieithu eto"
    assert plain(document.notice) == "Drafft."
    assert found(pack(ENGLISH, file="safety.yaml")) == [(("parts", 0), Severity.ADVICE)]


def test_a_part_is_not_missing_where_its_translation_is_bound_beside_it() -> None:
    parts = (BinderPart(content=ENGLISH, file="./safety.yaml"), BinderPart(content=prose(translation=CHECKED)))
    both = pack(parts=parts)
    assert both.untranslated == ()
    assert plain(BUILTIN.view(both).notice) == ""
    assert found(evolve(both, status=Stage.FINAL)) == []


@pytest.mark.parametrize(
    ("bound", "path"),
    [
        (pack(ENGLISH, file="safety.yaml"), ("parts", 0)),
        (pack(DOUBTFUL), ("parts", 0)),
        (pack(pack(prose())), ("parts", 0)),
        (pack(prose(), translation=UNCHECKED), ("translation",)),
    ],
    ids=["missing", "unchecked", "a draft within", "the pack itself"],
)
def test_a_final_pack_holds_nothing_that_is_missing_or_in_doubt(bound: Binder, path: tuple[str | int, ...]) -> None:
    assert errors(BUILTIN.check(bound)) == ()
    wrong = errors(BUILTIN.check(evolve(bound, status=Stage.FINAL)))
    assert [each.path for each in wrong] == [path]


def test_a_pack_in_doubt_warns_its_reader_before_anything_else() -> None:
    document = BUILTIN.view(pack(prose(), translation=UNCHECKED))
    first = document.blocks[0]
    assert isinstance(first, Section)
    assert isinstance(first.blocks[0], Callout)
    assert plain(document.notice) == "Drafft."


def test_a_document_says_at_its_end_that_nobody_has_checked_its_headings() -> None:
    note = Note("Nid oes neb sy’n siarad yr iaith hon wedi gwirio penawdau a labeli’r ddogfen hon eto.")
    assert BUILTIN.view(pack(prose(), prose("Dau"))).blocks[-1] == note
    assert note not in BUILTIN.view(pack(ENGLISH, language="en-GB")).blocks


def test_a_part_in_a_language_of_its_own_says_so_at_its_own_end() -> None:
    part = next(
        block
        for block in BUILTIN.view(pack(prose(), language="en-GB")).blocks
        if isinstance(block, Section) and block.part
    )
    assert isinstance(part.blocks[-1], Note)
    assert "penawdau a labeli" in plain(part.blocks[-1].words)


def half_translated(folder: Path) -> Toolkit:
    """The built-in types, with a German catalogue of one word beside a Welsh one of two."""
    for name, words in {"cy": ("Tea", "Contents"), "de": ("Contents",)}.items():
        entries = (
            f'# made: by a person; checked: us, 2026-05-01\nmsgid "{word}"\nmsgstr "{word}!"\n' for word in words
        )
        (folder / f"{name}.po").write_text("\n".join(entries), encoding="utf-8")
    return evolve(BUILTIN, catalogues=(folder,))


def test_headings_without_words_are_shown_as_missing_in_a_draft_and_refused_in_what_is_final(tmp_path: Path) -> None:
    toolkit = half_translated(tmp_path)
    german = pack(prose(language="de"), language="de")
    (advised,) = toolkit.check(german)
    assert (advised.path, advised.severity) == (("language",), Severity.ADVICE)
    assert advised.message.startswith("1 headings and labels have no words in this language yet")
    (wrong,) = errors(toolkit.check(evolve(german, status=Stage.FINAL)))
    assert wrong.message == advised.message
    last = toolkit.view(german).blocks[-1]
    assert last == Note(Text("Some headings and labels of this document are in English.", language="en-GB"))


def test_a_final_pack_in_a_language_without_a_catalogue_is_refused() -> None:
    bengali = pack(prose(language="bn"), language="bn")
    assert [each.path for each in errors(BUILTIN.check(evolve(bengali, status=Stage.FINAL)))] == [("language",)]
    assert errors(BUILTIN.check(bengali)) == ()


def test_a_language_is_spoken_of_once_and_not_for_every_part() -> None:
    said = [each.path for each in BUILTIN.check(pack(prose(), prose("Dau"), ENGLISH)) if each.path[-1] == "language"]
    assert said == [("language",)]


def test_what_is_advised_of_a_catalogue_is_what_the_document_says() -> None:
    edition = Edition.load("cy", catalogues=BUILTIN.catalogues)
    said = [each.message for each in BUILTIN.check(prose())]
    assert bool(edition.unchecked) == any("The document says so" in message for message in said)


def test_every_check_of_a_pack_is_among_its_checks() -> None:
    problem = Problem(("parts", 0), "This part is a draft itself. Make it final first: “status: final”.")
    draft_within = pack(pack(prose()), status=Stage.FINAL)
    assert problem in [each for check in BINDER.checks for each in check(draft_within)]


def test_the_words_of_a_warning_are_in_plain_text_too() -> None:
    said = text(BUILTIN.view(DOUBTFUL))
    assert "! Nid yw’r cyfieithiad hwn wedi’i wirio" in said
    assert Paragraph("x") not in BUILTIN.view(DOUBTFUL).blocks
