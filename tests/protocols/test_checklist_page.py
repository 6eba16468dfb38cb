"""The dated checklist and the account of how it was kept, as they are read and printed."""

from datetime import date
from io import BytesIO
from pathlib import Path

import pikepdf
from attrs import evolve
from hypothesis import given

from coproduction.document import Block, Document, Facts, Paragraph, Section, Table, Tasks, plain, sections
from coproduction.edition import Edition
from coproduction.formats.pdf import laid_out
from coproduction.protocols.amendments import Added, Changed, Dropped
from coproduction.protocols.checklist import Done, steps
from coproduction.protocols.checklist_page import checklist_blocks, compliance_blocks, sheet
from coproduction.protocols.meeting_items import MinimumSet, Phase
from coproduction.protocols.meeting_protocol import SHIPPED, MeetingProtocol
from coproduction.sheets import read_csv
from coproduction.theme import Theme
from tests.protocols.occasions import MEETINGS, PROTOCOLS, Held
from tests.tagtree import page_texts

AFTERWARDS = Edition.load("en-GB", date(2026, 10, 20))
LATE = Held(called_on=date(2026, 9, 10), short_notice_because="The minister came early.")
IN_TIME = date(2026, 8, 3)


def document(blocks: tuple[Block, ...]) -> Document:
    """A page as a Trust would print it, with a line for every page."""
    return Document(
        title="Checklist: Planning the day centre",
        subtitle="15 September 2026, 10:30 to 12:00",
        language="en-GB",
        furniture=AFTERWARDS.furniture,
        publisher="Fernshire Community NHS Foundation Trust",
        notice="Fernshire is an invented Trust. No real people or figures.",
        blocks=blocks,
    )


def checklist(held: Held, protocol: MeetingProtocol = SHIPPED) -> tuple[Block, ...]:
    """The blocks of a checklist."""
    return checklist_blocks(protocol, held, AFTERWARDS)


def core(held: Held, protocol: MeetingProtocol = SHIPPED) -> dict[str, str]:
    """Who does each item of the core, and by when."""
    tasks = checklist(held, protocol)[0]
    assert isinstance(tasks, Tasks)
    return {plain(task.words): plain(task.about) for task in tasks.items}


def listed(blocks: tuple[Block, ...]) -> dict[str, dict[str, str]]:
    """The items of the whole list and who does them, under the day by which they are due."""
    lists = [each for section, _ in sections(blocks) for each in section.blocks if isinstance(each, Tasks)]
    return {each.caption: {plain(task.words)[:3]: plain(task.about) for task in each.items} for each in lists}


def every_list(blocks: tuple[Block, ...]) -> list[Tasks]:
    """The lists of things to do, the core first."""
    inner = [each for section, _ in sections(blocks) for each in section.blocks]
    return [each for each in (*blocks, *inner) if isinstance(each, Tasks)]


def section(blocks: tuple[Block, ...], key: str) -> tuple[Block, ...]:
    """What stands in a section."""
    return next(each.blocks for each, _ in sections(blocks) if each.key == key)


def said(blocks: tuple[Block, ...]) -> list[str]:
    """The paragraphs among some blocks."""
    return [plain(each.words) for each in blocks if isinstance(each, Paragraph)]


def rows(block: Block) -> list[tuple[str, ...]]:
    """The rows of a table, in words."""
    assert isinstance(block, Table)
    return [tuple(plain(cell) for cell in row) for row in block.rows]


def test_the_core_is_on_one_page_with_room_to_write_and_all_66_on_five_more() -> None:
    pages = page_texts(laid_out(document(checklist(Held())), Theme()))
    assert len(pages) == 6
    assert "TellEachRepresentative".lower() in "".join(pages[0].split()).lower()
    assert "Beforethemeeting" in "".join(pages[1].split())
    assert all(f"M{number:02}" in "".join("".join(pages[1:]).split()) for number in range(1, 67))


def test_short_notice_needs_no_more_pages() -> None:
    assert len(page_texts(laid_out(document(checklist(LATE)), Theme()))) == 6


