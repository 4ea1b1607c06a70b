"""What keeps a person's work: backups of a library, its bin, and saving what can be read of a damaged one."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from peelviewer.domain.errors import PeelViewerError
from peelviewer.domain.safekeeping import Backup, Binned, Restored
from peelviewer.pipeline.libraries import open_library
from peelviewer.store import Library, backups, recovery
from peelviewer.store.errors import (
    AlteredLibraryError,
    DamagedLibraryError,
    InterruptedQuestionError,
    NotALibraryError,
    UnreadableValueError,
)


class NoBackupError(PeelViewerError):
    """There is no such backup."""


@dataclass(frozen=True, slots=True)
class Diagnosis:
    """What a doctor says of a library: what was mended, what is wrong, what is worth knowing, a sentence each."""

    mended: tuple[str, ...] = ()
    problems: tuple[str, ...] = ()
    remarks: tuple[str, ...] = ()


def back_up(path: Path) -> Backup:
    """Make a backup of the library at `path` now; others may work on it meanwhile."""
    return backups.make(path)


def back_up_if_due(path: Path, cancelled: Callable[[], bool] = lambda: False) -> Backup | None:
    """Make a backup where the library has changed since the last one, and that is a day old; none once it is `cancelled`."""
    if not backups.is_due(path):
        return None
    try:
        return backups.make(path, cancelled)
    except InterruptedQuestionError:
        return None


def backups_of(path: Path) -> tuple[Backup, ...]:
    """The backups of the library at `path`, the newest first; also where the library itself is gone."""
    return backups.all_of(path)


def backup_named(path: Path, date: str = "") -> Backup:
    """The newest backup of the library at `path`, or the newest of those whose date begins so; raises NoBackupError."""
    held = backups.all_of(path)
    if not held:
        raise NoBackupError(f"There is no backup of {path.name}.", f"They would be in {backups.folder(path).name}.")
    for backup in held:
        if backup.path.stem.startswith(date):
            return backup
    dates = ", ".join(backup.path.stem for backup in held)
    raise NoBackupError(f"There is no backup of {path.name} of {date}.", f"There are these: {dates}.")


def restore_backup(path: Path, backup: Backup) -> Path | None:
    """Have the library at `path` be as it was; gives the file in which its present state is kept, where there is any."""
    return backups.restore(path, backup.path)


def bin_of(library: Library) -> tuple[Binned, ...]:
    """What was removed from a library and can be restored, the last removed first."""
    return library.bin.all()


def restore(library: Library, entry: int) -> Restored:
    """Have something again that is in the bin."""
    return library.restore(entry)


def remove_again(library: Library, restored: Restored) -> int:
    """Put into the bin once more what was restored; gives its entry there."""
    return library.remove_again(restored)


def _older(library: Library) -> tuple[str, ...]:
    """That documents could be read again, in a sentence."""
    from peelviewer.pipeline.reading_again import read_by_older_rules

    count = len(read_by_older_rules(library))
    if not count:
        return ()
    were = "1 document was" if count == 1 else f"{count} documents were"
    again = f"peelviewer import --again --library {library.path.name}"
    return (f"{were} read by older rules. “{again}” reads what they left; what you corrected stays.",)


def diagnose(path: Path, *, repair: bool = False) -> Diagnosis:
    """Check the library at `path`; with `repair`, mend it, or save what can be read of a damaged one in a new file."""
    try:
        library = open_library(path)
    except (DamagedLibraryError, AlteredLibraryError, NotALibraryError) as error:
        if not repair:
            raise
        try:
            saved = recovery.recover(path)
        except NotALibraryError:
            raise error from None
        return Diagnosis(problems=(error.sentence,), mended=saved.sentences)
    mended: tuple[str, ...] = ()
    try:
        damaged = repair and library.is_damaged()
        if repair and not damaged:  # a damaged one is left as it is
            mended = library.repair()
        problems, remarks = library.check(), (*library.remarks(), *_older(library))
    except (DamagedLibraryError, UnreadableValueError) as error:
        damaged, problems, remarks = repair, (error.sentence if repair else str(error),), ()
    finally:
        library.close()
    if damaged:
        mended = recovery.recover(path).sentences
    return Diagnosis(mended, problems, remarks)
