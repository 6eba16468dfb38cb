"""Where a shipped fact comes from, and how surely it was read there."""

import re
from collections.abc import Iterator
from datetime import date
from enum import Enum
from typing import Annotated

from attrs import frozen

from coproduction.document import Block, Bullets, Link, Section, Text, Words
from coproduction.edition import Edition
from coproduction.labels import N_, Label
from coproduction.problems import Problem

_WEB = re.compile(r"https?://\S+")


class Mark(Enum):
    """How far a source was read."""

    READ = "S"
    """The source was read."""
    PARTLY = "P"
    """Only part of it could be read, or a copy: check the original."""
    COMMON = "B"
    """Common knowledge of the field, not read again: never shown as a sourced fact."""
    SUGGESTED = "D"
    """Suggested by this library; nobody publishes it as a rule."""


@frozen
class Source:
    """A title, an address where there is one, and the mark of its reading."""

    title: str
    url: str = ""
    mark: Mark = Mark.READ


SUGGESTED = Source("Suggested by this library; yours to change", mark=Mark.SUGGESTED)

KMPT = "Kent and Medway NHS and Social Care Partnership Trust"

KMPT_POSITION = Source(
    f"{KMPT}, Participation and Involvement Strategy 2020-2025, Our current position",
    "https://kmpt.nhs.uk/about-us/about-us-documents/publications/other-publications/"
    "participation-and-involvement-strategy-2020-2025/our-current-position",
)
NORFOLK = Source(
    "Norfolk County Council, What do we mean by co-production?",
    "https://www.norfolk.gov.uk/article/39266/What-do-we-mean-by-co-production",
)
NHS_DIGITAL = Source(
    "NHS Digital, Change to disclosure control methodology for hospital statistics from September 2018",
    "https://digital.nhs.uk/data-and-information/data-tools-and-services/data-services/"
    "hospital-episode-statistics/change-to-disclosure-control-methodology-for-hes-and-ecds-from-september-2018",
    Mark.PARTLY,
)
UK_LLC = Source(
    "UK Longitudinal Linkage Collaboration, statistical disclosure control",
    "https://guidebook.ukllc.ac.uk/docs/user_guide/sdc",
)
NHS_QUARTERS = Source(
    "Department of Health, The Quarter: quarter 4 of 2010 to 2011 is January to March",
    "https://www.gov.uk/government/publications/the-quarter-quarter-4-2010-11",
    Mark.PARTLY,
)
IWISE = Source("iWise, RAG status", "http://www.iwise2.com/rag-status")


@frozen(kw_only=True)
class Citation:
    """Where an author read something."""

    title: Annotated[str, Label(N_("Title"))]
    url: Annotated[str, Label(N_("Web address"), N_("Beginning with https:// or http://."))] = ""
    read_on: Annotated[date | None, Label(N_("Read on"))] = None


def is_web_address(text: str) -> bool:
    """Whether a text begins as a web address does, and has no spaces."""
    return bool(_WEB.fullmatch(text))


def check_citations(citations: tuple[Citation, ...]) -> Iterator[Problem]:
    """A web address begins as one and has no spaces."""
    for index, each in enumerate(citations):
        if each.url and not is_web_address(each.url):
            yield Problem((index, "url"), "A web address begins with https:// and has no spaces.")


def cited(citations: tuple[Citation, ...], _: Edition) -> tuple[Block, ...]:
    """The section that says where a piece of content comes from, if it says so at all."""
    if not citations:
        return ()
    return (Section("sources", _("Where this comes from"), (Bullets(tuple(_entry(each, _) for each in citations)),)),)


def _entry(each: Citation, _: Edition) -> Words:
    title = Link(each.title, each.url) if each.url else Text(each.title)
    read = (Text(_(" (read on {day})", day=_.date(each.read_on))),) if each.read_on else ()
    return (title, *read)