def test_every_box_and_every_line_has_a_label_and_no_two_fields_one_name() -> None:
    with pikepdf.open(BytesIO(laid_out(document(checklist(Held())), Theme()))) as pdf:
        fields = [(str(each["/T"]), str(each["/TU"])) for each in pdf.Root["/AcroForm"]["/Fields"]]
    assert len(fields) == 15 * 2 + 66
    assert len({name for name, _ in fields}) == len(fields)
    assert all(label.strip() for _, label in fields)


def test_the_core_says_who_and_by_when() -> None:
    said = core(Held())
    assert len(said) == 15
    assert said["M03 Invite at least two service users and two carers."] == "Organiser, by 18 August 2026"
    assert said["M34 Agree or confirm the ground rules."] == "Chair, on the day"
    assert said["M61 Pay the fee and the expenses."] == "Finance, by 29 September 2026"


def test_the_whole_list_is_by_phase_and_day() -> None:
    lists = listed(checklist(Held()))
    assert lists["By 4 August 2026"] == {"M01": "Organiser", "M02": "Organiser"}
    assert len(lists["On the day"]) == 24
    assert lists["By 29 September 2026, at the latest 15 October 2026"] == {"M61": "Finance"}
    assert lists["At the next meeting, 3 November 2026"] == {"M65": "Chair"}
    assert lists["From 14 December 2026 to 15 March 2027"] == {"M66": "Involvement lead"}
    assert "At the next meeting" in listed(checklist(Held(next_on=None)))


def test_what_is_done_is_ticked_and_what_is_not_needed_says_why() -> None:
    done = (Done(item="M03", on=IN_TIME), Done(item="M20", not_needed_because="Nobody asked."))
    held = Held(done=done)
    lists = [each for inner, _ in sections(checklist(held)) for each in inner.blocks if isinstance(each, Tasks)]
    ticked = [plain(task.words) for each in lists for task in each.items if task.done]
    assert ticked == ["M03 Invite at least two service users and two carers."]
    assert core(held)["M03 Invite at least two service users and two carers."] == "Organiser, done on 3 August 2026"
    assert listed(checklist(held))["By 8 September 2026"]["M20"] == "Note-taker, not needed: Nobody asked."


def test_short_notice_is_said_with_its_reason_and_the_offer_of_a_call() -> None:
    (words,) = said(checklist(LATE))
    assert words.startswith("Short notice. This meeting was called on 10 September 2026, when 23 steps were overdue")
    assert words.endswith("The minister came early. Offer everyone a call to go through the papers.")
    assert core(LATE)["M22 Send a list of the hard words on this agenda."] == "Note-taker, now (short notice)"
    assert listed(checklist(LATE))["By 8 September 2026"]["M19"] == "Note-taker, now (short notice)"
    assert said(checklist(Held())) == []


def test_a_week_is_notice_enough_for_the_papers_and_a_reason_that_is_missing_is_missed() -> None:
    (words,) = said(checklist(Held(called_on=date(2026, 9, 8))))
    assert words.endswith("Nobody has said why.")


def test_where_only_the_core_is_needed_it_is_there_once() -> None:
    (tasks,) = checklist(Held(minimum=MinimumSet.CORE))
    assert isinstance(tasks, Tasks)


def test_a_protocol_without_a_core_has_the_whole_list_alone() -> None:
    every = tuple(Changed(item=item.id, core=False, changed_because="x") for item in SHIPPED.core)
    blocks = checklist(Held(), evolve(SHIPPED, changes=every))
    assert all(isinstance(each, Section) for each in blocks)
    kept = compliance_blocks(evolve(SHIPPED, changes=every), Held(), AFTERWARDS)
    assert said(section(kept, "core")) == ["Nothing is late and nothing was missed."]


