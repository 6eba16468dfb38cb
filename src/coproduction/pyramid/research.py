"""All studies side by side: at which stages people are involved, and where they share the decisions."""

from collections.abc import Iterator
from typing import Annotated

from attrs import frozen

from coproduction.content import (
    AsAt,
    Content,
    ContentType,
    EasyWords,
    Language,
    Notice,
    Organisation,
    Part,
    Title,
)
from coproduction.document import Block, Bullets, Document, Facts, Paragraph, Section
from coproduction.edition import Edition
from coproduction.labels import N_, Label
from coproduction.problems import Problem
from coproduction.pyramid.research_coverage import coverage_table, grids
from coproduction.pyramid.research_study import ResearchStudy


@frozen(kw_only=True)
class StudyFile:
    """The record of one study."""

    file: Annotated[str, Label(N_("File"), N_("Another file of this folder."), "research-study.yaml")] = ""
    content: Annotated[Content, Label(N_("Content"), N_("Read from the file."))]


@frozen(kw_only=True)
class Research:
    """The studies of an organisation, and who is involved in them."""

    title: Title
    language: Language = "en-GB"
    organisation: Organisation = ""
    notice: Notice = ""
    easy_read: EasyWords = None
    as_at: AsAt = None
    about: Annotated[str, Label(N_("About"), N_("A sentence or two before the rest."))] = ""
    studies: Annotated[tuple[StudyFile, ...], Label(N_("Studies"), N_("A file for each."))]

    @property
    def records(self) -> tuple[ResearchStudy, ...]:
        """The records of the studies."""
        return tuple(each.content for each in self.studies if isinstance(each.content, ResearchStudy))


def parts(research: Research) -> tuple[Part, ...]:
    """The studies, which are read and not shown."""
    return tuple(
        Part(f"study-{n}", ("studies", n - 1, "content"), each.content, shown=False)
        for n, each in enumerate(research.studies, 1)
    )


def check_studies(research: Research) -> Iterator[Problem]:
    """There is a study, what is named is one, and each is named once."""
    if not research.studies:
        yield Problem(("studies",), "Name at least one file: “- file: research-study.yaml”.")
    known: set[str] = set()
    for index, each in enumerate(research.studies):
        if not isinstance(each.content, ResearchStudy):
            yield Problem(("studies", index, "file"), "Name a file of the type “research-study”.")
            continue
        if each.content.id in known:
            yield Problem(
                ("studies", index, "file"), "Another study has the id of this one. Give each an id of its own."
            )
        known.add(each.content.id)


def page(research: Research, _: Edition) -> Document:
    """How many studies involve people at each stage, and each study stage by stage."""
    studies = research.records
    opening = (Paragraph(research.about),) if research.about else ()
    as_at = ((_("As at"), _.date(_.day)),) if _.day else ()
    return Document(
        title=research.title,
        language=_.language,
        furniture=_.furniture,
        publisher=research.organisation,
        notice=research.notice,
        facts=((_("Studies"), _.number(len(studies))), *as_at),
        blocks=(
            *opening,
            Section("coverage", _("At which stages people are involved"), _coverage(studies, _)),
            Section("grid", _("Study by study"), (_titles(studies, _), *grids(studies, _))),
        ),
    )


def _coverage(studies: tuple[ResearchStudy, ...], _: Edition) -> tuple[Block, ...]:
    said = (
        _("These are numbers of studies, not of people."),
        _("“Co-produced” means that people share the decisions as equal partners, or take them by themselves."),
        _("“Not recorded” means that nobody wrote it down. It does not mean none."),
    )
    level = Paragraph(_("Each level is right for some purpose. None is a failure, and nobody has to climb."))
    return level, coverage_table(studies, _), Bullets(said)


def _titles(studies: tuple[ResearchStudy, ...], _: Edition) -> Facts:
    return Facts(_("Which study is which"), tuple((study.id, study.title) for study in studies))


RESEARCH = ContentType(
    name="research",
    label=N_("Involvement in research"),
    model=Research,
    views={"page": page},
    checks=(check_studies,),
    parts=parts,
)
