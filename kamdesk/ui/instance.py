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
        self._name, self._lock = _name_of(book_file), _lock_of(book_file)
        self._server = QLocalServer(self)
        self._server.newConnection.connect(self._answer)

    def acquire(self) -> bool:
        """True where this is the first, or where the folder is read-only and can't say; else the
        first has been asked to show itself."""
        if self._lock.tryLock(100):
            self._listen()
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

    def move_to(self, book_file: Path) -> bool:
        """Hold the lock of another book in place of this one; False, and all as before, where
        another window has that book."""
        if _name_of(book_file) == self._name:
            return True
        other = SingleInstance(book_file)
        if not other.acquire():
            return False
        self.release()
        other._server.close()
        self._name, self._lock = other._name, other._lock
        self._listen()
        return True

    def release(self) -> None:
        """Let the next one in."""
        self._server.close()
        self._lock.unlock()

    def _listen(self) -> None:
        QLocalServer.removeServer(self._name)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.listen(self._name)

    def _answer(self) -> None:
        while (socket := self._server.nextPendingConnection()) is not None:
            socket.disconnected.connect(socket.deleteLater)
            self.raised.emit()


def _name_of(book_file: Path) -> str:
    """Name of the socket at which a book's window listens."""
    return "kamdesk-" + hashlib.sha1(str(book_file.resolve()).encode()).hexdigest()[:16]


def _lock_of(book_file: Path) -> QLockFile:
    lock = QLockFile(str(book_file) + ".lock")
    lock.setStaleLockTime(0)
    return lock
