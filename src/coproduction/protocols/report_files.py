"""The files that a report is made from: each is read there, and not shown."""

from collections.abc import Iterator
from typing import Annotated, Protocol, TypeVar

from attrs import frozen

from coproduction.content import Content, Part
from coproduction.counts import Disclosure
from coproduction.labels import N_, Label
from coproduction.naming import check_unnamed, texts_of
from coproduction.problems import Problem, advice
from coproduction.protocols.action_plan import ActionPlan
from coproduction.protocols.contribution import Contributions
from coproduction.protocols.evaluation_plan import EvaluationPlan
from coproduction.protocols.heard import ADDRESSED, LOOKS_LIKE_A_NAME
from coproduction.protocols.review import Review
from coproduction.protocols.strategy import Strategy
from coproduction.pyramid.audit import Audit

C = TypeVar("C")


@frozen(kw_only=True)
class ContributionsFile:
    """What people said, and what came of it."""

    file: Annotated[str, Label(N_("File"), N_("Another file of this folder."), "contributions.yaml")] = ""
    content: Annotated[Content, Label(N_("Content"), N_("Read from the file."))]


@frozen(kw_only=True)
class AuditFile:
    """The count of who took part."""

    file: Annotated[str, Label(N_("File"), N_("Another file of this folder."), "audit.yaml")] = ""
    content: Annotated[Content, Label(N_("Content"), N_("Read from the file."))]


@frozen(kw_only=True)
class StrategyFile:
    """The strategy that is reported on."""

    file: Annotated[str, Label(N_("File"), N_("Another file of this folder."), "strategy.yaml")] = ""
    content: Annotated[Content, Label(N_("Content"), N_("Read from the file."))]


@frozen(kw_only=True)
class ReviewFile:
    """The review of each objective."""

    file: Annotated[str, Label(N_("File"), N_("Another file of this folder."), "review.yaml")] = ""
    content: Annotated[Content, Label(N_("Content"), N_("Read from the file."))]


@frozen(kw_only=True)
class ReportFile:
    """Another report."""

    file: Annotated[str, Label(N_("File"), N_("Another file of this folder."), "report.yaml")] = ""
    content: Annotated[Content, Label(N_("Content"), N_("Read from the file."))]


class ReadFile(Protocol):
    """Another file that is read."""

    @property
    def content(self) -> Content:
        """What is in it."""


MODELS: dict[str, tuple[type, str]] = {
    "contributions": (Contributions, "Name a file of the type “contributions”."),
    "evaluation": (EvaluationPlan, "Name a file of the type “evaluation-plan”."),
    "audit": (Audit, "Name a file of the type “audit”."),
    "strategy": (Strategy, "Name a file of the type “strategy”."),
    "review": (Review, "Name a file of the type “review”."),
}
"""What each file is to be, by the name of its field."""

COUNTED = ("contributions", "evaluation", "audit")
"""Those that count people, and so have a rule for small numbers."""

OTHER_RULE = "This file hides small numbers by another rule than the report. Keep to one, or a number shows twice."


def content_of(file: ReadFile | None, model: type[C]) -> C | None:
    """What is in a file, if one is named and it is what it should be."""
    return file.content if file and isinstance(file.content, model) else None


def read_parts(**files: ReadFile | None) -> Iterator[Part]:
    """The files that are named, as parts that are read and not shown."""
    for name, file in files.items():
        if file:
            yield Part(name, (name, "content"), file.content, shown=False)


def check_read(disclosure: Disclosure, **files: ReadFile | None) -> Iterator[Problem]:
    """Each file is what it should be, and all of them count by one rule."""
    for name, file in files.items():
        model, ask = MODELS[name]
        if file and not isinstance(file.content, model):
            yield Problem((name, "file"), ask)
        elif file and name in COUNTED and getattr(file.content, "disclosure", None) is not disclosure:
            yield Problem((name, "file"), OTHER_RULE)


def check_series(
    disclosure: Disclosure, model: type[object], previous: ReadFile | None, quarters: tuple[ReadFile, ...]
) -> Iterator[Problem]:
    """The reports that are named count by the rule of this one; ``model`` is what a report is."""
    named = (("previous",), previous), *((("quarters", at), each) for at, each in enumerate(quarters))
    for path, file in named:
        other = content_of(file, model)
        if other and getattr(other, "disclosure", None) is not disclosure:
            yield Problem((*path, "file"), OTHER_RULE)


def check_nobody(report: object, plan: ActionPlan | None, audit: Audit | None) -> Iterator[Problem]:
    """No text of a report holds the id of somebody on the register or who is thanked, nor what looks like a name."""
    thanked = (credit.person for each in (plan.celebrations if plan else ()) for credit in each.credited)
    ids = {*(each.person for each in (audit.records if audit else ())), *thanked}
    yield from check_unnamed(report, (), ids=[each for each in ids if any(map(str.isdigit, each))])
    for path, text in texts_of(report):
        if ADDRESSED.search(text):
            yield advice(path, LOOKS_LIKE_A_NAME)
