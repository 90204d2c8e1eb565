"""What people use today to find near-duplicates, each as a judge of a stream.

A judge takes an article and says which earlier one it belongs with, or none; then it remembers the
article. All read the same words: runs of word characters, lower case.
"""

import re
from collections import defaultdict
from collections.abc import Callable
from datetime import datetime

import numpy as np
import xxhash
from datasketch import MinHash, MinHashLSH
from rensa import RMinHash, RMinHashLSH

from schemas.articles import CleanArticle
from services.deduplicator.memory import Memory

Judge = Callable[[CleanArticle, datetime], str | None]

WORD = re.compile(r"\w+")
SEED = 42


def shingles(text: str, length: int) -> list[str]:
    """Return the distinct runs of `length` words."""
    words = WORD.findall(text.lower())
    runs = zip(*(words[at:] for at in range(min(length, len(words)))), strict=False)
    return list(dict.fromkeys(map(" ".join, runs)))


def claimwire() -> Judge:
    """This deduplicator, as the stage runs it: signature, verdict, record, index."""
    memory = Memory()
    offset = iter(range(1 << 40))

    def judge(article: CleanArticle, seen_at: datetime) -> str | None:
        return memory.judge(article, next(offset), seen_at).deduped.verdict.matched_article_id

    return judge


def datasketch(bands: int, rows: int, threshold: float) -> Judge:
    """Word 5-grams, 128 permutations, best estimated Jaccard similarity above a threshold."""
    index = MinHashLSH(num_perm=128, params=(bands, rows))
    held: dict[str, MinHash] = {}

    def judge(article: CleanArticle, seen_at: datetime) -> str | None:
        sketch = MinHash(num_perm=128, seed=SEED, hashfunc=xxhash.xxh32_intdigest)
        sketch.update_batch([s.encode() for s in shingles(article.text, 5)])
        found = {name: sketch.jaccard(held[name]) for name in index.query(sketch)}
        held[article.article_id] = sketch
        index.insert(article.article_id, sketch, check_duplication=False)
        best = max(found, key=found.__getitem__, default=None)
        return best if best is not None and found[best] >= threshold else None

    return judge


def rensa(bands: int, threshold: float) -> Judge:
    """The same in Rust: R-MinHash with 128 permutations."""
    index = RMinHashLSH(threshold=threshold, num_perm=128, num_bands=bands)
    held: list[tuple[str, RMinHash]] = []

    def judge(article: CleanArticle, seen_at: datetime) -> str | None:
        sketch = RMinHash(num_perm=128, seed=SEED)
        sketch.update(shingles(article.text, 5))
        found = {at: sketch.jaccard(held[at][1]) for at in index.query(sketch)}
        index.insert(len(held), sketch)
        held.append((article.article_id, sketch))
        best = max(found, key=found.__getitem__, default=None)
        return held[best][0] if best is not None and found[best] >= threshold else None

    return judge


def simhash(distance: int) -> Judge:
    """64 bits over word 3-grams; four tables of 16 bits find all within three bits (Manku 2007)."""
    tables: list[dict[int, list[tuple[int, str]]]] = [defaultdict(list) for _ in range(4)]

    def judge(article: CleanArticle, seen_at: datetime) -> str | None:
        hashes = [xxhash.xxh3_64_intdigest(s.encode()) for s in shingles(article.text, 3)]
        bits = np.unpackbits(np.array(hashes, "<u8").view(np.uint8)).reshape(-1, 64)
        code = int.from_bytes(np.packbits(2 * bits.sum(0) > len(bits)).tobytes(), "little")
        blocks = [code >> 16 * at & 0xFFFF for at in range(4)]
        near = [
            ((code ^ other).bit_count(), name)
            for table, block in zip(tables, blocks, strict=True)
            for other, name in table.get(block, ())
        ]
        for table, block in zip(tables, blocks, strict=True):
            table[block].append((code, article.article_id))
        best = min(near, default=(65, ""))
        return best[1] if best[0] <= distance else None

    return judge


JUDGES: dict[str, Callable[[], Judge]] = {
    "claimwire": claimwire,
    "datasketch 25x5 >= .35": lambda: datasketch(25, 5, 0.35),
    "datasketch 14x8 >= .45": lambda: datasketch(14, 8, 0.45),
    "rensa 32 bands >= .45": lambda: rensa(32, 0.45),
    "SimHash <= 3 bits": lambda: simhash(3),
}
"""Thresholds are those that do best on the labelled stream (25x5, SimHash) or are in wide use."""