def test_the_account_names_each_core_item_that_was_late_or_missed_and_how_late() -> None:
    done = tuple(
        Done(item=item.id, on=IN_TIME) for item in SHIPPED.items if item.id not in ("M03", "M35", "M61", "M62", "M66")
    )
    held = Held(done=(*done, Done(item="M03", on=date(2026, 8, 20))))
    blocks = compliance_blocks(SHIPPED, held, AFTERWARDS)
    assert rows(section(blocks, "standing")[0]) == [
        ("The core", "15", "12 (80 per cent)", "1", "3"),
        ("All items", "66", "62 (93 per cent)", "1", "3"),
    ]
    assert [(row[0][:3], row[2]) for row in rows(section(blocks, "core")[0])] == [
        ("M03", "A Done late: 2 days late"),
        ("M35", "R No record"),
        ("M61", "R No record: 21 days late, past the limit"),
        ("M62", "R No record: 7 days late"),
    ]
    assert said(section(blocks, "core")) == []
    assert said(section(blocks, "rest")) == ["Nothing is late and nothing was missed.", "1 item is not due yet."]


def test_the_account_says_short_notice_and_what_was_not_needed() -> None:
    held = evolve(LATE, done=(Done(item="M20", not_needed_because="Nobody asked."),))
    blocks = compliance_blocks(SHIPPED, held, AFTERWARDS)
    (words,) = said(blocks)
    assert words.endswith("The minister came early.")
    late = [row[2] for row in rows(section(blocks, "core")[0]) if row[0].startswith("M19")]
    assert late == ["R No record: 42 days late, at short notice"]
    (facts,) = section(blocks, "not-needed")
    assert facts == Facts(
        "Items that were not needed", (("M20 Send paper copies to people who prefer them.", "Nobody asked."),)
    )


def test_what_of_the_core_is_not_done_here_is_named_with_its_reason_and_nothing_is_no_percentage() -> None:
    dropped = tuple(Dropped(item=item.id, dropped_because="We cannot.") for item in SHIPPED.core)
    blocks = compliance_blocks(evolve(SHIPPED, dropped=dropped), Held(), AFTERWARDS)
    assert rows(section(blocks, "standing")[0])[0] == ("The core", "0", "0", "0", "0")
    (facts,) = section(blocks, "dropped")
    assert isinstance(facts, Facts)
    assert [plain(why) for _name, why in facts.rows] == ["We cannot."] * 15


def test_a_day_that_is_aim_and_limit_at_once_is_said_once() -> None:
    changed = Changed(item="M61", days=14, limit=14, changed_because="It is the law here.")
    assert "By 29 September 2026" in listed(checklist(Held(), evolve(SHIPPED, changes=(changed,))))


def test_a_sheet_has_a_row_for_every_item_and_is_read_back_with_what_was_filled_in(tmp_path: Path) -> None:
    held = Held(done=(Done(item="M03", on=IN_TIME, by="organiser"), Done(item="M20", not_needed_because="=1+1")))
    (tmp_path / "done.csv").write_bytes(sheet(held, AFTERWARDS))
    rows = read_csv(tmp_path / "done.csv", "done.csv").data
    assert len(rows) == len(steps(SHIPPED, held)) == 66
    assert rows[0]["item"] == "M01"
    assert rows[0]["words"].endswith("(by 4 August 2026)")
    filled = {row["item"]: (row.get("on"), row.get("not_needed_because")) for row in rows if len(row) > 2}
    assert filled == {"M03": ("2026-08-03", None), "M20": (None, "=1+1")}


@given(PROTOCOLS, MEETINGS)
def test_every_item_that_is_needed_is_on_the_list_once(protocol: MeetingProtocol, held: Held) -> None:
    whole = document(checklist(held, protocol))
    tasks = [task for each in every_list(whole.blocks) for task in each.items]
    needed = steps(protocol, held)
    core = sum(step.item.core for step in needed)
    assert len(tasks) == core + (len(needed) if core < len(needed) else 0)
    assert sum(task.lines for task in tasks) == core


@given(PROTOCOLS, MEETINGS)
def test_any_meeting_has_an_account(protocol: MeetingProtocol, held: Held) -> None:
    account = document(compliance_blocks(protocol, held, AFTERWARDS))
    assert [each.key for each, _ in sections(account.blocks)][:3] == ["standing", "core", "rest"]


def test_an_item_of_our_own_for_the_day_is_among_those_of_the_day() -> None:
    added = Added(id="F01", phase=Phase.DURING, text="Sing.", responsible=("chair",))
    assert listed(checklist(Held(), evolve(SHIPPED, added=(added,))))["On the day"]["F01"] == "Chair"
