"""The shipped frameworks of evaluation, beside the table of facts they were made from."""

import pytest

from coproduction.builtin import BUILTIN
from coproduction.document import Bullets, Link, Note, Section, plain
from coproduction.edition import Edition
from coproduction.protocols.evaluation_frameworks import BY_ID, FRAMEWORKS, EvaluationFramework
from coproduction.protocols.framework_notes import check_frameworks, frameworks_section
from coproduction.sources import Mark

BRITISH = Edition.load("en-GB", catalogues=BUILTIN.catalogues)
TABLE = {
    "mfi": (["beaconhub.uk", "cnwl.franktesting.co.uk"], 4, ()),
    "pdsa": (["qilothian.scot.nhs.uk"], 4, ("adopt, adapt or abandon",)),
    "logic_model": (["pmc.ncbi.nlm.nih.gov/articles/PMC10349231"], 3, ("Outcomes", "Impact", "Assumptions", "Context")),
    "uk_standards": (["s40900-018-0130-2/tables/1", "www.hra.nhs.uk"], 6, ()),
    "gripp2_sf": (["PMC5611595", "s40900-017-0062-2/tables/2"], 5, ()),
    "gripp2_lf": (["PMC5611595", "s40900-017-0062-2/tables/2"], 0, ()),
    "piiaf": (["piiaf.org.uk/part1", "piiaf.org.uk/phase2", "piiaf.org.uk/phase4"], 7, ()),
    "ppeet": (["healthsci.mcmaster.ca", "fhs.mcmaster.ca", "bmjopen.bmj.com"], 7, ("five points",)),
    "cube": (
        ["john.gundryconsultancy.com", "opencube.bw1-dev.com"],
        0,
        ("voice", "way to take part", "agenda", "resists"),
    ),
    "ni_ppi": (["vdocuments.us/western-health"], 5, ()),
    "fourpi": (["nsun.org.uk/4pi"], 5, ()),
}
"""By id: where it was read, how many parts were read there, and what is only in common use."""

EACH = pytest.mark.parametrize("framework", FRAMEWORKS, ids=lambda each: each.id)


def blocks(framework: EvaluationFramework) -> Section:
    (section,) = frameworks_section((framework.id,), BRITISH)
    (inner,) = (block for block in section.blocks if isinstance(block, Section))
    return inner


def test_there_are_eleven_in_the_order_of_the_table() -> None:
    assert [each.id for each in FRAMEWORKS] == [*TABLE] == [*BY_ID]
    assert len(FRAMEWORKS) == 11


@EACH
def test_a_framework_was_read_where_the_table_says(framework: EvaluationFramework) -> None:
    places, parts, usual = TABLE[framework.id]
    assert [place in source.url for place, source in zip(places, framework.sources, strict=True)] == [True] * len(
        places
    )
    assert {source.mark for source in framework.sources} == {Mark.READ}
    assert len(framework.parts) == parts
    assert [word in said for word, said in zip(usual, framework.in_common_use, strict=True)] == [True] * len(usual)


@EACH
def test_what_is_only_in_common_use_is_never_shown_as_if_a_source_said_it(framework: EvaluationFramework) -> None:
    section = blocks(framework)
    notes = [plain(block.words) for block in section.blocks if isinstance(block, Note)]
    usual = [note for note in notes if note.startswith("In common use, and not read there:")]
    assert len(usual) == (1 if framework.in_common_use else 0)
    read = [each for block in section.blocks if isinstance(block, Bullets) for each in map(plain, block.items)]
    read += [note for note in notes if note not in usual]
    for said in framework.in_common_use:
        assert said.removesuffix(".") in usual[0]
        assert not any(said in text for text in read)


@EACH
def test_a_reader_is_led_to_every_source(framework: EvaluationFramework) -> None:
    runs = [run for block in blocks(framework).blocks if isinstance(block, Note) for run in block.words]
    assert [run.href for run in runs if isinstance(run, Link)] == [source.url for source in framework.sources]


def test_numbers_are_those_of_the_table() -> None:
    said = " ".join(f"{each.about} {each.caution}" for each in FRAMEWORKS)
    for number in ("10,901", "34 items", "143, 123 and 112", "more than 250", "Five items"):
        assert number in said


def test_only_what_is_known_is_shown_and_only_once() -> None:
    assert list(frameworks_section((), BRITISH)) == []
    assert list(frameworks_section(("pyramid",), BRITISH)) == []
    (section,) = frameworks_section(("cube", "cube", "mfi"), BRITISH)
    assert [each.title for each in section.blocks if isinstance(each, Section)] == [
        "Cube framework",
        "Model for Improvement",
    ]


def test_a_framework_that_is_named_is_one_of_these() -> None:
    (problem,) = check_frameworks(("cube", "sphere"))
    assert problem.path == (1,)
    assert problem.message.startswith("Choose one of mfi, pdsa")
