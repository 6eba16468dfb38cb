"""The system by which things are evaluated already: it is used where it serves, and otherwise something is made."""

from collections.abc import Iterator
from typing import Annotated

from attrs import frozen

from coproduction.document import Facts, Section
from coproduction.edition import Edition
from coproduction.labels import N_, Label
from coproduction.problems import Problem, advice


@frozen(kw_only=True)
class EvaluationSystem:
    """What there is to evaluate with, whether it is good enough for this, and what is made if it is not."""

    name: Annotated[str, Label(N_("Name"), N_("Of the system there is, if there is one."))] = ""
    adequate: Annotated[bool, Label(N_("Adequate"), N_("Whether it serves for this."))]
    why: Annotated[str, Label(N_("Why"), N_("Why it serves, or why it does not."))] = ""
    instead: Annotated[str, Label(N_("What we make"), N_("If there is none that serves."))] = ""


def check_system(system: EvaluationSystem | None) -> Iterator[Problem]:
    """One that serves is named; where none does, something is made; and there is a reason."""
    if system is None:
        yield advice((), "Say whether there is a system of evaluation that serves for this, or what you make instead.")
        return
    if system.adequate and not system.name:
        yield Problem(("name",), "It serves, so it has a name. Write it.")
    if not system.adequate and not system.instead:
        yield Problem(("instead",), "What there is does not serve. Say what you make instead.")
    if not system.why:
        yield advice(("why",), "Say why it serves, or why not.")


def system_section(system: EvaluationSystem | None, _: Edition) -> Iterator[Section]:
    """The system as a reader sees it."""
    if system:
        rows = (
            (_("The system there is"), system.name or _("none")),
            (_("It serves for this"), _("yes") if system.adequate else _("no")),
            *(((_("Why"), system.why),) if system.why else ()),
            *(((_("What we make"), system.instead),) if system.instead else ()),
        )
        title = _("What we evaluate with")
        yield Section("system", title, (Facts(title, rows),))
