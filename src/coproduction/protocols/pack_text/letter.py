"""The welcome letter for one person: its default words, each of which can be replaced by its id."""

from coproduction.labels import N_
from coproduction.protocols.pack_sections import Wording

OPENING = Wording(
    id="letter.opening",
    text=N_(
        "Thank you for joining us. You know what it is like to need our help, or to look after someone who does. "
        "That helps us to get better.\n\n"
        "Your information pack comes with this letter. You do not have to read it all. Begin with “Start here”."
    ),
)
CONTACT = Wording(
    id="letter.contact",
    text=N_(
        "Your named contact helps you to begin, and answers your questions. "
        "They will be in touch soon, in the way you like best, to hear what you need to take part. "
        "You can ring them first, if you like."
    ),
)
MEETINGS = Wording(
    id="letter.meetings",
    text=N_("These are the first dates for you. If one does not suit you, please tell us. Nobody will mind."),
)
CLOSING = Wording(
    id="letter.closing",
    text=N_(
        "You can change your mind at any time, and need not say why. "
        "You can have this letter and the pack in larger print, in Easy Read or by e-mail. "
        "If you need them in some other way, ask us.\n\n"
        "We look forward to meeting you."
    ),
)
LETTER = (OPENING, CONTACT, MEETINGS, CLOSING)
