"""What comes of what people say, and what they can do when something goes wrong."""

from coproduction.labels import N_
from coproduction.protocols.pack_sections import Slot, Standard, Wording
from coproduction.translation import Subject

VOICE = (
    Standard(
        id="feedback",
        title=N_("What happens to what you say"),
        body=(
            Wording(
                id="feedback.promise",
                text=N_(
                    "You give us your time and what you know. We owe you an answer. "
                    "We cannot promise to do all that you ask. "
                    "We do promise to tell you what we did and why. "
                    "“No” can be an answer. Silence is not one.\n\n"
                    "1. You tell us, in your own way.\n"
                    "2. We write it down without your name, and check that it is right.\n"
                    "3. We take it to the people who can decide. They say what they will do and why.\n"
                    "4. Within {feedback_days} days we tell you. If it takes longer, we give you a new date."
                ),
                needs=("feedback_days",),
            ),
            Wording(
                id="feedback.answers",
                text=N_(
                    "You may get one of these answers:\n\n"
                    "- We did it, and this is what is new.\n"
                    "- We did a part of it, and this is the part we left out.\n"
                    "- We have begun, and this is when we hope to be done.\n"
                    "- We could not, because of this.\n"
                    "- It is not ours to decide, but we told those who can.\n"
                    "- We do not know yet, and will tell you more on this day."
                ),
            ),
            Wording(
                id="feedback.late",
                text=N_(
                    "If you hear nothing, ask your named contact. You are not being a nuisance. "
                    "If you still hear nothing, look at [Concerns and complaints](#complaints)."
                ),
            ),
        ),
    ),
    Standard(
        id="complaints",
        title=N_("Concerns and complaints"),
        subject=Subject.SAFETY,
        body=(
            Wording(
                id="complaints.steps",
                must="how to complain, and that nobody is treated badly for it",
                text=N_(
                    "You can tell us when something is wrong, big or small. "
                    "It will not change your care, your fee or your place with us. "
                    "No one may treat you badly because you spoke up. If they do, tell us that too.\n\n"
                    "1. Talk to the person, if you feel able to. They may put it right at once.\n"
                    "2. Talk to your named contact. If it is about them, ask for someone else.\n"
                    "3. Make a complaint to the people named here, by phone or in writing. "
                    "Ask when you will get an answer.\n"
                    "4. If you are not happy with the answer, ask who outside can look at it.\n\n"
                    "You can begin with any step, and you do not have to do it alone. "
                    "An advocate can help you to find the words, or speak for you. "
                    "They do not work for us. Ask us how to find one."
                ),
            ),
            Wording(
                id="complaints.advocacy",
                text=N_("You can also ring {advocacy.name} on {advocacy.phone}. It costs you nothing."),
                needs=("advocacy.name", "advocacy.phone"),
            ),
            Slot.COMPLAINTS,
            Wording(
                id="complaints.unsafe",
                text=N_(
                    "### If you see something that is not safe\n\n"
                    "You may see poor care, or someone who breaks the law or hides the truth. "
                    "Please tell us at once. You can tell any of our staff. "
                    "This is called whistle-blowing, and we want you to do it. "
                    "You can also go to someone outside, who checks on us. "
                    "Nothing that you sign with us stops you. "
                    "If someone is in danger, look at [Keeping safe](#safety) first."
                ),
            ),
            Wording(
                id="complaints.leave",
                text=N_(
                    "### You are free to leave\n\n"
                    "You can leave on any day, and you do not have to say why. "
                    "We still pay what we owe you, and you can still complain."
                ),
            ),
        ),
    ),
)
