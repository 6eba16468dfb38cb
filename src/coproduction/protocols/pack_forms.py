"""The forms of a standard pack: to print and fill in by hand, or to fill in on a screen. Every answer has a name."""

from collections.abc import Iterator

from coproduction.document import Block, FormField, Paragraph, Section
from coproduction.edition import Edition


def agreement(_: Edition) -> Iterator[Block]:
    """What both sign."""
    yield Section("agreement-sign", _("Sign here"), tuple(_signatures(_)))


def _signatures(_: Edition) -> Iterator[Block]:
    yield FormField(_("Your name"), name="agreement.name")
    yield FormField(_("Your signature and the day"), name="agreement.signed")
    yield FormField(_("For us: name and job title"), name="agreement.for-us")
    yield FormField(_("For us: signature and the day"), name="agreement.signed-for-us")


def claim(_: Edition) -> Iterator[Block]:
    """A claim for time and costs."""
    yield Section("claim-you", _("You and what you did"), tuple(_claim_you(_)))
    yield Section("claim-time", _("Money for your time"), tuple(_claim_time(_)))
    yield Section("claim-costs", _("Your costs"), tuple(_claim_costs(_)))
    yield Section("claim-sign", _("Sign and send"), tuple(_claim_sign(_)))


def _claim_you(_: Edition) -> Iterator[Block]:
    yield FormField(_("Your name"), name="claim.name")
    yield FormField(_("Your phone or e-mail"), name="claim.reach")
    yield FormField(_("The meeting or activity"), name="claim.activity")
    yield FormField(_("Date of the meeting or activity"), name="claim.day")
    yield FormField(_("Hours that you took part"), name="claim.hours-there")
    yield FormField(_("Hours that you prepared"), name="claim.hours-before")


def _claim_time(_: Edition) -> Iterator[Block]:
    choices = (_("Please pay me"), _("Please pay me less, as I write below"), _("I do not want to be paid"))
    yield FormField(_("Do you want a fee?"), choices=choices, one=True, name="claim.fee")
    yield FormField(_("How much, if less"), name="claim.less")


def _claim_costs(_: Edition) -> Iterator[Block]:
    yield FormField(_("What you paid for, and how much"), lines=2, name="claim.costs")
    yield FormField(_("Miles by car or bicycle, and from where to where"), name="claim.miles")
    yield FormField(_("All costs together"), name="claim.total")


def _claim_sign(_: Edition) -> Iterator[Block]:
    yield Paragraph(
        _(
            "Please do not write your bank details here, and never send them by e-mail. "
            "Ring your named contact to give them."
        )
    )
    yield FormField(_("Your signature and the day"), name="claim.signed")
    yield FormField(_("For us: checked by, and the day"), name="claim.checked")


def access(_: Edition) -> Iterator[Block]:
    """What somebody needs to take part; nobody is asked for a diagnosis."""
    yield FormField(_("Your name"), name="access.name")
    yield Section("access-reading", _("What we send you"), tuple(_access_reading(_)))
    yield Section("access-meeting", _("At meetings"), tuple(_access_meeting(_)))
    yield Section("access-sharing", _("Who may know"), tuple(_access_sharing(_)))


def _access_reading(_: Edition) -> Iterator[Block]:
    formats = (
        _("Standard print"),
        _("Large print"),
        _("Easy Read"),
        _("Braille"),
        _("Audio"),
        _("Signed video"),
        _("By e-mail"),
        _("On paper"),
    )
    yield FormField(_("How do you like to get papers?"), choices=formats, name="access.formats")
    yield FormField(_("Size of print that suits you"), name="access.size")
    yield FormField(_("Your language, and if you need an interpreter"), name="access.language")
    yield FormField(_("Best way and time to reach you"), name="access.reach")


def _access_meeting(_: Edition) -> Iterator[Block]:
    yield FormField(_("What helps you to hear and see"), name="access.senses")
    yield FormField(_("What helps you to move about, and to get out in a fire"), name="access.moving")
    yield FormField(_("Breaks, energy, quiet, light, noise: what helps you"), name="access.calm")
    yield FormField(_("Food, drink, and medicine at set times"), name="access.food")
    yield FormField(_("A personal assistant, or someone to come with you"), name="access.assistant")
    yield FormField(_("Travel, and care for someone at home"), name="access.travel")
    yield FormField(_("Help with a computer or a phone"), name="access.online")
    yield FormField(_("If you get upset: what helps, and what does not"), lines=2, name="access.upset")
    yield FormField(_("Anything else"), lines=2, name="access.else")


def _access_sharing(_: Edition) -> Iterator[Block]:
    choices = (_("My named contact"), _("The chairs of my meetings"), _("Everyone who plans meetings"))
    yield FormField(_("Who may we tell?"), choices=choices, name="access.share")
    yield FormField(_("The day. We ask you again in a year."), name="access.day")


def monitoring(_: Edition) -> Iterator[Block]:
    """Who takes part, told by those who like to, and apart from their names."""
    rather_not = _("I would rather not say")
    ages = (_("Under 25"), _("25 to 44"), _("45 to 64"), _("65 or over"), rather_not)
    yield FormField(_("How old are you?"), choices=ages, one=True, name="monitoring.age")
    yield FormField(
        _("Are you disabled, or do you have a long-term health problem?"),
        choices=(_("Yes, I am or I have"), _("No, I am not"), rather_not),
        one=True,
        name="monitoring.disabled",
    )
    cares = (_("Yes, I do"), _("No, I do not"), rather_not)
    yield FormField(_("Do you care for somebody, unpaid?"), choices=cares, one=True, name="monitoring.carer")
    yield FormField(_("Your ethnic group"), name="monitoring.ethnic-group")
    yield FormField(_("Your sex or gender"), name="monitoring.gender")
    yield FormField(_("Your sexual orientation"), name="monitoring.orientation")
    yield FormField(_("Your religion or belief"), name="monitoring.belief")
    yield FormField(_("The language you use most"), name="monitoring.language")


def media(_: Edition) -> Iterator[Block]:
    """Consent for a photo, a film or a story: for one use at a time."""
    yield FormField(_("Your name"), name="media.name")
    kinds = (_("A photo of me"), _("A film or a recording"), _("My story, in my words"))
    yield FormField(_("What is it?"), choices=kinds, name="media.what")
    uses = (_("A leaflet or a report"), _("A web page"), _("Social media"), _("Training"))
    yield FormField(_("Where may we use it?"), choices=uses, name="media.where")
    yield FormField(_("What is it for?"), name="media.why")
    yield FormField(
        _("What name can we use?"),
        choices=(_("My own name"), _("Another name"), _("No name")),
        one=True,
        name="media.named",
    )
    yield FormField(_("Until when may we use it?"), name="media.until")
    yield FormField(_("Your signature and the day"), name="media.signed")
