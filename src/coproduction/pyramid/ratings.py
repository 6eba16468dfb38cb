"""How people rate a criterion: those with lived experience and staff side by side, each with a reason."""

from collections.abc import Iterator, Mapping
from enum import Enum
from typing import Annotated

from attrs import frozen

from coproduction.choices import choose
from coproduction.labels import N_, Label
from coproduction.problems import Problem, advice
from coproduction.pyramid.criteria import Domain, Framework, Met, met_in_all


class Side(Enum):
    """Whose rating it is. What was agreed stands beside the two and replaces neither."""

    LIVED = "lived"
    STAFF = "staff"
    AGREED = "agreed"


SIDE_LABELS: Mapping[Side, str] = {
    Side.LIVED: N_("Service users and carers"),
    Side.STAFF: N_("Staff"),
    Side.AGREED: N_("Agreed"),
}


@frozen(kw_only=True)
class Judgement:
    """A rating, with its reason and what it rests on. Neither names anybody."""

    rating: Annotated[str, Label(N_("Rating"), N_("A letter of the scale."), "P")]
    because: Annotated[str, Label(N_("Because"), N_("Why; without names."), "Why you say so")] = ""
    evidence: Annotated[str, Label(N_("Evidence"), N_("What it rests on."))] = ""


@frozen(kw_only=True)
class Rating:
    """How one criterion is met, in the eyes of each side. A side that did not rate is left out."""

    criterion: Annotated[str, Label(N_("Criterion"), N_("The id of one of the criteria."), "values-named")]
    lived: Annotated[
        Judgement | None, Label(N_("By service users and carers"), N_("People with lived experience."), "rating")
    ] = None
    staff: Annotated[Judgement | None, Label(N_("By staff"), example="rating")] = None
    agreed_rating: Annotated[str, Label(N_("Agreed rating"), N_("If they agreed on one."))] = ""

    def judgement(self, side: Side) -> Judgement | None:
        """What a side said."""
        agreed = Judgement(rating=self.agreed_rating) if self.agreed_rating else None
        return {Side.LIVED: self.lived, Side.STAFF: self.staff, Side.AGREED: agreed}[side]


class Change(Enum):
    """What became of a domain since last time: over its criteria and both sides, never netted into one figure."""

    MORE = "more"
    LESS = "less"
    BOTH = "both"
    SAME = "same"
    UNKNOWN = "unknown"


CHANGE_LABELS: Mapping[Change, str] = {
    Change.MORE: N_("More is met"),
    Change.LESS: N_("Less is met"),
    Change.BOTH: N_("Some more, some less"),
    Change.SAME: N_("As before"),
    Change.UNKNOWN: N_("Cannot be compared"),
}


@frozen
class Rated:
    """A framework and how it was rated: what its parts come to, for each side."""

    framework: Framework
    ratings: tuple[Rating, ...]

    def judgement(self, side: Side, criterion: str) -> Judgement | None:
        """What a side said of a criterion."""
        rating = next((each for each in self.ratings if each.criterion == criterion), None)
        return rating.judgement(side) if rating else None

    def met(self, side: Side, criterion: str) -> Met:
        """How far a criterion is met in the eyes of a side."""
        judged = self.judgement(side, criterion)
        return self.framework.met(judged.rating) if judged else Met.NOT_ASSESSED

    def domain_met(self, side: Side, domain: Domain) -> Met:
        """How far a domain is met in the eyes of a side."""
        return met_in_all(self.met(side, criterion.id) for criterion in domain.criteria)

    def assessed(self, side: Side, domain: Domain) -> int:
        """How many criteria of a domain a side assessed."""
        return sum(self.met(side, criterion.id) is not Met.NOT_ASSESSED for criterion in domain.criteria)

    def points(self, side: Side, criterion: str) -> int | None:
        """The points of a side's rating, to compare it with another on the same scale."""
        judged = self.judgement(side, criterion)
        points = {grade.id: grade.points for grade in self.framework.scale}
        return points.get(judged.rating) if judged else None

    def differs(self, criterion: str) -> bool:
        """Whether both sides rated a criterion, and not alike."""
        lived, staff = (self.points(side, criterion) for side in (Side.LIVED, Side.STAFF))
        return lived is not None and staff is not None and lived != staff

    def unmet(self, criterion: str) -> bool:
        """Whether a criterion is unmet: as was agreed, or else in the eyes of either side."""
        sides = (Side.AGREED,) if self.judgement(Side.AGREED, criterion) else (Side.LIVED, Side.STAFF)
        return any(self.met(side, criterion) is Met.UNMET for side in sides)

    def change(self, domain: Domain, before: "Rated") -> Change:
        """What became of a domain since an earlier rating of it on the same scale."""
        moves = {now - then for now, then in self._compared(domain, before)}
        more, less = any(move > 0 for move in moves), any(move < 0 for move in moves)
        if more and less:
            return Change.BOTH
        if more or less:
            return Change.MORE if more else Change.LESS
        return Change.SAME if moves else Change.UNKNOWN

    def _compared(self, domain: Domain, before: "Rated") -> Iterator[tuple[int, int]]:
        if before.framework.scale != self.framework.scale:
            return
        for criterion in domain.criteria:
            for side in (Side.LIVED, Side.STAFF):
                now, then = self.points(side, criterion.id), before.points(side, criterion.id)
                if now is not None and then is not None:
                    yield now, then


def check_ratings(rated: Rated) -> Iterator[Problem]:
    """Each criterion is rated once, on the scale, with a reason and with what it rests on."""
    ids = tuple(criterion.id for criterion in rated.framework.criteria)
    seen: set[str] = set()
    for index, rating in enumerate(rated.ratings):
        if rating.criterion not in ids:
            message = f"Write the id of a criterion: {', '.join(ids) or 'none yet'}."
            yield Problem((index, "criterion"), message)
        if rating.criterion in seen:
            yield Problem((index, "criterion"), "This criterion is rated twice. Put its ratings in one place.")
        seen.add(rating.criterion)
        for side in (Side.LIVED, Side.STAFF):
            if judged := rating.judgement(side):
                yield from (problem.under(index, side.value) for problem in _check_judgement(judged, rated.framework))
        if rating.agreed_rating and rating.agreed_rating not in rated.framework.grades:
            yield Problem((index, "agreed_rating"), choose(rating.agreed_rating, rated.framework.grades))
    if missing := len(set(ids) - seen):
        yield advice((), f"{missing} of {len(ids)} criteria have no rating, and count as not assessed.")


def _check_judgement(judged: Judgement, framework: Framework) -> Iterator[Problem]:
    if judged.rating not in framework.grades:
        yield Problem(("rating",), choose(judged.rating, framework.grades))
    elif framework.met(judged.rating) is not Met.NOT_ASSESSED:
        if not judged.because:
            yield Problem(("because",), "Say why.")
        if not judged.evidence:
            yield advice(("evidence",), "Say what this rests on.")
