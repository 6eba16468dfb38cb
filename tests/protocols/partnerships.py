"""Partnership agreements."""

from datetime import date
from typing import Any

from coproduction.builtin import BUILTIN
from coproduction.document import Document, Section, plain, sections
from coproduction.problems import Problem
from coproduction.protocols.agreement import AGREEMENT, PartnershipAgreement
from coproduction.protocols.briefing import Briefed, Briefing, Method
from coproduction.protocols.challenge import Challenge, Step
from coproduction.protocols.challenge_route import OwnRoute, Stage
from coproduction.protocols.partners import Partner, Party, Signatory
from coproduction.protocols.standing import Judgement, Kept, ProjectStage

MAY = date(2026, 5, 1)
JULY = date(2026, 7, 1)
TRUST = Partner(id="trust", party=Party.MANAGEMENT, name="Anytown Trust")
UNION = Partner(id="union", party=Party.STAFF_SIDE, name="Anytown Union")
USERS = Partner(id="users", party=Party.SERVICE_USERS, name="Anytown Forum")
CHIEF = Signatory(partner="trust", role="Chief executive", signed_on=MAY, copy_given_on=MAY)
BRANCH = Signatory(partner="union", role="Branch secretary", signed_on=MAY, copy_given_on=MAY)
CHAIR = Signatory(partner="users", role="Chair", signed_on=MAY, copy_given_on=MAY)
ROUTE = OwnRoute(complaints="Complaints, 01632 960201", advocacy="Advocates, 01632 960202")
PLAN = ProjectStage(id="plan", title="Making the plan", first=MAY, last=JULY, celebrated_on=JULY, how="We had tea.")
WARDS = Briefing(
    id="wards", role="Ward managers", kind=Briefed.MANAGER, briefed_on=MAY, by="Lead", method=Method.WORKSHOP
)
REPS = Briefing(id="reps", role="Union representatives", kind=Briefed.REPRESENTATIVE)


def judged(party: Party, kept: Kept = Kept.KEPT, **more: Any) -> Judgement:
    """A judgement of openness while the plan was made."""
    given = {"stage": "plan", "principle": "transparency", "because": "" if kept is Kept.KEPT else "Papers were late."}
    return Judgement(**{**given, "party": party, "kept": kept, **more})


def challenge(*steps: tuple[Stage, date], **more: Any) -> Challenge:
    """A challenge of a manager, raised on the first of May."""
    given = {
        "id": "C1",
        "principle": "transparency",
        "raised_by": Party.SERVICE_USERS,
        "of": Briefed.MANAGER,
        "what_happened": "Papers were late.",
        "raised_on": MAY,
    }
    return Challenge(**{**given, "steps": tuple(Step(stage=stage, on=on) for stage, on in steps), **more})


def agreement(**more: Any) -> PartnershipAgreement:
    """An agreement that is right, as at the first of July 2026."""
    given = {
        "title": "Working together",
        "as_at": JULY,
        "reason": "People wait too long.",
        "review_on": date(2027, 5, 1),
        "partners": (TRUST, UNION, USERS),
        "signatories": (CHIEF, BRANCH, CHAIR),
        "own_route": ROUTE,
        "stages": (PLAN,),
        "briefings": (WARDS, REPS),
    }
    return PartnershipAgreement(**{**given, **more})


def problems_of(agreement: PartnershipAgreement) -> tuple[Problem, ...]:
    """What every check of an agreement says, in order."""
    return tuple(problem for check in AGREEMENT.checks for problem in check(agreement))


def view(agreement: PartnershipAgreement, name: str = "page") -> Document:
    """A view of an agreement."""
    return BUILTIN.view(agreement, name)


def section(document: Document, title: str) -> Section:
    """The section of a title."""
    return next(each for each, _ in sections(document.blocks) if each.title == title)


def facts(document: Document) -> dict[str, str]:
    """The facts beneath the title, in words."""
    return {name: plain(value) for name, value in document.facts}
