"""The parts that people have in a meeting, as the shipped protocol knows them. Suggested by this library."""

from attrs import frozen

from coproduction.labels import N_
from coproduction.sources import SUGGESTED, Source


@frozen(kw_only=True)
class Role:
    """A part that somebody has in a meeting; one person may have several."""

    id: str
    title: str
    does: str
    source: Source = SUGGESTED


ROLES = tuple(
    Role(id=id_, title=title, does=does)
    for id_, title, does in (
        ("organiser", N_("Organiser"), N_("Sees to the purpose, the invitations, the place and the budget.")),
        ("chair", N_("Chair"), N_("Sees to fair turns, plain words, decisions and time.")),
        ("facilitator", N_("Facilitator"), N_("Runs a workshop, and watches the room.")),
        ("second_facilitator", N_("Second facilitator"), N_("Looks after people, the chat and whoever leaves.")),
        (
            "support_person",
            N_("Support person"),
            N_("Chosen by the representative: prepares, sits with them, debriefs."),
        ),
        ("involvement_lead", N_("Involvement lead"), N_("Finds people; sees to agreements, training and feedback.")),
        ("secretary", N_("Note-taker"), N_("Sees to the agenda, papers, notes and actions.")),
        ("access_lead", N_("Access lead"), N_("Asks what people need, books it and checks it.")),
        ("finance", N_("Finance"), N_("Pays fees and expenses.")),
        ("rep", N_("Representative"), N_("Prepares, takes part, and says what they need.")),
        ("host", N_("Host"), N_("Meets people at the door, and knows the building.")),
    )
)

ORGANISER, CHAIR, FACILITATOR, SECOND, SUPPORT, LEAD, SECRETARY, ACCESS, FINANCE, REP, HOST = (
    role.id for role in ROLES
)
