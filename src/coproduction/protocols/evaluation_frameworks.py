"""Eleven frameworks by which involvement is evaluated: what each is, what it asks, and where that was read.

All words are this library's own, and nobody's questionnaires are shipped. What is only in common use stands apart from
what was read, and is never shown as if a source said it.
"""

from attrs import frozen

from coproduction.labels import N_
from coproduction.pyramid.four_pi import NSUN, STANDARDS
from coproduction.pyramid.frameworks import NI_STANDARDS, UK_STANDARDS, UK_STANDARDS_TABLE, WESTERN_TRUST
from coproduction.sources import Source

BEACON = Source("Beacon Hub, Improve methodology", "https://beaconhub.uk/?p=373")
CNWL = Source("CNWL, Model for Improvement", "https://cnwl.franktesting.co.uk/ia/resources/model-improvement")
LOTHIAN = Source(
    "Lothian Quality, Running your improvement project", "https://qilothian.scot.nhs.uk/running-your-qi-project"
)
EZAYDI = Source(
    "Ezaydi and others, Service user involvement in mental health services, Health Expectations 2023",
    "https://pmc.ncbi.nlm.nih.gov/articles/PMC10349231",
)
HRA_STANDARDS = Source(
    "Health Research Authority, Supporting the UK Standards for Public Involvement",
    "https://www.hra.nhs.uk/about-us/news-updates/supporting-the-uk-standards-for-public-involvement",
)
GRIPP2 = Source("GRIPP2 reporting checklists", "https://pmc.ncbi.nlm.nih.gov/articles/PMC5611595")
GRIPP2_TABLE = Source(
    "GRIPP2 reporting checklists, Table 2",
    "https://researchinvolvement.biomedcentral.com/articles/10.1186/s40900-017-0062-2/tables/2",
)
PIIAF_PART_1 = Source(
    "Public Involvement Impact Assessment Framework, part 1", "http://piiaf.org.uk/part1-overview.php"
)
PIIAF_PHASE_2 = Source("Public Involvement Impact Assessment Framework, phase 2", "http://piiaf.org.uk/phase2.php")
PIIAF_PHASE_4 = Source("Public Involvement Impact Assessment Framework, phase 4", "http://piiaf.org.uk/phase4.php")
PPEET = Source(
    "McMaster University, Public and Patient Engagement Evaluation Tool",
    "https://healthsci.mcmaster.ca/ppe/our-products/public-patient-engagement-evaluation-tool",
)
PPEET_ABOUT = Source(
    "McMaster University, About the evaluation tool", "http://fhs.mcmaster.ca/publicandpatientengagement/ppeet.html"
)
PPEET_TIMES = Source(
    "A study protocol with the times of the evaluation tool, BMJ Open",
    "https://bmjopen.bmj.com/highwire/markup/253597/expansion",
)
CUBE = Source("The Cube framework", "https://john.gundryconsultancy.com")
CUBE_OPEN = Source("Open Cube", "https://opencube.bw1-dev.com")


@frozen(kw_only=True)
class FrameworkPart:
    """One thing that a framework asks or is made of."""

    label: str
    text: str = ""


@frozen(kw_only=True)
class EvaluationFramework:
    """What a framework is and what was read of it. No source was read for what is ``in_common_use``."""

    id: str
    title: str
    about: str
    parts: tuple[FrameworkPart, ...] = ()
    in_common_use: tuple[str, ...] = ()
    caution: str = ""
    sources: tuple[Source, ...]


def _parts(*labels: str) -> tuple[FrameworkPart, ...]:
    return tuple(FrameworkPart(label=label) for label in labels)


