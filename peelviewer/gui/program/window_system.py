"""What a window on X11 needs of the system: where it is missing Qt ends the program, and says so in a developer's words."""

import ctypes
import os
import re
import sys
from pathlib import Path

from PySide6.QtCore import QLibraryInfo

from peelviewer.domain.errors import PeelViewerError


class WindowSystemError(PeelViewerError):
    """A library of the system is missing without which no window can be opened."""

    def __init__(self, library: str) -> None:
        """`library` is the name of its file."""
        super().__init__(
            f"A window cannot be opened: the system has no {library}.",
            f"On Debian or Ubuntu, “sudo apt install {package_of(library)}” installs it. “peelviewer screenshot” and "
            "“peelviewer brief” work without it.",
        )


def check() -> None:
    """Raise `WindowSystemError` where the window would be one of X11, and something for that is missing."""
    wanted = os.environ.get("QT_QPA_PLATFORM") or ("" if os.environ.get("WAYLAND_DISPLAY") else "xcb")
    plugin = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.PluginsPath), "platforms", "libqxcb.so")
    if sys.platform == "linux" and wanted.startswith("xcb") and (library := missing_for(plugin)):
        raise WindowSystemError(library)


def missing_for(file: Path) -> str:
    """The library that `file`, a library too, needs and the system does not have; "" where all is there."""
    try:
        ctypes.CDLL(str(file))
    except OSError as error:  # "libxcb-cursor.so.0: cannot open shared object file: No such file or directory"
        found = re.match(r"([^/:]+\.so[.\d]*): cannot open", str(error))
        return found[1] if found else ""
    return ""


def package_of(library: str) -> str:
    """The package in which Debian has a library: "libxcb-cursor.so.0" is in "libxcb-cursor0"."""
    name, _, version = library.partition(".so")
    number = version.strip(".").partition(".")[0]
    return f"{name}{'-' if name[-1:].isdigit() and number else ''}{number}".lower()
