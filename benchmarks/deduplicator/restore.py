"""How fast a memory is rebuilt from its log, and what a million articles weigh."""

import time
from base64 import b64encode
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import timedelta
from itertools import islice
from pathlib import Path
from random import Random

import numpy as np

from benchmarks.deduplicator.articles import DAYS, START, articles
from benchmarks.deduplicator.measure import resident
from schemas.duplicates import ArticleSignature, DuplicateVerdict
from services.deduplicator.memory import Memory
from services.deduplicator.packing import pack, unpack
from services.deduplicator.record import from_record
from services.deduplicator.shingles import Sample
from training.deduplicator.data import read_stream

JUDGED = 1000
"""Articles judged by the rebuilt memory, for its speed."""
BATCH = 2000
"""Records that a restoring stage reads at a time."""


@dataclass(frozen=True)
class Restored:
    """A memory rebuilt from the bytes of its records.

    Speeds are per CPU second; memory is the growth of the process.
    """

    articles: int
    applied_per_second: float
    judged_per_second: float
    bytes_per_article: float


def restored(data: Path, count: int) -> Restored:
    """Rebuild a memory from as many records, then judge generated articles with it."""
    texts = [row.article.text for row in read_stream(data)]
    sample = list(islice(articles(texts, JUDGED), JUDGED))
    live = Memory()
    seeds = [live.judge(a.article, at, a.seen_at).signature for at, a in enumerate(sample)]
    memory, seconds, before = Memory(), 0.0, resident()
    written = records(seeds, count)
    while batch := list(islice(written, BATCH)):
        start = time.process_time()
        for value in batch:
            memory.restore(value)
        seconds += time.process_time() - start
    del batch
    start = time.process_time()
    memory.judge(sample[0].article, count, START + timedelta(days=DAYS))
    seconds += time.process_time() - start
    held = (resident() - before) / count
    start = time.process_time()
    for at, other in enumerate(sample[1:]):
        renamed = other.article.model_copy(update={"article_id": f"new-{at}"})
        memory.judge(renamed, count + 1 + at, START + timedelta(days=DAYS))
    judged = (JUDGED - 1) / (time.process_time() - start)
    return Restored(count, count / seconds, judged, held)


def records(seeds: list[ArticleSignature], count: int) -> Iterator[bytes]:
    """Yield records of the weight of real ones, with shingles of their own, as in the log."""
    rng = np.random.default_rng(1)
    pick = Random(1)
    for at in range(count):
        seed = pick.choice(seeds)
        entry = from_record(seed)
        signature = unpack(entry.packed)
        samples = [
            Sample(tuple(rng.integers(0, 1 << 32 - s.shift, len(s.hashes)).tolist()), s.shift)
            for s in (signature.words, signature.letters)
        ]
        packed = pack(replace(signature, exact=at + 1 << 32, words=samples[0], letters=samples[1]))
        name = f"{at:032x}"
        original = DuplicateVerdict(cluster_id=name, relation="original")
        yield seed.model_copy(
            update={
                "article_id": name,
                "offset": at,
                "seen_at": START + timedelta(days=DAYS) * (at / count),
                "packed": b64encode(
                    len(packed).to_bytes(4, "little") + packed + entry.text
                ).decode(),
                "verdict": seed.verdict if entry.verdict else original,
                "merge": None,
            }
        ).to_json()
