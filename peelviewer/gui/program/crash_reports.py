"""An unexpected error: the work is kept, a report is written, and a sentence says where it is."""

from __future__ import annotations

import datetime
import faulthandler
import logging
import platform
import sys
import traceback
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, qVersion
from PySide6.QtWidgets import QApplication

from peelviewer import __version__, paths, whole_files
from peelviewer.gui.text.window_language import tr

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path
    from types import TracebackType
    from typing import TextIO


class CrashReports(QObject):
    """Watches over a run of the program."""

    def __init__(self, keep: Callable[[], None], say: Callable[[str], None]) -> None:
        """`keep` keeps the reader's place, `say` says a sentence in the window in front."""
        super().__init__()
        self._keep = keep
        self._say = say
        self._fault: TextIO | None = None

    def watch(self) -> None:
        """Speak errors of the windows' own code from now on, and tell of the last run where it ended abruptly."""
        sys.excepthook = self._unforeseen
        fault = paths.state() / "fault.txt"
        try:
            if fault.exists() and fault.stat().st_size:
                report = fault.replace(fault.with_name(f"crash-{_now()}.txt"))
                ended = tr("PeelViewer ended abruptly the last time. Your library is as it was.")
                self._say(f"{ended} {_where(report)}")
            self._fault = whole_files.private(fault).open("w", encoding="utf-8")  # for as long as the program runs
            faulthandler.enable(self._fault)
        except OSError:  # no such folder can be written: the program runs without
            return

    def end(self) -> None:
        """The run is over, and nothing happened."""
        faulthandler.disable()
        sys.excepthook = sys.__excepthook__
        if self._fault is not None:
            self._fault.close()
            self._fault = None

    def _unforeseen(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            QApplication.closeAllWindows()
            return
        self._keep()
        logging.getLogger(__name__).error("unforeseen: %s", kind.__name__)
        said = tr("Unexpected error ({error}). Your library and your place are kept.")
        self._say(f"{said.format(error=f'{kind.__name__}: {error}')} {_where(_written(kind, trace))}")


def _written(kind: type[BaseException], trace: TracebackType | None) -> Path | None:
    """A report of where in the program it happened; the error's own words may be personal, and are left out."""
    report = paths.state() / f"crash-{_now()}.txt"
    lines = (
        f"PeelViewer {__version__}, Python {platform.python_version()}, Qt {qVersion()}, {platform.platform()}",
        kind.__name__,
        *(f"  {frame.name}, {_module(frame.filename)}:{frame.lineno}" for frame in traceback.extract_tb(trace)),
    )
    try:
        whole_files.private(report).write_text("\n".join(lines) + "\n", encoding="utf-8")
    except OSError:
        return None
    return report


def _module(file: str) -> str:
    """A file's name within its library: the folders before it may name a person."""
    return "/".join(file.replace("\\", "/").split("/")[-3:])


def _where(report: Path | None) -> str:
    if report is None:
        return tr("Please report it.")
    return tr("Please send us {file}: it says where in the program it happened.").format(file=report)


def _now() -> str:
    return datetime.datetime.now().astimezone().strftime("%Y%m%d-%H%M%S")
