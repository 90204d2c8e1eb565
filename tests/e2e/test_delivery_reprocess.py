"""A stage works through its past once more, beside the live one, which goes on."""

import asyncio
from pathlib import Path

import pytest
from typer.testing import CliRunner

from schemas.topics import CLAIMS, DEDUPED_ARTICLES
from services.cli.main import app
from services.runtime.groups import committed
from services.runtime.settings import Settings
from services.runtime.topic_admin import apply_topics
from services.topology import CLAIM_EXTRACTOR
from tests.builders import deduped_article
from tests.e2e.flow import by_article, records_of
from tests.e2e.stages import environment_of, stage_processes
from tests.e2e.traffic import records, send

pytestmark = pytest.mark.kafka


def reprocess(settings: Settings, stage: str) -> str:
    words = ["reprocess", "--stage", stage, "--since", "1h"]
    return CliRunner().invoke(app, words, env=environment_of(settings)).output


def test_reprocessing_replaces_results_by_key_and_leaves_the_live_stage_alone(
    kafka: str, topic_prefix: str, tmp_path: Path
) -> None:
    settings = Settings(bootstrap_servers=kafka, topic_prefix=topic_prefix, partitions=2)
    asyncio.run(apply_topics(settings))
    articles = [deduped_article(article_id=f"a{n}").to_json() for n in range(3)]
    read = settings.topic(DEDUPED_ARTICLES.name)
    with stage_processes((CLAIM_EXTRACTOR.name,), settings, tmp_path) as live:
        asyncio.run(send(DEDUPED_ARTICLES.name, articles, settings))
        asyncio.run(records(CLAIMS.name, 3, settings))

        assert reprocess(settings, "claim_extractor").endswith(
            "3 messages of deduped-articles handled again by claim_extractor\n"
        )
        assert live[CLAIM_EXTRACTOR.name].terminate() == 0

    written = asyncio.run(records_of(CLAIMS.name, settings))
    assert len(written) == 6
    assert [len(versions) for versions in by_article(written).values()] == [1, 1, 1]
    at = asyncio.run(committed(settings.group(CLAIM_EXTRACTOR.name), read, settings))
    assert sum(at.values()) == 3


def test_a_stage_with_a_memory_is_not_reprocessed() -> None:
    assert "article-signatures" in reprocess(Settings(), "deduplicator")
