"""Feeds of a site on this machine become raw articles on genuine Kafka, each page once."""

import asyncio
import os
import signal
import subprocess
import sys
from collections.abc import AsyncIterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from aiohttp.test_utils import TestServer
from aiokafka.admin.config_resource import ConfigResource, ConfigResourceType
from typer.testing import CliRunner, Result

from schemas.articles import RawArticle
from schemas.feeds import FeedSubscription
from schemas.topics import RAW_ARTICLES
from services.cli.main import app
from services.feeds.runner.kafka_log import KafkaSink, read_book
from services.feeds.runner.running import run_once, run_until_stopped
from services.feeds.settings import FeedSettings
from services.replay.sending import raw_producer
from services.runtime.broker import admin
from services.runtime.settings import Settings
from services.runtime.topic_admin import plans
from tests.e2e.conftest import OwnKafka
from tests.e2e.flow import fresh_installation, records_of
from tests.e2e.traffic import records
from tests.unit.feeds.site import Site

pytestmark = pytest.mark.kafka

FEEDS = FeedSettings(host_delay_seconds=0, allowed_hosts="127.0.0.1")
STORIES = ("ferry", "bridge", "harbour")


@pytest.fixture
async def site() -> AsyncIterator[Site]:
    """Give a site with a feed of three stories, on this machine."""
    site = Site()
    for story in STORIES:
        site.page(f"/{story}", f"<p>The council spoke about the {story} on Monday.</p>")
    site.feed("/news.rss", *STORIES)
    async with TestServer(site.application) as server:
        site.address = str(server.make_url("")).rstrip("/")
        yield site


@pytest.fixture
async def settings(kafka: str, topic_prefix: str, site: Site) -> Settings:
    """Give an installation that subscribes to the site's feed."""
    made = await fresh_installation(kafka, topic_prefix)
    await subscribe(made, f"{site.address}/news.rss")
    return made


async def subscribe(settings: Settings, url: str) -> None:
    async with raw_producer(settings) as producer:
        feed = FeedSubscription(url=url, added_at=datetime.now(UTC))
        await KafkaSink(producer, settings).remember(feed)


async def articles(settings: Settings) -> list[RawArticle]:
    return [
        RawArticle.model_validate_json(record.value or b"")
        for record in await records_of(RAW_ARTICLES.name, settings)
    ]


async def test_a_page_becomes_an_article_once_and_again_when_it_has_changed(
    settings: Settings, site: Site
) -> None:
    (first,) = await run_once(settings, FEEDS)
    site.requests.clear()
    (second,) = await run_once(settings, FEEDS)
    asked_again = list(site.requests)
    site.page("/ferry", "<p>The council spoke about the ferry on Tuesday.</p>")
    site.feed("/news.rss", *STORIES, title="Corrected: {}")
    (third,) = await run_once(settings, FEEDS)

    assert [first.articles, second.articles, third.articles] == [3, 0, 1]
    assert asked_again == [("/robots.txt", 404), ("/news.rss", 304)]
    sent = await articles(settings)
    assert [a.url for a in sent].count(f"{site.address}/ferry") == 2
    assert len({a.article_id for a in sent}) == len(sent) == 4
    (state,) = (await read_book(settings)).states.values()
    assert (state.polls, state.articles, state.failures) == (3, 4, 0)


async def test_a_feed_added_while_the_poller_runs_is_read_within_seconds(
    settings: Settings, site: Site
) -> None:
    site.feed("/late.rss", "late")
    site.page("/late", "<p>The council spoke late.</p>")
    polling = asyncio.create_task(run_until_stopped(settings, FEEDS))
    first = await records(RAW_ARTICLES.name, 3, settings)

    await subscribe(settings, f"{site.address}/late.rss")
    (late,) = (await records(RAW_ARTICLES.name, 4, settings))[3:]
    polling.cancel()
    await asyncio.wait([polling])

    assert late.key == b"127.0.0.1"
    assert late.header("ce_source") == "/claimwire/feeds"
    assert late.header("ce_subject") not in {record.header("ce_subject") for record in first}


