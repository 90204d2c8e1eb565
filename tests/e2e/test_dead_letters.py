"""Dead letters on genuine Kafka: after a fixed bug they go through, each once, at most thrice."""

import asyncio
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest
from typer.testing import CliRunner

from schemas.topics import CLEAN_ARTICLES, DEDUPED_ARTICLES
from services.cli.main import app
from services.runtime.dead_letters import PREFIX
from services.runtime.settings import Settings
from services.topology import DEDUPLICATOR
from tests.builders import clean_article
from tests.e2e.faulty import refuse_everything, with_fault
from tests.e2e.flow import fresh_installation, records_of
from tests.e2e.stages import StageProcess, environment_of
from tests.e2e.traffic import records, send

pytestmark = pytest.mark.kafka

ARTICLES = [clean_article(f"Story number {n} is told here.", f"a{n}").to_json() for n in range(3)]
UNREADABLE = b"{not json"
Dlq = Callable[..., str]


@pytest.fixture
async def settings(kafka: str, topic_prefix: str) -> Settings:
    return await fresh_installation(kafka, topic_prefix, partitions=2)


@pytest.fixture
def dlq(settings: Settings) -> Dlq:
    """Give the command `claimwire dlq`; it returns the last line it prints."""

    def run(*words: str) -> str:
        done = CliRunner().invoke(app, ["dlq", *words], env=environment_of(settings))
        assert done.exit_code == 0, done.output
        return done.output.splitlines()[-1]

    return run


@contextmanager
def running(stage: StageProcess) -> Iterator[None]:
    """Run a stage for as long as a block does; it commits before it goes."""
    stage.start()
    try:
        yield
        assert stage.terminate() == 0, stage.last_lines()
    finally:
        stage.kill()


def test_after_a_fixed_bug_each_letter_goes_through_once(
    settings: Settings, dlq: Dlq, tmp_path: Path
) -> None:
    good = StageProcess(DEDUPLICATOR.name, environment_of(settings), tmp_path / "log")
    asyncio.run(send(CLEAN_ARTICLES.name, [*ARTICLES, UNREADABLE], settings))
    with running(with_fault(good, refuse_everything)):
        asyncio.run(records(CLEAN_ARTICLES.dead_letters, 4, settings))

    assert dlq("replay", "--stage", "deduplicator").startswith("4 would be sent again")
    assert dlq("replay", "--reason", "decode", "--no-dry-run") == "0 sent again"
    assert dlq("replay", "--since", "1h", "--no-dry-run") == "4 sent again"
    assert dlq("replay", "--no-dry-run") == "0 sent again"

    with running(good):
        deduped = asyncio.run(records(DEDUPED_ARTICLES.name, 3, settings))
        assert len({record.header("ce_subject") for record in deduped}) == 3
        for attempt in (1, 2, 3):  # the unreadable one comes back each time
            written = asyncio.run(records(CLEAN_ARTICLES.dead_letters, 7 + 2 * attempt, settings))
            counts = {record.header(PREFIX + "attempt"): record.value for record in written}
            assert counts[str(attempt)] == UNREADABLE
            sent = dlq("replay", "--no-dry-run")
            assert sent == ("1 sent again" if attempt < 3 else "0 sent again")


def test_the_second_letter_of_a_message_that_was_redelivered_is_the_same_letter(
    settings: Settings, dlq: Dlq, tmp_path: Path
) -> None:
    stage = StageProcess(DEDUPLICATOR.name, environment_of(settings), tmp_path / "log")
    asyncio.run(send(CLEAN_ARTICLES.name, [UNREADABLE], settings))
    with running(stage):
        asyncio.run(records(CLEAN_ARTICLES.dead_letters, 1, settings))
    again = {"CLAIMWIRE_GROUP_SUFFIX": "-again"}  # another group reads the message once more
    with running(replace(stage, process=None, environment=stage.environment | again)):
        asyncio.run(records(CLEAN_ARTICLES.dead_letters, 2, settings))

    assert dlq("ls") == "1 of 1 dead letters"
    assert dlq("replay", "--no-dry-run") == "1 sent again"
    assert dlq("replay", "--no-dry-run") == "0 sent again"


def test_given_up_letters_are_gone(settings: Settings, dlq: Dlq, tmp_path: Path) -> None:
    stage = StageProcess(DEDUPLICATOR.name, environment_of(settings), tmp_path / "log")
    asyncio.run(send(CLEAN_ARTICLES.name, [UNREADABLE, b"[]"], settings))
    with running(stage):
        asyncio.run(records(CLEAN_ARTICLES.dead_letters, 2, settings))

    assert dlq("purge", "--reason", "decode").startswith("1 would be given up")
    assert dlq("ls") == "2 of 2 dead letters"
    assert dlq("purge", "--no-dry-run", "--reason", "decode") == (
        "1 given up; 1 settled ones deleted"
    )
    assert dlq("ls") == "1 of 1 dead letters"
    left = asyncio.run(records_of(CLEAN_ARTICLES.dead_letters, settings))
    assert next(record.value for record in left) == b"[]"
