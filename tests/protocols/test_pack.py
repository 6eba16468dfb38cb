"""The standard pack: its sections, an organisation's facts and own words in them, draft and final."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given

import coproduction
from coproduction.builtin import BUILTIN
from coproduction.codec import structure
from coproduction.document import (
    Document,
    Facts,
    FormField,
    Note,
    Paragraph,
    Section,
    Table,
    Tag,
    Text,
    plain,
    questions,
    sections,
)
from coproduction.edition import Edition
from coproduction.languages import alphabetical
from coproduction.problems import Path as Place
from coproduction.problems import Problem, Severity, errors
from coproduction.protocols.binder import Binder, BinderPart
from coproduction.protocols.contacts import Contact
from coproduction.protocols.glossary import Word
from coproduction.protocols.own_words import OwnWords
from coproduction.protocols.pack import PACK, SHEETS, Pack
from coproduction.protocols.pack_facts import Course, MeetingGroup, PackFacts
from coproduction.protocols.pack_fields import FACTS, missing
from coproduction.protocols.pack_sections import Slot
from coproduction.protocols.pack_slots import SLOTS
from coproduction.protocols.pack_starter import STARTER
from coproduction.protocols.pack_text import SECTIONS, STANDARD, TEXTS
from coproduction.protocols.payment import Expense, Payment, Rate
from coproduction.protocols.prose import Passage, Prose, ProseSection
from coproduction.protocols.roles import Role
from coproduction.reading import parse
from coproduction.sources import KMPT_POSITION
from coproduction.terms import texts
from coproduction.translation import Making, Stage, Subject, Translation
from coproduction.vocabulary import Agreement, Term, Vocabulary
from tests.strategies import contents

EXAMPLE = Path(__file__).parent.parent.parent / "examples" / "pack.yaml"


def _example() -> Pack:
    pack = BUILTIN.load(EXAMPLE)
    assert isinstance(pack, Pack)
    return pack


LARKMOOR = _example()
EMPTY = Pack(title="Information pack")
ORDER = (
    "welcome", "start", "about", "levels", "role", "agreement", "conduct", "confid", "data", "safety", "pay", "claim",
    "access", "support", "training", "meetings", "feedback", "complaints", "glossary", "contacts", "monitoring",
    "media", "principles",
)  # fmt: skip


def page(pack: Pack) -> Document:
    """The whole pack."""
    return BUILTIN.view(pack)


def section(pack: Pack, key: str) -> Section:
    """One of its sections."""
    return next(each for each, _ in sections(page(pack).blocks) if each.key == key)


def said(pack: Pack, key: str) -> str:
    """Every text of a section."""
    return "\n".join(texts(section(pack, key).blocks))


def facts(pack: Pack, **more: Any) -> Pack:
    """A pack with other facts."""
    return evolve(pack, facts=evolve(pack.facts, **more))


def own(*words: OwnWords, **more: Any) -> Pack:
    """A pack with words of an organisation's own."""
    return evolve(LARKMOOR, words=words, **more)


def problems_of(pack: Pack) -> list[tuple[Place, Severity]]:
    """What there is to put right."""
    return [(problem.path, problem.severity) for problem in BUILTIN.check(pack)]


def test_a_pack_has_all_its_sections_in_their_order() -> None:
    keys = [block.key for block in page(LARKMOOR).blocks if isinstance(block, Section)]
    assert tuple(keys) == ORDER
    assert page(LARKMOOR).cover
    assert [each.id for each in STANDARD if not each.needed] == ["media", "principles"]


def test_every_slot_has_its_blocks_and_stands_in_one_section() -> None:
    assert SLOTS.keys() == {*Slot}
    used = [each for standard in STANDARD for each in standard.body if isinstance(each, Slot)]
    assert sorted(used, key=lambda slot: slot.value) == sorted(Slot, key=lambda slot: slot.value)


