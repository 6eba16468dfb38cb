"""Working together: the agreement that both sign, ground rules, and what stays private."""

from coproduction.labels import N_
from coproduction.protocols.pack_sections import Slot, Standard, Wording
from coproduction.translation import Subject

TOGETHER = (
    Standard(
        id="agreement",
        title=N_("Our working agreement"),
        opens_page=True,
        body=(
            Wording(
                id="agreement.contract",
                must="that it is not an employment contract",
                text=N_(
                    "Please read this with your named contact. Sign it when you are both happy, and keep a copy. "
                    "**This is not an employment contract.** "
                    "It does not make you one of our staff. "
                    "You can end it on any day. "
                    "If we want to end it, we hear your side first, and tell you why in writing. "
                    "We look at it with you once a year."
                ),
            ),
            Wording(
                id="agreement.we",
                text=N_(
                    "### What you can expect from us\n\n"
                    "- We tell you how much say you have, and what can change.\n"
                    "- You get papers {papers_days} days before a meeting, in a format you can use.\n"
                    "- We plan for what you need. If we cannot do it, we tell you before the meeting.\n"
                    "- We pay within {payment.paid_within} days of your claim.\n"
                    "- Within {feedback_days} days we tell you what came of what you said."
                ),
                needs=("papers_days", "feedback_days"),
            ),
            Wording(
                id="agreement.you",
                text=N_(
                    "### What we ask of you\n\n"
                    "- Read what you can, or ask us to go through it with you.\n"
                    "- Tell us if you cannot come. You need not say why.\n"
                    "- Keep to the ground rules, and keep private things private.\n"
                    "- Tell us if you, or someone close to you, could gain from what we decide."
                ),
            ),
            Slot.AGREEMENT,
        ),
    ),
    Standard(
        id="conduct",
        title=N_("Ground rules"),
        body=(
            Wording(
                id="conduct.rules",
                text=N_(
                    "These rules are for all of us, and staff keep to them too. "
                    "In them, “we” means everyone in the room. "
                    "Each group can add its own, and looks at them once a year.\n\n"
                    "- One person speaks at a time, and the rest of us listen.\n"
                    "- We respect that lives and views differ.\n"
                    "- We can question ideas. We treat nobody badly for who they are.\n"
                    "- We use plain words, and say what short forms stand for.\n"
                    "- You share only what you want. "
                    "What people share stays private, unless someone may come to harm.\n"
                    "- If you talk a lot, leave room for others.\n"
                    "- You can take a break, or go out and come back.\n"
                    "- Nobody records, films or takes photos unless we all agree."
                ),
            ),
            Wording(
                id="conduct.broken",
                text=N_(
                    "### If a rule is broken\n\n"
                    "1. The chair says so, kindly and at once.\n"
                    "2. If it goes on, the chair talks with the person alone.\n"
                    "3. We may ask them to stay away for a time.\n"
                    "4. In the end we may ask them to leave the group.\n\n"
                    "If someone was hurt or put at risk, we may go straight to step 3. "
                    "If you are asked to stay away, we hear your side and tell you why in writing. "
                    "You can ask a person who was not there to look at it again. "
                    "If the chair or our staff break a rule, tell your named contact."
                ),
            ),
        ),
    ),
    Standard(
        id="confid",
        title=N_("What stays private"),
        body=(
            Wording(
                id="confid.keep",
                text=N_(
                    "You may hear private things, about people or about plans that are not public yet.\n\n"
                    "- Do not repeat what people say about their lives or their care.\n"
                    "- Do not pass on papers marked “private”, or leave them about.\n"
                    "- Do not post online what others said, or pass on links to a meeting.\n\n"
                    "You may talk about your own life and your part in our work. "
                    "Just leave out what shows who another person is."
                ),
            ),
            Wording(
                id="confid.limits",
                subject=Subject.SAFETY,
                text=N_(
                    "### When we cannot keep a secret\n\n"
                    "What you tell us in private stays private too. There is one limit. "
                    "**If someone may come to harm, we have to tell people who can help.** "
                    "We talk to you first, if that is safe. "
                    "We tell no more people than we must.\n\n"
                    "If you hear that someone is at risk, you must tell someone too. "
                    "[Keeping safe](#safety) tells you who to ring. "
                    "And nothing here stops you from speaking up when something is wrong."
                ),
            ),
        ),
    ),
)