MFI = EvaluationFramework(
    id="mfi",
    title=N_("Model for Improvement"),
    about=N_("Three questions, and then change in small cycles."),
    parts=(
        FrameworkPart(label=N_("The aim"), text=N_("What do we want to be different?")),
        FrameworkPart(label=N_("The measures"), text=N_("How shall we tell that a change is for the better?")),
        FrameworkPart(label=N_("The change"), text=N_("What can we try?")),
        FrameworkPart(label=N_("The cycles"), text=N_("Each change is tried by Plan, Do, Study, Act.")),
    ),
    sources=(BEACON, CNWL),
)
PDSA = EvaluationFramework(
    id="pdsa",
    title=N_("Plan-Do-Study-Act"),
    about=N_("A change is tried in small, and what comes of it is put beside what was expected."),
    parts=(
        FrameworkPart(
            label=N_("Plan"),
            text=N_(
                "Say what you want to learn, write down what you expect, and settle who does what, when and where."
            ),
        ),
        FrameworkPart(label=N_("Do"), text=N_("Try it, and note what goes wrong.")),
        FrameworkPart(label=N_("Study"), text=N_("Put what happened beside what you expected.")),
        FrameworkPart(label=N_("Act"), text=N_("Decide what follows, and begin the next cycle.")),
    ),
    in_common_use=(N_("The three ways to decide: adopt, adapt or abandon."),),
    sources=(LOTHIAN,),
)
FRAMEWORKS = (
    MFI,
    PDSA,
    EvaluationFramework(
        id="logic_model",
        title=N_("Logic model"),
        about=N_("A chain from what goes in to what comes out."),
        parts=(
            FrameworkPart(
                label=N_("Inputs"), text=N_("In a review of mental health services: how people were involved.")
            ),
            FrameworkPart(label=N_("Activities"), text=N_("There: what changed in the service.")),
            FrameworkPart(label=N_("Outputs"), text=N_("There: what showed that it was better.")),
        ),
        in_common_use=(N_("Outcomes"), N_("Impact"), N_("Assumptions"), N_("Context")),
        caution=N_(
            "That review went through 10,901 records. Nine studies would do, six of them co-produced or co-designed."
        ),
        sources=(EZAYDI,),
    ),
    EvaluationFramework(
        id="uk_standards",
        title=UK_STANDARDS.title,
        about=N_("Six standards, written for research."),
        parts=_parts(*UK_STANDARDS.headings),
        sources=(UK_STANDARDS_TABLE, HRA_STANDARDS),
    ),
    EvaluationFramework(
        id="gripp2_sf",
        title=N_("GRIPP2, short form"),
        about=N_("Five items to report, each with the page where it stands."),
        parts=_parts(
            N_("Aim"),
            N_("Methods"),
            N_("Results, good and bad"),
            N_("How far involvement had an influence"),
            N_("A critical look back"),
        ),
        sources=(GRIPP2, GRIPP2_TABLE),
    ),
    EvaluationFramework(
        id="gripp2_lf",
        title=N_("GRIPP2, long form"),
        about=N_("34 items to report, for studies that are mainly about involvement."),
        caution=N_("Agreed in three rounds, by 143, 123 and 112 people."),
        sources=(GRIPP2, GRIPP2_TABLE),
    ),
    EvaluationFramework(
        id="piiaf",
        title=N_("Public Involvement Impact Assessment Framework"),
        about=N_("What shapes the impact of involvement, and then how to assess it, in four phases."),
        parts=_parts(
            N_("Approach"),
            N_("Values"),
            N_("Focus and design"),
            N_("Practical issues"),
            N_("Impacts that are wanted"),
            N_("A theory of how involvement works"),
            N_("A design for the assessment"),
        ),
        caution=N_("The names of its first and third phase were not read."),
        sources=(PIIAF_PART_1, PIIAF_PHASE_2, PIIAF_PHASE_4),
    ),
    EvaluationFramework(
        id="ppeet",
        title=N_("Public and Patient Engagement Evaluation Tool"),
        about=N_("Three questionnaires and four principles, tried with more than 250 people in two organisations."),
        parts=(
            FrameworkPart(
                label=N_("For participants"),
                text=N_("Once, on the same day; or going on, between three and six months."),
            ),
            FrameworkPart(
                label=N_("For the project"),
                text=N_("Planning, before people are found; engagement, after it; impact, three to six months later."),
            ),
            FrameworkPart(label=N_("For the organisation")),
            FrameworkPart(label=N_("Integrity of design and process")),
            FrameworkPart(label=N_("Influence and impact")),
            FrameworkPart(label=N_("Participatory culture")),
            FrameworkPart(label=N_("Collaboration and common purpose")),
        ),
        in_common_use=(N_("Answers on five points, from disagree to agree."),),
        caution=N_(
            "Its questionnaires are not for commercial use and are not shipped: ask McMaster University for them."
        ),
        sources=(PPEET, PPEET_ABOUT, PPEET_TIMES),
    ),
    EvaluationFramework(
        id="cube",
        title=N_("Cube framework"),
        about=N_("Four questions, one for each dimension, answered with a slider and talked about on the spot."),
        in_common_use=(
            N_("A weak voice, or a strong one"),
            N_("One way to take part, or many"),
            N_("The organisation’s agenda, or the public’s"),
            N_("An organisation that resists, or one that changes"),
        ),
        sources=(CUBE, CUBE_OPEN),
    ),
    EvaluationFramework(
        id="ni_ppi",
        title=NI_STANDARDS.title,
        about=N_("Five standards."),
        parts=_parts(*NI_STANDARDS.headings),
        sources=(WESTERN_TRUST,),
    ),
    EvaluationFramework(
        id="fourpi",
        title=N_("4Pi National Involvement Standards"),
        about=N_("Five standards. A file of the type assessment rates them."),
        parts=tuple(FrameworkPart(label=each.label, text=each.asks) for each in STANDARDS),
        sources=(NSUN,),
    ),
)
BY_ID = {each.id: each for each in FRAMEWORKS}