def test_an_empty_pack_is_a_draft_that_lists_and_marks_what_is_missing() -> None:
    document = page(EMPTY)
    gaps = section(EMPTY, "gaps").blocks[0]
    assert isinstance(gaps, Table)
    assert len(gaps.rows) == len(missing(EMPTY)) < 25
    assert plain(document.notice) == "Draft."
    marks = [run.text for block in section(EMPTY, "welcome").blocks for run in runs(block) if isinstance(run, Tag)]
    assert "To be written: the phone number of the named contact" in marks
    assert errors(BUILTIN.check(EMPTY)) == ()


def runs(block: object) -> list[object]:
    """The runs of words directly in a block."""
    if isinstance(block, Facts):
        return [run for _, value in block.rows for run in value]
    return [*getattr(block, "words", ())]


def test_a_final_pack_is_refused_with_all_that_it_lacks_and_where_to_write_it() -> None:
    refused = errors(BUILTIN.check(evolve(EMPTY, status=Stage.FINAL)))
    assert [problem.path for problem in refused] == [fact.path for fact in FACTS if fact.required]
    assert "the phone number of the named contact" in str(refused[6])


def test_the_facts_that_a_final_pack_cannot_do_without_are_among_them() -> None:
    needed = {fact.name for fact in FACTS if fact.required}
    asked = {
        "crisis",
        "complaints.name",
        "complaints.phone",
        "contact.name",
        "contact.post",
        "payment.version",
        "review_on",
    }
    assert asked <= needed
    assert len(needed) < 25


@pytest.mark.parametrize("fact", [fact for fact in FACTS if fact.required], ids=lambda fact: fact.name)
def test_a_final_pack_is_refused_without_any_one_of_them(fact: Any) -> None:
    data = BUILTIN.unstructure(LARKMOOR)
    at = data
    for step in fact.path[:-1]:
        at = at[step]
    del at[fact.path[-1]]
    found = errors(BUILTIN.check(BUILTIN.structure(data)))
    assert [problem.path for problem in found] == [fact.path]


def test_a_pack_with_its_facts_is_final_and_has_nothing_to_put_right() -> None:
    assert LARKMOOR.status is Stage.FINAL
    assert BUILTIN.check(LARKMOOR) == ()
    assert "Draft" not in plain(page(LARKMOOR).notice)
    assert not any(isinstance(run, Tag) for block in flat(page(LARKMOOR)) for run in runs(block))


def flat(document: Document) -> list[object]:
    """Every block that is no section."""
    inner = [*document.blocks, *(block for each, _ in sections(document.blocks) for block in each.blocks)]
    return [block for block in inner if not isinstance(block, Section)]


def test_the_file_that_a_new_pack_begins_with_asks_for_every_fact_that_a_final_one_needs() -> None:
    plain_data = parse(STARTER, "")
    assert [fact.name for fact in FACTS if fact.required and fact.path not in plain_data.places] == []
    begun = BUILTIN.structure(plain_data.data)
    assert isinstance(begun, Pack)
    assert errors(BUILTIN.check(begun)) == ()
    assert missing(begun) == missing(EMPTY)
    assert begun.facts == evolve(
        PackFacts(), crisis=begun.facts.crisis, groups=begun.facts.groups, payment=begun.facts.payment
    )


def test_a_contact_has_a_phone_number_an_e_mail_address_and_a_postal_address() -> None:
    assert {"01632 960200", "involvement@larkmoor.example"} <= {*texts(section(LARKMOOR, "welcome").blocks)}
    assert "Lark House, 2 High Street" in said(LARKMOOR, "contacts")


def test_a_signed_video_has_a_place() -> None:
    signed = facts(LARKMOOR, signed_video="https://larkmoor.example/bsl")
    assert "https://larkmoor.example/bsl" in said(signed, "welcome")
    assert "Sign Language:" not in said(LARKMOOR, "welcome")


@pytest.mark.parametrize("address", ["larkmoor.example", "http:// space", "javascript:alert(1)"])
def test_the_address_of_a_video_begins_as_one(address: str) -> None:
    assert problems_of(facts(LARKMOOR, signed_video=address)) == [(("facts", "signed_video"), Severity.ERROR)]


