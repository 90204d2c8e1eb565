"""Poll all feeds, each when it is due, until told to stop."""

import asyncio
import contextlib
import signal
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from schemas.feeds import FeedSubscription
from schemas.topics import FEED_SUBSCRIPTIONS
from services.feeds.manners import Manners
from services.feeds.pages import forgotten
from services.feeds.poller import poll
from services.feeds.runner.kafka_log import KafkaSink, follow, read_book
from services.feeds.runner.observing import health_page, observe, observe_book, observe_past
from services.feeds.runner.parsing import parsing_process
from services.feeds.runner.turn import Turn, place_in_line
from services.feeds.schedule import due
from services.feeds.settings import FeedSettings
from services.feeds.surroundings import Outcome, Surroundings
from services.feeds.web import open_web
from services.replay.sending import raw_producer
from services.runtime.envelope import VERSION
from services.runtime.logs import logger
from services.runtime.reading import reader
from services.runtime.settings import Settings
from services.runtime.topic_admin import check_topics
from services.topology import FEEDS

log = logger(__name__)

TICK = 1.0


@dataclass(frozen=True)
class Running:
    """A poller at work; `news` consumes the subscriptions made from now on."""

    at: Surroundings
    news: Any
    gate: asyncio.Semaphore

    async def poll(self, subscription: FeedSubscription) -> Outcome:
        """Poll one feed as soon as there is room, and count it."""
        async with self.gate:
            outcome = await poll(self.at, subscription)
        observe(subscription, self.at.book.states[subscription.url], outcome)
        return outcome


def now() -> datetime:
    """Return the time; the only clock of the feeds."""
    return datetime.now(UTC)


@asynccontextmanager
async def running(settings: Settings, feeds: FeedSettings) -> AsyncIterator[Running]:
    """Yield a poller whose book is read and follows the subscriptions.

    Raises:
        BrokerAway: when Kafka does not answer.
        TopicsWrong: when topics are missing or differ from the contract.
    """
    await check_topics(settings, (FEEDS.writes, *FEEDS.remembers_in))
    manners = Manners(
        agent=f"claimwire/{VERSION}",
        contact=feeds.contact,
        delay=feeds.host_delay_seconds,
        seconds=feeds.request_seconds,
        allowed_hosts=feeds.allowed,
    )
    topic = settings.topic(FEED_SUBSCRIPTIONS.name)
    async with (
        reader([topic], settings, start="latest") as news,
        raw_producer(settings) as producer,
        open_web(manners) as web,
        parsing_process() as reading,
    ):
        book = await read_book(settings)
        at = Surroundings(web, book, KafkaSink(producer, settings), reading, now)
        yield Running(at, news, asyncio.Semaphore(feeds.at_once))


async def run_once(settings: Settings, feeds: FeedSettings) -> list[Outcome]:
    """Poll every feed now, due or not, but for those that asked for rest; return how it went."""
    async with running(settings, feeds) as at_work:
        book, moment = at_work.at.book, now()
        states = [book.state(url, moment) for url in book.subscriptions]
        rested = [s for s in states if s.error != "wait" or s.due_at <= moment]
        polls = [at_work.poll(book.subscriptions[state.url]) for state in rested]
        return list(await asyncio.gather(*polls))


async def run_until_stopped(settings: Settings, feeds: FeedSettings) -> None:
    """Poll feeds as they fall due until SIGTERM or SIGINT, or stand by while another one does.

    Raises:
        BrokerAway: when Kafka does not answer.
        TopicsWrong: when topics are missing or differ from the contract.
        ExceptionGroup: an error that is ours, or Kafka's; what feeds do wrong is none.
    """
    await check_topics(settings, (FEEDS.writes, *FEEDS.remembers_in))
    # where Kafka is gone, a consumer of aiokafka that is stopped says that it was cancelled, too
    with contextlib.suppress(asyncio.CancelledError):
        async with health_page(settings) as port, place_in_line(settings) as turn:
            working = asyncio.create_task(_by_turns(turn, port, settings, feeds))
            for number in (signal.SIGTERM, signal.SIGINT):
                asyncio.get_running_loop().add_signal_handler(number, working.cancel)
            await working


async def _by_turns(turn: Turn, port: int, settings: Settings, feeds: FeedSettings) -> None:
    while True:
        log.info("feeds.standby", port=port)
        await turn.until(ours=True)
        async with running(settings, feeds) as at_work:
            log.info("feeds", port=port, subscribed=len(at_work.at.book.subscriptions))
            observe_past(at_work.at.book)
            await _forget_abandoned(at_work.at)
            async with asyncio.TaskGroup() as group:
                working = group.create_task(_work(at_work))
                await turn.until(ours=False)
                working.cancel()


async def _forget_abandoned(at: Surroundings) -> None:
    """Drop the pages of ended subscriptions, once nobody is likely to take them up again."""
    for page in forgotten(at.book.abandoned(), set(), now()):
        await at.sink.forget(page)
        at.book.forget_page(page.url)


async def _work(at_work: Running) -> None:
    busy: dict[str, asyncio.Task[Outcome]] = {}
    book = at_work.at.book
    async with asyncio.TaskGroup() as group:
        group.create_task(follow(at_work.news, book))
        while True:
            moment = now()
            busy = {url: task for url, task in busy.items() if not task.done()}
            waiting = [book.state(url, moment) for url in book.subscriptions if url not in busy]
            for state in due(waiting, moment):
                subscription = book.subscriptions[state.url]
                busy[state.url] = group.create_task(at_work.poll(subscription))
            observe_book(book, moment)
            await asyncio.sleep(TICK)
