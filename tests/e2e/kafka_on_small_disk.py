"""Genuine Kafka, from its jars, on a disk of its own that a test may fill."""

import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from services.local_kafka import MissingProgram, RunningBroker, find_broker, free_port, launch
from services.local_kafka.processes import run

SIZE = "1g"
"""In memory, and only what is used of it: enough for an hour of chaos."""


class KafkaOnSmallDisk:
    """One node on a port that stays the same; its log lies on a file system of its own."""

    def __init__(self, broker: RunningBroker) -> None:
        self.address = broker.address
        self.broker = broker
        self.ballast = broker.data / "log" / "ballast"

    def kill(self) -> None:
        """End the broker as a power cut would."""
        self.broker.kill()

    def restart(self) -> None:
        """Bring the broker back with its data; return when it takes requests."""
        self.broker = launch(self.broker.data, self.broker.port).wait_until_ready()

    def runs(self) -> bool:
        """Whether the broker still runs: it ends when it cannot write."""
        return self.broker.alive

    def fill_disk(self) -> None:
        """Leave not one page of room, however much the broker writes or deletes meanwhile."""
        with self.ballast.open("wb", buffering=0) as file:
            for size in (1 << 20, 1 << 12):
                with suppress(OSError):
                    while file.write(bytes(size)) == size:
                        pass

    def clear_disk(self) -> None:
        """Give the room back."""
        self.ballast.unlink()


@contextmanager
def kafka_on_small_disk() -> Iterator[KafkaOnSmallDisk]:
    """Run the broker for as long as the block runs; nothing is left of it.

    Raises:
        MissingProgram: says why this machine cannot give it a disk of its own.
    """
    data = Path(tempfile.mkdtemp(prefix="claimwire-small-disk-"))
    try:
        with _mounted(data / "log"):
            try:
                yield KafkaOnSmallDisk(launch(data, free_port()).wait_until_ready())
            finally:
                if broker := find_broker(data):
                    broker.stop()
    finally:
        shutil.rmtree(data)


@contextmanager
def _mounted(folder: Path) -> Iterator[None]:
    if sys.platform != "linux" or os.geteuid() != 0:
        raise MissingProgram("a disk of its own is mounted by root on Linux")
    folder.mkdir()
    words = ["-t", "tmpfs", "-o", f"size={SIZE}", "claimwire-test", str(folder)]
    done = run(["/bin/mount", *words], os.environ)
    if done.returncode:
        raise MissingProgram(f"nothing can be mounted here: {done.stderr.strip()}")
    try:
        yield
    finally:
        run(["/bin/umount", str(folder)], os.environ)