def test_words_of_ones_own_take_the_place_of_a_whole_section_and_what_is_made_of_facts_stays() -> None:
    mine = own(OwnWords(id="safety", title="Safe with us", text="Ring {contact.name}.\n\n- One\n- **Two**"))
    assert section(mine, "safety").title == "Safe with us"
    assert "Ring The Involvement Team." in "".join(texts(section(mine, "safety").blocks)).replace("\n", "")
    assert "Larkmoor Crisis Line" in said(mine, "safety")
    assert not any(_(text.text)[:40] in said(mine, "safety") for text in SECTIONS["safety"].texts)


def _(text: str) -> str:
    return text.partition("{")[0]


def test_words_of_ones_own_take_the_place_of_one_text_by_its_id() -> None:
    first = STANDARD[0].texts[0]
    mine = own(OwnWords(id=first.id, text="Croeso!"))
    assert "Croeso!" in said(mine, "welcome")
    assert first.text.splitlines()[0][:30] not in said(mine, "welcome")


def test_words_of_ones_own_may_be_passages() -> None:
    mine = own(OwnWords(id="about", body=(Passage(text="We are new."), Passage(bullets=("One",)))))
    assert {"We are new.", "One"} <= {*texts(section(mine, "about").blocks)}


def test_every_section_says_that_nobody_has_agreed_its_words_or_who_has() -> None:
    standard = "These are standard words. No one has agreed them yet."
    for each in sections(page(evolve(LARKMOOR, agreed=None)).blocks):
        if each[0].key in SECTIONS:
            last = each[0].blocks[-1]
            assert isinstance(last, Note)
            assert plain(last.words) == standard, each[0].key
    agreed = Agreement(agreed_with="Larkmoor Voices", on=date(2026, 3, 1))
    mine = own(
        OwnWords(id="welcome", agreed=agreed),
        OwnWords(id="about", text="We.", agreed=agreed),
        OwnWords(id="role", text="You."),
    )
    told = "Agreed with Larkmoor Voices on 1 March 2026."
    assert [notes(mine, key) for key in ("welcome", "about", "role")] == [[told], [told], []]


def test_a_pack_that_was_agreed_as_a_whole_says_it_once_and_on_every_sheet() -> None:
    told = "Agreed with Larkmoor Voices on 12 March 2026."
    assert [plain(value) for name, value in page(LARKMOOR).facts if name == "The words"] == [told]
    assert not any("agreed them yet" in text or text == told for text in texts(page(LARKMOOR).blocks))
    for view in SHEETS:
        last = BUILTIN.view(LARKMOOR, view).blocks[-1]
        assert isinstance(last, Note)
        assert plain(last.words) == told, view


def test_a_final_pack_that_nobody_has_agreed_is_reminded_of_it() -> None:
    (reminder,) = BUILTIN.check(evolve(LARKMOOR, agreed=None))
    assert (reminder.path, reminder.severity) == (("agreed",), Severity.ADVICE)
    agreed = Agreement(agreed_with="Larkmoor Voices")
    every = tuple(OwnWords(id=name, agreed=agreed) for name in SECTIONS)
    assert BUILTIN.check(evolve(LARKMOOR, agreed=None, words=every)) == ()


@pytest.mark.parametrize("name", ["pay", "levels"])
def test_tables_of_ours_are_not_called_agreed_with_the_words_around_them(name: str) -> None:
    mine = evolve(own(OwnWords(id=name, text="We pay.", agreed=Agreement(agreed_with="Larkmoor Voices"))), agreed=None)
    others = "The other words here are standard. No one has agreed them yet."
    assert notes(mine, name)[-2:] == ["Agreed with Larkmoor Voices.", others]


def test_urgent_help_is_named_where_people_start() -> None:
    assert "01632 960299" in said(LARKMOOR, "start")
    assert "To be written: a crisis line" in said(EMPTY, "start")


