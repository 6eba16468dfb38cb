"""Words and short forms that a new representative meets in the first months, each with what it means."""

from coproduction.labels import N_
from coproduction.protocols.glossary import Word

SHIPPED_WORDS: tuple[Word, ...] = (
    Word(term=N_("Access needs"), means=N_("What you need to take part, such as large print or a room without steps.")),
    Word(term=N_("Advocate"), means=N_("Someone who helps you to say what you want, or says it for you.")),
    Word(term=N_("Agenda"), means=N_("The list of what a meeting will talk about.")),
    Word(
        term=N_("AOB"),
        stands_for=N_("Any other business"),
        means=N_("Things at the end of a meeting that were not on the agenda."),
    ),
    Word(term=N_("Audit"), means=N_("A careful check or count of what was done.")),
    Word(term=N_("Benefits"), means=N_("Money that the state pays people, such as when they are ill or out of work.")),
    Word(
        term=N_("BSL"),
        stands_for=N_("British Sign Language"),
        means=N_("A language of hands, face and body that many Deaf people use."),
    ),
    Word(term=N_("Buddy"), means=N_("Someone in a role like yours who helps you at the start.")),
    Word(term=N_("Carer"), means=N_("Someone who looks after a relative or a friend, and is not paid for it.")),
    Word(term=N_("Chair"), means=N_("The person who leads a meeting and sees that all are heard.")),
    Word(term=N_("Confidential"), means=N_("Private. You may not pass it on.")),
    Word(
        term=N_("Conflict of interest"),
        means=N_("When someone who helps to make a choice could gain from it."),
    ),
    Word(term=N_("Consent"), means=N_("Saying yes when you know what it means. You can change your mind.")),
    Word(term=N_("Co-production"), means=N_("Planning, deciding and working as equals, from start to end.")),
    Word(term=N_("Easy Read"), means=N_("Short sentences with pictures, made for people who find reading hard.")),
    Word(
        term=N_("Equality monitoring"),
        means=N_("Counting who takes part, by age, race and so on, to see who is missing."),
    ),
    Word(term=N_("Expenses"), means=N_("What it costs you to take part, such as the bus. We pay it back.")),
    Word(term=N_("Focus group"), means=N_("A few people who talk about one thing, led by someone who asks.")),
    Word(term=N_("Induction"), means=N_("What we show and tell you when you are new.")),
    Word(term=N_("Involvement"), means=N_("Taking part in how care and help are planned, run and checked.")),
    Word(term=N_("Jargon"), means=N_("Words that only people in the same job know.")),
    Word(term=N_("Lived experience"), means=N_("What you know because you have been through it.")),
    Word(term=N_("Named contact"), means=N_("The person or team you turn to first.")),
    Word(term=N_("Neglect"), means=N_("Not giving someone the care that they need.")),
    Word(
        term=N_("NHS"),
        stands_for=N_("National Health Service"),
        means=N_("The public health service of this country."),
    ),
    Word(term=N_("Objective"), means=N_("Something that we said we would do by a certain day.")),
    Word(
        term=N_("PALS"),
        stands_for=N_("Patient Advice and Liaison Service"),
        means=N_("In a hospital or Trust: people who answer questions and help when you are worried."),
    ),
    Word(
        term=N_("PPI"),
        stands_for=N_("Patient and public involvement"),
        means=N_("Another name for involvement, above all in research."),
    ),
    Word(term=N_("Privacy notice"), means=N_("A text that says what is done with facts about you.")),
    Word(term=N_("Representative"), means=N_("A service user or carer who takes part in our work, like you.")),
    Word(term=N_("Safeguarding"), means=N_("Keeping people safe from harm and neglect.")),
    Word(term=N_("Service user"), means=N_("Someone who uses our care or help, or has used it.")),
    Word(term=N_("Stakeholder"), means=N_("Anyone who has something to gain or lose by what we do.")),
    Word(term=N_("Terms of reference"), means=N_("What a group is for, who is in it, and what it can decide.")),
    Word(
        term=N_("Text relay"), means=N_("A way to ring people by typing. Someone reads it out and types what they say.")
    ),
    Word(term=N_("Trust"), means=N_("An organisation of the NHS that runs hospitals or other care.")),
    Word(term=N_("Whistle-blowing"), means=N_("Telling about something unsafe or wrong that others may want to hide.")),
)
"""In the order of the alphabet. The meanings are this library’s own and suggested; an organisation can add to them."""
