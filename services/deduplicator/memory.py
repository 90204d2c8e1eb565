"""The deduplicator's memory of one partition, and the verdicts that follow from it.

A verdict is a pure function of the partition before the article: only articles of smaller offset
count, ties go to the smallest, and time is record time. Whoever judges an article, from whatever
part of the log beyond it, says the same in the same bytes.
"""

from dataclasses import dataclass, replace
from datetime import datetime

from schemas.articles import Article, CleanArticle
from schemas.duplicates import ArticleSignature, ClusterMerge, DedupedArticle, DuplicateVerdict
from services.deduplicator.changes import deflate
from services.deduplicator.clusters import canonical, joined
from services.deduplicator.decision import LINKED, Model
from services.deduplicator.decoding import from_json
from services.deduplicator.hits import Hits
from services.deduplicator.index import Index
from services.deduplicator.matching import Match, matches
from services.deduplicator.packing import exact_of, pack
from services.deduplicator.record import (
    EXACT,
    ID,
    digest,
    entry_of,
    from_record,
    keys_of,
    to_record,
)
from services.deduplicator.relation import relation
from services.deduplicator.segment import Entry
from services.deduplicator.signature import SIGNATURE_VERSION, Signature, sign
from services.deduplicator.verdicts import exact, linked, revised
from services.deduplicator.versions import last_version, matched

WINDOW_DAYS = 7
"""Days an article is remembered, counted by the record time of the article judged."""


@dataclass(frozen=True, slots=True)
class Judgement:
    """What is published of an article: its verdict, what is remembered, and a merge, if any."""

    deduped: DedupedArticle
    signature: ArticleSignature
    merge: ClusterMerge | None


class Memory:
    """What was seen in one partition within the duplicate window."""

    def __init__(self, window_days: int = WINDOW_DAYS, model: Model | None = None) -> None:
        self.model = model or Model.shipped()
        self._index = Index(window_days)

    def __len__(self) -> int:
        """Return the number of articles held."""
        return len(self._index)

    @property
    def sizes(self) -> dict[str, int]:
        """Bytes of what is held: articles, postings, texts."""
        return self._index.sizes

    @property
    def forgotten(self) -> int:
        """Articles that were dropped since the window or the cap left them behind."""
        return self._index.forgotten

    def judge(self, article: CleanArticle, offset: int, seen_at: datetime) -> Judgement:
        """Judge an article as of its own offset, and remember it.

        An article whose id is known gets the verdict it got before, in the same bytes.
        """
        signature, text = sign(article), deflate(article.text)
        entry = entry_of(article, pack(signature), text, offset, seen_at)
        keys = keys_of(entry)
        hits = self._index.find(keys, offset + 1, entry.seen_at)
        known = [e for e in hits.entries(ID) if e.article_id == article.article_id]
        if known:
            return _judgement(article, replace(known[0], packed=entry.packed), text)
        entry = self._judged(article, signature, entry, hits)
        self._index.add(entry, keys, hits)
        return _judgement(article, entry, text)

    def apply(self, signature: ArticleSignature) -> None:
        """Remember an article from its record, in any order and as often as may be."""
        if signature.signature_version == SIGNATURE_VERSION:
            self._index.apply(from_record(signature))

    def restore(self, value: bytes) -> None:
        """Remember an article from its record as it lies in the log.

        Raises:
            ValueError: the record is damaged.
        """
        entry = from_json(value)
        if entry is not None:
            self._index.apply(entry)

    def _judged(self, article: Article, signature: Signature, entry: Entry, hits: Hits) -> Entry:
        """Return the entry of an article with its verdict and its merge."""
        twins = [e for e in hits.entries(EXACT) if exact_of(e.packed) == signature.exact]
        if signature.exact and twins:
            cluster = self._index.surviving(twins[0].cluster_id, entry.offset, entry.seen_at)
            cluster, merge = canonical(self._index, entry, signature, cluster)
            return _with(entry, exact(twins[0], cluster, len(signature.words.hashes)), merge)
        found = matches(self.model, signature, hits, entry)
        if not found:
            return entry
        cluster, merge = joined(self._index, entry, signature, found)
        return _with(entry, self._related(article, signature, entry, found, cluster), merge)

    def _related(
        self,
        article: Article,
        signature: Signature,
        entry: Entry,
        found: list[Match],
        cluster: str,
    ) -> DuplicateVerdict:
        """Return the verdict of an article with matches; a revision is held to the last version."""
        best, word = found[0], relation(found, signature, entry, article.text)
        if word != "revision":
            return linked(best, cluster, word)
        last = last_version(self._index, best.entry, entry)
        if last.article_id != best.entry.article_id:
            again = matched(self.model, signature, last)
            word = relation([again], signature, entry, article.text)
            if again.probability >= LINKED and word != "revision":
                return linked(again, cluster, word)
        return revised(linked(best, cluster, "revision"), last, article)


def _with(entry: Entry, verdict: DuplicateVerdict, merge: ClusterMerge | None) -> Entry:
    return replace(
        entry,
        cluster_id=verdict.cluster_id,
        cluster=digest("cluster", verdict.cluster_id),
        verdict=verdict.to_json(),
        version=verdict.version,
        merge=merge,
    )


def _judgement(article: CleanArticle, entry: Entry, text: bytes) -> Judgement:
    plain = Article.model_validate(vars(article))  # without what was removed
    record = to_record(article, entry, text)
    return Judgement(DedupedArticle(article=plain, verdict=record.verdict), record, entry.merge)
