"""A role description: what a representative is asked to do, how much say they have, and how they are supported."""

from collections.abc import Iterator
from typing import Annotated

from attrs import frozen

from coproduction.content import AsAt, ContentType, EasyWords, Language, Notice, Organisation, Title
from coproduction.document import Document
from coproduction.edition import Edition
from coproduction.labels import N_, Label
from coproduction.problems import Problem, advice
from coproduction.protocols.roles import Role, check_role, described
from coproduction.pyramid.levels import PYRAMID, check_ladder
from coproduction.vocabulary import Vocabulary


@frozen(kw_only=True)
class RoleDescription:
    """One role, to be advertised or handed out by itself."""

    title: Title
    language: Language = "en-GB"
    organisation: Organisation = ""
    notice: Notice = ""
    easy_read: EasyWords = None
    as_at: AsAt = None
    role: Annotated[Role, Label(N_("Role"))]
    levels: Annotated[Vocabulary, Label(N_("Levels"), N_("If they are not those of the pyramid."))] = PYRAMID


def check_levels(description: RoleDescription) -> Iterator[Problem]:
    """The levels are sound, and the role has one of them."""
    yield from (problem.under("levels") for problem in check_ladder(description.levels))
    yield from (problem.under("role") for problem in check_role(description.role, description.levels))


def check_honesty(description: RoleDescription) -> Iterator[Problem]:
    """Whoever reads it can tell what is asked of them, how much say they have, and how to stop."""
    for name, message in (
        ("purpose", "Say what the role is there for."),
        ("tasks", "Say what the person does."),
        ("level", "Say how much say the role has."),
        ("time", "Say how much time it takes."),
        ("support", "Say how the person is supported."),
        ("limits", "Say what the role cannot decide."),
        ("stopping", "Say how the person can stop."),
    ):
        if not getattr(description.role, name):
            yield advice(("role", name), message)


def page(description: RoleDescription, _: Edition) -> Document:
    """The role on a page."""
    return Document(
        title=description.title,
        language=_.language,
        furniture=_.furniture,
        publisher=description.organisation,
        notice=description.notice,
        facts=((_("As at"), _.date(_.day)),) if _.day else (),
        blocks=tuple(described(description.role, _, description.levels)),
    )


ROLE_DESCRIPTION = ContentType(
    name="role-description",
    label=N_("Role description"),
    model=RoleDescription,
    views={"page": page},
    checks=(check_levels, check_honesty),
)
