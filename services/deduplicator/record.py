"""An article's record in the log, and what the memory holds of it."""

import binascii
import struct
from datetime import UTC, datetime, timedelta

import numpy as np
from pydantic import ConfigDict, TypeAdapter

from schemas.articles import Article
from schemas.duplicates import ArticleSignature, DuplicateVerdict
from services.deduplicator.packing import exact_of, is_whole, words_of_packed
from services.deduplicator.run import Packed
from services.deduplicator.segment import Entry
from services.deduplicator.shingles import digest64
from services.deduplicator.signature import SIGNATURE_VERSION

UNKNOWN = 0
"""The key of a page that is not known and of a text without words: nothing is posted under it."""
BASE64 = TypeAdapter(bytes, config=ConfigDict(val_json_bytes="base64"))
"""Decodes four times as fast as binascii."""
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
ID, EXACT, PAGE, SHINGLES = range(4)
"""Places of the keys of an article: its id, its exact words, its page, then its shingles."""


def named_keys(entry: Entry) -> tuple[int, int, int]:
    """Return the 32-bit keys of an article's id, of its exact words and of its page."""
    return digest("id", entry.article_id) >> 32, exact_of(entry.packed) >> 32, entry.page >> 32


def keys_of(entry: Entry) -> Packed:
    """Return the 32-bit keys an article is found by, in a fixed order."""
    words, _ = words_of_packed(entry.packed)
    keys = np.empty(SHINGLES + len(words), np.uint64)
    keys[:SHINGLES] = named_keys(entry)
    keys[SHINGLES:] = words
    return keys


def digest(kind: str, name: str | None) -> int:
    """Return 64 bits that stand for a name, 0 for one that is not known."""
    return digest64(f"{kind} {name}".encode()) if name and name != "unknown" else 0


def entry_of(article: Article, packed: bytes, text: bytes, offset: int, seen_at: datetime) -> Entry:
    """Return what is held of an article that opens a cluster of its own."""
    return Entry(
        article_id=article.article_id,
        offset=offset,
        seen_at=microseconds(seen_at),
        source=digest("source", article.source),
        page=digest("page", article.url),
        cluster_id=article.article_id,
        cluster=digest("cluster", article.article_id),
        packed=packed,
        verdict=b"",
        version=1,
        merge=None,
        text=text,
    )


def to_record(article: Article, entry: Entry, text: bytes) -> ArticleSignature:
    """Return the record of an article: the same bytes for the same article and verdict."""
    body = struct.pack("<I", len(entry.packed)) + entry.packed + text
    return ArticleSignature(
        article_id=entry.article_id,
        signature_version=SIGNATURE_VERSION,
        offset=entry.offset,
        seen_at=EPOCH + timedelta(microseconds=entry.seen_at),
        source=article.source,
        url=article.url,
        packed=binascii.b2a_base64(body, newline=False).decode(),
        verdict=verdict_of(entry),
        merge=entry.merge,
    )


def from_record(record: ArticleSignature) -> Entry:
    """Return what the memory holds of an article, from its record.

    Raises:
        ValueError: the record is damaged.
    """
    packed, text = contents(b'"%b"' % record.packed.encode())
    verdict = record.verdict
    original = verdict.relation == "original"
    return Entry(
        article_id=record.article_id,
        offset=record.offset,
        seen_at=microseconds(record.seen_at),
        source=digest("source", record.source),
        page=digest("page", record.url),
        cluster_id=record.article_id if original else verdict.cluster_id,
        cluster=digest("cluster", verdict.cluster_id),
        packed=packed,
        verdict=b"" if original else verdict.to_json(),
        version=verdict.version,
        merge=record.merge,
        text=text,
    )


def contents(quoted: bytes) -> tuple[bytes, bytes]:
    """Return the signature and the text in a record, from their base64 as JSON has it.

    Raises:
        ValueError: they are not what `to_record` writes.
    """
    body = BASE64.validate_json(quoted)
    end = 4 + int.from_bytes(body[:4], "little")
    packed = body[4:end]
    if not is_whole(packed):
        raise ValueError(f"a damaged signature of {len(packed)} bytes in a record of the log")
    return packed, body[end:]


def verdict_of(entry: Entry) -> DuplicateVerdict:
    """Return the verdict that was published of an article."""
    if entry.verdict:
        return DuplicateVerdict.model_validate_json(entry.verdict)
    return DuplicateVerdict(cluster_id=entry.cluster_id, relation="original")


def microseconds(moment: datetime) -> int:
    """Return the time since 1970."""
    return (moment - EPOCH) // timedelta(microseconds=1)
