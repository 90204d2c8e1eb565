"""The book in Kafka: read whole at the start, followed for subscriptions, written one by one."""

from typing import Any

from aiokafka import AIOKafkaProducer

from schemas.articles import RawArticle
from schemas.event import Event
from schemas.feeds import FeedPage, FeedState, FeedSubscription
from schemas.keys import record_key
from schemas.topics import FEED_PAGES, FEED_STATE, FEED_SUBSCRIPTIONS, RAW_ARTICLES, Topic
from services.errors import Unprocessable
from services.feeds.book import Book
from services.feeds.failures import Failed
from services.runtime.envelope import headers
from services.runtime.logs import logger
from services.runtime.parsing import parse
from services.runtime.reading import all_records, incoming
from services.runtime.records import Body, Incoming, Outgoing
from services.runtime.settings import Settings
from services.source import source_of

log = logger(__name__)

MEMORY: tuple[Topic[Event], ...] = (FEED_SUBSCRIPTIONS, FEED_STATE, FEED_PAGES)


async def read_book(settings: Settings, *topics: Topic[Event]) -> Book:
    """Return what the log says, of these topics or of all.

    Raises:
        BrokerAway: when Kafka does not answer.
        TopicsWrong: names a topic that does not exist.
    """
    book = Book()
    names = {settings.topic(topic.name): topic for topic in topics or MEMORY}
    async for record in all_records(list(names), settings):
        take(book, names[record.topic], record)
    return book


async def follow(consumer: Any, book: Book) -> None:
    """Take in subscriptions as they are made and ended, until cancelled."""
    async for record in consumer:
        take(book, FEED_SUBSCRIPTIONS, incoming(record))


def take(book: Book, topic: Topic[Event], record: Incoming) -> None:
    """Take a record into the book; one that cannot be read is logged and left."""
    key = (record.key or b"").decode(errors="replace")
    if record.value is None:
        ends = {
            FEED_SUBSCRIPTIONS: book.unsubscribe,
            FEED_STATE: book.forget_state,
            FEED_PAGES: book.forget_page,
        }
        ends[topic](key)
        return
    try:
        event = parse(topic.event, record.value)
    except Unprocessable as error:
        log.warning("record.unreadable", topic=record.topic, key=key, detail=error.detail)
        return
    if isinstance(event, FeedSubscription | FeedState | FeedPage):
        book.apply(event)


class KafkaSink:
    """Results of polls into Kafka; every call returns when all replicas have it."""

    def __init__(self, producer: AIOKafkaProducer, settings: Settings) -> None:
        self.producer, self.settings = producer, settings

    async def send(self, article: RawArticle) -> None:
        """Send an article to the raw topic.

        Raises:
            Failed: `too-large` for one that the topic would refuse.
        """
        named = article.model_copy(update={"article_id": article.identity()})
        body = Body.of(RAW_ARTICLES, named)
        fetched = named.fetched_at
        now = int(fetched.timestamp() * 1000) if fetched else 0
        cause = Incoming(RAW_ARTICLES.name, 0, 0, now, None, None, ())
        key, head = source_of(named).encode(), headers("feeds", body, cause, now)
        record = Outgoing(body.topic.name, key, body.value, head, None)
        if record.size > RAW_ARTICLES.max_bytes:
            raise Failed("too-large", f"{record.size} bytes as a record of {RAW_ARTICLES.name}")
        await self._write(RAW_ARTICLES, key, body.value, head)

    async def remember(self, record: FeedState | FeedPage | FeedSubscription) -> None:
        """Write a record of the memory."""
        topics: dict[type[Event], Topic[Event]] = {topic.event: topic for topic in MEMORY}
        await self._write(topics[type(record)], record_key(record).encode(), record.to_json())

    async def forget(self, page: FeedPage) -> None:
        """Write the tombstone of a page."""
        await self._write(FEED_PAGES, page.url.encode(), None)

    async def unsubscribe(self, url: str) -> None:
        """Write the tombstones of a subscription and of its feed's state."""
        await self._write(FEED_SUBSCRIPTIONS, url.encode(), None)
        await self._write(FEED_STATE, url.encode(), None)

    async def _write(
        self, topic: Topic[Event], key: bytes, value: bytes | None, head: Any = ()
    ) -> None:
        name = self.settings.topic(topic.name)
        await self.producer.send_and_wait(name, value, key=key, headers=list(head))
