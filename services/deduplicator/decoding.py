"""A record of the log, as the bytes it lies there, for a memory that is rebuilt.

What looks as `to_record` writes it is read without a model, which takes a third of the time.
Anything else is left to the model.
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
    rb'"source":"([^"\\]*)",(?:"url":"([^"\\]*)",)?"packed":(?=")' % SIGNATURE_VERSION
)
"""What stands before the signature; strings with escapes are left to the model."""
VERDICT = b',"verdict":'
ORIGINAL = b'{"cluster_id":"%b","relation":"original","version":1,"changes":[]}'
SHARE = rb"(?:0\.\d{1,3}|1\.0)"
LINKED = re.compile(
    rb'\{"cluster_id":"([!#-\[\]-~]{1,200})","relation":"(?:exact|copy|excerpt|expansion)",'
    rb'"matched_article_id":"[!#-\[\]-~]{1,200}","version":1,"changes":\[\],"evidence":\{'
    rb'"contained_in_match":%b,"match_contained":%b,"resemblance":%b,"shared_shingles":\d+,'
    rb'"names":%b,"numbers":%b,"probability":%b\}\}' % ((SHARE,) * 6)
)
"""A verdict that is neither `original` nor a revision, as it is published."""
MERGE = b',"merge":{'


def from_json(value: bytes) -> Entry | None:
    """Return what the memory holds of an article; nothing for another signature version.

    Raises:
        ValueError: the record is damaged.
    """
    head = HEAD.match(value)
    end = value.rfind(VERDICT)
    if head is None or end < head.end() or MERGE in value[end:] or value[-2:] != b"}}":
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
    article_id = name.decode()
    cluster_id, said, version = article_id, verdict, 1
    if verdict == ORIGINAL % name:
        said = b""
    elif linked := LINKED.fullmatch(verdict):
        cluster_id = linked[1].decode()
    else:
        known = DuplicateVerdict.model_validate_json(verdict)
        cluster_id, said, version = known.cluster_id, known.to_json(), known.version
    return Entry(
        article_id=article_id,
        offset=int(offset),
        seen_at=microseconds(datetime.fromisoformat(seen_at.decode())),
        source=digest("source", source.decode()),
        page=digest("page", url.decode()) if url else 0,
        cluster_id=cluster_id,
        cluster=digest("cluster", cluster_id),
        packed=packed,
        verdict=said,
        version=version,
        merge=None,
        text=text,
    )
