"""What is done with people's data, and how people are kept safe."""

from coproduction.labels import N_
from coproduction.protocols.pack_sections import Slot, Standard, Wording
from coproduction.translation import Subject

SAFETY = (
    Standard(
        id="data",
        title=N_("How we use your information"),
        body=(
            Wording(
                id="data.what",
                text=N_(
                    "We keep your name, how to reach you, what you need and what you took part in. "
                    "If we pay you, the people who pay need your bank details. "
                    "We use all this to invite you, to support you and to pay you.\n\n"
                    "We count how many people took part, without names. "
                    "Only staff who need your details for their work can see them. "
                    "Your access needs form goes only to people you choose. "
                    "We never sell them. "
                    "We go through them with you once a year."
                ),
            ),
            Slot.KEPT,
            Wording(
                id="data.payments",
                text=N_("We may have to keep records of what we paid you for longer."),
            ),
            Wording(
                id="data.rights",
                text=N_(
                    "You can ask us:\n\n"
                    "- to show you what we hold about you\n"
                    "- to put mistakes right\n"
                    "- to delete it, or to tell you why we have to keep it\n"
                    "- to stop using something that you agreed to before\n\n"
                    "You can also complain, to us or to the regulator for data. We tell you how. "
                    "For all of this, ask {data.contact}."
                ),
            ),
            Wording(
                id="data.notice",
                text=N_("All that we have to tell you about your data is here: {data.notice}"),
                needs=("data.notice",),
            ),
        ),
    ),
    Standard(
        id="safety",
        title=N_("Keeping safe"),
        subject=Subject.CRISIS,
        body=(
            Slot.DANGER,
            Wording(
                id="safety.now",
                text=N_(
                    "It can be your own life or someone else’s. You do not have to be sure. "
                    "If you cannot wait, but no life is in danger, the people below can help."
                ),
            ),
            Slot.CRISIS,
            Wording(
                id="safety.not_us",
                must="that your team is not a crisis service",
                text=N_(
                    "Please do not wait for your named contact. They are glad to talk when they are at work. "
                    "But our team is **not a crisis service**, and may not see your message in time."
                ),
            ),
            Wording(
                id="safety.harm",
                text=N_(
                    "### If you think someone is being harmed\n\n"
                    "Harm can be hitting, threats, sexual abuse or stealing. "
                    "It can also be leaving a person without the care they need. "
                    "It can happen to an adult or to a child. "
                    "You may see it, someone may tell you, or it may happen to you. "
                    "Keeping people safe from harm is called safeguarding.\n\n"
                    "1. If someone is in danger now, call 999 first.\n"
                    "2. Listen, and stay calm. Do not promise to keep it a secret.\n"
                    "3. Do not try to find out more. You need no proof.\n"
                    "4. On the same day, tell any of our staff, or the people named here:"
                ),
            ),
            Slot.SAFEGUARDING,
            Wording(
                id="safety.then",
                text=N_(
                    "They ask what you saw or heard, and decide what to do. "
                    "They may not be able to tell you what came of it. That can be hard. Talk to us about how you are."
                ),
            ),
            Wording(
                id="safety.sites",
                text=N_(
                    "### Safe on the day\n\n"
                    "- Someone shows you the way out, the toilets and a quiet place.\n"
                    "- If you cannot use stairs, we plan how you get out in a fire.\n"
                    "- If you fall or get hurt, tell us at once. We help and write it down."
                ),
            ),
        ),
    ),
)
