"""The headings of other frameworks, so that an assessment can say which of them its own answers to."""

from attrs import frozen

from coproduction.labels import N_
from coproduction.sources import Source

UK_STANDARDS_TABLE = Source(
    "National Standards for Public Involvement, Research Involvement and Engagement 2018, Table 1",
    "https://researchinvolvement.biomedcentral.com/articles/10.1186/s40900-018-0130-2/tables/1",
)
WESTERN_TRUST = Source(
    "Western Health and Social Care Trust, report of Personal and Public Involvement monitoring, contents",
    "https://vdocuments.us/western-health-and-social-care-trust-whsct-personal-and-ppi-6-findings.html",
)


@frozen(kw_only=True)
class Headings:
    """What a framework calls its parts, in order."""

    id: str
    title: str
    headings: tuple[str, ...]
    source: Source


UK_STANDARDS = Headings(
    id="uk_standards",
    title=N_("UK Standards for Public Involvement"),
    headings=(
        N_("Inclusive opportunities"),
        N_("Working together"),
        N_("Support and learning"),
        N_("Communications"),
        N_("Impact"),
        N_("Governance"),
    ),
    source=UK_STANDARDS_TABLE,
)
NI_STANDARDS = Headings(
    id="ni_ppi",
    title=N_("Northern Ireland standards for Personal and Public Involvement"),
    headings=(
        N_("Leadership"),
        N_("Governance"),
        N_("Opportunities and support"),
        N_("Knowledge and skills"),
        N_("Measuring outcomes"),
    ),
    source=WESTERN_TRUST,
)
FRAMEWORKS = (UK_STANDARDS, NI_STANDARDS)
