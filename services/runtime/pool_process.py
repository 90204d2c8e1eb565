"""The other side of the pool: a process that does what it is asked until its parent is gone."""

import pickle  # between our own two processes only
import signal
import socket
import struct
import time
from collections.abc import Callable
from contextlib import suppress
from typing import BinaryIO, cast

HEAD = struct.Struct("!Q")
"""Length of the pickle that follows, in bytes."""


def serve(connection: socket.socket, warm_up: Callable[[], None]) -> None:
    """Answer questions, each a function and its argument, until the connection ends.

    It also ends, silently, when the parent is killed: no orphan stays behind.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C reaches the group: leave it to the parent
    with (
        suppress(BrokenPipeError),
        connection,
        cast("BinaryIO", connection.makefile("rwb")) as stream,
    ):
        warm_up()
        _write(stream, (True, None, 0.0))
        while head := stream.read(HEAD.size):
            (length,) = HEAD.unpack(head)
            work, argument = pickle.loads(stream.read(length))  # noqa: S301 ours
            _write(stream, _attempt(work, argument))


def _attempt(work: Callable[[object], object], argument: object) -> tuple[bool, object, float]:
    """Return whether it succeeded, the result or the error, and the CPU seconds it took."""
    started = time.process_time()
    try:
        succeeded, answer = True, work(argument)
    except Exception as error:  # noqa: BLE001 it is raised again on the other side
        succeeded, answer = False, error
    return succeeded, answer, time.process_time() - started


def _write(stream: BinaryIO, answer: object) -> None:
    body = pickle.dumps(answer)
    stream.write(HEAD.pack(len(body)) + body)
    stream.flush()