@pytest.mark.parametrize("same", ["name", "phone"])
def test_advice_on_benefits_comes_from_somebody_else(same: str) -> None:
    advisers = evolve(LARKMOOR.facts.benefits_advice, **{same: getattr(LARKMOOR.facts.contact, same)})
    mine = evolve(LARKMOOR, facts=evolve(LARKMOOR.facts, benefits_advice=advisers))
    assert [(each.path, each.severity) for each in BUILTIN.check(mine)] == [
        (("facts", "benefits_advice"), Severity.ERROR)
    ]
    draft = BUILTIN.check(evolve(mine, status=Stage.DRAFT))
    assert [each.severity for each in draft if each.path == ("facts", "benefits_advice")] == [Severity.ADVICE]


@pytest.mark.parametrize(
    ("more", "place"),
    [
        (PackFacts(groups=(*LARKMOOR.facts.groups, MeetingGroup(name="Young Voices"), MeetingGroup())), ("groups", 1)),
        (PackFacts(training=(Course(), Course(about="Half a day"))), ("training", 1)),
        (PackFacts(payment=Payment(rates=(Rate(work="Reading"), Rate()))), ("payment", "rates", 0)),
    ],
)
def test_what_is_written_in_part_is_not_left_out_of_a_final_pack_without_a_word(more: PackFacts, place: Place) -> None:
    found = BUILTIN.check(evolve(LARKMOOR, facts=more))
    assert [each.path for each in errors(found) if "not whole" in each.message] == [("facts", *place)]


def notes(pack: Pack, key: str) -> list[str]:
    """The small print of a section."""
    return [plain(block.words) for block in section(pack, key).blocks if isinstance(block, Note)]


def test_one_agreed_text_is_told_beside_the_others() -> None:
    first = STANDARD[0].texts[0]
    mine = own(OwnWords(id=first.id, text="Croeso!", agreed=Agreement(agreed_with="Larkmoor Voices")))
    assert notes(mine, "welcome")[0] == "Agreed with Larkmoor Voices."


WRONG: list[tuple[Pack, Place, Severity]] = [
    (own(OwnWords(id="tea", text="Milk")), ("words", 0, "id"), Severity.ERROR),
    (own(OwnWords(id="welcome", text="A"), OwnWords(id="welcome", text="B")), ("words", 1, "id"), Severity.ERROR),
    (own(OwnWords(id=next(iter(TEXTS)), title="A", text="A")), ("words", 0, "title"), Severity.ERROR),
    (own(OwnWords(id="welcome", text="A", body=(Passage(text="B"),))), ("words", 0, "body"), Severity.ERROR),
    (own(OwnWords(id="welcome")), ("words", 0), Severity.ERROR),
    (own(OwnWords(id="welcome", text="<b>A</b>")), ("words", 0, "text"), Severity.ERROR),
    (own(OwnWords(id="welcome", text="{contact.shoe}")), ("words", 0, "text"), Severity.ERROR),
    (own(OwnWords(id="welcome", body=(Passage(),))), ("words", 0, "body", 0), Severity.ERROR),
    (evolve(LARKMOOR, leave_out=("pay",)), ("leave_out", 0), Severity.ERROR),
    (
        evolve(LARKMOOR, glossary=(Word(term="Tea", means="A"), Word(term="tea", means="B"))),
        ("glossary", 1, "term"),
        Severity.ERROR,
    ),
    (evolve(LARKMOOR, contacts=(Contact(name="Nobody"),)), ("contacts", 0), Severity.ERROR),
    (evolve(LARKMOOR, contacts=(Contact(phone="1"),)), ("contacts", 0, "name"), Severity.ERROR),
    (facts(LARKMOOR, advocacy=Contact(name="Somebody")), ("facts", "advocacy"), Severity.ADVICE),
    (facts(LARKMOOR, crisis=(*LARKMOOR.facts.crisis, Contact(name="Line"))), ("facts", "crisis", 1), Severity.ADVICE),
    (evolve(LARKMOOR, review_on=LARKMOOR.as_at), ("review_on",), Severity.ERROR),
    (facts(LARKMOOR, complaints=Contact(name="Us", phone="ring us")), ("facts", "complaints", "phone"), Severity.ERROR),
    (facts(LARKMOOR, contact=Contact(name="Us", email="us")), ("facts", "contact", "email"), Severity.ERROR),
    (facts(LARKMOOR, papers_days=0), ("facts", "papers_days"), Severity.ERROR),
    (facts(LARKMOOR, role=Role(level="high")), ("facts", "role", "level"), Severity.ERROR),
    (facts(LARKMOOR, role=Role(months=0)), ("facts", "role", "months"), Severity.ERROR),
    (
        facts(LARKMOOR, payment=evolve(LARKMOOR.facts.payment, paid_within=-1)),
        ("facts", "payment", "paid_within"),
        Severity.ERROR,
    ),
    (evolve(LARKMOOR, levels=Vocabulary(title="None", terms=())), ("levels", "terms"), Severity.ERROR),
]


