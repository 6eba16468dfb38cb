"""The beginning of a pack: a welcome, what to do first, who we are, how much say people have, and their role."""

from coproduction.labels import N_
from coproduction.protocols.pack_sections import Slot, Standard, Wording

JOINING = (
    Standard(
        id="welcome",
        title=N_("Welcome"),
        opens_page=True,
        body=(
            Wording(id="welcome.thanks", text=N_("Thank you for joining us.")),
            Slot.CONTACT,
            Slot.VIDEO,
        ),
    ),
    Standard(
        id="start",
        title=N_("Start here"),
        opens_page=True,
        body=(Wording(id="start.five", text=N_("1. Meet your named contact, {contact.name}.")),),
    ),
    Standard(
        id="about",
        title=N_("Who we are"),
        opens_page=True,
        body=(Wording(id="about.us", text=N_("{services}")), Slot.GROUPS),
    ),
    Standard(
        id="levels",
        title=N_("Ways to be involved"),
        body=(Wording(id="levels.say", text=N_("You always know how much say you have.")), Slot.LEVELS),
    ),
    Standard(
        id="role",
        title=N_("Your role"),
        body=(Wording(id="role.about", text=N_("This is what we ask of you.")), Slot.ROLE),
    ),
)
