"""What every test may ask for."""

import os
import shutil
import socket
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NoReturn

import pytest

from peelviewer import cli, paths, pipeline
from peelviewer.store import Library

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["LANGUAGE"] = "en"  # whatever the system speaks: tests read the window's words


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of real documents beside the project; skips where it is absent."""
    folder = Path(__file__).parents[1].parent / "shared"
    if not folder.is_dir():
        pytest.skip("../shared is absent: the real documents are not part of the project")
    return folder


_CONNECT = socket.socket.connect


class NetworkUseError(AssertionError):
    """PeelViewer opened a network connection, which it must never do."""


@pytest.fixture(autouse=True)
def _no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_self: socket.socket, address: object) -> NoReturn:
        message = f"a connection to {address} was opened"
        raise NetworkUseError(message)

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket.socket, "connect_ex", refuse)


@pytest.fixture
def _loopback(monkeypatch: pytest.MonkeyPatch, _no_network: None) -> None:
    """For a test that asks a server of its own: the loopback may be reached, and nothing else."""

    def only_here(ours: socket.socket, address: tuple[str, int]) -> None:
        if address[0] != "127.0.0.1":
            raise NetworkUseError(address)
        _CONNECT(ours, address)

    monkeypatch.setattr(socket.socket, "connect", only_here)


@pytest.fixture(autouse=True)
def _own_folders(
    tmp_path_factory: pytest.TempPathFactory, shared_cache: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[None]:
    """Libraries and settings of the person running the tests stay untouched."""
    home = tmp_path_factory.mktemp("home")
    for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME"):
        monkeypatch.setenv(name, str(home / name.lower()))
    monkeypatch.setenv("XDG_CACHE_HOME", str(shared_cache))
    yield
    shutil.rmtree(home, ignore_errors=True)  # some tests take away the right to write in it


@pytest.fixture(scope="session")
def shared_cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What was found in the sample is found once: its copies share what is kept of it."""
    return tmp_path_factory.mktemp("cache")


@pytest.fixture(scope="session")
def made_sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample library, read once: reading it takes a second. Who changes it copies it."""
    file = tmp_path_factory.mktemp("sample") / "sample.peel"
    if "PYTEST_XDIST_WORKER" not in os.environ:
        pipeline.make_sample(file).close()
        return file
    of_all = tmp_path_factory.getbasetemp().parent / "sample.peel"  # of all workers of this run
    if not of_all.exists():
        pipeline.make_sample(file).close()
        file.rename(of_all)  # whole from the first moment on
    shutil.copy(of_all, file)
    return file


@pytest.fixture(scope="session")
def copy_sample(made_sample: Path) -> Callable[[Path], Library]:
    """Opens a copy of the sample library at a place of the test's own, as `pipeline.make_sample` would make it."""
    return lambda path: Library.open(Path(shutil.copy(made_sample, path)))


@pytest.fixture
def _sample_is_made(made_sample: Path, _own_folders: None) -> None:
    """The sample library is there already, as from the second start on."""
    paths.sample_library().parent.mkdir(parents=True)
    shutil.copy(made_sample, paths.sample_library())


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Callable[..., tuple[int, str, str]]:
    """Runs a command as typed in a terminal; gives its exit code, what it printed, and what it said on stderr."""

    def command(*words: object) -> tuple[int, str, str]:
        monkeypatch.setattr(sys, "argv", ["peelviewer", *map(str, words)])
        try:
            cli.main()
            code = 0
        except SystemExit as stop:
            code = int(stop.code or 0)
        printed = capsys.readouterr()
        return code, printed.out, printed.err

    return command
