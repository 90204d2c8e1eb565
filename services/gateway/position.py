"""A place in several topics, as the id of an event: `claims=3.0.7;clean-articles=12.9.4`.

The numbers are the next offsets of partitions 0, 1, 2 …; so the last id that a client saw is all
that is needed to go on, whichever gateway answers.
"""

import re
from collections.abc import Iterable

NextOffsets = dict[tuple[str, int], int]
"""Next offset by topic and partition."""

PLACE = re.compile(r"([a-z-]+)=(\d{1,19}(?:\.\d{1,19})*)")


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
    position: NextOffsets = {}
    for topic, offsets in _places(event_id.split(";")):
        position |= {(topic, p): int(offset) for p, offset in enumerate(offsets.split("."))}
    return position


def _places(parts: Iterable[str]) -> Iterable[tuple[str, str]]:
    for part in parts:
        found = PLACE.fullmatch(part)
        if found is None:
            raise ValueError(f"{part!r} is no place in a topic")
        yield found[1], found[2]
