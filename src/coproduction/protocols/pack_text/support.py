"""What helps people take part: access, support, training, and meetings that work."""

from coproduction.labels import N_
from coproduction.protocols.pack_sections import Slot, Standard, Wording
from coproduction.translation import Subject

SUPPORT = (
    Standard(
        id="access",
        title=N_("Access needs form"),
        opens_page=True,
        body=(
            Wording(
                id="access.about",
                text=N_(
                    "This form is about what you need to take part. "
                    "It does not ask what is wrong with you, and you need no proof. "
                    "Fill in as much as you like, alone or with someone you trust. "
                    "Please send it to your named contact soon, as some things take time to book. "
                    "We tell you what we will do. "
                    "If there is something we cannot do, we say so, and look for some other way with you. "
                    "We show the form only to people you agree to. "
                    "Needs change, so tell us when yours do. "
                    "We also ask you once a year."
                ),
            ),
            Slot.ACCESS,
        ),
    ),
    Standard(
        id="support",
        title=N_("Support for you"),
        subject=Subject.SAFETY,
        body=(
            Wording(
                id="support.contact",
                text=N_(
                    "Your named contact helps you to get ready, and talks with you after a meeting. "
                    "If they are away, we tell you whom to ask. "
                    "If you do not get on with them, ask for someone else. You need not say why."
                ),
            ),
            Wording(
                id="support.buddy",
                text=N_(
                    "A buddy is someone who has been in a role like yours for a while. "
                    "They can read papers with you and sit beside you. "
                    "Ask us if you would like one. You can also bring someone you trust."
                ),
            ),
            Wording(
                id="support.yourself",
                text=N_(
                    "### Looking after yourself\n\n"
                    "Talking about hard times can bring them back. These things may help:\n\n"
                    "- Think about what you want to share. You can change your mind.\n"
                    "- Say no to what feels too close.\n"
                    "- Sit near the door, or keep your camera off.\n"
                    "- Plan something you like for when it is over.\n"
                    "- Take time off from the role, for a week or for months."
                ),
            ),
            Wording(
                id="support.upset",
                text=N_(
                    "### If you get upset at a meeting\n\n"
                    "1. We stop, and ask what would help.\n"
                    "2. You can have a break, a quiet place or a chat with one of us.\n"
                    "3. You can go home. We help you to get there.\n"
                    "4. Within 24 hours we ask how you are, if you would like that.\n"
                    "5. Later we ask what we could do better.\n\n"
                    "If we fear that you may come to harm, we have to get help. "
                    "We talk to you first if we can. "
                    "If you need help now, look at [Keeping safe](#safety)."
                ),
            ),
        ),
    ),
    Standard(
        id="training",
        title=N_("Training"),
        body=(
            Wording(
                id="training.offer",
                text=N_(
                    "You do not need a course to know what you think. "
                    "But it can help you to feel sure of yourself, or to tell your story and feel safe. "
                    "Our training is free, and you choose what you want. "
                    "We pay your costs, and tell you first if your time is paid too.\n\n"
                    "In your first weeks we tell you how we work and who decides what. "
                    "You can also learn by coming to a meeting with your buddy."
                ),
            ),
            Wording(
                id="training.list",
                text=N_("This is what you can learn with us:"),
                needs=("training",),
            ),
            Slot.TRAINING,
            Wording(
                id="training.more",
                text=N_(
                    "If you want to learn something else, ask us. "
                    "We cannot say yes to it all, but we can look for a course with you. "
                    "And staff have much to learn from you. "
                    "When you feel ready, you can help us to teach them."
                ),
            ),
        ),
    ),
    Standard(
        id="meetings",
        title=N_("How our meetings work"),
        body=(
            Wording(
                id="meetings.before",
                text=N_(
                    "This is what we do so that you can take part. If we forget, please tell us.\n\n"
                    "### Before\n\n"
                    "- We look for a day, a time and a place that suit you.\n"
                    "- We book what you need, and tell you where to go or what to click on.\n"
                    "- You can have a practice call with us, or ask if you can join by phone.\n"
                    "- You get the papers at least {papers_days} days before, "
                    "with 2 or 3 questions to think about.\n"
                    "- If papers are late, we say why, and go through them with you.\n"
                    "- You can ask for something to be talked about. We tell you how."
                ),
                needs=("papers_days",),
            ),
            Wording(
                id="meetings.during",
                text=N_(
                    "### On the day\n\n"
                    "- Someone meets you, or opens the call 15 minutes early.\n"
                    "- We all say our names and what we do.\n"
                    "- The chair says what this meeting can decide, and what it cannot.\n"
                    "- If you do not know a word, say stop. You will not be the only one.\n"
                    "- There is a short break at least once an hour.\n"
                    "- Online, you can keep your camera off, and type if you like.\n"
                    "- The chair asks each of us what we want to add. You can say no.\n"
                    "- The chair sums up what we agreed, who will do it and by when."
                ),
            ),
            Wording(
                id="meetings.after",
                text=N_(
                    "### After\n\n"
                    "- Your contact or your buddy asks how you are, within 24 hours.\n"
                    "- Within 7 days you get notes in plain words.\n"
                    "- Within {feedback_days} days you hear what came of it."
                ),
                needs=("feedback_days",),
            ),
        ),
    ),
)
