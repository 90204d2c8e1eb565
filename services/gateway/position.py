"""A place in several topics, as the id of an event: `claims=3.0.7;clean-articles=12.9.4`.

The numbers are the next offsets of partitions 0, 1, 2 …; so the last id that a client saw is all
that is needed to go on, whichever gateway answers.
"""

import re

NextOffsets = dict[tuple[str, int], int]
"""Next offset by topic and partition."""

_PLACE = r"[a-z-]+=[0-9]{1,18}(\.[0-9]{1,18})*"
EVENT_ID = f"{_PLACE}(;{_PLACE})*"
"""The pattern of an event id. Any number of 18 digits is an offset, not any of 19."""


def written(position: NextOffsets) -> str:
    """Return a position as an event id."""
    topics: dict[str, list[str]] = {}
    for (topic, _), offset in sorted(position.items()):
        topics.setdefault(topic, []).append(str(offset))
    return ";".join(f"{topic}={'.'.join(offsets)}" for topic, offsets in topics.items())


def read(event_id: str) -> NextOffsets:
    """Return the position that an event id stands for.

    Raises:
        ValueError: for what is no id of ours.
    """
    if not re.fullmatch(EVENT_ID, event_id):
        raise ValueError(f"{event_id[:100]!r} is no place in a topic")
    position: NextOffsets = {}
    for part in event_id.split(";"):
        topic, _, offsets = part.partition("=")
        position |= {(topic, p): int(offset) for p, offset in enumerate(offsets.split("."))}
    return position
