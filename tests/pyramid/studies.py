"""Studies for tests: one that is right, and any."""

from datetime import date
from typing import Any

from hypothesis import strategies as st

from coproduction.counts import Count
from coproduction.pyramid.levels import CANONICAL
from coproduction.pyramid.research_influence import Feedback, Influence
from coproduction.pyramid.research_stages import RoleCount, Stage, StageInvolvement
from coproduction.pyramid.research_study import ResearchStudy

IN_MAY = date(2026, 5, 12)
CARERS = RoleCount(role="Carers", people=Count(12))
DESIGN = StageInvolvement(stage=Stage.DESIGN, level="involve", people=(CARERS,))
NOBODY = StageInvolvement(stage=Stage.FUNDING_BID, nobody=True)


def study(*stages: StageInvolvement, **more: Any) -> ResearchStudy:
    """A study with nothing to put right."""
    given = {
        "title": "Sleeping well",
        "id": "S1",
        "stages": stages,
        "influence": (Influence(on=IN_MAY, what="Ask about nights.", change="We did."),),
        "feedback": (Feedback(on=IN_MAY, how="A letter"),),
        "acknowledgement": "The Sleep Group",
    }
    return ResearchStudy(**{**given, **more})


STAGES = st.lists(
    st.one_of(
        st.builds(StageInvolvement, stage=st.sampled_from(Stage), nobody=st.just(True)),
        st.builds(
            StageInvolvement,
            stage=st.sampled_from(Stage),
            level=st.sampled_from(("", *CANONICAL.ids)),
            people=st.lists(
                st.builds(RoleCount, role=st.just("Carers"), people=st.builds(Count, st.integers(0, 30)))
            ).map(lambda roles: tuple(roles[:3])),
            hours=st.none() | st.just(98765),
            cost=st.none() | st.just(87654),
        ),
    ),
    unique_by=lambda each: each.stage,
).map(tuple)

STUDIES = st.lists(STAGES, min_size=1, max_size=7).map(
    lambda every: tuple(study(*stages, id=f"S{n}", title=f"Study {n}") for n, stages in enumerate(every))
)
