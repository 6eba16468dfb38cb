from pathlib import Path

import pytest

from coproduction import protocols, pyramid
from coproduction.builtin import BUILTIN
from coproduction.content import Content, ContentType

EVERY_TYPE = pytest.mark.parametrize("content_type", BUILTIN.types, ids=lambda each: each.name)


def test_the_built_in_toolkit_has_every_type_of_both_sides() -> None:
    assert BUILTIN.types == (*pyramid.TYPES, *protocols.TYPES)


def test_names_in_the_built_in_toolkit_are_unlike_one_another() -> None:
    for names in (
        [each.name for each in BUILTIN.types],
        [each.name for each in BUILTIN.formats],
        [each.name for each in BUILTIN.themes],
    ):
        assert len(names) == len(set(names))


def test_models_in_the_built_in_toolkit_are_unlike_one_another() -> None:
    assert len({each.model for each in BUILTIN.types}) == len(BUILTIN.types)


def test_it_makes_web_pages_plain_text_and_pdf() -> None:
    assert {"html", "text", "pdf"} <= {each.name for each in BUILTIN.formats}


def test_files_of_two_formats_never_have_the_same_name() -> None:
    assert len({each.suffix for each in BUILTIN.formats}) == len(BUILTIN.formats)


def test_catalogues_stand_beside_the_package() -> None:
    assert [folder.name for folder in BUILTIN.catalogues] == ["locales"]
    assert BUILTIN.catalogues[0].parent == Path(pyramid.__file__).parent.parent


@EVERY_TYPE
def test_a_type_has_a_label_checks_and_a_name_that_can_stand_in_an_address(content_type: ContentType[Content]) -> None:
    assert content_type.name.replace("-", "").isalnum()
    assert content_type.name == content_type.name.lower()
    assert content_type.label
    assert content_type.checks


@EVERY_TYPE
def test_a_check_says_what_it_holds(content_type: ContentType[Content]) -> None:
    assert all(check.__doc__ for check in content_type.checks)