@pytest.mark.parametrize(("pack", "path", "severity"), WRONG)
def test_what_is_wrong_is_said_with_its_place(pack: Pack, path: Place, severity: Severity) -> None:
    assert (path, severity) in problems_of(pack)


def test_a_short_form_that_nobody_explains_stops_a_final_pack_and_names_it() -> None:
    mine = own(OwnWords(id="about", text="We are an ICB."))
    found = BUILTIN.check(mine)
    assert [(problem.path, problem.severity) for problem in found] == [(("glossary",), Severity.ERROR)]
    assert "“ICB”" in found[0].message
    explained = Word(term="ICB", stands_for="Integrated care board", means="It plans care.")
    assert BUILTIN.check(evolve(mine, glossary=(explained,))) == ()
    assert BUILTIN.check(own(OwnWords(id="about", text="We are an integrated care board (ICB)."))) == ()
    drafted = BUILTIN.check(evolve(mine, status=Stage.DRAFT))
    assert [problem.severity for problem in drafted] == [Severity.ADVICE]


def test_a_link_that_leads_nowhere_stops_a_final_pack() -> None:
    mine = own(OwnWords(id="about", text="See [money](#pay) and [tea](#tea)."))
    assert [problem.message.split("“")[1][:4] for problem in errors(BUILTIN.check(mine))] == ["#tea"]
    left = own(OwnWords(id="about", text="See [principles](#principles)."), leave_out=("principles",))
    assert problems_of(left) == [(("words", 0, "text"), Severity.ERROR)]
    passages = own(OwnWords(id="about", body=(Passage(markdown="See [tea](#tea)."),)))
    assert problems_of(passages) == [(("words",), Severity.ERROR)]


def test_what_is_bound_in_stands_in_the_whole_pack_and_in_no_sheet() -> None:
    bound = evolve(LARKMOOR, parts=(BinderPart(content=PROSE),))
    for view in SHEETS:
        assert "part-1" not in {each.key for each, _ in sections(BUILTIN.view(bound, view).blocks)}
    assert "part-1" in {each.key for each, _ in sections(BUILTIN.view(bound).blocks)}


@pytest.mark.parametrize("heading", ["Tasks", "Limits"])
def test_a_heading_of_ones_own_may_be_called_like_one_of_ours(heading: str) -> None:
    mine = own(OwnWords(id="role", text=f"## {heading}\n\nYou choose."))
    assert BUILTIN.render(mine, "text").body


def test_a_final_pack_is_no_translation_that_nobody_has_checked() -> None:
    doubtful = evolve(LARKMOOR, translation=Translation(made=Making.BY_MACHINE))
    assert (("translation",), Severity.ERROR) in problems_of(doubtful)
    notice = plain(BUILTIN.view(evolve(doubtful, status=Stage.DRAFT), "claim").notice)
    assert "Draft." in notice
    assert "has not been checked" in str(BUILTIN.view(evolve(doubtful, status=Stage.DRAFT), "claim").blocks[0])


