"""Where a second start finds the window that is open."""

from __future__ import annotations

import logging

from PySide6.QtCore import QObject, QTimer, Signal, Slot
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

    def open(self) -> bool:
        """Listen, unless another window does. What a window that died has left is taken over."""
        if handing.someone_listens():
            return False
        name = handing.door_name()
        QLocalServer.removeServer(name)
        if not self._server.listen(name):
            log.warning("second starts can't be heard: %s", self._server.errorString())
        return self._server.isListening()

    def close(self) -> None:
        """Listen no more: who comes now opens a window of its own."""
        self._server.close()

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
