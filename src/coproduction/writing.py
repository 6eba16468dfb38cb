"""Files written and removed all or none: each is written beside its place first, then moved into it."""

import os
import shutil
import tempfile
from collections.abc import Collection, Mapping
from contextlib import ExitStack
from errno import EISDIR
from pathlib import Path as FilePath

from coproduction.errors import RenderError


def write_all(folder: FilePath, files: Mapping[str, bytes], removed: Collection[str] = ()) -> None:
    """Write files by their names under a folder, then remove others. If one of it fails, all stay as they were.

    Whoever might read a file that was there may read the new one, and nobody else. Raises ``RenderError``.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(prefix=".being-written-", dir=folder) as beside, ExitStack() as undoing:
            for number, name in enumerate((*files, *removed)):
                new = FilePath(beside) / str(number)
                if name in files:
                    new.write_bytes(files[name])
                _keep(folder / name, new)
            for number, name in enumerate((*files, *removed)):
                _move(FilePath(beside) / str(number), folder / name, undoing)
            undoing.pop_all()
    except OSError as error:
        raise RenderError(f"The files cannot be written ({error.strerror}). Check the folder and its space.") from error


def _keep(path: FilePath, new: FilePath) -> None:
    """Keep what stands in the place of a file, and who may read it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    if path.is_dir():
        raise IsADirectoryError(EISDIR, os.strerror(EISDIR))
    if path.exists():
        shutil.copy2(path, new.with_suffix(".was"), follow_symlinks=False)
        if new.exists():
            shutil.copymode(path, new)


def _move(new: FilePath, path: FilePath, undoing: ExitStack) -> None:
    """Put a new file into its place, or nothing if there is none; how to undo it is put down first."""
    was = new.with_suffix(".was")
    if was.is_symlink() or was.exists():
        undoing.callback(was.replace, path)
    else:
        undoing.callback(path.unlink, missing_ok=True)
    if new.exists():
        new.replace(path)
    else:
        path.unlink()
