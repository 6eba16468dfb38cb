"""What a document says, line by line."""

from coproduction.document import Quote
from coproduction.proof.written import written
from coproduction.theme import CLEAR
from tests.formats.making import document_of


def test_a_quote_ends_with_whose_it_is_if_that_is_known() -> None:
    nobodys = written(document_of(Quote("I was heard.")), CLEAR)
    somebodys = written(document_of(Quote("I was heard.", "A carer")), CLEAR)
    assert len(somebodys) == len(nobodys) + 1
