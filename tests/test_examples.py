from pathlib import Path
from urllib.parse import unquote

import page
import pytest

from coproduction.builtin import BUILTIN
from coproduction.folders import Item, inspect
from coproduction.formats import Format
from coproduction.formats.paper import Paper
from coproduction.languages import language_of, right_to_left
from coproduction.problems import errors
from coproduction.protocols.action_plan import ActionPlan
from coproduction.protocols.bilingual import Bilingual
from coproduction.protocols.pack import Pack
from coproduction.protocols.status import Status
from coproduction.protocols.strategy import Strategy
from coproduction.reflow import fitting
from coproduction.translation import Stage
from tests.commands import found, run
from tests.pagewords import Page, difference
from tests.tagtree import page_texts, tagged_blocks

EXAMPLES = Path(__file__).parent.parent / "examples"
FOLDER = inspect(BUILTIN, EXAMPLES)
NAMES = [item.name for item in FOLDER.items]
PRIVATE = {"representative.yaml", "fernshire/page-of-f100.yaml"}
"""Those about one person: they are checked, and nothing is built of them."""

FERNSHIRE = [name for name in NAMES if name.startswith("fernshire/")]
KENT = [name for name in NAMES if name.startswith("kent/")]
INVENTED = {
    "en": "Fernshire is an invented Trust.",
    "cy": "Ymddiriedolaeth ddychmygol yw Fernshire.",
    "ur": "فرن شائر ایک فرضی ٹرسٹ ہے۔",  # noqa: RUF001 - its full stop
}


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """Every file that is made of the examples, through the command line."""
    out = tmp_path_factory.mktemp("examples") / "out"
    result = run("build", EXAMPLES, "-o", out)
    assert result.exit_code == 0, result.stderr
    return {name: body for name, body in found(out).items() if body is not None}


def words(text: str) -> str:
    return " ".join(text.split())


def is_printed(said: str, page: str, language: str) -> bool:
    """Whether a page shows some words. What is read from the right is drawn line by line, its last letter first."""
    drawn = "".join(page.split())
    if right_to_left(language):
        return all(word[::-1] in drawn for word in said.split())
    return "".join(said.split()) in drawn


def test_every_example_can_be_read_and_has_no_error() -> None:
    assert errors(FOLDER.problems) == ()
    files = {path.relative_to(EXAMPLES).as_posix() for path in EXAMPLES.rglob("*.y*ml") if path.name != "theme.yaml"}
    assert {item.file for item in FOLDER.items} == files - PRIVATE


def test_every_type_has_a_small_example_of_its_own_that_stands_alone() -> None:
    beside = {path.stem: path for path in EXAMPLES.glob("*.yaml")}
    assert {name: BUILTIN.type_of(BUILTIN.load(path)).name for name, path in beside.items()} == {
        each.name: each.name for each in BUILTIN.types
    }
    assert [name for name, path in beside.items() if len(path.read_text("utf-8").splitlines()) >= 80] == []


def formats_of(item: Item) -> list[Format]:
    """The formats that are made of an example: of a booklet there is one more."""
    document = BUILTIN.view(item.content, item.view, BUILTIN.edition(item.content, wording=item.wording))
    return [each for each in BUILTIN.formats if each.fits(document, item.theme)]


EXPORTED = {
    f"{item.stem}-{name}.{each.suffix}"
    for item in FOLDER.items
    if item.name == item.stem
    for name, each in BUILTIN.type_of(item.content).exports.items()
}


def test_every_example_is_made_in_every_format_and_listed(made: dict[str, bytes]) -> None:
    wanted = {f"{item.name}.{each.suffix}" for item in FOLDER.items for each in formats_of(item)} | EXPORTED
    assert made.keys() == wanted | {"index.html", "accessibility.html", "accessibility.json"}
    links = Page(made["index.html"].decode()).values("href")
    assert sorted(map(unquote, links)) == sorted({*wanted, "accessibility.html"})


@pytest.mark.parametrize("suffix", ["html", "pdf", "txt"])
@pytest.mark.parametrize("name", ["kent/action-plan", "kent/strategy", "fernshire/information-pack"])
def test_what_the_examples_are_there_for_is_made(made: dict[str, bytes], name: str, suffix: str) -> None:
    assert len(made[f"{name}.{suffix}"]) > 1000


