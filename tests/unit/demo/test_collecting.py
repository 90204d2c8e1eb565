"""When an article has come out."""

from schemas.event import Event
from schemas.topics import CLAIMS
from services.claim_extractor.extract import extract
from services.demo.collecting import Outcome
from services.runtime.dead_letters import PREFIX
from services.runtime.records import Headers, Incoming
from services.runtime.settings import Settings
from tests.builders import deduped_article

SETTINGS = Settings()
SENT = {(0, 0): "a1", (0, 1): "unreadable"}


def record(topic: str, event: Event | None, headers: Headers = ()) -> Incoming:
    value = event.to_json() if event else b"{not json"
    return Incoming(topic, 0, 0, 1000, None, value, headers)


def failure(**why: str) -> Headers:
    return tuple((PREFIX + name, value.encode()) for name, value in why.items())


def test_an_article_is_out_when_its_claims_are() -> None:
    outcome = Outcome()

    outcome.take(record(CLAIMS.name, extract(deduped_article())), SETTINGS, now=3.5)

    assert outcome.missing(SENT) == {"unreadable"}
    assert outcome.seconds == {"a1": 2.5}


def test_a_page_that_cannot_be_read_is_out_by_its_place() -> None:
    outcome = Outcome()
    headers = failure(partition="0", offset="1", reason="decode")

    outcome.take(record("raw-articles-dlq", None, headers), SETTINGS, now=0)

    assert outcome.missing(SENT) == {"a1"}
    assert list(outcome.dead.values()) == ["decode"]


def test_an_article_set_aside_later_is_out_by_its_id() -> None:
    outcome = Outcome()
    headers = (("ce_subject", b"a1"), *failure(partition="0", offset="1", reason="timeout"))

    outcome.take(record("deduped-articles-dlq", None, headers), SETTINGS, now=0)

    assert outcome.missing(SENT) == {"unreadable"}
