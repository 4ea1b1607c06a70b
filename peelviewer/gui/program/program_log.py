"""The log: what the program did, without a word of what anybody reads or writes. Kept in the user's folder of states."""

import logging
import platform
from io import TextIOWrapper
from logging.handlers import RotatingFileHandler
from pathlib import Path

from PySide6.QtCore import qVersion

from peelviewer import __version__, paths, whole_files

_MOST = 200_000  # bytes of a file; one older file is kept


class _PrivateFile(RotatingFileHandler):
    """A log that only its owner can read, each new file of it too."""

    def _open(self) -> TextIOWrapper:
        whole_files.private(Path(self.baseFilename))
        return super()._open()


def begin() -> None:
    """Log into a file from now on; where none can be written, do without."""
    try:
        handler = _PrivateFile(paths.state() / "peelviewer.log", maxBytes=_MOST, backupCount=1, encoding="utf-8")
    except OSError:
        return
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    logger = logging.getLogger("peelviewer")
    logger.addHandler(handler)
    logger.setLevel(logging.INFO)
    logger.propagate = False
    logger.info(
        "PeelViewer %s, Python %s, Qt %s, %s", __version__, platform.python_version(), qVersion(), platform.platform()
    )


def end() -> None:
    """Close the log's files."""
    logger = logging.getLogger("peelviewer")
    for handler in list(logger.handlers):
        logger.removeHandler(handler)
        handler.close()
