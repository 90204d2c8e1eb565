"""Three brokers, each topic on all of them: the loss of one loses nothing."""

import asyncio
from itertools import islice
from pathlib import Path

import pytest

from schemas.topics import CLEAN_ARTICLES
from services.local_kafka import MissingProgram
from services.replay.sending import send_articles
from services.runtime.settings import Settings
from services.runtime.topic_admin import apply_topics
from services.topology import CLEANER
from tests.chaos.articles import articles
from tests.e2e.flow import by_article, records_of
from tests.e2e.kafka_cluster import KafkaCluster, kafka_cluster
from tests.e2e.stages import stage_processes
from tests.e2e.traffic import records

pytestmark = pytest.mark.kafka


async def test_a_stage_goes_on_without_one_of_three_brokers_and_nothing_is_lost(
    tmp_path: Path,
) -> None:
    try:
        with kafka_cluster() as cluster:
            await lose_one(cluster, tmp_path)
    except MissingProgram as error:
        pytest.skip(str(error))


async def lose_one(cluster: KafkaCluster, logs: Path) -> None:
    settings = Settings(
        bootstrap_servers=cluster.address,
        partitions=3,
        replication_factor=3,
        min_insync_replicas=2,
    )
    await apply_topics(settings)
    fed = list(islice(articles(seed=5), 200))
    with stage_processes((CLEANER.name,), settings, logs) as stages:
        feeding = asyncio.create_task(send_articles([x.value for x in fed], settings, rate=20))
        await records(CLEAN_ARTICLES.name, 60, settings)
        await asyncio.to_thread(cluster.kill, 2)
        await feeding
        await records(CLEAN_ARTICLES.name, len(fed), settings)
        assert stages[CLEANER.name].running.poll() is None

    found = by_article(await records_of(CLEAN_ARTICLES.name, settings))
    assert found.keys() == {one.article_id for one in fed}
    assert all(len(versions) == 1 for versions in found.values())
