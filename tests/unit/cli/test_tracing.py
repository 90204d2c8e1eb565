"""What the records on the topics say of one article."""

from typing import Any

import pytest

from schemas.duplicates import ClusterMerge
from schemas.event import Event
from schemas.topics import CLEAN_ARTICLES, CLUSTER_MERGES, DEDUPED_ARTICLES, RAW_ARTICLES, Topic
from services.claim_extractor.extract import extract
from services.cleaner.clean import clean
from services.cli.tracing import Step, decision, step_of
from services.runtime.records import Headers
from tests.builders import clean_article, deduped_article, incoming, raw_article

RAW = raw_article()
SUBJECT: Headers = (("ce_subject", RAW.identity().encode()),)
WHY: Headers = (
    ("__claimwire.errors.reason", b"decode"),
    ("__claimwire.errors.message", b"no JSON"),
    ("__claimwire.errors.attempt", b"1"),
)


def step(
    value: bytes, article_id: str, topic: Topic[Any] = RAW_ARTICLES, headers: Headers = ()
) -> Step | None:
    return step_of(article_id, topic, topic.name, incoming(value, headers=headers))


def test_an_article_without_an_id_is_found_by_what_it_says() -> None:
    assert step(RAW.to_json(), RAW.identity()) is not None


def test_other_articles_are_passed_over() -> None:
    assert step(RAW.to_json(), "another") is None
    assert step(clean_article(article_id="b").to_json(), "a1", CLEAN_ARTICLES) is None
    assert step(b"{not json", RAW.identity()) is None


def test_a_header_is_enough_to_pass_over_an_article() -> None:
    assert step(RAW.to_json(), RAW.identity(), headers=(("ce_subject", b"b"),)) is None


def test_a_dead_letter_says_why() -> None:
    letter = incoming(b"{not json", headers=SUBJECT + WHY)
    found = step_of(RAW.identity(), RAW_ARTICLES, RAW_ARTICLES.dead_letters, letter)
    assert found is not None
    assert found.decision == "set aside: decode: no JSON (attempt 1)"


def test_a_dead_letter_without_headers_is_found_by_what_it_says() -> None:
    letter = incoming(RAW.to_json(), headers=WHY)
    found = step_of(RAW.identity(), RAW_ARTICLES, RAW_ARTICLES.dead_letters, letter)
    assert found is not None
    assert found.decision.startswith("set aside")


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
    assert step(merge.to_json(), "c", CLUSTER_MERGES) is not None
    assert step(merge.to_json(), "a", CLUSTER_MERGES) is None


def test_a_verdict_is_found_by_its_article() -> None:
    assert step(deduped_article().to_json(), "a1", DEDUPED_ARTICLES) is not None
