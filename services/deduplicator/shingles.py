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
UPPER = np.uint64(32)
LIMITS = [np.uint64((1 << 64 - shift) - (shift == 0)) for shift in range(33)]
"""By shift: hashes below are sampled."""


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


def word_shingles(words: list[bytes], length: int) -> Hashes:
    """Return the hash of every run of `length` words; a shorter text is one shingle."""
    if not words:
        return EMPTY
    tokens = np.fromiter(map(digest64, words), np.uint64, len(words))
    runs = tokens[: len(words) - min(length, len(words)) + 1] * MULTIPLIER
    for start in range(1, min(length, len(words))):
        runs = _mix(runs, tokens[start : start + len(runs)])
    return _mix(runs, FOLD)


def letter_shingles(lines: list[bytes]) -> Hashes:
    """Return the hash of every run of seven letters, regardless of where words and lines end."""
    letters = b"".join(lines).translate(None, b" ")
    if letters.isascii():
        codes = np.frombuffer(letters, np.uint8)
    else:
        codes = np.frombuffer(letters.decode().encode("utf-32-le"), np.uint32)
    if len(codes) < LETTERS_PER_SHINGLE:
        return EMPTY
    one = codes * LETTER_SALT
    two = one[:-1] * MULTIPLIER + one[1:]
    four = two[:-2] * MULTIPLIER + two[2:]
    return _mix(four[:-3], four[3:])


def sample(hashes: Hashes, shift: int, floor: int) -> Sample:
    """Keep about one in `2 ** shift` of the hashes, more of a short text, fewer of a huge one."""
    while shift and np.count_nonzero(hashes < LIMITS[shift]) < floor:
        shift -= 1
    kept = _distinct(hashes, shift)
    while len(kept) < floor and shift:
        shift -= 1
        kept = _distinct(hashes, shift)
    while len(kept) > MAX_SAMPLE:
        shift += 1
        kept = _distinct(hashes, shift)
    return Sample(kept, shift)


def _distinct(hashes: Hashes, shift: int) -> tuple[int, ...]:
    below = hashes[hashes < LIMITS[shift]] if shift else hashes
    return tuple(dict.fromkeys((below >> UPPER).tolist()))


def _mix(left: Hashes, right: Hashes | np.uint64) -> Hashes:
    """Hash pairs, order included."""
    mixed = (left ^ (left >> FOLD)) * MULTIPLIER + right
    mixed *= MULTIPLIER
    mixed ^= mixed >> FOLD
    return mixed
