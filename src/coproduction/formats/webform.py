"""A form for a page of a host's own: one element to be filled in on the web, and what came back of it.

It needs no script. It asks what the PDF of the same document asks, under the same names.
"""

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from itertools import accumulate, count

from attrs import evolve, field, frozen

from coproduction.document import Block, Document, FormField, Furniture, Section, questions
from coproduction.formats.fragment import check_place, dense, own_prefix
from coproduction.formats.html import refuse_dead_links, template
from coproduction.labels import N_
from coproduction.problems import Problem
from coproduction.runs import visible

Posted = Mapping[str, Sequence[str]]
"""What a browser sends: for each name, all that was written or ticked there."""

METHODS = ("post", "get")

_STEPS = r"[A-Za-z0-9._~%!$&'()*+,;=:@/?-]*"
_ACTION = re.compile(rf"/(?!/){_STEPS}|https://[A-Za-z0-9.-]+(?::[0-9]+)?(?:/{_STEPS})?")
"""A path of the same host, or of one that is reached in secret. A browser takes ``//`` and ``/\\`` for another host."""

MOST_ON_A_LINE, MOST_ON_LINES = 500, 5000
"""Letters."""

NOT_OFFERED = N_("Choose from the answers that are offered.")
ONLY_ONE = N_("Give only one answer here.")
SHORTER_LINE = N_("Use at most 500 letters.")
SHORTER = N_("Use at most 5,000 letters.")

UNKNOWN = "und"
"""The tag of a language that nobody has told."""


@frozen(kw_only=True)
class Answers:
    """What was answered, by name, and what is to be put right. A question that nobody answered is not among them.

    The path of a problem is the name of its answer. Its message is in English, for an edition to translate.
    """

    values: Mapping[str, tuple[str, ...]] = field(factory=dict, repr=False)
    problems: tuple[Problem, ...] = ()


@frozen(kw_only=True)
class _Input:
    """Where a question is answered: its id and name in the page, what stands there, and what is wrong with that."""

    question: FormField
    id: str
    name: str
    values: tuple[str, ...]
    problem: str

    @property
    def first(self) -> str:
        """The id of what somebody goes to who puts it right."""
        return f"{self.id}_1" if self.question.choices else self.id

    def holds(self, choice: str) -> bool:
        """Whether a choice is ticked; of several where one is allowed, none is."""
        return choice in self.values and not (self.question.one and len(self.values) > 1)

    @property
    def described(self) -> str:
        """The ids of what is to be read before the answer."""
        there = {"help": self.question.help, "problem": self.problem}
        return " ".join(f"{self.id}_{name}" for name, said in there.items() if said)


def render_form(  # noqa: PLR0913 - a host says all that it may in one place
    whole: Document | Section,
    *,
    action: str,
    send: str,
    method: str = "post",
    hidden: Sequence[tuple[str, str]] = (),
    values: Posted | None = None,
    problems: Mapping[str, str] | None = None,
    summary: str = "",
    level: int = 2,
    heading: bool | str = True,
    prefix: str = "",
) -> str:
    """A document or a section as one ``form``, for the body of a page. Its style sheet is ``fragment_style``.

    ``action`` is a path that begins with ``/`` or an address with ``https://``; ``send`` is the word on the button;
    ``hidden`` are names and values to be sent along. ``values`` are answers to begin with, and ``problems`` what is
    wrong with them, by name, listed under ``summary``. The rest is as for ``render_fragment``, errors too. A question
    without a name is called by its place: ``answer-1``.
    """
    check_place(level, prefix)
    _check_way(action, method, send)
    document = _named(whole)
    moved, inputs = _moved(document, prefix or own_prefix(document), values or {}, problems or {})
    return dense(
        template("webform.html").render(
            document=moved,
            language=whole.language,
            level=level,
            heading=document.title if heading is True else heading,
            inputs=inputs,
            wrong=[each for each in inputs.values() if each.problem],
            action=action,
            method=method,
            hidden=hidden,
            send=send,
            summary=summary,
        )
    )


