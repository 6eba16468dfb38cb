"""The beginning of a pack: a welcome, what to do first, who we are, how much say people have, and their role."""

from coproduction.labels import N_
from coproduction.protocols.pack_sections import Slot, Standard, Wording
from coproduction.translation import Subject

JOINING = (
    Standard(
        id="welcome",
        title=N_("Welcome"),
        opens_page=True,
        body=(
            Wording(
                id="welcome.thanks",
                text=N_(
                    "Thank you for joining us. We are {organisation}. "
                    "You know what it is like to need our help, or to look after someone who does. "
                    "We need people who know that.\n\n"
                    "Perhaps someone once asked for your views, and then you heard no more. "
                    "We want to do better than that."
                ),
            ),
            Wording(
                id="welcome.count_on",
                text=N_(
                    "You can count on this:\n\n"
                    "- Before you say yes, we tell you what can change and what cannot.\n"
                    "- We ask what you need, so that you can take part.\n"
                    "- We tell you what came of it, even if the answer is no.\n"
                    "- You can take a break or stop. You need not say why.\n"
                    "- What you say here will not change the care you get."
                ),
            ),
            Wording(
                id="welcome.pack",
                text=N_(
                    "In this pack, “we” means all of us who work here. "
                    "“You” means a representative: a service user or a carer who takes part in our work. "
                    "You need not read it all at once. Begin with [Start here](#start). "
                    "Ask us for large print, Easy Read or another language. "
                    "Your named contact will be in touch soon:"
                ),
            ),
            Slot.CONTACT,
            Slot.VIDEO,
        ),
    ),
    Standard(
        id="start",
        title=N_("Start here"),
        opens_page=True,
        body=(
            Wording(
                id="start.five",
                text=N_(
                    "Here are 5 things to do in your first month. Do them in any order. We can help with each one.\n\n"
                    "1. **Say hello.** Your named contact: {contact.name}, {contact.phone}.\n"
                    "2. **Tell us what you need.** Fill in the [Access needs form](#access), or ring us.\n"
                    "3. **Sign the agreement.** Go through [Our working agreement](#agreement) with your contact. "
                    "Ask about anything that is not clear.\n"
                    "4. **Think about money.** Read [Payment and expenses](#pay). "
                    "If you get benefits, get free advice before you say yes or no to a fee.\n"
                    "5. **Choose one thing to try.** It can be small. Our groups are in [Who we are](#about)."
                ),
            ),
            Wording(
                id="start.us",
                text=N_(
                    "### What we do in that month\n\n"
                    "- In the first week we get in touch, in the way you like best.\n"
                    "- We go through this pack with you, as slowly as you like.\n"
                    "- We ask if you would like a buddy, who has done this before.\n"
                    "- At the end of the month we ask how it has been, and what to change."
                ),
            ),
            Wording(
                id="start.crisis",
                subject=Subject.CRISIS,
                text=N_(
                    "### If you need help now\n\n"
                    "**If a life is in danger, call 999.** "
                    "[Keeping safe](#safety) tells you more. If you cannot wait, but no life is in danger, ring:"
                ),
            ),
            Slot.URGENT,
        ),
    ),
    Standard(
        id="about",
        title=N_("Who we are"),
        opens_page=True,
        body=(
            Wording(
                id="about.us",
                text=N_(
                    "{services}\n\n"
                    "Our staff know their work. They do not always know what it is like for you. "
                    "You know which letter made no sense. "
                    "You know where the phone rings and rings. "
                    "You know who was kind, and how they did it. "
                    "We need what you know when we plan our work, check it and change it."
                ),
            ),
            Wording(
                id="about.honest",
                text=N_(
                    "### What can change, and who decides\n\n"
                    "Some things we can change soon. Some take years. "
                    "Some we cannot change at all, because of money, staff or the law. "
                    "Then we say “we could not, because” and give the reason.\n\n"
                    "Most of the time you help to shape a plan, and we decide. Now and then we decide with you. "
                    "Each time we tell you which, before you begin."
                ),
            ),
            Wording(
                id="about.groups",
                text=N_(
                    "### Where you can take part\n\n"
                    "You can help from home, by phone, post or online. You can also join one of our groups. "
                    "Ask if you can come once, to see how it is."
                ),
            ),
            Slot.GROUPS,
        ),
    ),
    Standard(
        id="levels",
        title=N_("Ways to be involved"),
        body=(
            Wording(
                id="levels.say",
                text=N_(
                    "You can take part in many ways. They differ in how much say you have. "
                    "We call this the level. No level is the best. "
                    "Choose what suits you. You can change your mind."
                ),
            ),
            Slot.LEVELS,
            Wording(
                id="levels.honest",
                text=N_(
                    "We tell you the level of each piece of work before you say yes. "
                    "If we have made up our minds, we say so. We do not pretend to ask. "
                    "We call it co-production only if we decide with you from the start."
                ),
            ),
            Wording(
                id="levels.ask",
                text=N_(
                    "Ask us before you say yes:\n\n"
                    "- What is it for?\n"
                    "- What can change, and who decides?\n"
                    "- How long will it take, and is it paid?\n"
                    "- When will I hear what came of it?"
                ),
            ),
        ),
    ),
    Standard(
        id="role",
        title=N_("Your role"),
        body=(
            Wording(
                id="role.about",
                text=N_(
                    "You bring what you have lived through. "
                    "You tell us what works, what does not, and what you would change. "
                    "You ask the things that we forget to ask.\n\n"
                    "You speak for yourself. "
                    "You do not have to speak for all service users or all carers. "
                    "You do not need exams or the right words."
                ),
            ),
            Slot.ROLE,
            Wording(
                id="role.limits",
                unless="role.limits",
                text=N_(
                    "### What the role is not\n\n"
                    "- It is not a job, and you are not one of our staff.\n"
                    "- It does not get you more care, or less."
                ),
            ),
            Wording(
                id="role.stop",
                unless="role.stopping",
                text=N_(
                    "### How to stop or take a break\n\n"
                    "Ring us, write to us or ask someone to tell us. "
                    "You need not say why. "
                    "We pay what we owe you. You can ask to come back."
                ),
            ),
        ),
    ),
)
