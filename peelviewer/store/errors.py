"""What can be wrong with a library."""

from pathlib import Path

from peelviewer.domain.errors import PeelViewerError


class MissingLibraryError(PeelViewerError):
    """There is no file there."""

    def __init__(self, path: Path) -> None:
        """`path` is where it was looked for."""
        super().__init__(
            f"There is no library at {path}.", "It may have been moved or renamed; importing documents makes a new one."
        )


class NotALibraryError(PeelViewerError):
    """The file is something else."""

    def __init__(self, path: Path) -> None:
        """`path` is the file."""
        super().__init__(f"{path.name} is no PeelViewer library.", "Choose a *.peel file; this one was left untouched.")


class DamagedLibraryError(PeelViewerError):
    """The file was cut off or is otherwise spoilt."""

    def __init__(self, path: Path) -> None:
        """`path` is the library."""
        super().__init__(
            f"{path.name} is damaged.",
            f"Take it back from a copy; “{path.name}.backup” may be one. It was left untouched.",
        )


class FutureLibraryError(PeelViewerError):
    """The library was made by a later PeelViewer."""

    def __init__(self, path: Path) -> None:
        """`path` is the library."""
        super().__init__(f"{path.name} was made by a newer PeelViewer.", "Update PeelViewer to open it.")


class ReadOnlyLibraryError(PeelViewerError):
    """The library stands where nothing may be written."""

    def __init__(self, path: Path) -> None:
        """`path` is the library."""
        super().__init__(f"{path.name} can only be read here.", "Copy it to a folder of your own to add documents.")


class LibraryPlaceError(PeelViewerError):
    """A library cannot be made there."""

    def __init__(self, path: Path, why: str) -> None:
        """`why` is what the system says."""
        super().__init__(f"No library can be made at {path}: {why}.", "Choose another folder.")


class LibraryTroubleError(PeelViewerError):
    """SQLite reports something that nobody foresaw: locked, full, damaged."""

    def __init__(self, path: Path, why: str) -> None:
        """`why` is what SQLite says."""
        super().__init__(f"{path.name} answered: {why}.", "Nothing was changed. “peelviewer doctor” checks the file.")


class UnknownDocumentError(PeelViewerError):
    """A document that is not, or no longer, in the library."""

    def __init__(self, number: int) -> None:
        """`number` is the document's id."""
        super().__init__(f"Document {number} is not in this library.", "It may have been removed.")
