"""The catalogues that are shipped: whole, honest, and the same as the words in the code."""

import ast
import re
import runpy
from io import BytesIO
from pathlib import Path
from string import Formatter

import pytest
from babel.messages import Catalog, Message
from babel.messages.pofile import read_po

import coproduction
from coproduction.edition import Edition

TOOL = runpy.run_path(str(Path(__file__).parent.parent / "tools" / "catalogues.py"))
MESSAGES: Catalog = TOOL["extracted"]()
FILES = tuple(sorted(TOOL["CATALOGUES"].glob("*.po")))
PROVENANCE = re.compile(
    r"made: by (machine|a person|machine and a person); checked: (nobody yet|.+, 20\d\d-[01]\d-[0-3]\d)"
)
each_catalogue = pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)


def read(file: Path) -> Catalog:
    return read_po(BytesIO(file.read_bytes()))


def entries(file: Path) -> list[Message]:
    return [message for message in read(file) if message.id]


def forms(text: object) -> tuple[str, ...]:
    """The forms of a message or of its translation: one, or several by number."""
    return tuple(text) if isinstance(text, list | tuple) else (str(text or ""),)


def placeholders(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


def messages_within(node: ast.AST) -> list[str]:
    """What is marked for translation somewhere within a piece of code."""
    calls = [each for each in ast.walk(node) if isinstance(each, ast.Call) and each.args]
    marked = [each for each in calls if isinstance(each.func, ast.Name) and each.func.id in ("_", "N_")]
    return [str(each.args[0].value) for each in marked if isinstance(each.args[0], ast.Constant)]


def test_no_message_stands_within_another_string_where_no_tool_finds_it() -> None:
    trees = [ast.parse(file.read_text(encoding="utf-8")) for file in TOOL["SOURCE"].rglob("*.py")]
    strings = [each for tree in trees for each in ast.walk(tree) if isinstance(each, ast.JoinedStr)]
    assert [message for each in strings for message in messages_within(each)] == []


def test_welsh_and_urdu_are_shipped() -> None:
    assert {file.stem for file in FILES} >= {"cy", "ur"}
    assert len([message for message in MESSAGES if message.id]) > 300


@each_catalogue
def test_a_catalogue_has_every_message_of_the_code_and_no_other(file: Path) -> None:
    text = file.read_text(encoding="utf-8")
    assert TOOL["updated"](text, MESSAGES) == text, "run make catalogues"


@each_catalogue
def test_every_message_is_translated_and_none_by_a_guess(file: Path) -> None:
    assert [message.id for message in entries(file) if not all(forms(message.string)) or message.fuzzy] == []


@each_catalogue
def test_every_entry_says_how_it_was_made_and_who_checked_it(file: Path) -> None:
    said = {message.id: " ".join(message.user_comments) for message in entries(file)}
    assert [each for each, comment in said.items() if not PROVENANCE.fullmatch(comment)] == []


@each_catalogue
def test_what_is_filled_in_is_the_same_in_every_language(file: Path) -> None:
    wanted = {message.id: {name for form in forms(message.id) for name in placeholders(form)} for message in MESSAGES}
    for message in entries(file):
        for form in forms(message.string):
            assert placeholders(form) == wanted[message.id], form


@each_catalogue
def test_a_space_at_the_edge_of_a_message_is_kept(file: Path) -> None:
    for message in entries(file):
        for form in forms(message.string):
            assert form[0].isspace() == forms(message.id)[0][0].isspace()
            assert not form[-1].isspace()


@each_catalogue
def test_no_straight_quotation_mark_is_printed(file: Path) -> None:
    odd = [form for message in entries(file) for form in forms(message.string) if "'" in form or '"' in form]
    assert odd == []


def test_welsh_has_its_six_forms_of_number() -> None:
    assert read(Path(TOOL["CATALOGUES"]) / "cy.po").num_plurals == 6


@pytest.mark.parametrize("language", [file.stem for file in FILES])
def test_an_edition_knows_how_far_its_words_can_be_trusted(language: str) -> None:
    edition = Edition.load(language, catalogues=coproduction.toolkit().catalogues)
    unchecked = [
        m for m in entries(Path(TOOL["CATALOGUES"]) / f"{language}.po") if "nobody yet" in str(m.user_comments)
    ]
    assert edition.missing == 0
    assert edition.unchecked == len(unchecked)


def test_what_one_catalogue_has_and_another_has_not_is_missing() -> None:
    catalogues = coproduction.toolkit().catalogues
    counted = len([message for message in MESSAGES if message.id])
    assert Edition.load("bn", catalogues=catalogues).missing == counted
    assert Edition.load("en-GB", catalogues=catalogues).missing == 0


def test_new_words_are_added_and_old_ones_leave() -> None:
    catalogue = (
        'msgid ""\nmsgstr ""\n"Language: cy\\n"\n\n# made: by machine; checked: nobody yet\nmsgid "Tea"\nmsgstr "Te"\n'
    )
    messages = Catalog()
    messages.add("Milk")
    added = TOOL["updated"](catalogue, messages)
    assert 'msgid "Milk"\nmsgstr ""' in added
    assert "Tea" not in added
    messages.add("Tea")
    assert "nobody yet" in TOOL["updated"](catalogue, messages)
