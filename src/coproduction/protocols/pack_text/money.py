"""Payment and costs, and the form to claim them."""

from coproduction.labels import N_
from coproduction.protocols.pack_sections import Slot, Standard, Wording
from coproduction.translation import Subject

MONEY = (
    Standard(
        id="pay",
        title=N_("Payment and expenses"),
        subject=Subject.MONEY,
        body=(
            Wording(
                id="pay.choice",
                must="that people can say no to a fee, or take less",
                text=N_(
                    "Your time is worth money. We pay for some work, but we cannot pay for all of it. "
                    "Before you say yes, we tell you if it is paid, and how much.\n\n"
                    "**It is your choice.** "
                    "You can say yes to a fee, say no or take less. "
                    "You can choose again each time. You should not be out of pocket, so we pay your costs as well."
                ),
            ),
            Wording(
                id="pay.ways",
                text=N_("For each piece of work we agree which of these you are."),
            ),
            Slot.CATEGORIES,
            Wording(
                id="pay.rates",
                text=N_(
                    "### What we pay for your time\n\n"
                    "Before you start, we agree how long the work takes, and how long you need to get ready. "
                    "You may have to pay tax on a fee. Ask us how much."
                ),
            ),
            Slot.RATES,
            Wording(
                id="pay.costs",
                text=N_(
                    "### Costs that we pay back\n\n"
                    "Please keep your receipts. "
                    "If it is hard for you to pay first, ask us. We may be able to buy the ticket."
                ),
            ),
            Slot.EXPENSES,
            Wording(
                id="pay.claim",
                text=N_(
                    "### How to claim, and when we pay\n\n"
                    "1. Fill in the [Claim form](#claim), or ask us to do it with you.\n"
                    "2. Give it to your named contact.\n"
                    "3. We pay you within {payment.paid_within} days of your claim.\n\n"
                    "If it is late, or if you have no bank account, ring us."
                ),
            ),
            Wording(
                id="pay.benefits",
                must="that people who get benefits should first get free advice from somebody independent",
                text=N_(
                    "### If you get benefits\n\n"
                    "Money from us may count as money that you earn, and so may vouchers. "
                    "It could change what you get. "
                    "**Get free advice before you say yes or no to a fee.** "
                    "We cannot give you advice on benefits. "
                    "These people know the rules, and do not work for us. Ask them what you have to report."
                ),
            ),
            Slot.BENEFITS_ADVICE,
        ),
    ),
    Standard(
        id="claim",
        title=N_("Claim form"),
        opens_page=True,
        subject=Subject.MONEY,
        body=(
            Wording(
                id="claim.how",
                text=N_(
                    "Use this form to ask us for your fee, your costs or both. "
                    "You can have it in large print, and we can fill it in with you.\n\n"
                    "If you want no fee, or less, say so. We still pay your costs. "
                    "Put your receipts with it. If you have lost one, tell us.\n\n"
                    "Here is one that has been filled in."
                ),
            ),
            Slot.EXAMPLE,
            Wording(
                id="claim.send",
                text=N_("Send your form to your named contact. We pay you within {payment.paid_within} days."),
            ),
            Wording(
                id="claim.claim_to",
                text=N_("You can also send it to {payment.claim_to.name}. Ring them on {payment.claim_to.phone}."),
                needs=("payment.claim_to.name", "payment.claim_to.phone"),
            ),
            Slot.CLAIM,
        ),
    ),
)
