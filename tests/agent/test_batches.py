"""Messages that wait are handled together, and each still has its own outcome."""

import asyncio
from collections.abc import AsyncIterator
from typing import Any, cast

import faust
import pytest_asyncio

from services.claim_extractor import agent
from services.runtime.dead_letters import PREFIX
from services.runtime.settings import Settings
from services.runtime.worker import BATCH, Worker
from services.topology import CLAIM_EXTRACTOR
from tests.agent.published import Published
from tests.builders import deduped_article

GOOD, BAD = deduped_article().to_json(), b"{not json"
WAITING = [GOOD, *[GOOD, BAD, GOOD] * BATCH]


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def published() -> AsyncIterator[Published]:
    """Give what the claim extractor publishes for messages that all wait at once."""
    worker, published = agent.create(Settings()), Published()
    worker.send = published.take
    (extractor,) = worker.app.agents.values()
    async with asyncio.timeout(120), extractor.test_context() as running:
        for value in WAITING:
            await running.put(value, wait=False)
        await published.reached(len(WAITING))
    cast("Any", worker.app.consumer)._thread.thread_loop.close()  # Faust makes it unasked
    yield published


def test_results_come_in_the_order_of_their_messages(published: Published) -> None:
    topics = CLAIM_EXTRACTOR.writes.name, CLAIM_EXTRACTOR.reads.dead_letters

    assert published.topics == [topics[value == BAD] for value in WAITING]


def test_only_the_message_to_blame_is_set_aside(published: Published) -> None:
    letters = [one for one in published.records if one.topic.endswith("-dlq")]

    assert [letter.value for letter in letters] == [BAD] * BATCH
    assert {dict(letter.headers)[PREFIX + "reason"] for letter in letters} == {b"decode"}


async def test_as_many_as_wait_are_taken_at_once_within_a_bound() -> None:
    worker, sizes, done = Worker(CLAIM_EXTRACTOR, Settings()), list[int](), asyncio.Event()

    @worker.app.agent(worker.source)
    async def count(stream: faust.StreamT[bytes]) -> AsyncIterator[None]:
        async for batch in worker.batches(stream):
            sizes.append(len(batch))
            if sum(sizes) == len(WAITING):
                done.set()
            yield

    async with asyncio.timeout(60), count.test_context() as running:
        for value in WAITING:
            await running.put(value, wait=False)
        await done.wait()
    cast("Any", worker.app.consumer)._thread.thread_loop.close()  # Faust makes it unasked

    assert max(sizes) == BATCH
