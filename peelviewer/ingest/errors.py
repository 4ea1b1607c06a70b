"""What can be wrong with a file that is to be read."""

from pathlib import Path

from peelviewer.domain.errors import PeelViewerError


class MissingFileError(PeelViewerError):
    """There is no such file, or it may not be read."""

    def __init__(self, path: Path, why: str = "") -> None:
        """`why` is what the system says."""
        super().__init__(
            f"{path.name} cannot be opened{f': {why}' if why else ': there is no such file'}.", "Check the path."
        )


class EmptyFileError(PeelViewerError):
    """A file of no bytes, or of nothing but space."""

    def __init__(self, name: str) -> None:
        """`name` is the file's."""
        super().__init__(f"{name} is empty.", "Save or download it again.")


class NoTextError(PeelViewerError):
    """A page that shows text only once its scripts have run, or none at all."""

    def __init__(self, name: str) -> None:
        """`name` is the file's."""
        super().__init__(
            f"{name} holds no text.", "If a browser shows some, save the page again from there, or paste it."
        )


class UnknownKindError(PeelViewerError):
    """A file that is neither a PDF, nor a web page, nor text."""

    def __init__(self, name: str) -> None:
        """`name` is the file's."""
        super().__init__(f"{name} is no PDF, web page or text.", "Save it as one of these and try again.")


class NotAPdfError(PeelViewerError):
    """A file named .pdf that is something else."""

    def __init__(self, name: str) -> None:
        """`name` is the file's."""
        super().__init__(f"{name} is named as a PDF but is none.", "Give it its right ending, or download it again.")


class LockedPdfError(PeelViewerError):
    """A PDF that opens with a password only."""

    def __init__(self, name: str) -> None:
        """`name` is the file's."""
        super().__init__(f"{name} is protected by a password.", "Save a copy without the password and add that.")


class DamagedPdfError(PeelViewerError):
    """A PDF that was cut off or otherwise spoilt."""

    def __init__(self, name: str) -> None:
        """`name` is the file's."""
        super().__init__(f"{name} is damaged or incomplete.", "Download it again.")


class NoDocumentsError(PeelViewerError):
    """A folder in which there is nothing to read."""

    def __init__(self, folder: Path) -> None:
        """`folder` is the one that was searched."""
        super().__init__(f"{folder.name} holds no PDF, web page or text.", "Choose another folder.")


class ReaderStoppedError(PeelViewerError):
    """The process that read a file ended without an answer."""

    def __init__(self, name: str) -> None:
        """`name` is the file's."""
        super().__init__(f"{name} stopped the reader.", "The file may be damaged; the others went on.")


class CancelledReadingError(PeelViewerError):
    """A file that was being read when its batch was cancelled."""

    def __init__(self) -> None:
        """Nobody is told: who cancelled knows."""
        super().__init__("The reading was cancelled.", "Import it again to go on.")


class UnreadableError(PeelViewerError):
    """A file that the reader did not foresee."""

    def __init__(self, name: str, what: str) -> None:
        """`what` is what went wrong, for a report of the fault."""
        super().__init__(f"{name} could not be read ({what}).", "Please report it with the file.")


class NoTesseractError(PeelViewerError):
    """Text was to be recognised in pictures, and the program that does it is not there."""

    def __init__(self) -> None:
        """Nothing to say but that."""
        super().__init__(
            "Tesseract, which recognises text in scans, is not on this machine.",
            "Install it (on Debian and Ubuntu: tesseract-ocr), or import without that option.",
        )
