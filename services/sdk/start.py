"""Where a subscription begins."""

from collections.abc import Collection, Mapping
from datetime import datetime
from typing import Any, Literal, TypeVar

from aiokafka import TopicPartition

P = TypeVar("P")
Start = Literal["earliest", "latest"] | int | datetime
"""All that is kept, only what is new, the last so many of a topic, or from a time on."""


async def offsets_at(
    consumer: Any, partitions: Collection[TopicPartition], start: Start
) -> dict[TopicPartition, int]:
    """Return the offset of each partition that a start means now."""
    begins = await consumer.beginning_offsets(partitions)
    ends = await consumer.end_offsets(partitions)
    match start:
        case "earliest":
            return dict(begins)
        case "latest":
            return dict(ends)
        case int():
            return {
                tp: ends[tp] - taken
                for topic in {tp.topic for tp in partitions}
                for tp, taken in spread(start, _sizes(topic, begins, ends)).items()
            }
        case datetime():
            at = max(0, round(start.timestamp() * 1000))
            found = await consumer.offsets_for_times(dict.fromkeys(partitions, at))
            return {tp: found[tp].offset if found.get(tp) else ends[tp] for tp in partitions}


def spread(count: int, sizes: Mapping[P, int]) -> dict[P, int]:
    """Return how many of the last records to take from each partition, `count` in all.

    As evenly as the sizes allow: what a small partition does not have is taken from the others.
    """
    taken: dict[P, int] = {}
    for partition in sorted(sizes, key=lambda p: sizes[p]):
        share = -((sum(taken.values()) - count) // (len(sizes) - len(taken)))
        taken[partition] = min(sizes[partition], share)
    return taken


def _sizes(
    topic: str, begins: Mapping[TopicPartition, int], ends: Mapping[TopicPartition, int]
) -> dict[TopicPartition, int]:
    return {tp: end - begins[tp] for tp, end in ends.items() if tp.topic == topic}
