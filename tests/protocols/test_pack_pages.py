"""How much paper the standard pack takes."""

from io import BytesIO
from pathlib import Path

import pikepdf
import pytest

from coproduction.builtin import BUILTIN
from coproduction.content import Content
from coproduction.protocols.pack import Pack
from tests.formats.making import pdf

LARKMOOR = BUILTIN.load(Path(__file__).parent.parent.parent / "examples" / "pack.yaml")
DRAFT = Pack(title="Information pack")


@pytest.mark.parametrize("pack", [DRAFT, LARKMOOR], ids=["an empty draft", "all facts"])
def test_the_standard_pack_is_18_to_30_pages(pack: Content) -> None:
    with pikepdf.open(BytesIO(pdf(BUILTIN.document(pack, "page")))) as found:
        assert 18 <= len(found.pages) <= 30


@pytest.mark.parametrize("pack", [DRAFT, LARKMOOR], ids=["an empty draft", "all facts"])
def test_what_to_start_with_is_two_pages(pack: Content) -> None:
    with pikepdf.open(BytesIO(pdf(BUILTIN.document(pack, "start")))) as found:
        assert len(found.pages) == 2
