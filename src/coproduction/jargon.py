"""Words of the NHS and of committees that many readers do not know, and plainer ones for each."""

import re
from functools import cache

from attrs import fields_dict, frozen, has

from coproduction.sources import SUGGESTED, Source


@frozen
class Jargon:
    """A word that many readers do not know, plainer words that may do instead, and whose suggestion that is."""

    word: str
    plainer: str
    source: Source


JARGON: tuple[Jargon, ...] = (
    Jargon("A&E", "accident and emergency", SUGGESTED),
    Jargon("AGM", "yearly meeting of all members", SUGGESTED),
    Jargon("AOB", "anything else to talk about", SUGGESTED),
    Jargon("CAMHS", "mental health services for children and young people", SUGGESTED),
    Jargon("CMHT", "community mental health team", SUGGESTED),
    Jargon("CPA", "how your care is planned", SUGGESTED),
    Jargon("CQC", "Care Quality Commission, which inspects services", SUGGESTED),
    Jargon("DBS", "check of a criminal record", SUGGESTED),
    Jargon("DNA", "did not come", SUGGESTED),
    Jargon("EDI", "being fair to everyone", SUGGESTED),
    Jargon("FOI", "asking to see what a public body holds", SUGGESTED),
    Jargon("ICB", "integrated care board, which plans services here", SUGGESTED),
    Jargon("ICS", "health and care services that work together here", SUGGESTED),
    Jargon("KPI", "what we measure", SUGGESTED),
    Jargon("MDT", "team of different professions", SUGGESTED),
    Jargon("PALS", "patient advice and liaison service, which helps with questions", SUGGESTED),
    Jargon("PPE", "gloves, masks and aprons", SUGGESTED),
    Jargon("PPG", "patient group of a practice", SUGGESTED),
    Jargon("PPI", "involving patients and the public", SUGGESTED),
    Jargon("PPIE", "involving patients and the public", SUGGESTED),
    Jargon("SLA", "written agreement about a service", SUGGESTED),
    Jargon("SMT", "senior managers", SUGGESTED),
    Jargon("ToR", "what the group is for", SUGGESTED),
    Jargon("action log", "list of what was promised", SUGGESTED),
    Jargon("acute care", "hospital care", SUGGESTED),
    Jargon("benchmark", "compare with others", SUGGESTED),
    Jargon("best practice", "what works well", SUGGESTED),
    Jargon("buy-in", "support", SUGGESTED),
    Jargon("capacity building", "helping people to learn and take part", SUGGESTED),
    Jargon("care pathway", "steps of your care", SUGGESTED),
    Jargon("caseload", "people a worker looks after", SUGGESTED),
    Jargon("citizen engagement", "talking with people who live here", SUGGESTED),
    Jargon("clinical governance", "how we keep care safe and good", SUGGESTED),
    Jargon("co-design", "planning it together", SUGGESTED),
    Jargon("co-production", "deciding and doing it together", SUGGESTED),
    Jargon("commissioner", "who plans and pays for services", SUGGESTED),
    Jargon("commissioning", "planning and paying for services", SUGGESTED),
    Jargon("conflict of interest", "when you may gain from what is decided", SUGGESTED),
    Jargon("deep dive", "close look", SUGGESTED),
    Jargon("deliverable", "what we will have at the end", SUGGESTED),
    Jargon("dissemination", "telling people", SUGGESTED),
    Jargon("empower", "give people more say", SUGGESTED),
    Jargon("engagement", "talking with people, listening or working together: say which", SUGGESTED),
    Jargon("escalate", "take it to someone more senior", SUGGESTED),
    Jargon("evidence base", "what we know", SUGGESTED),
    Jargon("ex officio", "because of their post", SUGGESTED),
    Jargon("expert by experience", "someone who has used the service or cared for someone who has", SUGGESTED),
    Jargon("facilitate", "help, or run", SUGGESTED),
    Jargon("facilitator", "person who runs the meeting", SUGGESTED),
    Jargon("going forward", "from now on", SUGGESTED),
    Jargon("governance", "who decides, and who checks", SUGGESTED),
    Jargon("hard-to-reach", "people we have not reached yet", SUGGESTED),
    Jargon("holistic", "looking at the whole person", SUGGESTED),
    Jargon("horizon scanning", "looking at what may come", SUGGESTED),
    Jargon("impact assessment", "looking at whom a plan helps or harms", SUGGESTED),
    Jargon("implement", "do, or carry out", SUGGESTED),
    Jargon("implementation", "doing it", SUGGESTED),
    Jargon("in-patient", "someone who stays in hospital", SUGGESTED),
    Jargon("key performance indicator", "what we measure", SUGGESTED),
    Jargon("lay member", "member who does not work for the NHS", SUGGESTED),
    Jargon("learnings", "what we learned", SUGGESTED),
    Jargon("lessons learned", "what we will do differently", SUGGESTED),
    Jargon("leverage", "use", SUGGESTED),
    Jargon("lived experience", "knowing it from your own life", SUGGESTED),
    Jargon("matters arising", "news since the last meeting", SUGGESTED),
    Jargon("methodology", "how it was done", SUGGESTED),
    Jargon("milestone", "step, and its date", SUGGESTED),
    Jargon("multi-disciplinary", "of different professions", SUGGESTED),
    Jargon("operationalise", "put into practice", SUGGESTED),
    Jargon("out-patient", "someone who comes for the day", SUGGESTED),
    Jargon("outcome", "what changes for people", SUGGESTED),
    Jargon("outreach", "going to people", SUGGESTED),
    Jargon("pathway", "steps of care", SUGGESTED),
    Jargon("patient journey", "what happens to a patient, step by step", SUGGESTED),
    Jargon("person-centred", "about what matters to the person", SUGGESTED),
    Jargon("primary care", "GPs, dentists, opticians and chemists", SUGGESTED),
    Jargon("procurement", "buying", SUGGESTED),
    Jargon("protected characteristic", "age, disability, race, religion, sex and others: say which", SUGGESTED),
    Jargon("quorate", "with enough members to decide", SUGGESTED),
    Jargon("quorum", "how many members must be there", SUGGESTED),
    Jargon("remit", "what the group may do", SUGGESTED),
    Jargon("remuneration", "pay", SUGGESTED),
    Jargon("risk register", "list of what may go wrong", SUGGESTED),
    Jargon("safeguarding", "keeping people safe from harm", SUGGESTED),
    Jargon("scoping", "finding out what is needed", SUGGESTED),
    Jargon("secondary care", "hospital and specialist care", SUGGESTED),
    Jargon("seldom heard", "people we seldom listen to: say who", SUGGESTED),
    Jargon("service improvement", "making a service better", SUGGESTED),
    Jargon("service provision", "services", SUGGESTED),
    Jargon("signpost", "tell people where to go", SUGGESTED),
    Jargon("social prescribing", "help to join in with groups and activities", SUGGESTED),
    Jargon("stakeholder", "people who are affected: say who", SUGGESTED),
    Jargon("standing item", "something for every meeting", SUGGESTED),
    Jargon("steering group", "group that guides the work", SUGGESTED),
    Jargon("sub-committee", "smaller group", SUGGESTED),
    Jargon("task and finish group", "group that does one job and then stops", SUGGESTED),
    Jargon("terms of reference", "what the group is for", SUGGESTED),
    Jargon("third sector", "charities and community groups", SUGGESTED),
    Jargon("touch base", "talk", SUGGESTED),
    Jargon("transformation", "change: say which", SUGGESTED),
    Jargon("triage", "deciding who needs help first", SUGGESTED),
    Jargon("utilise", "use", SUGGESTED),
    Jargon("vice-chair", "person who stands in for the chair", SUGGESTED),
    Jargon("workstream", "part of the work", SUGGESTED),
)
"""What this library suggests; every group has words of its own, and a glossary is the place for them."""


