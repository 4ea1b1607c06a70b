"""Asking for files: first in the reader's documents, later where they chose the last one."""

from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

LAST = "folder of the last file"  # a property of the application: all windows ask in the same folder


def files_asked(beside: QWidget, title: str, kinds: str) -> list[Path]:
    """Files that are there; none where the reader thinks better of it."""
    files, _ = QFileDialog.getOpenFileNames(beside.window(), title, str(_folder()), kinds)
    return [_kept(file) for file in files]


def file_asked(beside: QWidget, title: str, kinds: str) -> Path | None:
    """One file that is there."""
    file, _ = QFileDialog.getOpenFileName(beside.window(), title, str(_folder()), kinds)
    return _kept(file) if file else None


def new_file_asked(beside: QWidget, title: str, name: str, kinds: str) -> tuple[Path | None, str]:
    """A file to write, and the kind that was chosen; `name` is proposed."""
    file, kind = QFileDialog.getSaveFileName(beside.window(), title, str(_folder() / name), kinds)
    return (_kept(file) if file else None), kind


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
