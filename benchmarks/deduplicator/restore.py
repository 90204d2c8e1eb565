"""How fast a memory is rebuilt from its log, what its articles weigh, and how fast it judges."""

import struct
import time
from base64 import b64encode
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import timedelta
from itertools import islice
from pathlib import Path
from random import Random

import numpy as np

from benchmarks.deduplicator.articles import DAYS, START, Generated, articles
from benchmarks.deduplicator.measure import resident
from benchmarks.deduplicator.peers import datasketch
from schemas.duplicates import ArticleSignature
from services.deduplicator.memory import Memory
from services.deduplicator.packing import HEAD, unpack
from services.deduplicator.record import from_record
from training.deduplicator.data import read_stream

SEEDS, JUDGED = 1000, 1000
"""Articles whose records the log is made of, and those that are judged in the end."""
BATCH = 2000
"""Records that a restoring stage reads at a time."""
TURN = 25
"""Articles that one judge takes before it is the other's turn."""
COMMON = 0.25
"""Share of shingles that are too common to be listed again, as among 100,000 generated articles."""
RECORD = (
    b'{"article_id":"%032x","signature_version":1,"offset":%d,"seen_at":"%b","source":"%b",'
    b'"packed":"%b","verdict":%b}'
)
ORIGINAL = b'{"cluster_id":"%032x","relation":"original","version":1,"changes":[]}'


@dataclass(frozen=True)
class Restored:
    """A memory rebuilt from the bytes of its records.

    Speeds are per CPU second; memory is the growth of the process.
    """

    articles: int
    applied_per_second: float
    bytes_per_article: float
    judged_per_second: float
    datasketch_per_second: float
    """25x5, on the same articles in turns, with nothing but them in its index."""


def restored(data: Path, count: int) -> Restored:
    """Rebuild a memory from as many records, then judge generated articles with it."""
    texts = [row.article.text for row in read_stream(data)]
    made = list(islice(articles(texts, SEEDS + JUDGED), SEEDS + JUDGED))
    live = Memory()
    seeds = [live.judge(a.article, at, a.seen_at).signature for at, a in enumerate(made[:SEEDS])]
    memory, seconds, before = Memory(), 0.0, resident()
    written = records(seeds, count)
    while batch := list(islice(written, BATCH)):
        start = time.process_time()
        for value in batch:
            memory.restore(value)
        seconds += time.process_time() - start
    del batch
    start = time.process_time()
    memory.judge(made[SEEDS].article, count, START + timedelta(days=DAYS))
    seconds += time.process_time() - start
    held = (resident() - before) / count
    return Restored(count, count / seconds, held, *_in_turns(memory, count, made[SEEDS + 1 :]))


def _in_turns(memory: Memory, count: int, made: Sequence[Generated]) -> tuple[float, float]:
    """Return how many articles a CPU second this memory and datasketch judge."""
    peer, now, own, others = datasketch(25, 5, 0.35), START + timedelta(days=DAYS), 0.0, 0.0
    for begin in range(0, len(made), TURN):
        turn = [a.article for a in made[begin : begin + TURN]]
        start = time.process_time()
        for at, article in enumerate(turn, count + 1 + begin):
            memory.judge(article, at, now)
        middle = time.process_time()
        for article in turn:
            peer(article, now)
        own += middle - start
        others += time.process_time() - middle
    return len(made) / own, len(made) / others


def records(seeds: Sequence[ArticleSignature], count: int) -> Iterator[bytes]:
    """Yield records of the weight of the seeds as they lie in the log.

    Three quarters of their shingles are their own.
    """
    rng, pick = np.random.default_rng(1), Random(1)
    entries = [(from_record(seed), seed.source.encode()) for seed in seeds]
    for at in range(count):
        entry, source = pick.choice(entries)
        signature = unpack(entry.packed)
        words, letters = signature.words, signature.letters
        common = words.hashes[: int(COMMON * len(words.hashes))]
        new = rng.integers(0, 1 << 32 - words.shift, len(words.hashes) - len(common), np.uint32)
        samples = (
            np.array(common, np.uint32).tobytes(),
            new.tobytes(),
            rng.integers(0, 1 << 32 - letters.shift, len(letters.hashes), np.uint32).tobytes(),
        )
        packed = b"".join(
            (
                struct.pack("<Q", at + 1 << 32),
                entry.packed[8 : HEAD.size],
                *samples,
                entry.packed[HEAD.size + sum(map(len, samples)) :],
            )
        )
        seen_at = (START + timedelta(days=DAYS) * (at / count)).isoformat().encode()
        body = b64encode(len(packed).to_bytes(4, "little") + packed + entry.text)
        verdict = entry.verdict or ORIGINAL % at
        yield RECORD % (at, at, seen_at, source, body, verdict)
