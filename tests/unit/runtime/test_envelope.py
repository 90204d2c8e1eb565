"""The headers of a published record."""

import pytest

from schemas.topics import CLEAN_ARTICLES
from services.runtime.envelope import headers, rfc3339
from services.runtime.records import Body
from tests.builders import clean_article, incoming

NOW = 1_772_000_000_456
BODY = Body.of(CLEAN_ARTICLES, clean_article(article_id="a9"))


def test_a_redelivery_carries_the_same_headers_but_for_when_it_was_written() -> None:
    first, again = (dict(headers("cleaner", BODY, incoming(), now)) for now in (NOW, NOW + 1))

    assert {name for name in first if first[name] != again[name]} == {"ce_recordedtime"}


def test_the_id_names_stage_topic_and_article() -> None:
    found = dict(headers("cleaner", BODY, incoming(), NOW))

    assert found["ce_id"].startswith(b"cleaner/")
    assert found["ce_id"].endswith(b"/clean-articles/a9")
    assert found["ce_subject"] == b"a9"


def test_the_time_is_the_input_records() -> None:
    found = dict(headers("cleaner", BODY, incoming(timestamp=1_772_000_000_123), NOW))

    assert found["ce_time"] == b"2026-02-25T06:13:20.123Z"


def test_the_trace_is_passed_on_and_other_headers_are_not() -> None:
    cause = incoming(headers=(("traceparent", b"00-1-2-01"), ("cookie", b"x")))

    found = dict(headers("cleaner", BODY, cause, NOW))

    assert found["traceparent"] == b"00-1-2-01"
    assert "cookie" not in found


@pytest.mark.parametrize(
    ("timestamp", "shown"),
    [(0, "1970-01-01T00:00:00.000Z"), (10**18, "9999-12-31T23:59:59.999Z")],
)
def test_a_time_outside_the_calendar_is_its_nearest_end(timestamp: int, shown: str) -> None:
    assert rfc3339(timestamp) == shown
