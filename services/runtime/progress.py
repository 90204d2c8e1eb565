"""Whether a stage gets on: what it has handled, what is still to come, and since when."""

from collections.abc import Mapping


class Progress:
    """Offsets by partition; times are seconds of a monotonic clock, given by the caller."""

    def __init__(self) -> None:
        self.next_offset: dict[int, int] = {}
        self.moved_at: float | None = None
        self.lag = 0

    def handled(self, partition: int, offset: int, now: float) -> None:
        """Note that a message was handled."""
        self.next_offset[partition] = offset + 1
        self.moved_at = now

    def reached(self, partition: int, end: int) -> None:
        """Note that a partition is read to its end and nothing of it is in hand.

        The last offsets before the end may be a transaction's markers: no message will come.
        """
        self.next_offset[partition] = end

    def assigned(self, at: Mapping[int, int], now: float) -> None:
        """Start anew from where the partitions now assigned are read."""
        self.next_offset = dict(at)
        self.moved_at = now

    def measure(self, ends: Mapping[int, int], now: float) -> None:
        """Take in the ends of the partitions; a stage without lag counts as getting on."""
        self.lag = sum(max(0, end - self.next_offset.get(p, end)) for p, end in ends.items())
        if self.lag == 0:
            self.moved_at = now

    def stalled_for(self, now: float) -> float:
        """Seconds without progress despite lag, 0 before the first assignment."""
        return 0.0 if self.moved_at is None else now - self.moved_at
