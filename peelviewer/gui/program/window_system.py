"""What a window on X11 needs of the system: where it is missing Qt ends the program, and says so in a developer's words."""

import ctypes
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

from PySide6.QtCore import QLibraryInfo

from peelviewer.domain.errors import PeelViewerError


class WindowSystemError(PeelViewerError):
    """Libraries of the system are missing without which no window can be opened."""

    def __init__(self, *libraries: str) -> None:
        """`libraries` are the names of their files."""
        packages, them = " ".join(map(package_of, libraries)), "them" if len(libraries) > 1 else "it"
        super().__init__(
            f"A window cannot be opened: the system has no {', '.join(libraries)}.",
            f"On Debian or Ubuntu, “sudo apt install {packages}” installs {them}. “peelviewer screenshot” and "
            f"“peelviewer brief” work without {them}.",
        )


def check() -> None:
    """Raise `WindowSystemError` where the window would be one of X11, and something for that is missing."""
    wanted = os.environ.get("QT_QPA_PLATFORM") or ("" if os.environ.get("WAYLAND_DISPLAY") else "xcb")
    plugin = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.PluginsPath), "platforms", "libqxcb.so")
    if sys.platform == "linux" and wanted.startswith("xcb") and (libraries := missing_for(plugin)):
        raise WindowSystemError(*libraries)


def missing_for(file: Path) -> tuple[str, ...]:
    """The libraries that `file`, a library too, needs and the system does not have."""
    try:
        ctypes.CDLL(str(file))
    except OSError as error:  # "libxcb-cursor.so.0: cannot open shared object file: No such file or directory"
        found = re.match(r"([^/:]+\.so[.\d]*): cannot open", str(error))
        return tuple(dict.fromkeys((found[1], *_all_missing(file)))) if found else ()
    return ()


def _all_missing(file: Path) -> list[str]:
    """Loading tells of the first one only; who installs one after another starts the program as many times."""
    ldd = shutil.which("ldd")
    if ldd is None:
        return []
    try:
        told = subprocess.run([ldd, str(file)], capture_output=True, text=True, check=False, timeout=10).stdout
    except (OSError, subprocess.SubprocessError):
        return []
    return re.findall(r"^\s*(\S+) => not found", told, re.MULTILINE)


def package_of(library: str) -> str:
    """The package in which Debian has a library: "libxcb-cursor.so.0" is in "libxcb-cursor0"."""
    name, _, version = library.partition(".so")
    number = version.strip(".").partition(".")[0]
    return f"{name}{'-' if name[-1:].isdigit() and number else ''}{number}".lower()
