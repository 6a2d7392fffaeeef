"""Where a second start finds the window that is open."""

from __future__ import annotations

import logging

from PySide6.QtCore import QLockFile, QObject, QTimer, Signal, Slot
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from fakeview.ui import handing

log = logging.getLogger(__name__)

VISIT_MS = 10_000
"""How long a visitor may take; longer than a second start waits for an answer."""


class Door(QObject):
    """Listens for second starts of the same user with the same data folder."""

    handed = Signal(object)  # list[Path], absolute; empty where it is only to come to the front

    def __init__(self) -> None:
        super().__init__()
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._welcome)
        self._lock: QLockFile | None = None

    def open(self) -> bool:
        """Listen, unless another window does. What a window that died has left is taken over.

        A lock says whose the socket is. Without one, of two windows that start at once the later
        would take the socket from the earlier, which at its end would take it from the later.
        """
        name = handing.door_name()
        lock = QLockFile(f"{handing.door_path()}.lock")
        lock.setStaleLockTime(0)  # only that of a process that is gone
        if not lock.tryLock(0):
            log.info("second starts are another window's, or nobody's: %s", lock.error())
            return False
        QLocalServer.removeServer(name)
        if not self._server.listen(name):
            log.warning("second starts can't be heard: %s", self._server.errorString())
            return False
        self._lock = lock  # given back when it is deleted
        return True

    def close(self) -> None:
        """Listen no more: who comes now, or has not said everything, opens a window of its own."""
        self._server.close()
        for visit in self.findChildren(_Visit):
            visit.turn_away()
        if self._lock is not None:
            self._lock.unlock()

    @Slot()
    def _welcome(self) -> None:
        while self._server.hasPendingConnections():
            _Visit(self._server.nextPendingConnection(), self)


class _Visit(QObject):
    """One connection: greeted, heard to the end of its message, and answered."""

    def __init__(self, socket: QLocalSocket, door: Door) -> None:
        super().__init__(door)
        self._socket, self._door = socket, door
        self._data = b""
        socket.setParent(self)
        socket.setReadBufferSize(handing.HEAD + handing.MOST)
        socket.readyRead.connect(self._read)
        socket.disconnected.connect(self.deleteLater)
        QTimer.singleShot(VISIT_MS, self, socket.abort)
        socket.write(handing.GREETING)
        socket.flush()
        if socket.state() != QLocalSocket.LocalSocketState.ConnectedState:  # gone meanwhile
            self.deleteLater()

    def turn_away(self) -> None:
        """Hang up: nothing is taken any more."""
        self._socket.abort()

    @Slot()
    def _read(self) -> None:
        self._data += bytes(self._socket.readAll().data())
        try:
            length = handing.wanted(self._data)
            if not length or len(self._data) < length:
                return
            files = handing.unpack(self._data)
        except ValueError as error:
            log.warning("a visitor was sent away: %s", error)
            self._socket.abort()
            return
        self._data = b""
        self._socket.readyRead.disconnect(self._read)
        self._socket.write(handing.TAKEN)
        self._socket.flush()
        self._socket.disconnectFromServer()
        self._door.handed.emit(files)
