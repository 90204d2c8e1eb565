"""A stage under load, on its way out, or standing still: bounded, complete, noticed."""

import asyncio
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from itertools import islice
from pathlib import Path

import pytest

from schemas.topics import CLEAN_ARTICLES, DEDUPED_ARTICLES, RAW_ARTICLES
from services.replay.sending import send_articles
from services.runtime.health import STALLED_EXIT
from services.runtime.leaving import KAFKA_GONE_EXIT
from services.runtime.settings import Settings
from services.runtime.topic_admin import apply_topics
from services.topology import CLEANER, DEDUPLICATOR
from tests.builders import clean_article
from tests.chaos.articles import articles
from tests.e2e.conftest import OwnKafka
from tests.e2e.faulty import stand_still, take_time, with_fault
from tests.e2e.flow import records_of
from tests.e2e.jumping_clock import FORWARD
from tests.e2e.stages import StageProcess, environment_of
from tests.e2e.traffic import flood, records, send

pytestmark = pytest.mark.kafka

QUEUED = 100_000
BOUND = 100_000_000
"""Bytes: twice what the client may fetch ahead, and a quarter of what is queued."""


@contextmanager
def running(stage: StageProcess) -> Iterator[StageProcess]:
    stage.start()
    try:
        yield stage
    finally:
        stage.kill()


def cleaner(settings: Settings, name: str, logs: Path) -> StageProcess:
    own = {"CLAIMWIRE_INSTANCE": name}
    return StageProcess(CLEANER.name, environment_of(settings) | own, logs / name)


def test_a_slow_stage_holds_no_more_than_its_buffers(settings: Settings, tmp_path: Path) -> None:
    stage = StageProcess(DEDUPLICATOR.name, environment_of(settings), tmp_path / "log")
    text = "A sentence of an article that waits for its turn in a long queue. " * 60
    asyncio.run(flood(CLEAN_ARTICLES.name, clean_article(text).to_json(), QUEUED, settings))
    with running(with_fault(stage, take_time)) as slow:
        slow.wait_until_ready()
        before = slow.memory()

        assert slow.wait(10) is None  # it reads ahead as far as it will
        assert slow.memory() - before < BOUND


def test_a_stage_that_stands_still_leaves_to_be_started_again(
    settings: Settings, tmp_path: Path
) -> None:
    hasty = environment_of(settings) | {"CLAIMWIRE_STALL_SECONDS": "2"}
    stage = StageProcess(DEDUPLICATOR.name, hasty, tmp_path / "log")
    asyncio.run(send(CLEAN_ARTICLES.name, [clean_article().to_json()] * 3, settings))
    with running(with_fault(stage, stand_still)) as still:
        assert still.wait(60) == STALLED_EXIT
        assert '"event": "stalled"' in still.log.read_text()


def test_a_stage_whose_clock_is_a_day_ahead_can_set_aside(
    settings: Settings, tmp_path: Path
) -> None:
    program = (sys.executable, "-m", "tests.e2e.jumping_clock")
    stage = StageProcess(DEDUPLICATOR.name, environment_of(settings), tmp_path / "log", program)
    with running(stage) as ahead:
        ahead.wait_until_ready()
        ahead.running.send_signal(FORWARD)
        asyncio.run(send(CLEAN_ARTICLES.name, [b"{not json"], settings))
        asyncio.run(records(CLEAN_ARTICLES.dead_letters, 1, settings))

        assert ahead.terminate() == 0, ahead.last_lines()


def test_a_stage_told_to_stop_while_kafka_is_gone_leaves_and_loses_nothing(
    own_kafka: OwnKafka, tmp_path: Path
) -> None:
    settings = Settings(bootstrap_servers=own_kafka.address, partitions=1)
    asyncio.run(apply_topics(settings))
    stage = StageProcess(DEDUPLICATOR.name, environment_of(settings), tmp_path / "log")
    values = [clean_article(f"Story {n} is told here.", f"a{n}").to_json() for n in range(100)]
    asyncio.run(send(CLEAN_ARTICLES.name, values, settings))
    with running(with_fault(stage, take_time)) as slow:
        asyncio.run(records(DEDUPED_ARTICLES.name, 5, settings))
        own_kafka.kill()

        assert slow.terminate(5) == KAFKA_GONE_EXIT, slow.last_lines()
        assert "stop.given_up" in slow.last_lines()

    own_kafka.restart()
    with running(stage):
        written = asyncio.run(records(DEDUPED_ARTICLES.name, len(values), settings))
    assert len({record.header("ce_subject") for record in written}) == len(values)


async def test_a_rolling_restart_under_load_loses_nothing_and_repeats_nothing(
    settings: Settings, tmp_path: Path
) -> None:
    fed = [one.value for one in islice(articles(seed=3), 300)]
    with ExitStack() as stack:
        replicas = [
            stack.enter_context(running(cleaner(settings, f"cleaner-{n}", tmp_path)))
            for n in range(2)
        ]
        for replica in replicas:
            replica.wait_until_ready()
        feeding = asyncio.create_task(send_articles(fed, settings, rate=30))
        for replica in replicas:
            assert await asyncio.to_thread(replica.terminate, 5) == 0, replica.last_lines()
            replica.start()
            await asyncio.to_thread(replica.wait_until_ready)
        await feeding
        await records(CLEAN_ARTICLES.name, len(fed), settings)

    written = [x.header("ce_subject") for x in await records_of(CLEAN_ARTICLES.name, settings)]
    assert len(written) == len(set(written)) == len(fed)
    assert await records_of(RAW_ARTICLES.dead_letters, settings) == []
