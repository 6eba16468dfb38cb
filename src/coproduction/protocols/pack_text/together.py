"""Working together: the agreement that both sign, ground rules, and what stays private."""

from coproduction.labels import N_
from coproduction.protocols.pack_sections import Slot, Standard, Wording

TOGETHER = (
    Standard(
        id="agreement",
        title=N_("Our working agreement"),
        opens_page=True,
        body=(
            Wording(id="agreement.opening", text=N_("About: agreement.")),
            Slot.AGREEMENT,
        ),
    ),
    Standard(
        id="conduct",
        title=N_("Ground rules"),
        opens_page=True,
        body=(Wording(id="conduct.opening", text=N_("About: conduct.")),),
    ),
    Standard(
        id="confid", title=N_("What stays private"), body=(Wording(id="confid.opening", text=N_("About: confid.")),)
    ),
)
