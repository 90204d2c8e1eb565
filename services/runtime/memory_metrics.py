"""What the metrics say of a stage's memory."""

from collections.abc import Mapping, Sized
from typing import Protocol, runtime_checkable

from services.runtime.metrics import MEMORY_BYTES, MEMORY_ENTRIES, MEMORY_FORGOTTEN


@runtime_checkable
class Weighed(Protocol):
    """A memory that knows its weight and what it let go of."""

    @property
    def sizes(self) -> Mapping[str, int]:
        """Return the bytes held, by part."""

    @property
    def forgotten(self) -> int:
        """Return how many entries were dropped so far."""


def observe(memory: Sized, stage: str, partition: int) -> None:
    """Set the metrics of the memory of one partition."""
    MEMORY_ENTRIES.labels(stage, partition).set(len(memory))
    if isinstance(memory, Weighed):
        MEMORY_FORGOTTEN.labels(stage, partition).set(memory.forgotten)
        for part, size in memory.sizes.items():
            MEMORY_BYTES.labels(stage, partition, part).set(size)
