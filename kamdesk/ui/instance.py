"""One window a book: a second start brings the first one to the front."""

from __future__ import annotations

import hashlib
from pathlib import Path

from PySide6.QtCore import QLockFile, QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

WAIT_MS = 1000


class SingleInstance(QObject):
    """Holds the lock beside a book. ``raised`` when a second start asks for the window.

    The lock of a program that was killed is taken over at once.
    """

    raised = Signal()

    def __init__(self, book_file: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._name = "kamdesk-" + hashlib.sha1(str(book_file.resolve()).encode()).hexdigest()[:16]
        self._lock = QLockFile(str(book_file) + ".lock")
        self._lock.setStaleLockTime(0)
        self._server = QLocalServer(self)
        self._server.newConnection.connect(self._answer)

    def acquire(self) -> bool:
        """True where this is the first, or where the folder is read-only and can't say; else the
        first has been asked to show itself."""
        if self._lock.tryLock(100):
            QLocalServer.removeServer(self._name)
            self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
            self._server.listen(self._name)
            return True
        if self._lock.error() is not QLockFile.LockError.LockFailedError:
            return True  # nobody holds it: the folder takes no lock, which opening will tell
        socket = QLocalSocket()
        socket.connectToServer(self._name)
        if socket.waitForConnected(WAIT_MS):
            socket.write(b"show")
            socket.waitForBytesWritten(WAIT_MS)
            socket.disconnectFromServer()
        return False

    def release(self) -> None:
        """Let the next one in."""
        self._server.close()
        self._lock.unlock()

    def _answer(self) -> None:
        while (socket := self._server.nextPendingConnection()) is not None:
            socket.disconnected.connect(socket.deleteLater)
            self.raised.emit()
