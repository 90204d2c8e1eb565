"""A Kafka record as it comes in and as it goes out, without any client's types."""

from dataclasses import dataclass

from schemas.event import Event
from schemas.keys import record_key, subject
from schemas.topics import Topic

Headers = tuple[tuple[str, bytes], ...]


@dataclass(frozen=True, slots=True)
class Incoming:
    """A record read from a topic: `timestamp` in milliseconds, `value` None for a tombstone."""

    topic: str
    partition: int
    offset: int
    timestamp: int
    key: bytes | None
    value: bytes | None
    headers: Headers

    def header(self, name: str) -> str | None:
        """Return the last header of that name as text, None where there is none."""
        found = [value for key, value in self.headers if key == name]
        return found[-1].decode(errors="replace") if found else None


@dataclass(frozen=True, slots=True)
class Outgoing:
    """A record to be written; the key decides without a `partition`, the clock without a time."""

    topic: str
    key: bytes | None
    value: bytes | None
    headers: Headers
    timestamp: int | None
    partition: int | None = None

    @property
    def size(self) -> int:
        """Bytes that count against the topic's `max.message.bytes`, with the batch's overhead."""
        headers = sum(len(name) + len(value) + 8 for name, value in self.headers)
        return len(self.key or b"") + len(self.value or b"") + headers + 128


@dataclass(frozen=True, slots=True)
class Body:
    """An event serialised once: it can cross to another process and to Kafka as it is."""

    topic: Topic[Event]
    key: str
    subject: str
    value: bytes

    @classmethod
    def of(cls, topic: Topic[Event], event: Event) -> "Body":
        """Serialise an event for its topic."""
        return cls(topic, record_key(event), subject(event), event.to_json())