def jargon_in(text: str, known: frozenset[str] = frozenset()) -> tuple[Jargon, ...]:
    """The jargon of a text in the order of the table, but for what is ``known``: the words that a glossary explains."""
    explained = frozenset(map(_alike, known))
    return tuple(each for each in JARGON if _alike(each.word) not in explained and _pattern(each.word).search(text))


def terms_of(record: object) -> frozenset[str]:
    """The words that a record explains, such as a pack with a glossary: the ``term`` of everything in its lists.

    A record whose glossary builds itself says which words it explains: they are ``explained``.
    """
    kind = type(record)
    values = (getattr(record, name) for name in fields_dict(kind)) if has(kind) else ()
    lists = (value for value in values if isinstance(value, tuple))
    terms = (getattr(each, "term", None) for value in lists for each in value)
    return frozenset((*(term for term in terms if isinstance(term, str)), *getattr(record, "explained", ())))


def _alike(term: str) -> str:
    """A term without regard to capitals, hyphens and the s of more than one."""
    return re.sub(r"[\s-]+", "", term.casefold()).removesuffix("s")


@cache
def _pattern(word: str) -> re.Pattern[str]:
    """A word however it is joined and whatever its ending; one with capitals only as it stands."""
    stem = r"[\s-]?".join(map(re.escape, re.split(r"[\s-]", word.removesuffix("e"))))
    endings = "e|es|ed|ing" if word.endswith("e") else "|s|ed|ing"
    return re.compile(rf"(?<!\w){stem}(?:{endings})(?:’s)?(?!\w)", re.IGNORECASE if word.islower() else 0)