async def test_of_two_pollers_one_stands_by_and_goes_on_when_the_other_is_gone(
    settings: Settings, site: Site
) -> None:
    first = asyncio.create_task(run_until_stopped(settings, FEEDS))
    await records(RAW_ARTICLES.name, len(STORIES), settings)
    second = asyncio.create_task(run_until_stopped(settings, FEEDS))
    for number, story in enumerate(("early", "late")):
        site.page(f"/{story}", f"<p>The council spoke {story}.</p>")
        site.feed(f"/{story}.rss", story)
        await subscribe(settings, f"{site.address}/{story}.rss")
        await records(RAW_ARTICLES.name, len(STORIES) + number + 1, settings)
        first.cancel()
        await asyncio.wait([first])
    second.cancel()
    await asyncio.wait([second])

    asked = [path for path, _ in site.requests]
    assert [asked.count(f"/{story}") for story in STORIES] == [1, 1, 1]


async def test_a_poller_told_to_stop_while_kafka_is_gone_ends_in_peace(
    own_kafka: OwnKafka, site: Site
) -> None:
    settings = await fresh_installation(own_kafka.address, "", partitions=1)
    await subscribe(settings, f"{site.address}/news.rss")
    polling = asyncio.create_task(run_until_stopped(settings, FEEDS))
    await records(RAW_ARTICLES.name, len(STORIES), settings)

    own_kafka.kill()
    os.kill(os.getpid(), signal.SIGTERM)

    await asyncio.wait_for(polling, 60)


async def take_at_most(size: int, settings: Settings) -> None:
    """Let the raw topic refuse larger records than these bytes."""
    (plan, _) = plans(settings, [RAW_ARTICLES])
    configs = plan.config | {"max.message.bytes": str(size)}
    async with admin(settings) as client:
        topic = ConfigResource(ConfigResourceType.TOPIC, plan.name, configs)
        await client.alter_configs([topic])


async def test_a_poller_that_had_an_article_refused_ends_and_the_next_one_sends_it(
    settings: Settings, site: Site
) -> None:
    polling = asyncio.create_task(run_until_stopped(settings, FEEDS))
    await records(RAW_ARTICLES.name, len(STORIES), settings)
    await take_at_most(100_000, settings)
    site.page("/long", "<p>The council spoke at length.</p>" * 10_000)
    site.feed("/long.rss", "long")
    await subscribe(settings, f"{site.address}/long.rss")

    with pytest.raises(ExceptionGroup):
        await asyncio.wait_for(polling, 60)
    await take_at_most(RAW_ARTICLES.max_bytes, settings)
    await run_once(settings, FEEDS)

    assert [a.url for a in await articles(settings)].count(f"{site.address}/long") == 1


@pytest.fixture
def environment(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the command line find the installation."""
    monkeypatch.setenv("CLAIMWIRE_BOOTSTRAP_SERVERS", settings.bootstrap_servers)
    monkeypatch.setenv("CLAIMWIRE_TOPIC_PREFIX", settings.topic_prefix)
    monkeypatch.setenv("CLAIMWIRE_PARTITIONS", str(settings.partitions))


def feeds(*words: str) -> Result:
    return CliRunner().invoke(app, ["feeds", *words])


@pytest.mark.usefixtures("environment")
def test_what_is_imported_is_listed_and_what_is_removed_is_not(site: Site, tmp_path: Path) -> None:
    opml = tmp_path / "feeds.opml"
    opml.write_text('<opml><body><outline xmlUrl="https://a.example/rss"/></body></opml>')

    done = (
        feeds("import", str(opml)),
        feeds("add", "HTTPS://B.example/rss", "--source", "B Post"),
        feeds("rm", f"{site.address}/news.rss"),
    )

    assert [each.exit_code for each in done] == [0, 0, 0], done
    assert feeds("ls").output == "https://a.example/rss\nhttps://b.example/rss  B Post\n"


@pytest.mark.usefixtures("environment", "site")
def test_health_says_in_its_exit_code_that_a_private_address_was_refused() -> None:
    program = Path(sys.executable).with_name("claimwire")
    polled = subprocess.run(  # noqa: S603 our own command
        [program, "feeds", "run", "--once"], capture_output=True, text=True, check=False
    )

    health = feeds("health", "--failing")

    assert polled.stdout == "1 feeds polled, 0 articles sent, 1 failures\n", polled.stderr
    assert health.exit_code == 1
    assert "private" in health.output
