"""Reports to a monitoring group, for tests."""

from datetime import date
from typing import Any

from coproduction.builtin import BUILTIN
from coproduction.content import Content
from coproduction.document import Document
from coproduction.protocols.objectives import Update
from coproduction.protocols.plan_objectives import PlanFile
from coproduction.protocols.report import MonitoringReport
from coproduction.protocols.report_files import AuditFile, ContributionsFile, ReportFile, ReviewFile, StrategyFile
from coproduction.protocols.report_words import Writer
from coproduction.protocols.review import EvaluationFile
from coproduction.pyramid.register import PersonKind
from tests.protocols.plans import objective, plan_of

APRIL, JUNE = date(2026, 4, 1), date(2026, 6, 30)
"""The first and the last day of the quarter that a report here is about."""

WRITER = Writer(who="Two members of the forum", kinds=(PersonKind.SERVICE_USER, PersonKind.CARER))
PLAN = plan_of(objective("A", due="December 2026"), as_at=JUNE)


FILES: dict[str, type] = {
    "contributions": ContributionsFile,
    "evaluation": EvaluationFile,
    "audit": AuditFile,
    "strategy": StrategyFile,
    "previous": ReportFile,
    "review": ReviewFile,
}


def read(content: Content) -> ReportFile:
    """A file with this content."""
    return ReportFile(content=content)


def report(plan: Content = PLAN, **more: Any) -> MonitoringReport:
    """A report of the first quarter of 2026 to 2027; every other file is given as its content."""
    files = {name: FILES[name](content=each) for name, each in more.items() if name in FILES}
    given = {
        "title": "Our report",
        "period": "Q1 2026-27",
        "headline": "It goes well.",
        "written_with": (WRITER,),
        "plan": PlanFile(content=plan),
    }
    return MonitoringReport(**{**given, **more, **files})


def page(content: Content, view: str | None = None, day: date | None = None) -> Document:
    """A page of a report, perhaps as at another day."""
    return BUILTIN.view(content, view, BUILTIN.edition(content, as_at=day))


def told(day: date, **more: Any) -> Update:
    """What was written on a day."""
    return Update(on=day, **more)
