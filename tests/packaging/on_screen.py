"""A screen without a monitor (Xvfb), and what is drawn on it."""

import os
import shutil
import struct
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

_PATIENCE = 120.0  # seconds, on a busy machine
_SIZE = "1600x1000x24"


@contextmanager
def screen(folder: Path) -> Iterator[str]:
    """A new screen whose picture is kept in `folder`; gives its name for DISPLAY."""
    tool = shutil.which("Xvfb")
    if tool is None:
        pytest.skip("Xvfb is absent, which is a screen without a monitor")
    told, number = os.pipe()
    command = [tool, "-displayfd", str(number), "-screen", "0", _SIZE, "-fbdir", str(folder), "-listen", "tcp"]
    running = subprocess.Popen(command, pass_fds=[number], stderr=subprocess.DEVNULL)
    os.close(number)
    try:
        with os.fdopen(told) as line:
            yield f"127.0.0.1:{line.readline().strip()}"  # reached from within a root file system too
    finally:
        running.terminate()
        running.wait()


def colours(folder: Path) -> int:
    """How many colours there are on the screen: one while it is empty."""
    picture = (folder / "Xvfb_screen0").read_bytes()
    fields = struct.unpack(">25I", picture[:100])
    header, height, line, entries = fields[0], fields[5], fields[12], fields[19]
    pixels = memoryview(picture)[header + entries * 12 :][: height * line].cast("I")
    return len(set(pixels[::7]))


def wait_for_window(folder: Path, running: subprocess.Popen[bytes], at_least: int = 50) -> float:
    """Seconds until a window is painted on an empty screen; fails where the program ends before."""
    began = time.monotonic()
    while colours(folder) < at_least:
        assert running.poll() is None, "the program has ended"
        assert time.monotonic() - began < _PATIENCE, "no window was painted"
    return time.monotonic() - began


def wait_for_empty(folder: Path, below: int = 50) -> None:
    """Wait until the window of a program that has ended is gone from the screen."""
    began = time.monotonic()
    while colours(folder) >= below:
        assert time.monotonic() - began < _PATIENCE, "the window stays"
