from datetime import date

import attrs
import pytest
from attrs import frozen

from coproduction.builtin import BUILTIN
from coproduction.content import Content, ContentType, Field, Kind, fields_of, without_none
from coproduction.dates import Due
from coproduction.protocols.bilingual import BILINGUAL, Bilingual
from tests.toys import FAIR, Fair, Stall, Weather


def named(name: str) -> Field:
    return next(field for field in fields_of(Fair) if field.name == name)


def test_fields_stand_in_the_order_of_the_model() -> None:
    assert [field.name for field in fields_of(Fair)] == [attribute.name for attribute in attrs.fields(Fair)]


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("title", Kind.TEXT), ("opens", Kind.DATE), ("ready", Kind.DUE), ("weather", Kind.CHOICE),
        ("tents", Kind.NUMBER), ("raffle", Kind.YES_NO), ("poster", Kind.FILE), ("stalls", Kind.LIST),
        ("leaflet", Kind.CONTENT),
    ],
)  # fmt: skip
def test_a_field_has_one_of_ten_kinds(name: str, kind: Kind) -> None:
    assert named(name).kind is kind


def test_a_count_is_written_as_a_number() -> None:
    assert fields_of(Stall)[1].kind is Kind.NUMBER


def test_a_field_says_what_people_call_it_and_how_to_fill_it_in() -> None:
    field = fields_of(Stall)[0]
    assert (field.label, field.help, field.example) == ("Stall", "What is on it.", "Cakes")


def test_a_field_without_a_label_goes_by_its_name() -> None:
    assert (named("poster").label, named("poster").help) == ("poster", "")


def test_a_field_without_a_default_is_required() -> None:
    assert [field.name for field in fields_of(Fair) if field.required] == ["title", "opens", "stalls"]


def test_a_field_with_a_default_says_it() -> None:
    assert (named("language").default, named("weather").default, named("title").default) == ("en-GB", Weather.SUN, None)


def test_a_choice_lists_what_may_be_written() -> None:
    assert named("weather").choices == ("sun", "rain")


def test_a_list_of_records_says_what_each_holds() -> None:
    child = named("stalls").child
    assert child is not None
    assert (child.kind, child.model, child.fields) == (Kind.RECORD, Stall, fields_of(Stall))


def test_the_items_of_a_list_may_have_a_label_of_their_own() -> None:
    songs, stalls = named("songs"), named("stalls")
    assert songs.child is not None
    assert stalls.child is not None
    assert (songs.label, songs.child.label) == ("songs", "Song")
    assert (stalls.label, stalls.child.label) == ("Stalls", "Stalls")


def test_a_field_that_no_form_could_show_is_refused() -> None:
    @frozen
    class Odd:
        weight: float

    with pytest.raises(TypeError, match="weight: a field cannot be"):
        fields_of(Odd)


def test_a_hint_without_none_is_what_may_be_written() -> None:
    assert without_none(date | None) is date
    assert without_none(Due) is Due


def test_a_content_type_has_no_parts_unless_it_says_so() -> None:
    plain = ContentType(name="fair", label="Fair", model=Fair, views=FAIR.views)
    assert plain.parts(Fair(title="Fair", opens=date(2026, 7, 4), stalls=())) == ()


@pytest.mark.parametrize("content_type", BUILTIN.types, ids=lambda each: each.name)
def test_every_shipped_type_has_a_title_a_language_and_a_view(content_type: ContentType[Content]) -> None:
    fields = {field.name: field for field in fields_of(content_type.model)}
    if content_type is BILINGUAL:
        assert all(isinstance(vars(Bilingual)[name], property) for name in ("title", "language"))
    else:
        assert fields["title"].required
        assert fields["language"].default == "en-GB"
    assert next(iter(content_type.every_view)) == "page"


def unlabelled(fields: tuple[Field, ...]) -> list[str]:
    """Fields that go by the name they have in code."""
    inner = [each for field in fields for each in (*field.fields, *(field.child.fields if field.child else ()))]
    return [field.name for field in fields if field.label == field.name] + (unlabelled(tuple(inner)) if inner else [])


@pytest.mark.parametrize("content_type", BUILTIN.types, ids=lambda each: each.name)
def test_every_field_of_a_shipped_type_has_a_label(content_type: ContentType[Content]) -> None:
    assert unlabelled(fields_of(content_type.model)) == []
