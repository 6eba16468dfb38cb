"""What ``check --reading`` prints, and of what."""

from pathlib import Path

import pytest

from coproduction.cli.reading_report import MOST, NO_CLAIM, NOT_SCORED, TOO_SHORT
from tests.commands import ALONE, BINDER, EASY, PLAN, PROSE, TRIO, put, run

EXAMPLES = Path(__file__).parent.parent / "examples"
LONG = "We " + "really " * 25 + "do."


def prose(*sentences: str, more: str = "") -> str:
    """A page with one section, of these sentences."""
    texts = "".join(f"      - text: {each}\n" for each in sentences)
    return f"type: prose\ntitle: Welcome\n{more}sections:\n  - title: Hello\n    body:\n{texts}"


def report(*arguments: object, exit_code: int = 0) -> list[str]:
    """The lines of a report, without those that end every report."""
    result = run("check", "--reading", *arguments)
    assert result.exit_code == exit_code
    lines = result.stdout.splitlines()
    return lines[: next((at for at, line in enumerate(lines) if line.startswith("Scores are")), len(lines))]


def test_a_report_comes_before_the_end_and_says_what_a_score_cannot_show(tmp_path: Path) -> None:
    result = run("check", "--reading", put(tmp_path, {"welcome.yaml": PROSE}))
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout.splitlines() == [
        "welcome.yaml: Welcome",
        "  Hello",
        "    too short to score; 5 words (0 long), 2 sentences, average 2.5, longest 4",
        "  The whole",
        "    too short to score; 5 words (0 long), 2 sentences, average 2.5, longest 4",
        "",
        "Scores are SMOG, British scale. Above 14 most people may struggle (NHS digital",
        "service manual, Use a readability tool). Fewer than 10 sentences have no score,",
        "and fewer than 30 a rough one. A long word has 3 syllables or more.",
        "A score does not show that people understand. Test the words with people who",
        "will read them.",
        "",
        "Nothing to put right.",
    ]


def test_a_section_of_ten_sentences_has_its_score(tmp_path: Path) -> None:
    put(tmp_path, {"welcome.yaml": prose(*["We meet."] * 7, "The agenda is there.", "The policy is here.")})
    assert "    SMOG 10.4; 23 words (2 long), 10 sentences, average 2.3, longest 4" in report(tmp_path / "welcome.yaml")


def test_without_being_asked_for_there_is_no_report(tmp_path: Path) -> None:
    assert run("check", put(tmp_path, TRIO)).stdout == "Nothing to put right.\n"


def test_every_file_of_a_folder_is_reported_in_each_of_its_wordings(tmp_path: Path) -> None:
    put(tmp_path, {**TRIO, "plan.yaml": ALONE, "welcome.yaml": EASY})
    heads = [line for line in report(tmp_path) if line and not line.startswith(" ")]
    assert heads == [
        "pack.yaml: Binder",
        "pack.yaml, Easy Read: Binder",
        "plan.yaml: Plan",
        "welcome.yaml: Welcome",
        "welcome.yaml, Easy Read: Welcome",
    ]
    assert report(tmp_path / "welcome.yaml")[0] == "welcome.yaml: Welcome"


def test_further_pages_of_a_file_are_named() -> None:
    heads = [line for line in report(EXAMPLES / "agreement.yaml") if line and not line.startswith(" ")]
    assert heads[0] == "agreement.yaml: Working in partnership in Anytown"
    assert heads[1].startswith("agreement.yaml, booklet: ")


def test_a_page_about_one_person_is_reported_only_if_its_file_is_named(tmp_path: Path) -> None:
    put(tmp_path, {"page.yaml": (EXAMPLES / "representative.yaml").read_text("utf-8"), "welcome.yaml": PROSE})
    assert [line for line in report(tmp_path) if line.startswith("page.yaml")] == []
    assert report(tmp_path / "page.yaml")[0] == "page.yaml: Your page"


def test_hints_are_quoted_up_to_a_cap(tmp_path: Path) -> None:
    passives = [f"Page {at} was sent." for at in range(MOST + 2)]
    put(tmp_path, {"welcome.yaml": prose(LONG, *passives, "Every stakeholder came.")})
    lines = report(tmp_path)
    at = lines.index("  Sentences over 25 words:")
    assert lines[at:] == [
        "  Sentences over 25 words:",
        "    27 words: “We really really really really really really really really really",
        *lines[at + 2 : at + 3],
        "  Perhaps passive, which is only a hint. Say who does it if you can:",
        *(f"    “was sent” in “Page {at} was sent.”" for at in range(MOST)),
        "    and 2 more",
        "  Words that many people do not know, and no glossary here explains:",
        "    stakeholder: people who are affected: say who",
        "",
    ]