@pytest.mark.parametrize("name", NAMES)
def test_every_pdf_of_an_example_is_for_everyone_and_says_what_the_page_says(made: dict[str, bytes], name: str) -> None:
    data = made[f"{name}.pdf"]
    assert page.validate_pdf_bytes(data, profile="ua1").is_compliant
    assert difference(tagged_blocks(data), Page(made[f"{name}.html"].decode()).blocks) == ""


@pytest.mark.parametrize("item", [each for each in FOLDER.items if each.name in FERNSHIRE], ids=FERNSHIRE)
def test_every_page_of_fernshire_says_that_it_is_invented(made: dict[str, bytes], item: Item) -> None:
    invented = INVENTED[language_of(item.content.language)]
    assert invented in words(made[f"{item.name}.txt"].decode())
    assert any(invented in block.words for block in Page(made[f"{item.name}.html"].decode()).blocks)
    pages = page_texts(made[f"{item.name}.pdf"])
    assert [is_printed(invented, text, item.content.language) for text in pages] == [True] * len(pages)
    assert pages


@pytest.mark.parametrize("item", FOLDER.items, ids=NAMES)
def test_the_notice_of_an_example_is_on_every_page_of_it(made: dict[str, bytes], item: Item) -> None:
    """A notice in two languages may be too long for the foot of a page, and then ends in dots there."""
    notice = words(getattr(item.content, "notice", ""))
    assert notice
    assert notice in words(made[f"{item.name}.txt"].decode())
    document = BUILTIN.view(item.content, edition=BUILTIN.edition(item.content, wording=item.wording))
    shown = words(Paper.of(document, fitting(document, item.theme)).notice.text).removesuffix("…")
    assert notice in shown or isinstance(item.content, Bilingual)
    assert all(is_printed(shown, text, item.content.language) for text in page_texts(made[f"{item.name}.pdf"]))


def test_kent_says_that_the_trust_did_not_make_it(made: dict[str, bytes]) -> None:
    assert [name for name in KENT if "not by the Trust" not in words(made[f"{name}.txt"].decode())] == []


def test_the_other_examples_say_that_they_are_invented_too(made: dict[str, bytes]) -> None:
    others = [name for name in NAMES if name not in FERNSHIRE + KENT]
    said = {name: made[f"{name}.txt"].decode() for name in others}
    assert [name for name, text in said.items() if "invented" not in text and "dychmygol" not in text] == []


def test_kent_records_no_progress() -> None:
    plan, strategy = (BUILTIN.load(EXAMPLES / "kent" / name) for name in ("action-plan.yaml", "strategy.yaml"))
    assert isinstance(plan, ActionPlan)
    assert isinstance(strategy, Strategy)
    for each in plan.objectives:
        assert (each.started_on, each.completed_on, each.progress, each.reviewed_on) == (None, None, None, None)
        assert (each.at_risk, each.blocked_by, each.withdrawn_on, each.withdrawn_because) == ("", "", None, "")
    assert {seat.filled for group in strategy.groups for seat in group.seats} <= {None}


def test_the_plan_of_kent_has_no_status_but_those_that_days_alone_tell() -> None:
    plan = BUILTIN.load(EXAMPLES / "kent" / "action-plan.yaml")
    assert isinstance(plan, ActionPlan)
    assert plan.as_at is not None
    by_days = {Status.ONGOING, Status.NO_DATE, Status.OVERDUE, Status.AT_RISK, Status.NOT_STARTED}
    assert plan.statuses(plan.as_at).keys() <= by_days


@pytest.mark.parametrize("name", ["pack", "fernshire/information-pack"])
def test_a_standard_pack_is_final_has_every_section_and_is_not_too_long(made: dict[str, bytes], name: str) -> None:
    pack = next(item.content for item in FOLDER.items if item.name == name)
    assert isinstance(pack, Pack)
    assert pack.status is Stage.FINAL
    text = words(made[f"{name}.txt"].decode()).upper()
    assert [section.title for section in pack.sections if section.title.upper() not in text] == []
    assert 18 <= len(page_texts(made[f"{name}.pdf"])) <= (30 if name == "pack" else 34)


def test_pictures_and_web_pages_fetch_nothing(made: dict[str, bytes]) -> None:
    for name in NAMES:
        sources = Page(made[f"{name}.html"].decode()).values("src")
        assert [source for source in sources if not source.startswith("data:image/")] == []
