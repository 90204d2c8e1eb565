"""Where a subscription begins."""

from collections.abc import Collection
from datetime import datetime
from typing import Any, Literal

from aiokafka import TopicPartition

Start = Literal["earliest", "latest"] | int | datetime
"""All that is kept, only what is new, the last so many of each partition, or from a time on."""


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
            return {tp: max(begins[tp], ends[tp] - start) for tp in partitions}
        case datetime():
            at = max(0, round(start.timestamp() * 1000))
            found = await consumer.offsets_for_times(dict.fromkeys(partitions, at))
            return {tp: found[tp].offset if found.get(tp) else ends[tp] for tp in partitions}