def test_a_part_in_another_language_stops_a_final_pack() -> None:
    welsh = evolve(LARKMOOR, parts=(BinderPart(content=evolve(PROSE, language="cy")),))
    assert problems_of(welsh)[0] == (("parts", 0), Severity.ERROR)
    assert problems_of(evolve(welsh, status=Stage.DRAFT))[0] == (("parts", 0), Severity.ADVICE)


def test_a_fact_in_brackets_where_it_is_not_filled_in_is_refused() -> None:
    title = own(OwnWords(id="welcome", title="Welcome to {organisation}", text="Hello."))
    assert problems_of(title) == [(("words", 0, "title"), Severity.ERROR)]
    body = own(OwnWords(id="welcome", body=(Passage(text="Hello."), Passage(bullets=("Ring {contact.phone}.",)))))
    assert problems_of(body) == [(("words", 0, "body", 1), Severity.ERROR)]


def test_a_word_that_explains_another_is_explained_too() -> None:
    mine = own(OwnWords(id="about", text="We are a Trust."), agreed=LARKMOOR.agreed)
    assert "National Health Service" in said(mine, "glossary")
    theirs = evolve(LARKMOOR.facts.payment, categories=Vocabulary(title="Ways", terms=(Term(id="a", label="Friend"),)))
    assert BUILTIN.check(evolve(mine, facts=evolve(LARKMOOR.facts, payment=theirs))) == ()


def test_where_claims_go_is_a_number_and_an_address_too() -> None:
    payment = evolve(LARKMOOR.facts.payment, claim_to=Contact(name="Payments", phone="nope", email="no at"))
    mine = evolve(LARKMOOR, facts=evolve(LARKMOOR.facts, payment=payment))
    assert [path[-1] for path, _ in problems_of(mine)] == ["phone", "email"]


def test_who_replaces_what_has_to_be_said_is_reminded_of_it() -> None:
    mine = own(
        OwnWords(id="pay", text="We pay."), OwnWords(id="about.us", text="We."), OwnWords(id="pay.choice", text="Ask.")
    )
    told = {each.path: each.message for each in BUILTIN.check(mine)}
    assert told.keys() == {("words", 0), ("words", 2)}
    assert "say no to a fee" in told["words", 0]
    assert "free advice" in told["words", 0]
    assert "free advice" not in told["words", 2]


def test_a_final_pack_says_what_the_role_is_for() -> None:
    mine = evolve(LARKMOOR, facts=evolve(LARKMOOR.facts, role=Role(title="Representative")))
    assert problems_of(mine) == [(("facts", "role"), Severity.ADVICE)]
    assert ("facts", "role") not in dict(problems_of(evolve(mine, status=Stage.DRAFT)))


def test_a_role_says_as_what_people_take_part() -> None:
    role = evolve(LARKMOOR.facts.role, payment_category="contributor")
    assert "Contributor" in said(evolve(LARKMOOR, facts=evolve(LARKMOOR.facts, role=role)), "role")


def test_a_meaning_of_many_words_is_advised_against() -> None:
    mine = own(glossary=(Word(term="Tea", means="a " * 20), Word(term="Milk", means="a " * 21)))
    assert problems_of(mine) == [(("glossary", 1, "means"), Severity.ADVICE)]


def test_a_final_pack_in_another_language_needs_its_grave_texts_checked() -> None:
    welsh = evolve(LARKMOOR, language="cy")
    refused = {
        problem.message.split("“")[1].split("”")[0]
        for problem in errors(BUILTIN.check(welsh))
        if "“" in problem.message
    }
    grave = {each.id for each in STANDARD if each.subject != Subject.OTHER}
    assert {*grave, "start", "confid", "contacts"} <= refused
    words = tuple(OwnWords(id=name, text="Geiriau a wiriwyd.") for name in refused)
    left = [each.message for each in errors(BUILTIN.check(evolve(welsh, words=words)))]
    assert [message for message in left if "tables and forms" not in message] == []
    assert {message.split("“")[1].split("”")[0] for message in left} == {"safety", "pay", "claim", "complaints"}


