"""On a terminal, no file gives way silently to one that a command writes."""

import functools
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

from peelviewer.domain.errors import PeelViewerError

# `--force` names a police force.
OVERWRITE = click.Option(["--overwrite"], is_flag=True, help="Write over a file that is there already.")


class FileThereError(PeelViewerError):
    """What a command was to write is there already."""

    def __init__(self, file: Path) -> None:
        """`file` is the file, or the folder that has some."""
        super().__init__(f"{file} is there already.", "Name another place, or say --overwrite.")


def check(out: Path, *, overwrite: bool) -> None:
    """Raise FileThereError where a person at a terminal has not said that what is there may go; scripts know what they do."""
    is_there = any(out.glob("*.pdf")) if out.is_dir() else out.is_file()
    if is_there and not overwrite and is_terminal():
        raise FileThereError(out)


def is_terminal() -> bool:
    """Whether a person reads what is printed."""
    return sys.stdout.isatty()


def writing(command: Callable[..., None]) -> Callable[..., None]:
    """A command that writes the file `out` asks before it writes over another."""

    @functools.wraps(command)
    def checked(*args: Any, overwrite: bool, **named: Any) -> None:
        if named["out"] is not None:
            check(named["out"], overwrite=overwrite)
        command(*args, **named)

    return click.option(*OVERWRITE.opts, is_flag=True, help=OVERWRITE.help)(checked)
