"""A record of the log, as the bytes it lies there, for a memory that is rebuilt.

What looks as `to_record` writes it is read without a model, which takes a third of the time; a
verdict other than `original` is still validated. Anything else is left to the model.
"""

import re
from contextlib import suppress
from datetime import datetime

from schemas.duplicates import ArticleSignature, DuplicateVerdict
from services.deduplicator.record import contents, digest, from_record, microseconds
from services.deduplicator.segment import Entry
from services.deduplicator.signature import SIGNATURE_VERSION

HEAD = re.compile(
    rb'\{"article_id":"([!#-\[\]-~]+)","signature_version":%d,"offset":(\d+),"seen_at":"([^"]+)",'
    rb'"source":"([^"\\]*)",(?:"url":"([^"\\]*)",)?"packed":"' % SIGNATURE_VERSION
)
"""What stands before the signature; strings with escapes are left to the model."""
VERDICT = b'","verdict":'
ORIGINAL = b'{"cluster_id":"%b","relation":"original","version":1,"changes":[]}'
MERGE = b',"merge":{'


def from_json(value: bytes) -> Entry | None:
    """Return what the memory holds of an article; nothing for another signature version.

    Raises:
        ValueError: the record is damaged.
    """
    head = HEAD.match(value)
    end = value.find(VERDICT, head.end()) if head else -1
    if head is None or end < 0 or MERGE in value[end:] or value[-2:] != b"}}":
        return _by_model(value)
    verdict = value[end + len(VERDICT) : -1]
    try:
        return _entry(*head.groups(), value[head.end() : end], verdict)
    except ValueError as error:
        with suppress(ValueError):  # a later release may write a field behind the verdict
            return _by_model(value)
        raise ValueError(f"the record of {head[1].decode()} is damaged: {error}") from error


def _by_model(value: bytes) -> Entry | None:
    record = ArticleSignature.model_validate_json(value)
    return from_record(record) if record.signature_version == SIGNATURE_VERSION else None


def _entry(*fields: bytes) -> Entry:
    name, offset, seen_at, source, url, encoded, verdict = fields
    packed, text = contents(encoded)
    known = None
    if verdict != ORIGINAL % name:
        known = DuplicateVerdict.model_validate_json(verdict)
    cluster_id = known.cluster_id if known else name.decode()
    return Entry(
        article_id=name.decode(),
        offset=int(offset),
        seen_at=microseconds(datetime.fromisoformat(seen_at.decode())),
        source=digest("source", source.decode()),
        page=digest("page", url.decode()) if url else 0,
        cluster_id=cluster_id,
        cluster=digest("cluster", cluster_id),
        packed=packed,
        verdict=known.to_json() if known else b"",
        version=known.version if known else 1,
        merge=None,
        text=text,
    )
