"""Easy Read: an author's own short words, one idea to a row, with a picture on the left. Never an automatic rewrite.

Whether words are easy is for people with learning disabilities to say. What a machine can see is in ``easy_words``.
"""

import re
from collections.abc import Iterator
from datetime import date
from typing import Annotated

from attrs import field, frozen

from coproduction.document import Block, Bullets, Document, Facts, Idea, Paragraph, Picture, Section, Text, Words
from coproduction.edition import Edition
from coproduction.labels import N_, Label


@frozen(kw_only=True)
class EasyPicture:
    """A picture that helps to understand the words beside it."""

    file: Annotated[str, Label(N_("File"), N_("A PNG or JPEG picture beside this file."))] = ""
    data: Annotated[bytes, Label(N_("Picture"), N_("Read from the file."))] = field(repr=False)
    words: Annotated[
        str,
        Label(N_("Words"), N_("What it shows, if that is more than the words beside it say.")),
    ] = ""


@frozen(kw_only=True)
class EasyIdea:
    """One row: one idea, and a picture of it."""

    words: Annotated[str, Label(N_("Words"), N_("One idea, in 15 words or fewer."), "We want to hear from you.")]
    picture: Annotated[EasyPicture | None, Label(N_("Picture"))] = None


@frozen(kw_only=True)
class EasySection:
    """A heading, and the ideas under it."""

    title: Annotated[str, Label(N_("Title"), example="What this is about")]
    ideas: Annotated[tuple[EasyIdea, ...], Label(N_("Ideas"), N_("One to a row."))]


@frozen(kw_only=True)
class HardWord:
    """A word that is hard to do without, and what it means."""

    term: Annotated[str, Label(N_("Word"), example="Representative")]
    means: Annotated[str, Label(N_("What it means"), N_("In 15 words or fewer."), "Someone who speaks for others")]


@frozen(kw_only=True)
class Readers:
    """The people who tried the words, and use Easy Read."""

    people: Annotated[int, Label(N_("People"), N_("How many people with learning disabilities tested it."), "6")]
    on: Annotated[date, Label(N_("On"), N_("The day of the last test."))]
    group: Annotated[str, Label(N_("Group"), N_("A group, never the names of people."))] = ""


@frozen(kw_only=True)
class EasyRead:
    """The Easy Read words of a piece of content, written apart from it."""

    title: Annotated[str, Label(N_("Title"), N_("If the title of the content is too hard."))] = ""
    sections: Annotated[tuple[EasySection, ...], Label(N_("Sections"))]
    hard_words: Annotated[tuple[HardWord, ...], Label(N_("Hard words"), N_("Each is explained at the end."))] = ()
    tested_with: Annotated[Readers | None, Label(N_("Tested with"), N_("People who use Easy Read."))] = None


def easy_read_of(content: object) -> EasyRead | None:
    """The Easy Read words of a piece of content, if somebody has written them."""
    words = getattr(content, "easy_read", None)
    return words if isinstance(words, EasyRead) else None


def easy_title(content: object) -> str:
    """What a piece of content is called in Easy Read: by its own title unless it has an easier one."""
    words = easy_read_of(content)
    return (words.title if words else "") or str(getattr(content, "title", ""))


def page(content: object, parts: tuple[tuple[str, object, bool], ...], _: Edition) -> Document:
    """A document in the Easy Read words of some content. ``parts`` are its parts, and whether they have such words.

    Where nobody has written any, it says so.
    """
    words = easy_read_of(content)
    there = tuple((key, part) for key, part, has_words in parts if has_words)
    missing = tuple(easy_title(part) for _key, part, has_words in parts if not has_words)
    none = (Paragraph(_("There is no Easy Read version of this yet.")),)
    return Document(
        title=easy_title(content),
        subtitle=_("Easy Read"),
        language=_.language,
        furniture=_.furniture,
        publisher=getattr(content, "organisation", ""),
        notice=getattr(content, "notice", ""),
        facts=((_("Tested with"), _tested(words.tested_with, _)),) if words else (),
        cover=bool(there),
        easy_read=True,
        blocks=(
            *(_sections(words) if words else () if there else none),
            *(Section(key, easy_title(part)) for key, part in there),
            *((_missing(missing, _),) if missing else ()),
            *((_meanings(words.hard_words, _),) if words and words.hard_words else ()),
        ),
    )


def tested_by(testing: Readers, _: Edition) -> str:
    """How many people tested some words, when, and who they were."""
    people = _.plural("{n} person, {day}", "{n} people, {day}", testing.people, day=_.date(testing.on))
    return f"{people}. {testing.group}".strip() if testing.group else people


def _tested(testing: Readers | None, _: Edition) -> str:
    return tested_by(testing, _) if testing else _("Nobody yet. Please tell us what is hard to read.")


def _sections(words: EasyRead) -> Iterator[Section]:
    hard = _pattern(tuple(word.term for word in words.hard_words))
    for number, section in enumerate(words.sections, 1):
        yield Section(f"easy-{number}", section.title, tuple(_idea(idea, hard) for idea in section.ideas))


def _idea(idea: EasyIdea, hard: re.Pattern[str] | None) -> Block:
    picture = Picture.of(idea.picture.data) if idea.picture else None
    return Idea(_marked(idea.words, hard), picture, idea.picture.words if idea.picture else "")


def _pattern(terms: tuple[str, ...]) -> re.Pattern[str] | None:
    longest_first = sorted(terms, key=len, reverse=True)
    return re.compile(rf"\b({'|'.join(map(re.escape, longest_first))})\b", re.IGNORECASE) if terms else None


def _marked(words: str, hard: re.Pattern[str] | None) -> Words:
    """The words with every hard word strong, which says that it is explained at the end."""
    pieces = hard.split(words) if hard else [words]
    return tuple(Text(piece, strong=at % 2 == 1) for at, piece in enumerate(pieces) if piece)


def _missing(titles: tuple[str, ...], _: Edition) -> Section:
    return Section("not-easy", _("Not in Easy Read yet"), (Bullets(titles),))


def _meanings(hard: tuple[HardWord, ...], _: Edition) -> Section:
    rows = tuple((word.term, word.means) for word in hard)
    return Section("hard-words", _("What the words mean"), (Facts(_("Words in bold"), rows),))
