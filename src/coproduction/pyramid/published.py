"""The figures of an audit as they may be printed: by level and kind, with every total, safe beside one another."""

from collections.abc import Iterable, Iterator

from attrs import frozen

from coproduction.counts import HIDDEN, Count, Disclosure
from coproduction.disclosure import TOP, Between, Edge, Figures, Published
from coproduction.edition import Edition
from coproduction.pyramid.register import PersonKind, Scope, Tally
from coproduction.vocabulary import Vocabulary

REGISTER, ACTIVE, NOT_ACTIVE = "register", "active", "not active"


class Shown(str):
    """A figure as it may be printed; ``at_least`` says that something in its sum was not recorded."""

    __slots__ = ("at_least",)
    at_least: bool

    def __new__(cls, text: str, *, at_least: bool = False) -> "Shown":
        shown = super().__new__(cls, text)
        shown.at_least = at_least
        return shown


def figure_words(figure: Shown | None, _: Edition) -> str:
    """A figure as a reader sees it; None is what nobody recorded."""
    if figure and figure.at_least and figure != HIDDEN:
        return _("{n} or more", n=figure)
    return figure or _("not recorded")


@frozen
class AuditFigures:
    """What may be printed of a tally. Each look-up gives a figure, or None where nothing was recorded."""

    kinds: tuple[PersonKind, ...]
    rungs: tuple[str, ...]
    _recorded: frozenset[Edge]
    _printed: Published

    def people(self, rung: str, kind: PersonKind) -> Shown | None:
        """People of a kind whose highest level this is."""
        return self._figure(_cell(rung, kind), ())

    def people_in_all(self, rung: str) -> Shown | None:
        """People of every kind whose highest level this is."""
        return self._figure(_rung_total(rung), (_cell(rung, kind) for kind in self.kinds))

    def at_level(self, rung: str) -> Shown | None:
        """People who took part at this level at all."""
        return self._beside(_at_all(rung))

    def had_a_say(self, place: Scope | str) -> Shown | None:
        """People who took part in a scope, or in a care group, which is named."""
        return self._beside(_place(place))

    def active(self, kind: PersonKind | None = None) -> Shown | None:
        """People active in the period."""
        total = (REGISTER, ACTIVE) if kind is None else (_active(kind), _registered(kind))
        return self._figure(total, self._active_cells(kind))

    def not_active(self, kind: PersonKind | None = None) -> Shown | None:
        """People on the register who were not."""
        total = (REGISTER, NOT_ACTIVE) if kind is None else _resting(kind)
        return self._figure(total, map(_resting, self._of(kind)))

    def register(self, kind: PersonKind | None = None) -> Shown | None:
        """People on the register."""
        total = (TOP, REGISTER) if kind is None else (_registered(kind), TOP)
        return self._figure(total, (*self._active_cells(kind), *map(_resting, self._of(kind))))

    def _beside(self, name: str) -> Shown | None:
        return Shown(self._printed.beside[name]) if name in self._printed.beside else None

    def _of(self, kind: PersonKind | None) -> tuple[PersonKind, ...]:
        return self.kinds if kind is None else (kind,)

    def _active_cells(self, kind: PersonKind | None) -> Iterator[Edge]:
        return (_cell(rung, each) for rung in self.rungs for each in self._of(kind))

    def _figure(self, edge: Edge, parts: Iterable[Edge]) -> Shown | None:
        """A figure, if it or any of its parts was recorded."""
        parts = tuple(parts)
        if edge not in self._printed.figures or (parts and not self._recorded & set(parts)):
            return None
        return Shown(self._printed.figures[edge], at_least=not self._recorded >= set(parts))


def audit_figures(counted: Tally, ladder: Vocabulary, disclosure: Disclosure) -> AuditFigures:
    """The printed figures of a tally under a rule. Every level of the ladder has its row, recorded or not."""
    rungs = tuple(rung for rung in ("", *ladder.ids) if rung or any(each == "" for each, _ in counted.highest))
    figures = _network(counted, rungs)
    return AuditFigures(counted.kinds, tuple(reversed(rungs)), frozenset(figures.parts), figures.published(disclosure))


def _network(counted: Tally, rungs: tuple[str, ...]) -> Figures:
    kinds, highest, idle = counted.kinds, counted.highest, counted.not_active
    in_rung = {rung: _sum(highest[rung, kind] for kind in kinds if (rung, kind) in highest) for rung in rungs}
    working = {kind: _sum(highest[rung, kind] for rung in rungs if (rung, kind) in highest) for kind in kinds}
    registered = {kind: working[kind] + idle.get(kind, Count(0)) for kind in kinds}
    cells = {_cell(rung, kind): count for (rung, kind), count in highest.items()}
    resting = {_resting(kind): count for kind, count in idle.items()}
    over_all = {
        (TOP, REGISTER): _sum(registered.values()),
        (REGISTER, NOT_ACTIVE): _sum(idle.values()),
        **{(_registered(kind), TOP): registered[kind] for kind in kinds},
    }
    return Figures(
        parts={**cells, **resting},
        totals={
            **{_rung_total(rung): count for rung, count in in_rung.items()},
            **{(_active(kind), _registered(kind)): working[kind] for kind in kinds},
            (REGISTER, ACTIVE): _sum(working.values()),
            **(over_all if idle else {}),
        },
        silent={**_climb(rungs, in_rung), **({} if idle else over_all)},
        beside=(
            *(
                Between(
                    name=_at_all(rung), count=count, most=(_below(rung, rungs), _from(rung)), least=_rung_total(rung)
                )
                for rung, count in counted.at_level.items()
                if rung in rungs
            ),
            *(Between(name=_place(each), count=count, most=(REGISTER, ACTIVE)) for each, count in _places(counted)),
        ),
    )


def _places(counted: Tally) -> Iterator[tuple[Scope | str, Count]]:
    """Nobody had a say in a place who was not active: these figures press on the total of those who were."""
    yield from counted.scopes.items()
    yield from counted.care_groups.items()


def _at_all(rung: str) -> str:
    return f"at all {rung}"


def _place(place: Scope | str) -> str:
    return f"scope {place.value}" if isinstance(place, Scope) else f"care group {place}"


def _climb(rungs: tuple[str, ...], in_rung: dict[str, Count]) -> dict[Edge, Count]:
    """From each level to those above it: the people whose highest level is this one or a higher."""
    return {
        (_below(rung, rungs), _from(rung)): _sum(in_rung[above] for above in rungs[index:])
        for index, rung in enumerate(rungs)
    }


def _below(rung: str, rungs: tuple[str, ...]) -> str:
    index = rungs.index(rung)
    return _from(rungs[index - 1]) if index else ACTIVE


def _rung_total(rung: str) -> Edge:
    return (_from(rung), _rung(rung))


def _from(rung: str) -> str:
    return f"from {rung}"


def _rung(rung: str) -> str:
    return f"rung {rung}"


def _cell(rung: str, kind: PersonKind) -> Edge:
    return (_rung(rung), _active(kind))


def _resting(kind: PersonKind) -> Edge:
    return (NOT_ACTIVE, _registered(kind))


def _active(kind: PersonKind) -> str:
    return f"active {kind.value}"


def _registered(kind: PersonKind) -> str:
    return f"registered {kind.value}"


def _sum(counts: Iterable[Count]) -> Count:
    return sum(counts, start=Count(0))
