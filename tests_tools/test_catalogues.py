"""Catalogues, checked by the program that translators' tools are built on."""

import os
import subprocess
from pathlib import Path

import pytest

import coproduction

FILES = sorted(file for folder in coproduction.toolkit().catalogues for file in folder.glob("*.po"))


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_gettext_finds_nothing_wrong_with_a_catalogue(file: Path) -> None:
    arguments = [os.environ["MSGFMT"], "--check", "--verbose", "--output-file", os.devnull, str(file)]
    done = subprocess.run(arguments, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert [line for line in done.stderr.splitlines() if not line.endswith(" translated messages.")] == []
