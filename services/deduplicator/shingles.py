"""Shingles as 64-bit hashes, and samples of them that stay comparable.

A sample holds the hashes below a threshold (Broder's mod-p sampling by value). The threshold of a
short text is doubled until enough are kept, so the sample of one text is nested in the sample that
the same text would give at any higher threshold: two samples are comparable below the lower one.
"""

from dataclasses import dataclass

import numpy as np
import xxhash
from numpy.typing import NDArray

Hashes = NDArray[np.uint64]

MULTIPLIER = np.uint64(0x9E3779B97F4A7C15)
FOLD = np.uint64(29)
LETTER_SALT = np.uint64(0xD1B54A32D192ED03)
LETTERS_PER_SHINGLE = 7
"""Blanks left out. Survives misspellings that break every word shingle around them."""

MAX_SAMPLE = 2048
"""Hashes of one text at most: 16,000 words at the usual rate."""

digest64 = xxhash.xxh3_64_intdigest
EMPTY = np.zeros(0, np.uint64)


@dataclass(frozen=True, slots=True)
class Sample:
    """Distinct 32-bit hashes below `2 ** (32 - shift)`, in text order."""

    hashes: tuple[int, ...]
    shift: int

    def below(self, shift: int) -> tuple[int, ...]:
        """Return the part that is comparable with a sample taken at `shift`."""
        if shift <= self.shift:
            return self.hashes
        limit = 1 << (32 - shift)
        return tuple(h for h in self.hashes if h < limit)


def word_shingles(words: list[str], length: int) -> Hashes:
    """Return the hash of every run of `length` words; a shorter text is one shingle."""
    if not words:
        return EMPTY
    encoded = " ".join(words).encode().split(b" ")
    tokens = np.fromiter(map(digest64, encoded), np.uint64, len(words))
    return _roll(tokens, min(length, len(words)))


def letter_shingles(letters: str) -> Hashes:
    """Return the hash of every run of seven characters of a text without blanks."""
    if len(letters) < LETTERS_PER_SHINGLE:
        return EMPTY
    codes = np.frombuffer(letters.encode("utf-32-le"), np.uint32)
    return _roll(codes.astype(np.uint64) * LETTER_SALT, LETTERS_PER_SHINGLE)


def sample(hashes: Hashes, shift: int, floor: int) -> Sample:
    """Keep about one in `2 ** shift` of the hashes, more of a short text, fewer of a huge one."""
    high = (hashes >> np.uint64(32)).astype(np.uint32)
    kept = _distinct(high, shift)
    while len(kept) < floor and shift:
        shift -= 1
        kept = _distinct(high, shift)
    while len(kept) > MAX_SAMPLE:
        shift += 1
        kept = _distinct(high, shift)
    return Sample(kept, shift)


def _distinct(high: NDArray[np.uint32], shift: int) -> tuple[int, ...]:
    below = high[high < (1 << (32 - shift))] if shift else high
    return tuple(dict.fromkeys(below.tolist()))


def _roll(values: Hashes, length: int) -> Hashes:
    """Hash every run of `length` values, order included."""
    runs = np.zeros(len(values) - length + 1, np.uint64)
    for start in range(length):
        runs = (runs ^ values[start : start + len(runs)]) * MULTIPLIER
        runs ^= runs >> FOLD
    return runs
