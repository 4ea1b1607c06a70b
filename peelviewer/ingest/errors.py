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


class OwnBriefError(PeelViewerError):
    """A brief that PeelViewer made: it repeats its sources and is none itself."""

    def __init__(self, name: str) -> None:
        """`name` is the file's."""
        super().__init__(f"{name} is a brief made by PeelViewer, not a source.", "Add the documents that it quotes.")


class UnknownKindError(PeelViewerError):
    """A file of none of the kinds that are read."""

    def __init__(self, name: str) -> None:
        """`name` is the file's."""
        super().__init__(
            f"{name} is not a PDF, web page, office document, mail or text.", "Save it as one of these and try again."
        )


class NotAPdfError(PeelViewerError):
    """A file named .pdf that is something else."""

    def __init__(self, name: str) -> None:
        """`name` is the file's."""
        super().__init__(f"{name} is named as a PDF but is not one.", "Give it its right ending, or download it again.")


class LockedFileError(PeelViewerError):
    """A file that opens with a password only."""

    def __init__(self, name: str) -> None:
        """`name` is the file's."""
        super().__init__(f"{name} is protected by a password.", "Save a copy without the password and add that.")


class OldOfficeFileError(PeelViewerError):
    """A file as Word and others wrote it before 2007."""

    def __init__(self, name: str) -> None:
        """`name` is the file's."""
        super().__init__(f"{name} is an office file of the old kind.", "Open it and save it as .docx, or as a PDF.")


class DamagedFileError(PeelViewerError):
    """An office file, or a saved page, that is spoilt or not what its name says."""

    def __init__(self, name: str, what: str) -> None:
        """`what` is what is wrong with it."""
        super().__init__(
            f"{name} could not be opened: {what}.", "Open it in the program that made it, and save it again."
        )


class DamagedPdfError(PeelViewerError):
    """A PDF that was cut off or otherwise spoilt."""

    def __init__(self, name: str) -> None:
        """`name` is the file's."""
        super().__init__(f"{name} is damaged or incomplete.", "Download it again.")


class NoDocumentsError(PeelViewerError):
    """A folder in which there is nothing to read."""

    def __init__(self, folder: Path) -> None:
        """`folder` is the one that was searched."""
        super().__init__(
            f"{folder.name} holds no PDF, web page, office document, mail or text.", "Choose another folder."
        )


class ReaderStoppedError(PeelViewerError):
    """The process that read a file ended without an answer."""

    def __init__(self, name: str) -> None:
        """`name` is the file's."""
        super().__init__(
            f"{name} stopped the reader.", "It may be damaged, or need too much memory; the others went on."
        )


class TooSlowError(PeelViewerError):
    """A file that takes longer to read than any report does."""

    def __init__(self, name: str, seconds: float) -> None:
        """`seconds` is how long it was given."""
        super().__init__(
            f"{name} could not be read within {seconds:.0f} seconds.", "Save it again from where you got it."
        )


class TooMuchMemoryError(PeelViewerError):
    """A file that takes more memory to read than any report does."""

    def __init__(self, name: str) -> None:
        """`name` is the file's."""
        super().__init__(f"{name} needs more memory than a report does.", "Save it again from where you got it.")


class TooManyPagesError(PeelViewerError):
    """A PDF that has, or claims to have, more pages than any report."""

    def __init__(self, name: str, pages: int, most: int) -> None:
        """`pages` is what the file claims, `most` what is read."""
        super().__init__(
            f"{name} claims to have {pages:,} pages.", f"PeelViewer reads up to {most:,}: divide it first."
        )


class TooLargeError(PeelViewerError):
    """A file of more bytes than any report or article has."""

    def __init__(self, name: str, most: int) -> None:
        """`most` is how many bytes are read of such a file."""
        size = f"{most // 1_000_000} MB" if most >= 1_000_000 else f"{most} bytes"
        super().__init__(f"{name} is larger than {size}.", "Divide it, or add only the part that you need.")


class TooMuchTextError(PeelViewerError):
    """A file out of which more text comes than any report has."""

    def __init__(self, name: str) -> None:
        """`name` is the file's."""
        super().__init__(f"{name} holds more text than a report does.", "Add only the part that you need.")


class TooMuchMarkupError(PeelViewerError):
    """A web page of more elements, or an element of more attributes, than any page has."""

    def __init__(self, name: str) -> None:
        """`name` is the file's."""
        super().__init__(f"{name} is made of more parts than a web page.", "Save only the part that you need.")


class SlowPageError(PeelViewerError):
    """A page that takes longer to draw than anybody waits."""

    def __init__(self, name: str, page: int) -> None:
        """`page` is counted from 1."""
        super().__init__(f"Page {page} of {name} takes too long to draw.", "Its text can be read without.")


class PageStoppedError(PeelViewerError):
    """A page that cannot be drawn: the process that was to draw it ended."""

    def __init__(self, name: str, page: int) -> None:
        """`page` is counted from 1."""
        super().__init__(f"Page {page} of {name} cannot be drawn.", "Its text can be read without.")


class WaitingEndedError(PeelViewerError):
    """Whoever asked for a page wants it no more."""

    def __init__(self) -> None:
        """Nobody is told."""
        super().__init__("The page is not wanted any more.")


class NotAFileError(PeelViewerError):
    """A pipe, a device or a folder under the name of a document."""

    def __init__(self, name: str) -> None:
        """`name` is its name."""
        super().__init__(f"{name} is not an ordinary file.", "Name a PDF, a web page or a text.")


class LinkOutError(PeelViewerError):
    """A link in a folder that is imported, to a file outside of it."""

    def __init__(self, name: str) -> None:
        """`name` is the link's."""
        super().__init__(f"{name} is a link to a file outside its folder.", "Add that file by itself.")


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


class ClusterError(PeelViewerError):
    """Files were to be read on a cluster, and it is not there, or cannot read as this machine does."""
