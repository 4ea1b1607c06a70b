"""What can be wrong with the files of `data/`."""

from peelviewer.domain.errors import PeelViewerError


class ReferenceDataError(PeelViewerError):
    """A line of `data/` that does not fit."""

    def __init__(self, file: str, line: int, what: str) -> None:
        """Name the file, the line (from 1) and what does not fit."""
        super().__init__(f"{file}, line {line}: {what}.", "The installation is damaged; install PeelViewer again.")


class GradesFileError(PeelViewerError):
    """A file of grades of the reader's that does not fit."""

    def __init__(self, message: str) -> None:
        """Say what does not fit, and what would."""
        super().__init__(message, "It needs the columns and values of data/grades.csv; nothing of it was added.")
