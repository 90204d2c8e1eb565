"""Feeds of a site on this machine become raw articles on genuine Kafka, each page once."""

import os
import subprocess
import sys
from collections.abc import AsyncIterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from aiohttp.test_utils import TestServer

from schemas.articles import RawArticle
from schemas.feeds import FeedSubscription
from schemas.topics import RAW_ARTICLES
from services.feeds.runner.kafka_log import KafkaSink, read_book
from services.feeds.runner.running import run_once
from services.feeds.settings import FeedSettings
from services.replay.sending import raw_producer
from services.runtime.settings import Settings
from tests.e2e.flow import fresh_installation, records_of
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
    async with raw_producer(made) as producer:
        feed = FeedSubscription(url=f"{site.address}/news.rss", added_at=datetime.now(UTC))
        await KafkaSink(producer, made).remember(feed)
    return made


async def articles(settings: Settings) -> list[RawArticle]:
    return [
        RawArticle.model_validate_json(record.value or b"")
        for record in await records_of(RAW_ARTICLES.name, settings)
    ]


async def test_a_page_becomes_an_article_once_and_again_when_it_has_changed(
    settings: Settings, site: Site
) -> None:
    (first,) = await run_once(settings, FEEDS)
    (second,) = await run_once(settings, FEEDS)
    site.page("/ferry", "<p>The council spoke about the ferry on Tuesday.</p>")
    site.feed("/news.rss", *STORIES, title="Corrected: {}")
    (third,) = await run_once(settings, FEEDS)

    assert [first.articles, second.articles, third.articles] == [3, 0, 1]
    sent = await articles(settings)
    assert [a.url for a in sent].count(f"{site.address}/ferry") == 2
    assert len({a.article_id for a in sent}) == len(sent) == 4


async def test_a_poller_that_starts_anew_asks_only_whether_the_feed_has_changed(
    settings: Settings, site: Site
) -> None:
    await run_once(settings, FEEDS)
    site.requests.clear()

    await run_once(settings, FEEDS)

    assert site.requests == [("/robots.txt", 404), ("/news.rss", 304)]
    (state,) = (await read_book(settings)).states.values()
    assert (state.polls, state.articles, state.failures) == (2, 3, 0)


def claimwire(settings: Settings, *words: str) -> subprocess.CompletedProcess[str]:
    environment = os.environ | {
        "CLAIMWIRE_BOOTSTRAP_SERVERS": settings.bootstrap_servers,
        "CLAIMWIRE_TOPIC_PREFIX": settings.topic_prefix,
        "CLAIMWIRE_PARTITIONS": str(settings.partitions),
    }
    program = Path(sys.executable).with_name("claimwire")
    return subprocess.run(  # noqa: S603 our own command
        [program, "feeds", *words], env=environment, capture_output=True, text=True, check=False
    )


def test_what_is_imported_is_listed_and_what_is_removed_is_not(
    settings: Settings, site: Site, tmp_path: Path
) -> None:
    opml = tmp_path / "feeds.opml"
    opml.write_text('<opml><body><outline xmlUrl="https://a.example/rss"/></body></opml>')

    imported = claimwire(settings, "import", str(opml))
    removed = claimwire(settings, "rm", f"{site.address}/news.rss")

    assert (imported.returncode, removed.returncode) == (0, 0), imported.stderr + removed.stderr
    assert claimwire(settings, "ls").stdout == "https://a.example/rss\n"


def test_health_says_in_its_exit_code_that_a_private_address_was_refused(
    settings: Settings, site: Site
) -> None:
    polled = claimwire(settings, "run", "--once")
    health = claimwire(settings, "health", "--failing")

    assert "1 feeds polled, 0 articles sent, 1 failures" in polled.stdout
    assert health.returncode == 1
    assert "private" in health.stdout