def test_a_catalogue_that_somebody_has_checked_makes_a_final_pack(tmp_path: Path) -> None:
    catalogue = (Path(coproduction.__file__).parent / "locales" / "cy.po").read_text(encoding="utf-8")
    (tmp_path / "cy.po").write_text(catalogue.replace("nobody yet", "a translator, 2026-05-01"), encoding="utf-8")
    welsh = Edition.load("cy", date(2026, 6, 1), (tmp_path,))
    found = PACK.proofreading[0](evolve(LARKMOOR, language="cy"), welsh)
    assert [each.message for each in found if "speaks" in each.message] == []


def test_the_glossary_builds_itself_from_the_words_that_occur() -> None:
    words = said(LARKMOOR, "glossary")
    assert "PALS" in words
    mine = own(glossary=(Word(term="The Lodge", means="A house."), Word(term="Carer", means="You, perhaps.")))
    assert "The Lodge" in said(mine, "glossary")
    assert "You, perhaps." in said(mine, "glossary")
    terms = [plain(row[0]) for row in table(mine).rows]
    assert sorted(terms, key=alphabetical("en-GB")) == terms
    assert terms.count("Carer") == 1


def table(pack: Pack) -> Any:
    """The table of the glossary."""
    return next(block for block in section(pack, "glossary").blocks if hasattr(block, "columns"))


def test_without_any_word_to_explain_there_is_no_glossary() -> None:
    short = own(*(OwnWords(id=each.id, text="Tea.") for each in STANDARD))
    quiet = evolve(short, facts=PackFacts(), contacts=(), title="Tea", status=Stage.DRAFT)
    keys = {block.key for block in page(quiet).blocks if isinstance(block, Section)}
    assert "pay" in keys


def test_money_is_told_as_the_organisation_sets_it() -> None:
    told = said(LARKMOOR, "pay")
    assert "£16" in told
    assert "within 14 days" in told
    assert "within 90 days" in told
    assert KMPT_POSITION.title in told
    assert "into your bank account and with a voucher" in told
    mine = facts(
        LARKMOOR,
        payment=evolve(
            LARKMOOR.facts.payment,
            expenses=(Expense(what="Car", per_mile="45p"), Expense(what="Bus")),
            claim_within=None,
        ),
    )
    assert "£0.45 for each mile" in said(mine, "pay")
    assert "within 90 days" not in said(mine, "pay")


@pytest.mark.parametrize("gone", ["version", "valid_from"])
def test_a_fact_about_the_rates_that_is_missing_is_marked(gone: str) -> None:
    rates = LARKMOOR.facts.payment
    payment = evolve(rates, version="") if gone == "version" else evolve(rates, valid_from=None)
    marks = [text for text in texts(section(facts(LARKMOOR, payment=payment), "pay").blocks) if "To be written" in text]
    assert len(marks) == 1


def test_categories_of_ones_own_say_with_whom_they_were_agreed() -> None:
    agreed = Vocabulary(
        title="Ours", terms=(Term(id="a", label="Helper", meaning="You help."),), agreed=Agreement(agreed_with="Voices")
    )
    mine = facts(LARKMOOR, payment=evolve(LARKMOOR.facts.payment, categories=agreed))
    assert "Agreed with Voices." in said(mine, "pay")
    bare = facts(LARKMOOR, payment=evolve(LARKMOOR.facts.payment, categories=evolve(agreed, agreed=None)))
    assert KMPT_POSITION.title not in said(bare, "pay")


def test_a_claim_is_worked_out_with_the_first_rate() -> None:
    assert {"£48", "£4.80", "£52.80"} <= {*texts(section(LARKMOOR, "claim").blocks)}
    assert "Sam is an invented person." in said(LARKMOOR, "claim")
    assert "To be written: at least one rate: for what, and how much" in said(
        facts(LARKMOOR, payment=Payment()), "claim"
    )


