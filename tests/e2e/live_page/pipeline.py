"""What the stages would write for each article, put on the topics at once; and the articles."""

import asyncio
from collections.abc import Coroutine
from concurrent.futures import ThreadPoolExecutor
from typing import Any

from aiokafka import AIOKafkaProducer

from schemas.articles import RawArticle
from schemas.event import Event
from schemas.topics import CLAIMS, CLEAN_ARTICLES, DEDUPED_ARTICLES, RAW_ARTICLES, Topic
from services.claim_extractor.extract import extract
from services.cleaner.clean import clean
from services.deduplicator.memory import Memory
from services.errors import Unprocessable
from services.runtime.client import connection
from services.runtime.dead_letters import dead_letter
from services.runtime.envelope import moment
from services.runtime.records import Body, Outgoing
from services.runtime.settings import Settings
from tests.builders import PARAGRAPHS, incoming

EVIL = "<img src=x onerror=\"document.title='owned'\">"
MENU = "Home\nSport\nWeather\nSubscribe now\n\n"
CHANGED = PARAGRAPHS[1].replace("about 4,000 people", "about 6,500 people")


def page_of(outlet: str, *paragraphs: str, title: str = "New ferry line for Maddow") -> RawArticle:
    """A plain-text page with a menu before the article."""
    content = MENU + title + "\n\n" + "\n\n".join(paragraphs)
    url = f"https://{outlet}.example/ferry"
    return RawArticle(content=content, content_type="text/plain", url=url, title=title)


FERRY = page_of("courier", *PARAGRAPHS)
LATER = page_of("courier", PARAGRAPHS[0], CHANGED, PARAGRAPHS[2], "The first boat leaves in May.")
FISH = page_of(
    "echo",
    "The fishing fleet 🐟🐟 of Teal came home on Friday with its smallest catch since 1998.",
    "“We are down to 40 tonnes,” Captain Ada Holm said. It was not clear why the shoals moved.",
    f"Her brother wrote {EVIL} in the log book, she said.",
    title=f"Smallest catch {EVIL}",
)
EMPTY = RawArticle(content="Log in to read", content_type="text/plain", url="https://wall.example/")


def finished(coroutine: Coroutine[Any, Any, Any]) -> None:
    """Run a coroutine in a thread of its own: Playwright has a loop in this one."""
    with ThreadPoolExecutor(1) as thread:
        thread.submit(asyncio.run, coroutine).result()


class Pipeline:
    """The stages, so to say: each article's records on all topics of an installation."""

    def __init__(self, settings: Settings) -> None:
        self.settings, self.memory, self.offset = settings, Memory(), 0

    def send(self, *articles: RawArticle) -> None:
        """Write all records of articles."""
        finished(self._send([r for article in articles for r in self._records(article)]))

    def _records(self, article: RawArticle) -> list[Outgoing]:
        self.offset += 1
        cause = incoming(article.to_json(), offset=self.offset)
        records = [self._record(RAW_ARTICLES, article)]
        try:
            cleaned = clean(article)
        except Unprocessable as error:
            topic = self.settings.topic(RAW_ARTICLES.dead_letters)
            return [*records, dead_letter(topic, "cleaner", cause, error)]
        judged = self.memory.judge(cleaned, self.offset, moment(cause.timestamp))
        return [
            *records,
            self._record(CLEAN_ARTICLES, cleaned),
            self._record(DEDUPED_ARTICLES, judged.deduped),
            self._record(CLAIMS, extract(judged.deduped)),
        ]

    def _record(self, topic: Topic[Any], event: Event) -> Outgoing:
        body = Body.of(topic, event)
        name = self.settings.topic(topic.name)
        return Outgoing(name, body.key.encode(), body.value, (), 1_772_000_000_123 + self.offset)

    async def _send(self, records: list[Outgoing]) -> None:
        async with AIOKafkaProducer(**connection(self.settings)) as producer:
            for record in records:
                await producer.send_and_wait(
                    record.topic, record.value, key=record.key, headers=list(record.headers)
                )
