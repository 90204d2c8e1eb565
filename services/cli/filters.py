"""Each stage as a function from a record's value to the next one's, its memory in the process."""

from collections.abc import Callable
from datetime import UTC, datetime
from itertools import count
from typing import Any

from schemas.articles import CleanArticle, RawArticle
from schemas.duplicates import DedupedArticle
from services.runtime.parsing import parse
from services.topology import CLAIM_EXTRACTOR, CLEANER, DEDUPLICATOR, Stage

Filter = Callable[[bytes], bytes]
"""Raises Unprocessable for a value that the stage cannot process."""


def filter_of(stage: Stage[Any, Any]) -> Filter:
    """Return the filter of a stage; only that stage's libraries are loaded."""
    return {CLEANER: _cleaner, DEDUPLICATOR: _deduplicator, CLAIM_EXTRACTOR: _extractor}[stage]()


def _cleaner() -> Filter:
    from services.cleaner.clean import clean

    return lambda value: clean(parse(RawArticle, value)).to_json()


def _deduplicator() -> Filter:
    from services.deduplicator.memory import Memory

    memory, offsets = Memory(), count()

    def judge(value: bytes) -> bytes:
        article = parse(CleanArticle, value)
        judgement = memory.judge(article, next(offsets), datetime.now(UTC))
        memory.apply(judgement.signature)
        return judgement.deduped.to_json()

    return judge


def _extractor() -> Filter:
    from services.claim_extractor.extract import extract

    return lambda value: extract(parse(DedupedArticle, value)).to_json()
