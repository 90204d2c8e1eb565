"""Which events pass a subscriber's filter."""

import pytest

from schemas.claims import ArticleClaims, Claim, Span, Speaker
from schemas.event import Event
from schemas.topics import CLAIMS, CLEAN_ARTICLES, CLUSTER_MERGES, Topic
from services.sdk.only import Only
from tests.builders import clean_article, deduped_article, raw_article


def span(text: str) -> Span:
    return Span(start=0, end=len(text), text=text)


def claim(speaker: str, checkworthiness: float = 0.5) -> Claim:
    said = span("The ferry is safe.")
    return Claim(
        claim_id=f"{speaker} {checkworthiness}",
        text=said.text,
        content=said,
        sentence=said,
        quote_type="indirect",
        speaker=Speaker(name=speaker, mention=span("she"), type="person", resolved=True),
        checkworthiness=checkworthiness,
        confidence=0.9,
    )


def claims_of(*claims: Claim) -> ArticleClaims:
    return ArticleClaims(
        article_id="a1",
        cluster_id="a1",
        relation="original",
        source="harbour.example",
        language="en",
        engine="rules/1",
        claims=claims,
    )


def test_without_a_filter_every_event_is_wanted() -> None:
    events = (raw_article(), clean_article(), deduped_article(), claims_of())
    assert all(Only().of(event) == event for event in events)


def test_any_of_several_sources_will_do() -> None:
    only = Only(source=("echo.example", "Harbour.example"))
    assert only.of(clean_article()) == clean_article()


def test_every_field_that_is_set_must_hold() -> None:
    assert Only(source=("harbour.example",), language=("de",)).of(clean_article()) is None


def test_a_raw_article_is_in_the_language_that_its_feed_gives() -> None:
    german = raw_article().model_copy(update={"language": "de"})
    assert Only(language=("de",)).of(german) == german
    assert Only(language=("de",)).of(raw_article()) is None


def test_a_raw_article_comes_from_the_domain_of_its_address() -> None:
    assert Only(source=("harbour.example",)).of(raw_article()) is not None
    assert Only(source=("echo.example",)).of(raw_article()) is None


def test_copies_can_be_left_out() -> None:
    only = Only(relation=("original", "revision"))
    assert only.of(deduped_article(relation="copy")) is None
    assert only.of(deduped_article(relation="revision")) is not None


def test_a_part_of_the_speakers_name_is_enough() -> None:
    heard = Only(speaker=("brandt",)).of(claims_of(claim("Ilse Brandt"), claim("Tom Rask")))
    assert heard is not None
    assert [c.speaker and c.speaker.name for c in heard.claims] == ["Ilse Brandt"]


def test_claims_below_the_wanted_checkworthiness_are_left_out() -> None:
    heard = Only(min_checkworthiness=0.6).of(claims_of(claim("A", 0.59), claim("B", 0.6)))
    assert heard is not None
    assert [c.checkworthiness for c in heard.claims] == [0.6]


def test_an_article_without_a_wanted_claim_is_not_wanted() -> None:
    assert Only(speaker=("Rask",)).of(claims_of(claim("Ilse Brandt"))) is None


@pytest.mark.parametrize(
    ("only", "topic"),
    [
        (Only(relation=("copy",)), CLEAN_ARTICLES),
        (Only(speaker=("Brandt",)), CLEAN_ARTICLES),
        (Only(source=("harbour.example",)), CLUSTER_MERGES),
    ],
)
def test_a_filter_that_could_never_hold_is_refused(only: Only, topic: Topic[Event]) -> None:
    with pytest.raises(ValueError, match="cannot be filtered by"):
        only.check(topic)


def test_claims_can_be_filtered_by_everything() -> None:
    Only(("s",), ("en",), ("copy",), ("Brandt",), 0.5).check(CLAIMS)
