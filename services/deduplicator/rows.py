"""An article as bytes in an arena: as little as can be, for there are millions of them."""

import json
import struct

from schemas.duplicates import ClusterMerge
from services.deduplicator.record import digest
from services.deduplicator.segment import Entry

ROW = struct.Struct("<IQqIIHHH")
"""The key of the id; page, record time, version; then how long each is of what follows: verdict,
signature, id (0 for 32 hexadecimal digits, kept as 16 bytes), merge. First comes the signature."""
SIGNATURE_AT = ROW.size
NAMED_KEYS = [at + byte for at in (0, 8, SIGNATURE_AT + 4) for byte in range(4)]
"""Where the bytes of the keys of id, page and exact words are."""
HEX = 32
CONSTANT = (
    b'{"cluster_id":"',
    b'","relation":"',
    b'","matched_article_id":"',
    b'","version":1,"changes":[],"evidence":{"contained_in_match":',
    b',"match_contained":',
    b',"resemblance":',
    b',"shared_shingles":',
    b',"names":',
    b',"numbers":',
    b',"probability":',
)
"""Parts of a verdict that are always the same. JSON has no control characters, so they stand for
them: a third of a verdict is left."""
CODES = tuple(bytes([at + 1]) for at in range(len(CONSTANT)))


def row_of(entry: Entry) -> bytes:
    """Return the row of an article, without what is held of it in columns."""
    name, length = _packed_id(entry.article_id)
    verdict = _shortened(entry.verdict) if entry.verdict else b""
    merge = entry.merge.to_json() if entry.merge else b""
    head = ROW.pack(
        digest("id", entry.article_id) >> 32,
        entry.page,
        entry.seen_at,
        entry.version,
        len(verdict),
        len(entry.packed),
        length,
        len(merge),
    )
    return b"".join((head, entry.packed, name, verdict, merge))


def from_row(arena: bytearray, start: int, columns: tuple[int, int, int], text: bytes) -> Entry:
    """Return the article of a row; `columns` are its offset, cluster and source."""
    _, page, seen_at, version, verdict, packed, name, merge = ROW.unpack_from(arena, start)
    at = start + SIGNATURE_AT
    parts = []
    for length in (packed, name or HEX // 2, verdict, merge):
        parts.append(bytes(arena[at : at + length]))
        at += length
    article_id = parts[1].decode() if name else parts[1].hex()
    said = _whole(parts[2]) if verdict else b""
    offset, cluster, source = columns
    return Entry(
        article_id=article_id,
        offset=offset,
        seen_at=seen_at,
        source=source,
        page=page,
        cluster_id=_cluster_in(said) if verdict else article_id,
        cluster=cluster,
        packed=parts[0],
        verdict=said,
        version=version,
        merge=ClusterMerge.model_validate_json(parts[3]) if merge else None,
        text=text,
    )


def signature_of(arena: bytearray, start: int) -> bytes:
    """Return the packed signature of a row."""
    length = ROW.unpack_from(arena, start)[5]
    return bytes(arena[start + SIGNATURE_AT : start + SIGNATURE_AT + length])


def _packed_id(article_id: str) -> tuple[bytes, int]:
    name = article_id.encode()
    if len(name) == HEX:
        try:
            packed = bytes.fromhex(article_id)
        except ValueError:
            return name, HEX
        if packed.hex() == article_id:
            return packed, 0
    return name, len(name)


def _shortened(verdict: bytes) -> bytes:
    for part, code in zip(CONSTANT, CODES, strict=True):
        verdict = verdict.replace(part, code)
    return verdict


def _whole(verdict: bytes) -> bytes:
    for part, code in zip(CONSTANT, CODES, strict=True):
        verdict = verdict.replace(code, part)
    return verdict


def _cluster_in(verdict: bytes) -> str:
    said = verdict[len(CONSTANT[0]) : verdict.index(CONSTANT[1])]
    return str(json.loads(b'"%b"' % said)) if b"\\" in said else said.decode()