def test_a_word_that_the_glossary_of_a_pack_explains_is_no_hint(tmp_path: Path) -> None:
    glossary = "glossary: [{term: Stakeholder, means: Someone it matters to.}]\n"
    files = {"welcome.yaml": prose("Every stakeholder came."), "plan.yaml": PLAN}
    for more, expected in (("", 2), (glossary, 1)):
        put(tmp_path, {**files, "pack.yaml": BINDER + more})
        assert sum(line.startswith("    stakeholder: ") for line in report(tmp_path)) == expected


def test_the_hard_words_of_easy_read_are_explained_in_easy_read(tmp_path: Path) -> None:
    easy = EASY.replace("Come in.", "Every stakeholder came.")
    for more, expected in (("", 1), ("  hard_words: [{term: Stakeholder, means: Who it matters to.}]\n", 0)):
        put(tmp_path, {"welcome.yaml": easy + more})
        assert sum(line.startswith("    stakeholder: ") for line in report(tmp_path)) == expected


def test_another_language_is_not_scored_and_its_english_parts_are(tmp_path: Path) -> None:
    welsh = prose("Every stakeholder came.", more="language: cy\ntranslation: {made: by_person, of: en.yaml}\n")
    english = prose("Every stakeholder came.")
    put(tmp_path, {"cy.yaml": welsh, "en.yaml": english})
    put(tmp_path, {"both.yaml": "type: bilingual\nfirst: {file: cy.yaml}\nsecond: {file: en.yaml}\n"})
    lines = report(tmp_path / "both.yaml")
    assert lines[:7] == [
        "both.yaml: Welcome",
        "  Welcome",
        f"    {NOT_SCORED}",
        "  Welcome",
        f"    {TOO_SHORT}; 5 words (1 long), 3 sentences, average 1.7, longest 3",
        "  The whole",
        f"    {NOT_SCORED}",
    ]
    assert "    stakeholder: people who are affected: say who" in lines


def test_what_has_something_to_put_right_is_not_read_and_the_exit_code_stays(tmp_path: Path) -> None:
    put(tmp_path, {"welcome.yaml": PROSE, "plan.yaml": PLAN.replace("theme: people", "theme: nobody")})
    lines = report(tmp_path, exit_code=1)
    assert lines[0] == "plan.yaml: Plan: not read, because there is something to put right. Write the id"
    assert "welcome.yaml: Welcome" in lines
    assert run("check", "--reading", tmp_path).stderr.splitlines()[-1] == "1 to put right."


def test_what_cannot_be_read_at_all_has_no_report(tmp_path: Path) -> None:
    put(tmp_path, {"welcome.yaml": "type: prose\n"})
    for path in (tmp_path, tmp_path / "welcome.yaml"):
        result = run("check", "--reading", path)
        assert (result.exit_code, result.stdout) == (1, "")


def test_what_has_no_day_of_its_own_needs_one(tmp_path: Path) -> None:
    put(tmp_path, {"plan.yaml": PLAN.replace("as_at: 2026-06-30\n", "")})
    assert report(tmp_path)[0].startswith("plan.yaml: Plan: not read, because there is something to put right. Say for")
    assert report(tmp_path, "--as-at", "2026-06-30")[0] == "plan.yaml: Plan"
    wrong = run("check", tmp_path, "--as-at", "2026-06-30")
    assert (wrong.exit_code, wrong.stdout) == (2, "")
    assert "--as-at is for --reading." in wrong.stderr


def test_what_would_do_something_to_a_terminal_is_replaced(tmp_path: Path) -> None:
    put(tmp_path, {"\N{ESCAPE}[31m.yaml": PROSE})
    assert report(tmp_path)[0] == "\N{REPLACEMENT CHARACTER}[31m.yaml: Welcome"


@pytest.mark.parametrize("folder", ["fernshire", "kent", "partnership"])
def test_no_line_about_the_examples_is_longer_than_a_terminal_is_wide(folder: str) -> None:
    lines = report(EXAMPLES / folder)
    assert len(lines) > 20
    assert [line for line in lines if len(line) > 80] == []


def test_the_sentence_that_claims_nothing_ends_every_report(tmp_path: Path) -> None:
    said = " ".join(run("check", "--reading", put(tmp_path, {"welcome.yaml": PROSE})).stdout.split())
    assert NO_CLAIM in said
