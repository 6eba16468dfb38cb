"""Files written all or none: each beside its place first, then moved into it."""

import os
import tempfile
from collections.abc import Mapping
from errno import EISDIR
from pathlib import Path as FilePath

from coproduction.errors import RenderError


def write_all(folder: FilePath, files: Mapping[str, bytes]) -> None:
    """Write files by their names under a folder. Until every one is written, none is in its place."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(prefix=".being-written-", dir=folder) as beside:
            for number, body in enumerate(files.values()):
                (FilePath(beside) / str(number)).write_bytes(body)
            for name in files:
                (folder / name).parent.mkdir(parents=True, exist_ok=True)
                if (folder / name).is_dir():
                    raise IsADirectoryError(EISDIR, os.strerror(EISDIR))
            for number, name in enumerate(files):
                os.replace(FilePath(beside) / str(number), folder / name)  # noqa: PTH105 - atomic on every system
    except OSError as error:
        raise RenderError(f"The files cannot be written ({error.strerror}). Check the folder and its space.") from error
