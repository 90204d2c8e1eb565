"""Every agent between its topics, with a fake broker: who gets what."""

from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass
from typing import Any, cast

import pytest
import pytest_asyncio

from schemas.event import Event
from services.cli.arguments import agent_of
from services.runtime.dead_letters import PREFIX
from services.runtime.records import Outgoing
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


@dataclass(frozen=True)
class Run:
    """A stage that was given a malformed message, then a good one, then the good one again."""

    stage: AnyStage
    published: Published

    def to(self, topic: str) -> Iterator[Outgoing]:
        return (record for record in self.published.records if record.topic == topic)


async def _find_nothing(partition: int, memory: Any) -> None: ...


@pytest_asyncio.fixture(
    scope="module", loop_scope="module", params=STAGES, ids=lambda stage: stage.name
)
async def run(request: pytest.FixtureRequest) -> AsyncIterator[Run]:
    """Give what each stage in turn publishes."""
    stage, published = request.param, Published()
    worker = agent_of(stage)(Settings())
    worker.send = published.take
    if worker.state is not None:
        worker.state._catch_up = _find_nothing  # type: ignore[method-assign]  # no broker here
    (agent,) = worker.app.agents.values()
    async with agent.test_context() as running:
        for value in (b"{not json", INPUTS[stage].to_json(), INPUTS[stage].to_json()):
            await running.put(value)
    cast("Any", worker.app.consumer)._thread.thread_loop.close()  # Faust makes it unasked
    yield Run(stage, published)


def test_each_message_becomes_one_valid_result(run: Run) -> None:
    results = list(run.to(run.stage.writes.name))

    assert len(results) == 2
    assert run.stage.writes.event.model_validate_json(results[0].value or b"")


def test_a_malformed_message_becomes_a_dead_letter_and_the_next_one_is_read(run: Run) -> None:
    (letter,) = run.to(run.stage.reads.dead_letters)

    assert letter.value == b"{not json"
    assert dict(letter.headers)[PREFIX + "reason"] == b"decode"
    assert run.published.topics.index(letter.topic) == 0


def test_the_same_message_twice_gives_the_same_bytes(run: Run) -> None:
    first, second = run.to(run.stage.writes.name)

    assert (first.key, first.value) == (second.key, second.value)


def test_a_stage_writes_only_where_the_topology_says(run: Run) -> None:
    stage = run.stage
    remembered = {stage.remembers_in.name} if stage.remembers_in else set()
    may_write = {stage.writes.name, stage.reads.dead_letters, *remembered}

    assert set(run.published.topics) <= may_write | {topic.name for topic in stage.also_writes}
