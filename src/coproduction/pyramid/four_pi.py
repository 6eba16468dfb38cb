"""The 4Pi National Involvement Standards: five domains, what each asks, and sixteen criteria to assess by.

All words are this library's own. No national rating scale for 4Pi was found; the criteria follow a published study of
fifteen strategies, and the scale and its rules are suggested.
"""

from attrs import frozen

from coproduction.labels import N_
from coproduction.pyramid.criteria import UPFN, Criterion, Domain, Framework, Grade
from coproduction.sources import KMPT, Citation, Mark, Source

NSUN = Source(
    "National Survivor User Network, 4Pi Involvement Standards", "https://www.nsun.org.uk/4pi-involvement-standards"
)
KMPT_4PI = Source(
    f"{KMPT}, Participation and Involvement Strategy 2020-2025, NSUN 4Pi",
    "https://kmpt.nhs.uk/about-us/about-us-documents/publications/other-publications/"
    "participation-and-involvement-strategy-2020-2025/nsun-4pi",
)
STUDY = "How helpful are Patient and Public Involvement strategic documents, Research Involvement and Engagement 2019"
STUDY_QUESTIONS = Source(
    f"{STUDY}, Table 3", "https://researchinvolvement.biomedcentral.com/articles/10.1186/s40900-019-0164-0/tables/3"
)
STUDY_RATINGS = Source(
    f"{STUDY}, Table 5", "https://researchinvolvement.biomedcentral.com/articles/10.1186/s40900-019-0164-0/tables/5"
)
AFTER_THE_STUDY = Source(f"Suggested by this library, after {STUDY_RATINGS.title}", STUDY_RATINGS.url, Mark.SUGGESTED)


@frozen(kw_only=True)
class Standard:
    """One of the five: what it asks, two questions to begin with, and how one Trust reads it."""

    id: str
    label: str
    asks: str
    prompts: tuple[str, str]
    source: Source = NSUN
    reading: str
    reading_source: Source = KMPT_4PI


STANDARDS = (
    Standard(
        id="principles",
        label=N_("Principles"),
        asks=N_("Agree what we value before we start."),
        prompts=(N_("How shall we treat one another?"), N_("Which beliefs drive us?")),
        reading=N_("Involvement gains from values that are shared."),
    ),
    Standard(
        id="purpose",
        label=N_("Purpose"),
        asks=N_("Be clear about the reason, for everyone."),
        prompts=(N_("Why do we involve people?"), N_("Why do people join?")),
        reading=N_("A purpose is clear, and can be checked later."),
    ),
    Standard(
        id="presence",
        label=N_("Presence"),
        asks=N_("Have the right people, enough of them, in the right places."),
        prompts=(N_("Who is here?"), N_("Who should be here and is not?")),
        reading=N_("Everyone can be involved, at every level."),
    ),
    Standard(
        id="process",
        label=N_("Process"),
        asks=N_("Plan how people take part so that it works for them."),
        prompts=(N_("How does it work?"), N_("How does it feel?")),
        reading=N_("Involvement is planned with care, so that people can do their best."),
    ),
    Standard(
        id="impact",
        label=N_("Impact"),
        asks=N_("Show what difference was made."),
        prompts=(N_("What changed?"), N_("How would we know?")),
        reading=N_("Services are better, and so is the wellbeing of those involved."),
    ),
)


@frozen(kw_only=True)
class Question:
    """A criterion, after the study: something that a plan for involvement has, or has not."""

    id: str
    standard: str
    text: str
    source: Source = STUDY_QUESTIONS


QUESTIONS = tuple(
    Question(standard=standard, id=id_, text=text)
    for standard, id_, text in (
        ("principles", "values-named", N_("Our values are named.")),
        ("principles", "values-used", N_("Our values can be seen to shape the plan.")),
        ("principles", "principles-stated", N_("Our principles are written down.")),
        ("purpose", "aim", N_("An aim is given.")),
        ("purpose", "objectives", N_("Objectives are written down.")),
        ("presence", "author", N_("It is said who wrote the plan.")),
        ("presence", "shapers", N_("It is said who helped to shape it.")),
        ("presence", "groups", N_("It is said which groups are to be reached.")),
        ("presence", "contacts", N_("It is said whom to turn to.")),
        ("process", "plans", N_("What is planned leads to the aim.")),
        ("process", "steps", N_("Steps have a time, and say who, where and how.")),
        ("process", "reports", N_("Reports of progress reach those who are involved.")),
        ("process", "accountable", N_("Somebody answers for it, up to the executives.")),
        ("impact", "success", N_("It is said what success would look like.")),
        ("impact", "judged", N_("There is a way to judge what difference was made.")),
        ("impact", "measured", N_("There is a way to measure or to evaluate.")),
    )
)

SCALE: tuple[tuple[Grade, Source], ...] = tuple((grade, AFTER_THE_STUDY) for grade in UPFN)
"""Unmet, partly met, fully met, as in the study; points and “not assessed” are suggested by this library."""

FOUR_PI = Framework(
    title=N_("4Pi National Involvement Standards"),
    domains=tuple(
        Domain(
            id=each.id,
            title=each.label,
            about=each.asks,
            prompts=each.prompts,
            criteria=tuple(Criterion(id=q.id, text=q.text) for q in QUESTIONS if q.standard == each.id),
        )
        for each in STANDARDS
    ),
    sources=tuple(Citation(title=each.title, url=each.url) for each in (NSUN, STUDY_QUESTIONS, STUDY_RATINGS)),
)
"""The framework that an assessment uses unless it names another."""
