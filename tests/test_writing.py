from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coproduction.errors import RenderError
from coproduction.writing import write_all
from tests.commands import found, put

NAMES = st.lists(st.sampled_from(("a", "b", "c d", "é", ".hidden")), min_size=1, max_size=3).map("/".join)


def _fit_beside_one_another(names: list[str]) -> bool:
    """No name is also the folder of another."""
    return not any(other.startswith(f"{name}/") for name in names for other in names)


@given(st.dictionaries(NAMES, st.binary()).filter(lambda files: _fit_beside_one_another(list(files))))
def test_every_file_is_written_where_its_name_says_and_nothing_else(
    tmp_path_factory: pytest.TempPathFactory, files: dict[str, bytes]
) -> None:
    folder = tmp_path_factory.mktemp("writing") / "new" / "folder"
    write_all(folder, files)
    assert {name: body for name, body in found(folder).items() if body is not None} == files


def test_files_are_readable_by_all_who_may_read_a_file_made_by_hand(tmp_path: Path) -> None:
    write_all(tmp_path, {"a.html": b"new"})
    by_hand = put(tmp_path, {"b.html": b"new"}) / "b.html"
    assert (tmp_path / "a.html").stat().st_mode == by_hand.stat().st_mode


def test_a_file_that_is_there_is_written_anew_and_its_neighbours_stay(tmp_path: Path) -> None:
    put(tmp_path, {"a.html": "old", "b.html": "mine"})
    write_all(tmp_path, {"a.html": b"new"})
    assert found(tmp_path) == {"a.html": b"new", "b.html": b"mine"}


@pytest.mark.parametrize("order", [("a.html", "taken"), ("taken", "a.html")])
def test_none_is_written_when_a_folder_stands_in_the_place_of_one(tmp_path: Path, order: tuple[str, ...]) -> None:
    before = found(put(tmp_path, {"a.html": "old", "taken/mine.txt": "mine"}))
    with pytest.raises(RenderError, match=r"cannot be written \(Is a directory\)"):
        write_all(tmp_path, dict.fromkeys(order, b"new"))
    assert found(tmp_path) == before


@pytest.mark.parametrize("order", [("a.html", "taken/b.html"), ("taken/b.html", "a.html")])
def test_none_is_written_when_a_file_stands_in_the_place_of_a_folder(tmp_path: Path, order: tuple[str, ...]) -> None:
    before = found(put(tmp_path, {"a.html": "old", "taken": "mine"}))
    with pytest.raises(RenderError, match="Check the folder and its space"):
        write_all(tmp_path, dict.fromkeys(order, b"new"))
    assert found(tmp_path) == before


def test_none_is_written_when_a_name_is_too_long_for_the_disk(tmp_path: Path) -> None:
    before = found(put(tmp_path, {"a.html": "old"}))
    with pytest.raises(RenderError, match=r"cannot be written \(File name too long\)"):
        write_all(tmp_path, {"a.html": b"new", "b" * 300: b"new"})
    assert found(tmp_path) == before


def test_the_place_of_the_files_may_not_be_a_file(tmp_path: Path) -> None:
    before = found(put(tmp_path, {"out": "a file"}))
    with pytest.raises(RenderError, match=r"cannot be written \(File exists\)"):
        write_all(tmp_path / "out", {"a.html": b"new"})
    assert found(tmp_path) == before


def test_a_file_keeps_who_may_read_it(tmp_path: Path) -> None:
    path = put(tmp_path, {"a.html": "old"}) / "a.html"
    path.chmod(0o600)
    write_all(tmp_path, {"a.html": b"new"})
    assert (path.read_bytes(), path.stat().st_mode & 0o777) == (b"new", 0o600)


def test_others_are_removed_after_and_what_cannot_be_undoes_all(tmp_path: Path) -> None:
    before = found(put(tmp_path, {"a.html": "old", "b/c.html": "other"}))
    (tmp_path / "link.html").symlink_to("a.html")
    for files, removed in (
        ({"a.html": b"new", "new.html": b"new"}, ("b/c.html", "none.html")),
        ({"a.html": b"new", "link.html": b"new"}, ("link.html", "none.html")),
    ):
        with pytest.raises(RenderError, match=r"No such file or directory"):
            write_all(tmp_path, files, removed)
        assert (tmp_path / "link.html").is_symlink()
        assert found(tmp_path) == before | {"link.html": b"old"}
    write_all(tmp_path, {"a.html": b"new"}, ("link.html", "b/c.html"))
    assert found(tmp_path) == {"a.html": b"new", "b": None}
