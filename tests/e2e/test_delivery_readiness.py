"""Why a stage says that it is not ready, or does not answer; tests/unit/runtime has the rest."""

import asyncio
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from schemas.topics import CLEAN_ARTICLES
from services.runtime.settings import Settings
from services.runtime.topic_admin import apply_topics
from services.topology import DEDUPLICATOR
from tests.builders import clean_article
from tests.e2e.faulty import block, never_catch_up, stand_still, with_fault
from tests.e2e.stages import StageProcess, environment_of
from tests.e2e.traffic import send

pytestmark = pytest.mark.kafka

Start = Callable[..., StageProcess]


@pytest.fixture
def start(kafka: str, topic_prefix: str, tmp_path: Path) -> Iterator[Start]:
    """Start replicas of a stage that reads one partition, which holds three articles."""
    settings = Settings(bootstrap_servers=kafka, topic_prefix=topic_prefix, partitions=1)
    asyncio.run(apply_topics(settings))
    asyncio.run(send(CLEAN_ARTICLES.name, [clean_article().to_json()] * 3, settings))
    with ExitStack() as stack:

        def start(fault: Callable[[], None] | None, **own: str) -> StageProcess:
            environment = environment_of(settings) | own
            stage = StageProcess(DEDUPLICATOR.name, environment, tmp_path / "log")
            stage = with_fault(stage, fault) if fault else stage
            stage.start()
            stack.callback(stage.kill)
            return stage

        yield start


def test_a_replica_without_a_partition_is_not_ready(start: Start) -> None:
    start(None, CLAIMWIRE_INSTANCE="a").wait_until_ready()

    start(None, CLAIMWIRE_INSTANCE="b").wait_for_problem("no partition is assigned")


def test_a_stage_whose_memory_is_not_read_back_is_not_ready(start: Start) -> None:
    start(never_catch_up).wait_for_problem("the memory is not read back yet")


def test_a_stage_that_does_not_get_on_is_not_ready(start: Start) -> None:
    start(stand_still, CLAIMWIRE_STALL_SECONDS="5").wait_for_problem("no progress for")


def test_a_stage_whose_loop_is_blocked_does_not_answer_that_it_lives(start: Start) -> None:
    stage = start(block)
    while b"blocked" not in stage.log.read_bytes():
        assert stage.wait(0.1) is None, stage.last_lines()

    assert not stage.answers("livez")
    assert stage.wait(0.1) is None
