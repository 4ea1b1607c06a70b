"""What can be wrong with a library."""

from pathlib import Path

from peelviewer.domain.errors import PeelViewerError


class MissingLibraryError(PeelViewerError):
    """There is no file there."""

    may_pass = True

    def __init__(self, path: Path, *, backups: bool = False) -> None:
        """`path` is where it was looked for; `backups` says whether some are still there."""
        hint = "It may have been moved or renamed; importing documents makes a new one."
        if backups:
            hint = "It may have been moved or renamed; “peelviewer doctor” with --restore takes its newest backup."
        super().__init__(f"There is no library at {path}.", hint)


class InterruptedQuestionError(PeelViewerError):
    """The question was stopped, since nobody waits for its answer any more."""

    def __init__(self, path: Path) -> None:
        """`path` is the library."""
        super().__init__(f"A question to {path.name} was stopped.", "Ask it again.")


class NotALibraryError(PeelViewerError):
    """The file is something else."""

    def __init__(self, path: Path) -> None:
        """`path` is the file."""
        super().__init__(
            f"{path.name} is not a PeelViewer library.", "Choose a *.peel file; this one was left untouched."
        )


class DamagedLibraryError(PeelViewerError):
    """The file was cut off or is otherwise damaged."""

    def __init__(self, path: Path) -> None:
        """`path` is the library."""
        super().__init__(
            f"{path.name} is damaged.",
            "“peelviewer doctor” with --restore takes a backup; with --repair it saves what can be read in a new file.",
        )


class AlteredLibraryError(PeelViewerError):
    """Another program has changed what the library is built of."""

    def __init__(self, path: Path, what: str) -> None:
        """`what` is the table or index that is not as PeelViewer makes it."""
        super().__init__(
            f"{path.name} was altered by another program: its {what} is not as PeelViewer makes it.",
            "“peelviewer doctor --repair” saves what can be read in a new file.",
        )


class FutureLibraryError(PeelViewerError):
    """The library was made by a later PeelViewer."""

    def __init__(self, path: Path) -> None:
        """`path` is the library."""
        super().__init__(f"{path.name} was made by a newer PeelViewer.", "Update PeelViewer to open it.")


class ForbiddenLibraryError(PeelViewerError):
    """The file belongs to somebody who keeps it closed."""

    may_pass = True

    def __init__(self, path: Path) -> None:
        """`path` is the library."""
        super().__init__(f"{path.name} cannot be read by your account.", "Ask its owner for permission.")


class ReadOnlyLibraryError(PeelViewerError):
    """The library is where nothing may be written."""

    def __init__(self, path: Path) -> None:
        """`path` is the library."""
        super().__init__(f"{path.name} can only be read here.", "Copy it to a folder of your own to change it.")


class GoneLibraryError(PeelViewerError):
    """The file was moved or deleted while it was open."""

    may_pass = True

    def __init__(self, path: Path) -> None:
        """`path` is where it was."""
        super().__init__(
            f"{path.name} is no longer in {path.parent}: it was moved, renamed or deleted while it was open.",
            "Nothing was changed. Open the library where it is now.",
        )


class ReplacedLibraryError(PeelViewerError):
    """Another file has taken the library's place while it was open."""

    may_pass = True

    def __init__(self, path: Path) -> None:
        """`path` is the library."""
        super().__init__(
            f"{path.name} was replaced by another file while it was open.",
            "Nothing was changed. Open the library again to see what is there now.",
        )


class LockedLibraryError(PeelViewerError):
    """Another program holds the library for longer than is waited for. Trying again is all that is needed."""

    may_pass = True

    def __init__(self, path: Path) -> None:
        """`path` is the library."""
        super().__init__(
            f"{path.name} is being used by another program.", "Nothing was changed. Try again in a moment."
        )


class FullDiskError(PeelViewerError):
    """There is no room left to write."""

    may_pass = True

    def __init__(self, path: Path) -> None:
        """`path` is the library."""
        super().__init__(f"The disk that holds {path.name} is full.", "Nothing was changed. Make room, and try again.")


class DiskTroubleError(PeelViewerError):
    """The disk or the network drive does not answer as it should."""

    may_pass = True

    def __init__(self, path: Path) -> None:
        """`path` is the library."""
        super().__init__(
            f"The disk that holds {path.name} reports an error.",
            "Nothing was changed. Check that it is connected and not full, and try again.",
        )


class LibraryPlaceError(PeelViewerError):
    """A library cannot be made there."""

    def __init__(self, path: Path, why: str) -> None:
        """`why` is what the system says."""
        super().__init__(f"No library can be made at {path}: {why}.", "Choose another folder.")


class LibraryExistsError(LibraryPlaceError):
    """A file is there already."""

    def __init__(self, path: Path) -> None:
        """`path` is where a library was to be made."""
        super().__init__(path, "a file of that name is there already")


class LibraryTroubleError(PeelViewerError):
    """SQLite reports an unexpected error."""

    def __init__(self, path: Path, why: str) -> None:
        """`why` is what SQLite says."""
        super().__init__(f"{path.name} answered: {why}.", "Nothing was changed. “peelviewer doctor” checks the file.")


class UnreadableValueError(PeelViewerError):
    """A row holds what it cannot: another program wrote it, or the file is damaged."""

    def __init__(self, what: str, why: str) -> None:
        """`what` is what was to be read, `why` what is wrong with it."""
        super().__init__(
            f"The library holds a {what} that PeelViewer cannot read: {why}.",
            "“peelviewer doctor --repair” saves what can be read in a new file.",
        )


class NotInBinError(PeelViewerError):
    """It was restored meanwhile, or deleted for good."""

    def __init__(self, entry: int) -> None:
        """`entry` is its number in the bin."""
        super().__init__(
            f"Nothing in the bin has the number {entry}.", "It may have been restored, or its 30 days are over."
        )


class ChangedElsewhereError(PeelViewerError):
    """Two windows or programs have changed the same thing: nothing of either is lost."""

    def __init__(self, what: str, hint: str) -> None:
        """`what` it is: "note"; `hint` says where both are now."""
        super().__init__(f"This {what} was changed in another window or program meanwhile.", hint)


class GoneError(PeelViewerError):
    """Something that was removed elsewhere, and is not in the bin any more."""

    def __init__(self, what: str) -> None:
        """`what` it is: "note", "contrast"."""
        super().__init__(f"This {what} is not in the library any more.", "It was removed in another window or program.")


class UnknownDocumentError(PeelViewerError):
    """A document that is not, or no longer, in the library."""

    def __init__(self, number: int) -> None:
        """`number` is the document's id."""
        super().__init__(f"Document {number} is not in this library.", "It may have been removed.")


class HeldDocumentError(PeelViewerError):
    """A document that was to be restored, and is in the library already."""

    def __init__(self, title: str) -> None:
        """`title` is the document's."""
        super().__init__(f"“{title}” is in this library already.", "It may have been restored or added again.")
