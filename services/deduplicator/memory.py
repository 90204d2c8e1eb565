"""The deduplicator's memory of one partition, and the verdicts that follow from it.

A verdict is a pure function of the partition before the article: only articles of smaller offset
count, ties go to the smallest, and time is record time. Whoever judges an article, from whatever
part of the log beyond it, says the same in the same bytes.
"""

import base64
import struct
from collections import Counter
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from schemas.articles import Article, CleanArticle
from schemas.duplicates import (
    ArticleSignature,
    ClusterMerge,
    DedupedArticle,
    DuplicateVerdict,
    Evidence,
)
from services.deduplicator.changes import changes, deflate, inflate
from services.deduplicator.comparison import Comparison, compare
from services.deduplicator.decision import LINKED, probability
from services.deduplicator.packing import pack, unpack
from services.deduplicator.postings import STOP
from services.deduplicator.relation import relation
from services.deduplicator.segment import Entry, Segment
from services.deduplicator.shingles import digest64
from services.deduplicator.signature import SIGNATURE_VERSION, Signature, sign

WINDOW_DAYS = 7
BLOCK = 1 << 16
"""Offsets to a block. Articles are forgotten by the day and by the block."""
CANDIDATES = 6
DAY = 86_400_000_000
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Judgement:
    """What is published of an article: its verdict, what is remembered, and a merge, if any."""

    deduped: DedupedArticle
    signature: ArticleSignature
    merge: ClusterMerge | None


class Memory:
    """What was seen in one partition within the duplicate window."""

    def __init__(self, window_days: int = WINDOW_DAYS) -> None:
        self._window = window_days
        self._segments: dict[tuple[int, int], Segment] = {}
        self._newest_day = 0

    @property
    def articles(self) -> int:
        """Number of articles held."""
        return sum(len(segment.entries) for segment in self._segments.values())

    def judge(self, article: CleanArticle, offset: int, seen_at: datetime) -> Judgement:
        """Judge an article as of its own offset, and remember it.

        An article whose id is known gets the verdict it got before, in the same bytes.
        """
        signature = sign(article)
        seen = _microseconds(seen_at)
        keys = _keys(article, signature)
        hits = self._find(keys, offset, seen)
        known = [e for at, e in hits if at == 0 and e.article_id == article.article_id]
        if known:
            return self._recorded(article, signature, known[0])
        verdict = self._verdict(article, signature, hits, offset)
        entry = _entry(article, signature, verdict, offset, seen)
        self._add(entry, keys)
        return _judgement(article, entry, verdict)

    def apply(self, signature: ArticleSignature) -> None:
        """Remember an article from its record, in any order and as often as may be."""
        if signature.signature_version != SIGNATURE_VERSION:
            return
        packed, text = _split(base64.b64decode(signature.packed))
        seen = _microseconds(signature.seen_at)
        entry = Entry(
            article_id=signature.article_id,
            offset=signature.offset,
            seen_at=seen,
            source=_digest("source", signature.source),
            cluster=_digest("cluster", signature.verdict.cluster_id),
            tokens=0,
            packed=packed,
            verdict=signature.verdict.to_json(),
            merge=signature.merge.to_json() if signature.merge else b"",
            text=text,
        )
        self._add(entry, _keys(signature, unpack(packed)))

    def _find(self, keys: list[int], offset: int, seen: int) -> list[tuple[int, Entry]]:
        day = seen // DAY
        found: list[tuple[int, Entry]] = []
        for (segment_day, _), segment in self._segments.items():
            if segment_day > day - self._window:
                found.extend(segment.find(keys, offset))
        return sorted(found, key=lambda hit: hit[1].offset)

    def _add(self, entry: Entry, keys: list[int]) -> None:
        day = entry.seen_at // DAY
        if day > self._newest_day:
            self._newest_day = day
            for key in [k for k in self._segments if k[0] < day - self._window]:
                del self._segments[key]
        if day >= self._newest_day - self._window:
            place = day, entry.offset // BLOCK
            self._segments.setdefault(place, Segment()).add(entry, keys)

    def _recorded(self, article: CleanArticle, signature: Signature, entry: Entry) -> Judgement:
        verdict = DuplicateVerdict.model_validate_json(entry.verdict)
        return _judgement(article, entry, verdict)

    def _verdict(
        self,
        article: CleanArticle,
        signature: Signature,
        hits: list[tuple[int, Entry]],
        offset: int,
    ) -> DuplicateVerdict:
        twins = [e for at, e in hits if at == 1 and unpack(e.packed).exact == signature.exact]
        if signature.exact and twins:
            return DuplicateVerdict(
                cluster_id=_cluster_of(twins[0]),
                relation="exact",
                matched_article_id=twins[0].article_id,
                evidence=IDENTICAL,
            )
        best = _best(signature, [(at, e) for at, e in hits if at > 2])
        if best is None:
            return DuplicateVerdict(cluster_id=article.article_id, relation="original")
        p, entry, c = best
        same_page = any(at == 2 for at, e in hits) or (
            entry.source != 0 and entry.source == _digest("source", article.source)
        )
        says_so = signature.updated and not unpack(entry.packed).updated
        word = relation(c, same_page, says_so)
        before = DuplicateVerdict.model_validate_json(entry.verdict)
        revised = word == "revision"
        return DuplicateVerdict(
            cluster_id=before.cluster_id,
            relation=word,
            matched_article_id=entry.article_id,
            version=before.version + 1 if revised else 1,
            supersedes=entry.article_id if revised else None,
            changes=changes(inflate(entry.text), article.text) if revised else (),
            evidence=_evidence(c, p),
        )


