"""Whom to turn to, and every way to reach them."""

from collections.abc import Iterator
from typing import Annotated

from attrs import frozen

from coproduction.document import Facts
from coproduction.edition import Edition
from coproduction.labels import N_, Label
from coproduction.problems import Problem


@frozen(kw_only=True)
class Contact:
    """Whom to turn to, and how."""

    name: Annotated[
        str, Label(N_("Name"), N_("A team or a post; a person’s name only if they agree."), "The Involvement Team")
    ] = ""
    about: Annotated[str, Label(N_("About"), N_("What they help with."))] = ""
    phone: Annotated[str, Label(N_("Phone"), example="01632 960000")] = ""
    email: Annotated[str, Label(N_("E-mail"))] = ""
    post: Annotated[str, Label(N_("Post"), example="Your postal address")] = ""
    hours: Annotated[str, Label(N_("When"))] = ""

    @property
    def told(self) -> bool:
        """Whether it says who this is, and the number to ring."""
        return bool(self.name and self.phone)

    @property
    def reachable(self) -> bool:
        """Whether it says who this is, and some way to reach them."""
        return bool(self.name and (self.phone or self.email or self.post))

    def reach(self, _: Edition) -> str:
        """Every way to reach them, in a row."""
        ways = (
            _("Phone {phone}.", phone=self.phone) if self.phone else "",
            _("E-mail {email}.", email=self.email) if self.email else "",
            _("Write to {post}.", post=self.post) if self.post else "",
        )
        return " ".join(way for way in ways if way)

    def rows(self, _: Edition) -> tuple[tuple[str, str], ...]:
        """All there is to say of them beside their name, a row each."""
        rows = (
            (_("For"), self.about),
            (_("Phone"), self.phone),
            (_("E-mail"), self.email),
            (_("Post"), self.post),
            (_("When"), self.hours),
        )
        return tuple((heading, value) for heading, value in rows if value)

    def facts(self, _: Edition) -> Facts:
        """The same under their name."""
        return Facts(self.name, self.rows(_))


NOBODY = Contact()
"""What is not written yet."""


def check_reachable(contact: Contact) -> Iterator[Problem]:
    """A contact has a name and can be reached."""
    yield from check_named(contact)
    if not (contact.phone or contact.email or contact.post):
        yield Problem((), "Give a phone number, an e-mail address or a postal address.")


def check_ways(contact: Contact) -> Iterator[Problem]:
    """A phone number has figures, and an e-mail address its sign."""
    if contact.phone and not any(letter.isdigit() for letter in contact.phone):
        yield Problem(("phone",), "A phone number has figures, such as 01632 960000.")
    if contact.email and "@" not in contact.email:
        yield Problem(("email",), "An e-mail address has an @ in it.")


def check_named(contact: Contact) -> Iterator[Problem]:
    """A contact has a name."""
    if not contact.name:
        yield Problem(("name",), "Say who this is: a team or a post.")
