"""A stage behind a plain aiokafka loop, at least once: what Faust costs is the difference.

`python -m benchmarks.pipeline.plain_loop STAGE` reads the same settings as a worker.
"""

import asyncio
import sys
from typing import Any

from aiokafka import AIOKafkaConsumer

from services.cli.arguments import stage_named
from services.cli.filters import Filter, filter_of
from services.errors import Unprocessable
from services.runtime.app import MAX_REQUEST
from services.runtime.client import connection, producer
from services.runtime.settings import Settings
from services.topology import Stage


async def run(stage_name: str, settings: Settings) -> None:
    """Read, work, write, commit, until ended."""
    stage = stage_named(stage_name)
    work = filter_of(stage)
    consumer = AIOKafkaConsumer(
        settings.topic(stage.reads.name),
        **connection(settings),
        group_id=settings.topic(f"plain-{stage.name}"),
        auto_offset_reset="earliest",
        enable_auto_commit=False,
    )
    async with consumer, producer(settings, max_request_size=MAX_REQUEST) as writer:
        while True:
            for records in (await consumer.getmany(timeout_ms=500, max_records=50)).values():
                for record in records:
                    topic, value = _result(stage, work, record.value)
                    await writer.send(
                        settings.topic(topic),
                        value,
                        key=record.key or b"en",
                        timestamp_ms=record.timestamp,
                    )
            await writer.flush()
            await consumer.commit()


def _result(stage: Stage[Any, Any], work: Filter, value: bytes) -> tuple[str, bytes]:
    try:
        return stage.writes.name, work(value)
    except Unprocessable:
        return stage.reads.dead_letters, value


if __name__ == "__main__":
    asyncio.run(run(sys.argv[1], Settings()))
