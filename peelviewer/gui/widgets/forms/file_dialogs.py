"""Asking for files: first in the reader's documents, later where they chose the last one."""

from pathlib import Path

from PySide6.QtCore import QRect, QSize, QStandardPaths, QTimer
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

_FRAME = QSize(8, 30)  # pixels that a window manager's frame takes, before it has said how many
LAST = "folder of the last file"  # a property of the application: all windows ask in the same folder


def files_asked(beside: QWidget, title: str, kinds: str) -> list[Path]:
    """Files that are there; none where the reader thinks better of it."""
    QTimer.singleShot(0, fit_dialog)
    files, _ = QFileDialog.getOpenFileNames(beside.window(), title, str(_folder()), kinds)
    return [_kept(file) for file in files]


def file_asked(beside: QWidget, title: str, kinds: str) -> Path | None:
    """One file that is there."""
    QTimer.singleShot(0, fit_dialog)
    file, _ = QFileDialog.getOpenFileName(beside.window(), title, str(_folder()), kinds)
    return _kept(file) if file else None


def new_file_asked(beside: QWidget, title: str, name: str, kinds: str) -> tuple[Path | None, str]:
    """A file to write, and the kind that was chosen; `name` is proposed."""
    QTimer.singleShot(0, fit_dialog)
    file, kind = QFileDialog.getSaveFileName(beside.window(), title, str(_folder() / name), kinds)
    return (_kept(file) if file else None), kind


def fit_dialog() -> None:
    """The toolkit's own dialog, where there is none of the system, is never larger than the screen with its frame."""
    dialog = QApplication.activeModalWidget()
    if dialog is None:
        return
    screen, frame = dialog.screen().availableGeometry(), dialog.frameGeometry().size() - dialog.size()
    edges = frame.expandedTo(_FRAME)  # a window that has just come has none yet
    dialog.resize(dialog.size().boundedTo(screen.size() - edges))
    corner = QRect(dialog.pos(), dialog.size() + edges)
    right, bottom = max(0, corner.right() - screen.right()), max(0, corner.bottom() - screen.bottom())
    if right or bottom:
        dialog.move(max(screen.left(), corner.left() - right), max(screen.top(), corner.top() - bottom))


def _folder() -> Path:
    application = QApplication.instance()
    last = application.property(LAST) if application else None
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    return next((place for place in map(Path, filter(None, (last, documents))) if place.is_dir()), Path.home())


def _kept(file: str) -> Path:
    application = QApplication.instance()
    if application is not None:
        application.setProperty(LAST, str(Path(file).parent))
    return Path(file)
