"""Whether a stage gets on: what it has handled, what is still to come, and since when."""

from collections.abc import Mapping


class Progress:
    """Offsets by partition; times are seconds of a monotonic clock, given by the caller."""

    def __init__(self) -> None:
        self.next_offset: dict[int, int] = {}
        self.moved_at: float | None = None
        self.lag = 0

    def taken(self, partition: int, offset: int) -> None:
        """Note that a message is in hand: all before it in its partition were handled."""
        self.next_offset[partition] = offset

    def forget(self) -> None:
        """Forget where the partitions were: a new assignment begins."""
        self.next_offset.clear()

    def handled(self, partition: int, offset: int, now: float) -> None:
        """Note that a message was handled."""
        self.next_offset[partition] = offset + 1
        self.moved_at = now

    def reached(self, partition: int, end: int) -> None:
        """Note that no message lies before the end of a partition: markers of transactions do."""
        self.next_offset[partition] = end

    def assigned(self, at: Mapping[int, int], now: float) -> None:
        """Begin with the partitions now assigned, where they are read unless a message was taken.

        What is read ahead is not handled yet: only messages taken tell where a stage stands.
        """
        self.next_offset = {p: self.next_offset.get(p, start) for p, start in at.items()}
        self.moved_at = now

    def measure(self, ends: Mapping[int, int], now: float) -> None:
        """Take in the ends of the partitions; without lag, and at first, a stage gets on."""
        self.lag = sum(max(0, end - self.next_offset.get(p, end)) for p, end in ends.items())
        if self.lag == 0 or self.moved_at is None:
            self.moved_at = now

    def stalled_for(self, now: float) -> float:
        """Seconds without progress despite lag, 0 before the first look."""
        return 0.0 if self.moved_at is None else now - self.moved_at