def test_every_answer_of_every_form_has_a_name_and_forms_begin_a_page() -> None:
    asked = [*questions(page(LARKMOOR).blocks)]
    assert len(asked) > 40
    assert all(each.name for each in asked)
    opening = {each.key for each, _ in sections(page(LARKMOOR).blocks) if each.opens_page}
    assert {"agreement", "claim", "access", "monitoring", "media"} <= opening


@pytest.mark.parametrize("view", [view for view in PACK.views if view != "page"])
def test_a_sheet_of_a_pack_says_what_the_pack_says(view: str) -> None:
    sheet = BUILTIN.view(LARKMOOR, view)
    whole = {*texts(page(LARKMOOR).blocks), page(LARKMOOR).title, "Agreed with Larkmoor Voices on 12 March 2026."}
    assert [text for text in texts(sheet.blocks) if text not in whole] == []
    assert not sheet.cover


def test_the_monitoring_form_asks_for_no_name() -> None:
    asked = [each.label for each in questions(BUILTIN.view(LARKMOOR, "monitoring").blocks)]
    assert [label for label in asked if "name" in label.lower()] == []


def test_a_form_that_is_left_out_is_not_built() -> None:
    assert "media" in PACK.built(LARKMOOR)
    assert "media" not in PACK.built(evolve(LARKMOOR, leave_out=("media",)))


PROSE = Prose(title="Our history", sections=(ProseSection(title="Long ago", body=(Passage(text="We began."),)),))


def test_files_of_ones_own_come_after_the_sections() -> None:
    bound = evolve(LARKMOOR, parts=(BinderPart(content=PROSE),))
    assert BUILTIN.check(bound) == ()
    last = page(bound).blocks[-1]
    assert isinstance(last, Section)
    assert (last.title, last.part) == ("Our history", True)


def test_a_part_of_a_final_pack_is_final_too_and_binds_nothing() -> None:
    binder = Binder(
        title="B", parts=(BinderPart(content=PROSE),), contacts=(Contact(name="Us", phone="1", post="Here"),)
    )
    assert (("parts", 0), Severity.ERROR) in problems_of(evolve(LARKMOOR, parts=(BinderPart(content=binder),)))
    doubtful = evolve(PROSE, translation=Translation(made=Making.BY_MACHINE))
    assert (("parts", 0), Severity.ERROR) in problems_of(evolve(LARKMOOR, parts=(BinderPart(content=doubtful),)))


def test_ways_and_levels_that_only_have_names_are_shown_by_their_names() -> None:
    ways = Vocabulary(title="Our ways", terms=(Term(id="helper", label="Helper"),))
    rungs = Vocabulary(
        title="Our levels",
        terms=(Term(id="told", label="Told", same_as="inform"), Term(id="asked", label="Asked", same_as="consult")),
    )
    facts = evolve(LARKMOOR.facts, payment=evolve(LARKMOOR.facts.payment, categories=ways), role=Role())
    said = texts(page(evolve(LARKMOOR, facts=facts, levels=rungs)).blocks)
    assert [each for each in said if each in ("Helper", "Told", "Asked")] == [
        *("Asked", "Asked", "Told", "Told"),
        *("Helper", "Helper"),
    ]


@given(contents(Pack))
def test_checks_never_fail(pack: Pack) -> None:
    for problem in BUILTIN.check(pack):
        assert isinstance(problem, Problem)


@pytest.mark.parametrize("language", ["cy", "ur"])
def test_a_draft_of_the_pack_is_made_in_the_other_languages_too(language: str) -> None:
    draft = evolve(LARKMOOR, language=language, status=Stage.DRAFT)
    assert BUILTIN.render(draft, "pdf").body.startswith(b"%PDF")


def test_a_language_that_nobody_knows_is_said_once() -> None:
    found = BUILTIN.check(evolve(EMPTY, language="qqq"))
    assert [problem.path for problem in errors(found)] == [("language",)]


def test_a_pack_is_read_from_plain_data() -> None:
    assert structure({"title": "Tea"}, Pack) == Pack(title="Tea")
    assert isinstance(Paragraph("Tea").words[0], Text)
    assert FormField("Tea").lines == 1
