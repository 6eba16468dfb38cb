"""The action plan that something else is about, in a file of its own: it is read there, and not shown."""

from collections.abc import Iterator
from typing import Annotated

from attrs import frozen

from coproduction.content import Content, Part
from coproduction.labels import N_, Label
from coproduction.problems import Path, Problem
from coproduction.protocols.action_plan import ActionPlan
from coproduction.protocols.objectives import Objective


@frozen(kw_only=True)
class PlanFile:
    """An action plan, in a file of its own."""

    file: Annotated[str, Label(N_("File"), N_("Another file of this folder."), "action-plan.yaml")] = ""
    content: Annotated[Content, Label(N_("Content"), N_("Read from the file."))]

    @property
    def plan(self) -> ActionPlan | None:
        """The action plan, if it is one."""
        return self.content if isinstance(self.content, ActionPlan) else None

    @property
    def objectives(self) -> tuple[Objective, ...]:
        """Its objectives, in order."""
        return self.plan.objectives if self.plan else ()

    @property
    def part(self) -> Part:
        """The plan as a part that is read and not shown."""
        return Part("plan", ("plan", "content"), self.content, shown=False)


def place_of(index: int) -> Path:
    """Where an objective of the plan stands."""
    return ("plan", "content", "objectives", index)


def check_plan(file: PlanFile) -> Iterator[Problem]:
    """What is named is an action plan."""
    if file.plan is None:
        yield Problem(("file",), "Name a file of the type “action-plan”.")