def answers(whole: Document | Section, posted: Posted) -> Answers:
    """What was posted of the answers to a form: nothing that it does not ask, and nothing that it cannot take."""
    kept: dict[str, tuple[str, ...]] = {}
    problems = []
    for question in questions(_named(whole).blocks):
        given = _given(question, posted.get(question.name, ()))
        if message := _wrong(question, given):
            problems.append(Problem((question.name,), message))
        elif given:
            kept[question.name] = given
    return Answers(values=kept, problems=tuple(problems))


def _check_way(action: str, method: str, send: str) -> None:
    if not _ACTION.fullmatch(action):
        raise ValueError("a form is sent to a path that begins with / or an address that begins with https://")
    if method not in METHODS:
        raise ValueError("a form is sent by post or by get")
    if not visible(send):
        raise ValueError("the button of a form has a word on it")


def _named(whole: Document | Section) -> Document:
    """The document, or the section as one, where every question has a name. ``ValueError`` if there is no question."""
    if isinstance(whole, Section):
        nothing = Furniture(contents="", page="", about="")
        whole = Document(title=whole.title, language=UNKNOWN, furniture=nothing, blocks=whole.blocks)
    names = [question.name for question in questions(whole.blocks)]
    if not names:
        raise ValueError("a form asks something")
    taken = {part for name in names for part in accumulate(name.split("."), "{}.{}".format)}
    places = (name for number in count(1) if (name := f"answer-{number}") not in taken)
    return evolve(whole, blocks=tuple(_with_names(whole.blocks, places)))


def _with_names(blocks: tuple[Block, ...], places: Iterator[str]) -> Iterator[Block]:
    for block in blocks:
        match block:
            case Section():
                yield evolve(block, blocks=tuple(_with_names(block.blocks, places)))
            case FormField(name=""):
                yield evolve(block, name=next(places))
            case _:
                yield block


def _moved(
    document: Document, start: str, values: Posted, problems: Mapping[str, str]
) -> tuple[Document, dict[str, _Input]]:
    """The document with a prefix, and every question by the name it then has; it is answered under the one before."""
    refuse_dead_links(document)
    moved = document.prefixed(start)
    pairs = zip(questions(document.blocks), questions(moved.blocks), strict=True)
    return moved, {
        there.name: _Input(
            question=there,
            id=f"{start}_{here.name}",
            name=here.name,
            values=_given(here, values.get(here.name, ())),
            problem=problems.get(here.name, ""),
        )
        for here, there in pairs
    }


def _given(question: FormField, posted: Sequence[str]) -> tuple[str, ...]:
    """What was answered, each once and without what nobody can see; choices in the order in which they are offered."""
    each = (posted,) if isinstance(posted, str) else posted
    tidy = [value for value in map(_tidy, each) if visible(value)]
    if question.choices:
        offered = [choice for choice in question.choices if _tidy(choice) in tidy]
        tidy = [*offered, *(value for value in tidy if value not in map(_tidy, offered))]
    elif question.lines == 1:
        tidy = [" ".join(value.split()) for value in tidy]
    return tuple(dict.fromkeys(tidy))


def _wrong(question: FormField, given: tuple[str, ...]) -> str:
    if not set(given) <= set(question.choices or given):
        return NOT_OFFERED
    if len(given) > 1 and (question.one or not question.choices):
        return ONLY_ONE
    several = question.lines > 1
    if not question.choices and any(len(each) > (MOST_ON_LINES if several else MOST_ON_A_LINE) for each in given):
        return SHORTER if several else SHORTER_LINE
    return ""


def _tidy(value: str) -> str:
    """A text with its lines ended as on this side, and without signs that control something or are half of one."""
    lines = value.replace("\r\n", "\n").replace("\r", "\n")
    return "".join(each for each in lines if each in "\n\t" or unicodedata.category(each) not in ("Cc", "Cs")).strip()
