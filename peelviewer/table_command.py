"""A command that prints a table: with `--output`, into a file."""

import io
from contextlib import redirect_stdout
from pathlib import Path
from typing import Any

import click

from peelviewer import overwriting, whole_files
from peelviewer.domain.errors import PeelViewerError


class OutputError(PeelViewerError):
    """The file that a table was to go into cannot be written."""

    def __init__(self, file: Path, why: str) -> None:
        super().__init__(f"{file} could not be written: {why}.", "Choose another place.")


class TableCommand(click.Command):
    """Its table goes into the file that `--output` names, in UTF-8, whole or not at all."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        file = click.Path(path_type=Path, dir_okay=False)
        self.params.append(click.Option(["-o", "--output"], type=file, help="Write it into this file (UTF-8)."))
        self.params.append(overwriting.OVERWRITE)

    def invoke(self, context: click.Context) -> Any:
        """Run the command."""
        out: Path | None = context.params.pop("output")
        overwrite = context.params.pop("overwrite")
        if out is None:
            return super().invoke(context)
        overwriting.check(out, overwrite=overwrite)
        printed = io.StringIO()
        with redirect_stdout(printed):
            value = super().invoke(context)
        # A spreadsheet knows by the first bytes of a CSV file that it is UTF-8.
        encoding = "utf-8-sig" if context.params.get("as_csv") else "utf-8"
        try:
            with whole_files.output(out) as aside:
                aside.write_text(printed.getvalue(), encoding=encoding, newline="\n")
        except OSError as error:
            raise OutputError(out, (error.strerror or "").lower()) from error
        return value
