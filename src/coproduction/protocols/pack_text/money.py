"""Payment and costs, and the form to claim them."""

from coproduction.labels import N_
from coproduction.protocols.pack_sections import Slot, Standard, Wording
from coproduction.translation import Subject

MONEY = (
    Standard(
        id="pay",
        title=N_("Payment and expenses"),
        opens_page=True,
        subject=Subject.MONEY,
        body=(
            Wording(id="pay.opening", text=N_("About: pay.")),
            Slot.CATEGORIES,
            Slot.RATES,
            Slot.EXPENSES,
            Slot.BENEFITS_ADVICE,
        ),
    ),
    Standard(
        id="claim",
        title=N_("Claim form"),
        opens_page=True,
        subject=Subject.MONEY,
        body=(
            Wording(id="claim.opening", text=N_("About: claim.")),
            Slot.EXAMPLE,
            Slot.CLAIM,
        ),
    ),
)
