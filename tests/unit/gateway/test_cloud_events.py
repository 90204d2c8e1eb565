"""Records as CloudEvents in one line of JSON."""

import json
from typing import Any

from schemas.event import Event
from services.gateway.cloud_events import cloud_event
from services.gateway.wanted import wanted
from services.runtime.records import Incoming
from tests.builders import clean_article, incoming, raw_article


def shown(topic: str, record: Incoming, **query: str) -> Any:
    event = cloud_event(topic, record, wanted(topic, query.items(), ""))
    assert event is None or "\n" not in event
    return None if event is None else json.loads(event)


def record_of(event: Event) -> Incoming:
    return incoming(event.to_json())


def test_the_body_is_the_data() -> None:
    event = shown("clean-articles", record_of(clean_article()))
    assert event["data"] == json.loads(clean_article().to_json())
    assert (event["type"], event["subject"]) == ("org.claimwire.clean-articles.v1", "a1")


def test_the_id_is_the_one_that_the_stage_gave() -> None:
    record = incoming(clean_article().to_json(), headers=(("ce_id", b"cleaner/1/a1"),))
    assert shown("clean-articles", record)["id"] == "cleaner/1/a1"


def test_a_record_without_headers_is_named_by_its_place() -> None:
    assert shown("raw-articles", record_of(raw_article()))["id"] == "raw-articles/3/7"


def test_an_article_without_an_id_gets_the_one_that_follows_from_it() -> None:
    assert shown("raw-articles", record_of(raw_article()))["subject"] == raw_article().identity()


def test_a_body_on_several_lines_is_one_line() -> None:
    pretty = json.dumps(json.loads(raw_article().to_json()), indent=2).encode()
    assert shown("raw-articles", incoming(pretty))["data"]["url"] == raw_article().url


def test_long_fields_can_be_left_out() -> None:
    data = shown("raw-articles", record_of(raw_article()), omit="content")["data"]
    assert "content" not in data
    assert data["url"] == raw_article().url


def test_what_is_not_asked_for_is_nothing() -> None:
    assert shown("clean-articles", record_of(clean_article()), language="de") is None


def test_what_no_stage_can_read_is_nothing() -> None:
    assert shown("raw-articles", incoming(b"{not json")) is None
    assert shown("raw-articles", incoming(None)) is None


def test_a_dead_letter_says_why_and_what_it_was() -> None:
    why = {"reason": b"not-an-article", "stage": b"cleaner", "message": b"12 words"}
    headers = tuple((f"__claimwire.errors.{name}", value) for name, value in why.items())
    record = incoming(raw_article().to_json(), headers=headers)
    event = shown("raw-articles-dlq", record)
    assert event["source"] == "/claimwire/cleaner"
    assert event["subject"] == raw_article().identity()
    assert event["data"]["reason"] == "not-an-article"
    assert event["data"]["url"] == raw_article().url


def test_a_marker_that_settles_a_dead_letter_is_nothing() -> None:
    marker = incoming(b"", headers=(("__claimwire.errors.settles", b"3/7"),))
    assert shown("raw-articles-dlq", marker) is None


def test_a_dead_letter_of_any_bytes_can_be_shown() -> None:
    for value in (b"\xff\x00", b"[1]", b'{"article": 7}', b"null", None):
        assert shown("raw-articles-dlq", incoming(value))["type"] == "org.claimwire.dead-letter.v1"
