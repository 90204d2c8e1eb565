"""From one version of a stage to the next, and back: each reads what the other wrote."""

import asyncio
from collections.abc import Callable
from pathlib import Path

import pytest
from aiokafka.errors import KafkaError

from schemas.duplicates import DedupedArticle, DuplicateVerdict
from schemas.topics import CLAIMS, CLEAN_ARTICLES, DEDUPED_ARTICLES
from services.runtime.groups import start_at
from services.runtime.settings import Settings
from services.topology import CLAIM_EXTRACTOR, DEDUPLICATOR
from tests.builders import clean_article
from tests.e2e.faulty import of_other_signatures, of_the_next_version, with_fault
from tests.e2e.flow import fresh_installation, records_of
from tests.e2e.stages import StageProcess, environment_of
from tests.e2e.traffic import records, send

pytestmark = pytest.mark.kafka

Verdicts = dict[str, DuplicateVerdict]
STORIES = 4


@pytest.fixture
async def settings(kafka: str, topic_prefix: str) -> Settings:
    return await fresh_installation(kafka, topic_prefix, partitions=1)


def told_by(outlet: str) -> list[bytes]:
    """Return the same stories, in the words of all outlets, with this outlet's ids."""
    texts = [" ".join(f"word{story}x{n}" for n in range(60)) for story in range(STORIES)]
    articles = [clean_article(x, f"{outlet}{n}", outlet) for n, x in enumerate(texts)]
    return [article.to_json() for article in articles]


def verdicts_after(stage: StageProcess, outlet: str, count: int, settings: Settings) -> Verdicts:
    """Let a stage judge an outlet's stories and stop; return the last verdict on each article."""
    asyncio.run(send(CLEAN_ARTICLES.name, told_by(outlet), settings))
    stage.start()
    try:
        asyncio.run(records(DEDUPED_ARTICLES.name, count, settings))
        assert stage.terminate() == 0, stage.last_lines()
    finally:
        stage.kill()
    written = asyncio.run(records_of(DEDUPED_ARTICLES.name, settings))
    events = [DedupedArticle.model_validate_json(record.value or b"") for record in written]
    return {event.article.article_id: event.verdict for event in events}


def version(settings: Settings, logs: Path, of: Callable[[], None] | None = None) -> StageProcess:
    quick = {"CLAIMWIRE_SESSION_SECONDS": "2"}
    stage = StageProcess(DEDUPLICATOR.name, environment_of(settings) | quick, logs / "log")
    return with_fault(stage, of) if of else stage


def test_a_roll_to_the_next_version_and_back_goes_on_with_the_same_memory(
    settings: Settings, tmp_path: Path
) -> None:
    this, following = version(settings, tmp_path), version(settings, tmp_path, of_the_next_version)

    verdicts_after(this, "first", STORIES, settings)
    verdicts_after(following, "second", 2 * STORIES, settings)
    found = verdicts_after(this, "third", 3 * STORIES, settings)

    for story in range(STORIES):
        clusters = {found[f"{outlet}{story}"].cluster_id for outlet in ("first", "second", "third")}
        assert clusters == {f"first{story}"}
    reader = StageProcess(CLAIM_EXTRACTOR.name, environment_of(settings), tmp_path / "reader")
    reader.start()
    try:
        asyncio.run(records(CLAIMS.name, 3 * STORIES, settings))
    finally:
        reader.kill()
    assert asyncio.run(records_of(DEDUPED_ARTICLES.dead_letters, settings)) == []


def test_a_memory_of_other_signatures_begins_anew_and_loses_nothing(
    settings: Settings, tmp_path: Path
) -> None:
    verdicts_after(version(settings, tmp_path), "first", STORIES, settings)

    other = version(settings, tmp_path, of_other_signatures)
    found = verdicts_after(other, "second", 2 * STORIES, settings)

    assert {verdict.relation for verdict in found.values()} == {"original"}


def test_a_memory_of_other_signatures_is_whole_when_the_group_begins_anew(
    settings: Settings, tmp_path: Path
) -> None:
    verdicts_after(version(settings, tmp_path), "first", STORIES, settings)
    asyncio.run(begin_anew(settings))

    other = version(settings, tmp_path, of_other_signatures)
    found = verdicts_after(other, "second", 2 * STORIES, settings)

    assert {found[f"second{n}"].cluster_id for n in range(STORIES)} == {
        f"first{n}" for n in range(STORIES)
    }


async def begin_anew(settings: Settings) -> None:
    """Put a stopped stage's group at the beginning, once the session of its last member is over."""
    group, topic = settings.group(DEDUPLICATOR.name), settings.topic(CLEAN_ARTICLES.name)
    for _ in range(60):
        try:
            await start_at(group, topic, 0, settings)
        except KafkaError:
            await asyncio.sleep(0.2)
        else:
            return
    pytest.fail("the group still has members")
