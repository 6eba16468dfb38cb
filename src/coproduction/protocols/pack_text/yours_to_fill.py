"""Forms that stand by themselves, and the principles a pack may end with."""

from coproduction.labels import N_
from coproduction.protocols.pack_sections import Slot, Standard, Wording

YOURS_TO_FILL = (
    Standard(
        id="monitoring",
        title=N_("Equality monitoring form"),
        opens_page=True,
        body=(
            Wording(
                id="monitoring.why",
                text=N_(
                    "We want to hear from all sorts of people. "
                    "This form helps us to see who is missing. "
                    "You do not have to fill it in, and you can skip any question. "
                    "Your place with us does not depend on it.\n\n"
                    "**Do not write your name on this form.** "
                    "Send it by itself, not with your other forms. "
                    "We keep it apart from all else that we know about you. "
                    "We count the answers, and destroy the forms within 12 months. "
                    "When we publish the counts, we hide small numbers. That makes it hard to tell who you are."
                ),
            ),
            Slot.MONITORING,
        ),
    ),
    Standard(
        id="media",
        title=N_("Consent for photos, films and stories"),
        opens_page=True,
        needed=False,
        body=(
            Wording(
                id="media.choice",
                text=N_(
                    "We may ask you for a photo, a film or your story. "
                    "You can say no, and that changes nothing else. "
                    "We ask each time, for each use. "
                    "You choose if we use your name, and you see it before we use it. "
                    "Think about who may see it. Leave out other people, unless they have said yes too."
                ),
            ),
            Wording(
                id="media.withdraw",
                text=N_(
                    "**You can change your mind at any time.** "
                    "Tell us, and we stop using it and take it off our web pages. "
                    "But we cannot get back what is printed, or what others have copied. "
                    "We keep this form while we use your photo, film or story, and for 2 years after that."
                ),
            ),
            Slot.MEDIA,
        ),
    ),
    Standard(
        id="principles",
        title=N_("Our principles"),
        needed=False,
        body=(
            Wording(
                id="principles.what",
                text=N_(
                    "We want to work by these standards. "
                    "They are for our staff, for our leaders, and for you. We come back to them when we disagree."
                ),
            ),
            Slot.PRINCIPLES,
            Wording(
                id="principles.kept",
                text=N_(
                    "If we do not keep to them, say so. "
                    "Tell your named contact which one it is, and what happened. "
                    "We talk about it with the people it concerns. "
                    "You hear what we will do about it. "
                    "If that does not help, look at [Concerns and complaints](#complaints).\n\n"
                    "Once a year we look at how well we keep to them, and ask what you think. "
                    "We can add to them, but only with you."
                ),
            ),
        ),
    ),
)
