"""An article comes out of an arena as it was put in, whatever its names are."""

from dataclasses import replace

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from schemas.duplicates import Change, ClusterMerge, DuplicateVerdict
from schemas.event import ID_PATTERN
from services.deduplicator.articles import Articles
from services.deduplicator.memory import Memory
from services.deduplicator.packing import pack
from services.deduplicator.record import digest, entry_of, keys_of
from services.deduplicator.segment import Entry
from services.deduplicator.signature import sign
from tests.unit.deduplicator.stories import START, article, judge, story

IDS = st.from_regex(ID_PATTERN, fullmatch=True) | st.from_regex(r"[0-9a-fA-F]{32}", fullmatch=True)
ONE, COPY = judge(Memory(), article(story(1), "a"), article(story(1) + " More.", "b"))
EVIDENCE = COPY.deduped.verdict.evidence


def entry(article_id: str) -> Entry:
    """Return an article that opens a cluster of its own."""
    own = article(story(1), article_id, url="https://one.example/1")
    return entry_of(own, pack(sign(own)), b"text", 7, START)


@given(IDS, IDS, IDS, st.text(max_size=50))
def test_a_copy_comes_out_as_it_was_put_in(
    article_id: str, cluster_id: str, matched: str, passage: str
) -> None:
    verdict = DuplicateVerdict(
        cluster_id=cluster_id,
        relation="revision",
        matched_article_id=matched,
        changes=(Change(kind="added", after=passage),) if passage else (),
        evidence=EVIDENCE,
    )
    copy = replace(
        entry(article_id),
        cluster_id=cluster_id,
        cluster=digest("cluster", cluster_id),
        verdict=verdict.to_json(),
        merge=ClusterMerge(
            from_cluster=matched, into_cluster=cluster_id, because_article_id=article_id
        ),
    )
    articles = Articles()
    slot = articles.hold(copy, 3)
    assert articles.entry(slot, 0) == copy
    assert articles.packed(slot) == copy.packed


@given(IDS)
def test_an_original_comes_out_as_it_was_put_in(article_id: str) -> None:
    articles, original = Articles(), entry(article_id)
    slot = articles.hold(original, 0)
    assert articles.entry(slot, 0) == original
    assert articles.entry(slot, 8) == replace(original, text=b"")


def test_the_keys_of_a_segment_are_those_of_its_articles() -> None:
    articles, entries = Articles(), [entry("a" * 32), entry("b")]
    slots = [articles.hold(e, 1) for e in entries]
    keys, owners = articles.keys(np.array(slots), 1)
    for number, held in enumerate(entries):
        assert sorted(keys[owners == number].tolist()) == sorted(keys_of(held).tolist())
