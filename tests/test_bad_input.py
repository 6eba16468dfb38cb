import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coproduction.reading import parse
from tests.commands import PLAN, PROSE, found, put, run
from tests.mistakes import AUDIT, MISTAKES, Mistake
from tests.spoiling import mistyped, spoilt
from tests.strategies import png

WITHOUT_WORDS = "Zebedee"
RIGHT = (PROSE, PLAN, AUDIT)


def laid_out(folder: Path, mistakes: dict[str, Mistake]) -> Path:
    """A folder with a folder for each mistake, and beside it what must never be read."""
    put(folder, {"secret.yaml": PROSE.replace("Welcome", WITHOUT_WORDS), "secret.png": png()})
    for name, mistake in mistakes.items():
        put(folder / "content" / slug(name), mistake.files)
        for link, target in mistake.links.items():
            (folder / "content" / slug(name) / link).symlink_to(folder / target)
    return folder / "content"


def slug(name: str) -> str:
    return name.replace(" ", "-")


def expected(mistakes: dict[str, Mistake]) -> list[str]:
    return sorted(f"{slug(name)}/{line}" for name, mistake in mistakes.items() for line in mistake.said)


@pytest.mark.parametrize("name", MISTAKES)
def test_a_mistake_is_named_with_its_file_line_and_path_and_nothing_is_written(tmp_path: Path, name: str) -> None:
    mistakes = {name: MISTAKES[name]}
    content = laid_out(tmp_path, mistakes)
    before = found(tmp_path)
    result = run("build", content, "-o", tmp_path / "out")
    *said, last = result.stderr.splitlines()
    assert (result.exit_code, result.stdout) == (1, "")
    assert sorted(said) == expected(mistakes)
    assert last == f"{len(said)} to put right. Nothing was written."
    assert found(tmp_path) == before


@pytest.mark.parametrize("command", ["build", "check"])
def test_all_mistakes_at_once_are_all_named_in_one_run(tmp_path: Path, command: str) -> None:
    content = laid_out(tmp_path, MISTAKES)
    put(content, {"right/page.yaml": PROSE})
    before = found(tmp_path)
    result = run(command, content, *(("-o", tmp_path / "out") if command == "build" else ()))
    assert (result.exit_code, result.stdout) == (1, "")
    assert sorted(result.stderr.splitlines()[:-1]) == expected(MISTAKES)
    assert found(tmp_path) == before


def test_what_an_author_wrote_is_never_repeated(tmp_path: Path) -> None:
    content = laid_out(tmp_path, MISTAKES)
    written = sum(WITHOUT_WORDS.encode() in (body or b"") for body in found(content).values())
    assert written > len(MISTAKES) / 2
    assert WITHOUT_WORDS.casefold() not in run("check", content).output.casefold()


@pytest.mark.parametrize("name", [name for name, mistake in MISTAKES.items() if len(mistake.files) == 1])
def test_a_mistake_in_a_single_file_is_named_the_same_when_that_file_is_checked_or_rendered(
    tmp_path: Path, name: str
) -> None:
    (file,) = MISTAKES[name].files
    put(tmp_path, {"secret.yaml": PROSE})
    put(tmp_path / "in" / "content", MISTAKES[name].files)
    for link, target in MISTAKES[name].links.items():
        (tmp_path / "in" / "content" / link).symlink_to(tmp_path / target)
    wanted = [line for line in MISTAKES[name].said if not line.startswith(tuple(MISTAKES[name].links))]
    path = tmp_path / "in" / "content" / file
    for result in (run("check", path), run("render", path, "-o", tmp_path / "page.html")):
        assert (result.exit_code, result.stdout) == (1, "")
        assert sorted(result.stderr.splitlines()[:-1]) == sorted(wanted)
    assert not (tmp_path / "page.html").exists()


def endings(folder: Path, files: dict[str, bytes]) -> set[int]:
    """The exit codes of all that can be done with a folder of files. What is raised is raised here."""
    put(folder, files)
    built = run("build", folder, "-o", folder / "out", "-f", "html", "-f", "text")
    checked = run("check", folder)
    if built.exit_code:
        assert not (folder / "out").exists()
    assert "Traceback" not in built.output + checked.output
    return {built.exit_code, checked.exit_code}


@settings(max_examples=200)
@given(st.binary(max_size=200) | st.text(max_size=100).map(str.encode))
def test_no_bytes_at_all_make_it_stumble(tmp_path_factory: pytest.TempPathFactory, data: bytes) -> None:
    assert endings(tmp_path_factory.mktemp("bytes"), {"a.yaml": data, "theme/theme.yaml": data}) == {1}


@settings(max_examples=200)
@given(st.sampled_from(RIGHT).flatmap(mistyped))
def test_no_slip_of_the_hand_makes_it_stumble(tmp_path_factory: pytest.TempPathFactory, data: bytes) -> None:
    assert endings(tmp_path_factory.mktemp("slips"), {"a.yaml": data}) in ({0}, {1})


@settings(max_examples=200)
@given(st.sampled_from(RIGHT).flatmap(lambda text: spoilt(parse(text, "right.yaml").data)))
def test_no_structure_makes_it_stumble(tmp_path_factory: pytest.TempPathFactory, data: dict[str, object]) -> None:
    assert endings(tmp_path_factory.mktemp("data"), {"a.json": json.dumps(data).encode()}) in ({0}, {1}, {0, 1})


@settings(max_examples=150)
@given(mistyped("person,kind,activity,level,first_day\nP1,carer,Group,consult,2025-05-06\nP2,staff,,,\n"))
def test_no_table_makes_it_stumble(tmp_path_factory: pytest.TempPathFactory, data: bytes) -> None:
    audit = AUDIT.partition("records:")[0] + "records: {file: register.csv}\n"
    files = {"a.yaml": audit.encode(), "register.csv": data}
    assert endings(tmp_path_factory.mktemp("table"), files) in ({0}, {1})
