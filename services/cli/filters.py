"""Each stage as a function from a record's value to the next one's, its memory in the process."""

from collections.abc import Callable
from datetime import UTC, datetime
from itertools import count
from typing import Any

from schemas.articles import CleanArticle, RawArticle
from schemas.duplicates import DedupedArticle
from services.runtime.parsing import parse
from services.source import source_of
from services.topology import CLAIM_EXTRACTOR, CLEANER, DEDUPLICATOR, Stage

Filter = Callable[[bytes], bytes]
"""Raises Unprocessable for a value that the stage cannot process."""


def filter_of(stage: Stage[Any, Any]) -> Filter:
    """Return the filter of a stage; only that stage's libraries are loaded."""
    return {CLEANER: _cleaner, DEDUPLICATOR: _deduplicator, CLAIM_EXTRACTOR: _extractor}[stage]()


def _cleaner() -> Filter:
    from services.cleaner.clean import clean_with_memory
    from services.cleaner.source_memory import SourceMemory

    memory, offsets = SourceMemory(), count()

    def clean(value: bytes) -> bytes:
        raw, offset = parse(RawArticle, value), next(offsets)
        earlier, known = memory.before(source_of(raw), offset), memory.known(raw.identity())
        article, lines = clean_with_memory(raw, earlier, known, offset, datetime.now(UTC))
        if lines is not None:
            memory.apply(lines)
        return article.to_json()

    return clean


def _deduplicator() -> Filter:
    from services.deduplicator.memory import Memory

    memory, offsets = Memory(), count()

    def judge(value: bytes) -> bytes:
        article = parse(CleanArticle, value)
        return memory.judge(article, next(offsets), datetime.now(UTC)).deduped.to_json()

    return judge


def _extractor() -> Filter:
    from services.claim_extractor.extract import extract

    return lambda value: extract(parse(DedupedArticle, value)).to_json()