IDENTICAL = Evidence(
    contained_in_match=1,
    match_contained=1,
    resemblance=1,
    shared_shingles=0,
    names=1,
    numbers=1,
    probability=1,
)


def _best(
    signature: Signature, hits: list[tuple[int, Entry]]
) -> tuple[float, Entry, Comparison] | None:
    """Return the likeliest match with its probability, or nothing."""
    clusters: dict[int, set[int]] = {}
    for at, entry in hits:
        clusters.setdefault(at, set()).add(entry.cluster)
    dead = {at for at, found in clusters.items() if len(found) >= STOP}
    stops = {signature.words.hashes[at - 3] for at in dead}
    counts = Counter(entry.offset for at, entry in hits if at not in dead)
    entries = {entry.offset: entry for _, entry in hits}
    ranked = sorted(counts, key=lambda offset: (-counts[offset], offset))[:CANDIDATES]
    best = None
    for offset in ranked:
        c = compare(signature, unpack(entries[offset].packed), stops)
        p = probability(c) if c.shared > 1 else 0.0
        if p >= LINKED and (best is None or p > best[0]):
            best = p, entries[offset], c
    return best


def _evidence(c: Comparison, p: float) -> Evidence:
    return Evidence(
        contained_in_match=round(c.new_in_old, 3),
        match_contained=round(c.old_in_new, 3),
        resemblance=round(c.resemblance, 3),
        shared_shingles=c.shared,
        names=round(c.names, 3),
        numbers=round(c.numbers, 3),
        probability=round(p, 3),
    )


def _keys(article: CleanArticle | ArticleSignature, signature: Signature) -> list[int]:
    """Return the index keys: of the id, the exact words, the page, then of the shingles."""
    named = [article.article_id, str(signature.exact), article.url or article.article_id]
    heads = [_digest(kind, n) >> 32 for kind, n in zip(("id", "exact", "url"), named, strict=True)]
    return heads + list(signature.words.hashes)


def _entry(
    article: CleanArticle,
    signature: Signature,
    verdict: DuplicateVerdict,
    offset: int,
    seen: int,
) -> Entry:
    return Entry(
        article_id=article.article_id,
        offset=offset,
        seen_at=seen,
        source=_digest("source", article.source),
        cluster=_digest("cluster", verdict.cluster_id),
        tokens=signature.tokens,
        packed=pack(signature),
        verdict=verdict.to_json(),
        merge=b"",
        text=deflate(article.text),
    )


def _judgement(article: CleanArticle, entry: Entry, verdict: DuplicateVerdict) -> Judgement:
    plain = Article.model_construct(
        **{name: getattr(article, name) for name in Article.model_fields}
    )
    record = ArticleSignature(
        article_id=article.article_id,
        signature_version=SIGNATURE_VERSION,
        offset=entry.offset,
        seen_at=EPOCH + timedelta(microseconds=entry.seen_at),
        source=article.source,
        url=article.url,
        packed=base64.b64encode(_join(entry.packed, entry.text)).decode(),
        verdict=verdict,
    )
    return Judgement(DedupedArticle(article=plain, verdict=verdict), record, None)


def _join(packed: bytes, text: bytes) -> bytes:
    return struct.pack("<I", len(packed)) + packed + text


def _split(record: bytes) -> tuple[bytes, bytes]:
    end = 4 + struct.unpack_from("<I", record)[0]
    return record[4:end], record[end:]


def _cluster_of(entry: Entry) -> str:
    return DuplicateVerdict.model_validate_json(entry.verdict).cluster_id


def _digest(kind: str, name: str) -> int:
    return 0 if name == "unknown" else digest64(f"{kind} {name}".encode())


def _microseconds(moment: datetime) -> int:
    return (moment - EPOCH) // timedelta(microseconds=1)
