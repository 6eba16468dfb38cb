"""Meetings for tests: what a checklist needs to know of one, and nothing else."""

from datetime import date, timedelta

from attrs import frozen
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from coproduction.calendar import Nation
from coproduction.problems import errors
from coproduction.protocols.amendments import Added, Changed, Dropped
from coproduction.protocols.checklist import Done, Occasion
from coproduction.protocols.meeting_items import ITEMS, MeetingFormat, MinimumSet, OffDays, On, Phase
from coproduction.protocols.meeting_protocol import MEETING_PROTOCOL, SHIPPED, MeetingProtocol
from coproduction.pyramid.levels import CANONICAL

TUESDAY = date(2026, 9, 15)


@frozen(kw_only=True)
class Held:
    """A meeting that needs everything, unless a test says otherwise."""

    held_on: date = TUESDAY
    called_on: date | None = date(2026, 7, 1)
    nation: Nation = Nation.ENGLAND
    format: MeetingFormat = MeetingFormat.HYBRID
    level: str = "consult"
    first_meeting: bool = True
    sensitive: bool = True
    next_on: date | None = date(2026, 11, 3)
    minimum: MinimumSet = MinimumSet.FULL
    done: tuple[Done, ...] = ()
    short_notice_because: str = ""
    kept_to: MeetingProtocol = SHIPPED


def _is_one(held: Held) -> Occasion:
    return held


DAYS = st.dates(date(2020, 1, 1), date(2035, 12, 31))
DONE = st.one_of(
    st.builds(Done, item=st.sampled_from([item.id for item in ITEMS]), on=DAYS),
    st.builds(Done, item=st.sampled_from([item.id for item in ITEMS]), not_needed_because=st.just("Nobody asked.")),
)

MEETINGS: SearchStrategy[Held] = st.builds(
    lambda held, ahead, again, **more: Held(
        held_on=held,
        called_on=ahead and held - timedelta(days=ahead),
        next_on=again and held + timedelta(days=again),
        **more,
    ),
    DAYS,
    st.none() | st.integers(0, 90),
    st.none() | st.integers(1, 90),
    nation=st.sampled_from(Nation),
    format=st.sampled_from(MeetingFormat),
    level=st.sampled_from(CANONICAL.ids),
    first_meeting=st.booleans(),
    sensitive=st.booleans(),
    minimum=st.sampled_from(MinimumSet),
    done=st.lists(DONE, max_size=8, unique_by=lambda done: done.item).map(tuple),
)


def _changed(item_id: str, days: int, working: bool) -> Changed:
    return Changed(item=item_id, days=days, working_days=working, changed_because="We agreed it.")


_BY_DAY = [item for item in ITEMS if isinstance(item.when, On) and item.phase is not Phase.DURING]
_AMENDED = st.tuples(
    st.lists(
        st.sampled_from(_BY_DAY).flatmap(
            lambda item: st.builds(
                _changed,
                st.just(item.id),
                st.integers(-40, 0) if item.phase is Phase.BEFORE else st.integers(0, 40),
                st.booleans(),
            )
        ),
        max_size=4,
        unique_by=lambda change: change.item,
    ),
    st.lists(st.sampled_from([item.id for item in ITEMS if item.phase is Phase.DURING]), max_size=3, unique=True),
    st.lists(
        st.builds(
            lambda number, days, off: Added(
                id=f"F{number}",
                phase=Phase.BEFORE if days < 0 else Phase.AFTER,
                text="Ring round.",
                responsible=("chair",),
                days=days,
                off_days=off if abs(days) <= 1 else None,
            ),
            st.integers(1, 99),
            st.integers(-30, 30),
            st.sampled_from([None, OffDays.NEVER]),
        ),
        max_size=3,
        unique_by=lambda added: added.id,
    ),
)


def _protocol(amended: tuple[list[Changed], list[str], list[Added]]) -> MeetingProtocol:
    changes, dropped, added = amended
    return MeetingProtocol(
        title="How we meet",
        changes=tuple(changes),
        dropped=tuple(Dropped(item=each, dropped_because="We do without.") for each in dropped),
        added=tuple(added),
    )


PROTOCOLS: SearchStrategy[MeetingProtocol] = _AMENDED.map(_protocol).filter(
    lambda protocol: not errors(problem for check in MEETING_PROTOCOL.checks for problem in check(protocol))
)
"""Protocols with nothing to put right, that differ from the shipped one."""
