"""What the records on the topics say of one article."""

from typing import Any

import pytest

from schemas.duplicates import ClusterMerge
from schemas.event import Event
from schemas.topics import CLEAN_ARTICLES, CLUSTER_MERGES, DEDUPED_ARTICLES, RAW_ARTICLES, Topic
from services.claim_extractor.extract import extract
from services.cleaner.clean import clean
from services.cli.trace import later
from services.cli.tracing import decision, of_article, set_aside, told, written_after
from services.runtime.records import Headers
from tests.builders import clean_article, deduped_article, incoming, raw_article

RAW = raw_article()
SUBJECT: Headers = (("ce_subject", RAW.identity().encode()),)
WHY: Headers = (
    ("__claimwire.errors.reason", b"decode"),
    ("__claimwire.errors.message", b"no JSON"),
    ("__claimwire.errors.attempt", b"1"),
)


def found(
    value: bytes, article_id: str, topic: Topic[Any] = RAW_ARTICLES, headers: Headers = ()
) -> bool:
    return told(article_id, topic, incoming(value, headers=headers)) is not None


def test_an_article_without_an_id_is_found_by_what_it_says() -> None:
    assert found(RAW.to_json(), RAW.identity())


def test_other_articles_are_passed_over() -> None:
    assert not found(RAW.to_json(), "another")
    assert not found(clean_article(article_id="b").to_json(), "a1", CLEAN_ARTICLES)
    assert not found(b"{not json", RAW.identity())


def test_a_header_is_enough_to_pass_over_an_article() -> None:
    assert not found(RAW.to_json(), RAW.identity(), headers=(("ce_subject", b"b"),))


def test_a_dead_letter_says_why() -> None:
    letter = incoming(b"{not json", headers=SUBJECT + WHY)
    assert of_article(RAW.identity(), RAW_ARTICLES, letter)
    assert set_aside(letter) == "set aside: decode: no JSON (attempt 1)"


@pytest.mark.parametrize(
    ("written", "after"),
    [(b"2026-02-25T06:13:20.200Z", 77), (b"yesterday", None), (None, None)],
)
def test_a_record_says_how_long_after_its_raw_article_it_was_written(
    written: bytes | None, after: int | None
) -> None:
    headers: Headers = (("ce_recordedtime", written),) if written else ()
    assert written_after(incoming(timestamp=1_772_000_000_123, headers=headers)) == after


@pytest.mark.parametrize(
    ("after", "shown"),
    [(0, "+0 ms"), (999, "+999 ms"), (61_500, "+61.5 s"), (5_400_000, "+1.5 h"), (None, "–")],
)
def test_time_is_told_in_the_unit_that_suits_it(after: int | None, shown: str) -> None:
    assert later(after) == shown


def test_a_dead_letter_without_headers_is_found_by_what_it_says() -> None:
    assert of_article(RAW.identity(), RAW_ARTICLES, incoming(RAW.to_json(), headers=WHY))


@pytest.mark.parametrize(
    ("event", "said"),
    [
        (RAW, "harbour.example, text/plain"),
        (clean(RAW), "en, "),
        (deduped_article(relation="original"), "original, cluster a1"),
        (extract(deduped_article()), "with a speaker"),
        (
            ClusterMerge(from_cluster="a", into_cluster="b", because_article_id="c"),
            "joins cluster a to b",
        ),
    ],
)
def test_every_event_is_told_in_a_line(event: Event, said: str) -> None:
    assert said in decision(event)
    assert "\n" not in decision(event)


def test_a_merge_belongs_to_the_article_that_caused_it() -> None:
    merge = ClusterMerge(from_cluster="a", into_cluster="b", because_article_id="c")
    assert found(merge.to_json(), "c", CLUSTER_MERGES)
    assert not found(merge.to_json(), "a", CLUSTER_MERGES)


def test_a_verdict_is_found_by_its_article() -> None:
    assert found(deduped_article().to_json(), "a1", DEDUPED_ARTICLES)
