"""One PeelViewer at a time: a second start hands its library over to the first and ends."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from peelviewer import paths

if TYPE_CHECKING:
    from PySide6.QtNetwork import QLocalSocket

_SOON = 300  # milliseconds until the running program takes the call
_LATER = 3000  # until it answers: it may be drawing
_TAKEN = b"taken\n"


def hand_over(library: Path | None) -> bool:
    """Whether a running PeelViewer has taken the library over; where none answers, this one goes on by itself."""
    if sys.platform != "win32" and not Path(_name()).exists():
        return False  # Qt's part for this takes 10 ms to load, and the first window waits
    socket = _called()
    if socket is None:
        return False
    socket.write(json.dumps(str(library.absolute()) if library else None).encode() + b"\n")
    taken = socket.waitForReadyRead(_LATER) and bytes(socket.readAll().data()) == _TAKEN
    socket.disconnectFromServer()
    return taken


class SingleInstance(QObject):
    """The program that runs, as others that are started find it.

    Signals:
        handed_over(object): a later start wants this library (a Path), or only a window (None).
    """

    handed_over = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        from PySide6.QtNetwork import QLocalServer

        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._take_call)

    def listen(self) -> bool:
        """Listen for other starts; False where that cannot be, and each start has a program of its own."""
        if sys.platform != "win32":
            try:
                paths.state().mkdir(parents=True, exist_ok=True)
            except OSError:
                return False
        if self._server.listen(_name()):
            return True
        if _called() is not None:
            return False
        self._server.removeServer(_name())  # left by a program that ended abruptly
        return self._server.listen(_name())

    def close(self) -> None:
        """Stop listening."""
        self._server.close()

    def _take_call(self) -> None:
        socket = self._server.nextPendingConnection()
        socket.readyRead.connect(lambda: self._read(socket))
        socket.disconnected.connect(socket.deleteLater)
        self._read(socket)

    def _read(self, socket: QLocalSocket) -> None:
        if not socket.canReadLine():
            return
        try:
            wanted = json.loads(bytes(socket.readLine().data()))
        except ValueError:  # not from us
            socket.abort()
            return
        socket.write(_TAKEN)
        socket.flush()
        self.handed_over.emit(Path(wanted) if isinstance(wanted, str) else None)


def _called() -> QLocalSocket | None:
    """A line to the running program, if there is one."""
    from PySide6.QtNetwork import QLocalSocket

    socket = QLocalSocket()
    socket.connectToServer(_name())
    return socket if socket.waitForConnected(_SOON) else None


def _name() -> str:
    """Where the running program is found: one for each user."""
    return str(paths.state() / "desk.socket") if sys.platform != "win32" else f"peelviewer-{paths.state().parts[2]}"
