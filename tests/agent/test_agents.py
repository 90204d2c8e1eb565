"""Every agent between its topics, with a fake broker: who gets what."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import pytest

from schemas.event import Event
from services.cli.arguments import agent_of
from services.runtime.dead_letters import PREFIX
from services.runtime.settings import Settings
from services.topology import CLAIM_EXTRACTOR, CLEANER, DEDUPLICATOR, STAGES, Stage
from tests.agent.published import Published
from tests.builders import clean_article, deduped_article, raw_article

AnyStage = Stage[Any, Any]

INPUTS: dict[AnyStage, Event] = {
    CLEANER: raw_article(),
    DEDUPLICATOR: clean_article(),
    CLAIM_EXTRACTOR: deduped_article(),
}
each_stage = pytest.mark.parametrize("stage", STAGES, ids=lambda stage: stage.name)


@asynccontextmanager
async def running(stage: AnyStage, published: Published) -> AsyncIterator[Any]:
    worker = agent_of(stage)(Settings())
    worker.send = published.take
    if worker.state is not None:  # no broker here: nothing to read back
        worker.state.memories[0] = worker.state.fresh()
    (agent,) = worker.app.agents.values()
    async with agent.test_context() as running_agent:
        yield running_agent
    worker.app.consumer._thread.thread_loop.close()  # Faust makes it with the consumer


@each_stage
async def test_a_message_becomes_one_result(stage: AnyStage) -> None:
    published = Published()

    async with running(stage, published) as agent:
        await agent.put(INPUTS[stage].to_json())

    assert published.topics[0] == stage.writes.name
    assert published.topics.count(stage.writes.name) == 1
    assert stage.writes.event.model_validate_json(published.records[0].value or b"")


@each_stage
async def test_a_malformed_message_becomes_a_dead_letter_and_the_next_one_is_read(
    stage: AnyStage,
) -> None:
    published = Published()

    async with running(stage, published) as agent:
        await agent.put(b"{not json")
        await agent.put(INPUTS[stage].to_json())

    letter = published.records[0]
    assert published.topics[:2] == [stage.reads.dead_letters, stage.writes.name]
    assert letter.value == b"{not json"
    assert dict(letter.headers)[PREFIX + "reason"] == b"decode"


@each_stage
async def test_the_same_message_twice_gives_the_same_bytes(stage: AnyStage) -> None:
    published = Published()

    async with running(stage, published) as agent:
        await agent.put(INPUTS[stage].to_json())
        await agent.put(INPUTS[stage].to_json())

    results = [record for record in published.records if record.topic == stage.writes.name]
    first, second = results
    assert (first.key, first.value) == (second.key, second.value)


@each_stage
async def test_what_a_stage_remembers_goes_where_the_topology_says(stage: AnyStage) -> None:
    published = Published()

    async with running(stage, published) as agent:
        await agent.put(INPUTS[stage].to_json())

    may_write = {stage.writes.name, *(topic.name for topic in stage.also_writes)}
    if stage.remembers_in is not None:
        may_write.add(stage.remembers_in.name)
    assert set(published.topics) <= may_write
