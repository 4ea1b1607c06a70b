"""Where the system lacks what a window needs, a sentence says what to install."""

import shutil
import sys
from pathlib import Path

import PySide6
import pytest

from peelviewer.gui.program.window_system import WindowSystemError, missing_for, package_of

_NEEDED = b"libxcb-cursor.so.0"


@pytest.mark.skipif(sys.platform != "linux", reason="only there windows are X11's")
def test_a_library_that_is_missing_is_named_with_its_package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (xcb,) = Path(PySide6.__file__).parent.glob("Qt/lib/libQt6XcbQpa.so.?")
    content = xcb.read_bytes()
    monkeypatch.setenv("LD_LIBRARY_PATH", str(xcb.parent))  # beside the copy there is nothing of Qt
    assert _NEEDED in content
    without = tmp_path / xcb.name
    without.write_bytes(content.replace(_NEEDED, b"libxcb-nobody.so.0"))
    assert missing_for(without) == ("libxcb-nobody.so.0",)
    assert missing_for(tmp_path / "none.so") == ()  # not there at all: that is for Qt to say
    told = str(WindowSystemError("libxcb-cursor.so.0"))
    assert told.startswith("A window cannot be opened: the system has no libxcb-cursor.so.0.")
    assert "sudo apt install libxcb-cursor0” installs it." in told


@pytest.mark.skipif(sys.platform != "linux" or shutil.which("ldd") is None, reason="only there windows are X11's")
def test_all_that_are_missing_are_named_at_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (xcb,) = Path(PySide6.__file__).parent.glob("Qt/lib/libQt6XcbQpa.so.?")
    content = xcb.read_bytes()
    monkeypatch.setenv("LD_LIBRARY_PATH", str(xcb.parent))  # beside the copy there is nothing of Qt
    without = tmp_path / xcb.name
    content = content.replace(_NEEDED, b"libxcb-nobody.so.0").replace(b"libxcb-icccm.so.4", b"libxcb-noone.so.4")
    without.write_bytes(content)
    missing = missing_for(without)
    assert set(missing) == {"libxcb-nobody.so.0", "libxcb-noone.so.4"}
    assert "sudo apt install libxcb-nobody0 libxcb-noone4” installs them." in str(WindowSystemError(*sorted(missing)))


def test_packages_have_the_names_of_their_libraries() -> None:
    assert package_of("libxkbcommon-x11.so.0") == "libxkbcommon-x11-0"
    assert package_of("libxcb-icccm.so.4") == "libxcb-icccm4"
    assert package_of("libEGL.so.1") == "libegl1"
