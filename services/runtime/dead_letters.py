"""What cannot be processed is set aside as it came, with the reason; but never a whole topic."""

from collections import deque

from cramjam import zstd

from services.errors import Unprocessable
from services.runtime.envelope import VERSION
from services.runtime.records import Incoming, Outgoing

PREFIX = "__claimwire.errors."
SETTLES = PREFIX + "settles"
OUTCOME = PREFIX + "outcome"
"""Headers of a marker, which is no letter: the message it settles, and whether its letter was sent
again or given up. See docs/decisions/0411-settling-dead-letters.md."""
MAX_MESSAGE = 1000
MAX_VALUE = 9_000_000
"""Bytes after compression: what a dead-letter topic takes at least."""
MAX_HEADERS = 200_000
"""Bytes of original headers that are kept: the record must stay below the broker's limit."""


class TooManyDeadLetters(Exception):
    """The share of messages set aside says that we are wrong, not they."""


class ShareLimit:
    """Watches what share of the last messages was set aside."""

    def __init__(self, share: float, window: int) -> None:
        self.share = share
        self.outcomes: deque[bool] = deque(maxlen=window)

    @property
    def exceeded(self) -> bool:
        """Whether the window is full and more than the share of it was set aside."""
        full = len(self.outcomes) == self.outcomes.maxlen
        return full and sum(self.outcomes) > self.share * len(self.outcomes)

    def note(self, *, set_aside: bool) -> None:
        """Count one message.

        Raises:
            TooManyDeadLetters: when the share is exceeded; the message is not acknowledged.
        """
        self.outcomes.append(set_aside)
        if set_aside and self.exceeded:
            raise TooManyDeadLetters(
                f"{sum(self.outcomes)} of the last {len(self.outcomes)} messages were set aside, "
                f"more than the share of {self.share:.0%}: stopping before the topic is drained. "
                "Look at `claimwire dlq ls`; CLAIMWIRE_DEAD_LETTER_SHARE sets the limit"
            )


def dead_letter(topic: str, stage: str, message: Incoming, error: Unprocessable) -> Outgoing:
    """Return the record for the dead-letter topic: original key, value and headers, and why.

    Its own time is that of its setting aside: the retention of an old message's letter would end
    at once. The original's time is among the reasons.
    """
    why = {
        "topic": message.topic,
        "partition": str(message.partition),
        "offset": str(message.offset),
        "timestamp": str(message.timestamp),
        "stage": stage,
        "reason": error.reason,
        "exception": type(error).__name__,
        "message": error.detail[:MAX_MESSAGE],
        "attempt": attempt(message),
        "version": VERSION,
    }
    value = message.value if message.key else message.value or b""  # Kafka wants one of them
    if not _fits(value):
        value, why["value"] = b"", "left where it was: too large even compressed"
    return Outgoing(
        topic=topic,
        key=message.key,
        value=value,
        headers=(
            *_bounded(message),
            *((PREFIX + name, text.encode(errors="replace")) for name, text in why.items()),
        ),
        timestamp=None,
    )


def _fits(value: bytes | None) -> bool:
    return value is None or len(value) <= MAX_VALUE or len(zstd.compress(value)) <= MAX_VALUE


def attempt(message: Incoming) -> str:
    """Return how often the message was sent again after having been set aside."""
    return message.header(PREFIX + "attempt") or "0"


def _bounded(message: Incoming) -> tuple[tuple[str, bytes], ...]:
    kept, size = [], 0
    for name, value in message.headers:
        size += len(name) + len(value)
        if not name.startswith(PREFIX) and size <= MAX_HEADERS:
            kept.append((name, value))
    return tuple(kept)
