"""Hostile messages on genuine Kafka: each is set aside or handled, none stops a stage."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from aiokafka import AIOKafkaProducer
from aiokafka.errors import InvalidTimestampError

from schemas.topics import CLEAN_ARTICLES, RAW_ARTICLES
from services.errors import Reason
from services.runtime.dead_letters import PREFIX
from services.runtime.records import Headers
from services.runtime.settings import Settings
from services.topology import CLEANER
from tests.builders import PARAGRAPHS, raw_article
from tests.e2e.flow import fresh_installation
from tests.e2e.stages import StageProcess, environment_of, stage_processes
from tests.e2e.traffic import records

pytestmark = pytest.mark.kafka


YEAR_1, YEAR_9999 = -62_135_596_800_000, 253_370_764_800_000
"""Milliseconds since 1970."""

LAUGHS = (
    '<?xml version="1.0"?><!DOCTYPE html [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">'
    '<!ENTITY c "&b;&b;&b;&b;"><!ENTITY d SYSTEM "file:///etc/passwd">]><html><article>'
    + "".join(f"<p>{paragraph} &c; &d;</p>" for paragraph in PARAGRAPHS * 2)
    + "</article></html>"
)


@dataclass(frozen=True)
class Hostile:
    """A record nobody should send, and why it is set aside; no reason: it is handled."""

    what: str
    value: bytes | None
    reason: Reason | None = None
    key: bytes | None = b"key"
    headers: Headers = ()
    timestamp: int | None = None


def body(**fields: object) -> bytes:
    whole = {"content": "x", "content_type": "text/plain"} | fields
    return json.dumps(whole).encode()


def good(number: int) -> bytes:
    """Return an article like the others, from an address of its own."""
    return raw_article(url=f"https://harbour.example/{number}").to_json()


def dated(number: int, time: str) -> bytes:
    """Return the same with times that a feed would not give."""
    return good(number)[:-1] + f',"published_at":"{time}","fetched_at":"{time}"}}'.encode()


MESSAGES = (
    Hostile("no JSON", b"{not json", "decode"),
    Hostile("deep JSON", b"[" * 1_000_000, "decode"),
    Hostile("deep JSON in a field nobody reads", body()[:-1] + b',"x":' + b"[" * 100_000, "decode"),
    Hostile("10 MB, compressed to little", body(content="x" * 10_000_000), "too-large"),
    Hostile("30 MB of blanks", b" " * 30_000_000, "decode"),
    Hostile("wrong types", body(content={"a": 1}), "schema"),
    Hostile("invalid UTF-8", b'{"content": "\xff\xfe"}', "decode"),
    Hostile("half a surrogate pair", b'{"content": "\\ud800"}', "decode"),
    Hostile("a tombstone", None, "empty"),
    Hostile("nothing at all", b"", "decode", key=None),
    Hostile("an id of 1 MB", body(article_id="a" * 1_000_000), "schema"),
    Hostile("a key of 1 MB", b"[]", "schema", key=b"k" * 1_000_000),
    Hostile("a flood of headers", b"[]", "schema", headers=(("h", b"x" * 1000),) * 2000),
    Hostile("a forged attempt", b"[]", "schema", headers=((PREFIX + "attempt", b"\xff-1"),)),
    Hostile("duplicate keys", b'{"content": 1,' + good(1)[1:]),
    Hostile("a version of tomorrow", good(2), headers=(("ce_type", b"org.claimwire.raw.v99"),)),
    Hostile("a time in 1970", good(3), timestamp=0),
    Hostile("a time in year 1", good(10), timestamp=YEAR_1),
    Hostile("entities that make a billion laughs", body(content=LAUGHS, content_type="text/html")),
    Hostile("published in year 1", dated(6, "0001-01-01T00:00:00+23:59")),
    Hostile("published in year 1, nowhere", dated(7, "0001-01-01T00:00:00")),
    Hostile("published in year 9999", dated(8, "9999-12-31T23:59:59-23:59")),
    Hostile("published in year 10000", dated(9, "10000-01-01T00:00:00Z"), "schema"),
)


@pytest.fixture
async def settings(kafka: str, topic_prefix: str) -> Settings:
    return await fresh_installation(kafka, topic_prefix, partitions=2)


@pytest.fixture
def cleaner(settings: Settings, tmp_path: Path) -> Iterator[StageProcess]:
    with stage_processes((CLEANER.name,), settings, tmp_path) as running:
        yield running[CLEANER.name]


async def send(messages: tuple[Hostile, ...], settings: Settings) -> None:
    async with AIOKafkaProducer(
        bootstrap_servers=settings.bootstrap_servers,
        compression_type="zstd",
        max_request_size=100_000_000,
    ) as producer:
        for one in messages:
            await producer.send_and_wait(
                settings.topic(RAW_ARTICLES.name),
                one.value,
                key=one.key if one.value is not None else b"key",
                headers=list(one.headers),
                timestamp_ms=one.timestamp,
                partition=0,
            )


async def test_hostile_messages_are_set_aside_or_handled_and_the_next_one_is_read(
    settings: Settings, cleaner: StageProcess
) -> None:
    await send((*MESSAGES, Hostile("the next one", good(4))), settings)
    bad = [one for one in MESSAGES if one.reason]

    handled = await records(CLEAN_ARTICLES.name, len(MESSAGES) - len(bad) + 1, settings)
    letters = await records(RAW_ARTICLES.dead_letters, len(bad), settings)

    assert len(handled) == len(MESSAGES) - len(bad) + 1
    assert not any(b"haha" in (x.value or b"") or b"root:" in (x.value or b"") for x in handled)
    reasons = {int(x.header(PREFIX + "offset") or -1): x.header(PREFIX + "reason") for x in letters}
    assert {MESSAGES[n].what: reason for n, reason in reasons.items()} == {
        one.what: one.reason for one in bad
    }
    assert cleaner.running.poll() is None


async def test_a_record_of_the_year_9999_is_refused_by_kafka_itself(settings: Settings) -> None:
    with pytest.raises(InvalidTimestampError):
        await send((Hostile("a time in year 9999", good(1), timestamp=YEAR_9999),), settings)


async def test_a_transactions_marker_is_no_message_that_waits(
    settings: Settings, tmp_path: Path
) -> None:
    hasty = environment_of(settings) | {"CLAIMWIRE_STALL_SECONDS": "1"}
    cleaner = StageProcess(CLEANER.name, hasty, tmp_path / "log")
    cleaner.start()
    try:
        async with (
            AIOKafkaProducer(
                bootstrap_servers=settings.bootstrap_servers, transactional_id=settings.topic_prefix
            ) as producer,
            producer.transaction(),
        ):
            await producer.send_and_wait(settings.topic(RAW_ARTICLES.name), good(5), key=b"key")
        await records(CLEAN_ARTICLES.name, 1, settings)

        assert cleaner.wait(8) is None, "it took the marker for lag and left as stalled"
        assert cleaner.answers("readyz")
    finally:
        cleaner.kill()
