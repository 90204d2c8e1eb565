"""Lines that earlier, different articles of the same source carried too: furniture.

A page is remembered as the hashes of its lines, the article's own first. Two pages that share most
of the smaller one's article are copies or versions of one article, not siblings: what they have in
common proves nothing.
"""

import re
from base64 import b64decode, b64encode
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from xxhash import xxh3_64_intdigest

Hashes = NDArray[np.uint64]

WORD = re.compile(r"\w+")
DIGIT = re.compile(r"\d")
MAX_LINES = 600
"""Lines remembered of a page: its first ones."""
SAME_ARTICLE = 0.5
"""Share of the smaller article's lines from which two pages carry one article."""
LONG_WORDS = 25
"""A line this long between kept lines is never furniture."""
TIMES_INSIDE = 2
"""Siblings that must carry a short line which stands between kept lines; elsewhere one is enough:
docs/decisions/0102."""


@dataclass(frozen=True)
class PageLines:
    """The line hashes of one page: the article's own, and the others."""

    article: Hashes
    furniture: Hashes

    def packed(self) -> str:
        """Return the hashes as base64: a count, then the article's, then the others."""
        size = np.array([len(self.article)], np.uint64)
        return b64encode(np.concatenate([size, self.article, self.furniture]).tobytes()).decode()

    @staticmethod
    def unpacked(packed: str) -> "PageLines":
        """Read what `packed` wrote."""
        hashes = np.frombuffer(b64decode(packed), np.uint64)
        size = int(hashes[0])
        return PageLines(hashes[1 : size + 1], hashes[size + 1 :])


def packed_hashes(hashes: Iterable[int]) -> str:
    """Return hashes as base64, in order of size."""
    return b64encode(np.array(sorted(hashes), np.uint64).tobytes()).decode()


def unpacked_hashes(packed: str) -> frozenset[int]:
    """Read what `packed_hashes` wrote."""
    return frozenset(np.frombuffer(b64decode(packed), np.uint64).tolist())


def line_hashes(texts: list[str]) -> list[int]:
    """Return a hash of each line's words, digits alike; 0 for a line without words."""
    keys = (" ".join(WORD.findall(text.lower())) for text in texts)
    return [xxh3_64_intdigest(DIGIT.sub("0", key).encode()) if key else 0 for key in keys]


def page_lines(hashes: list[int], kept: list[int]) -> PageLines:
    """Return what is remembered of a page, given the lines that are kept."""
    chosen = set(kept)
    article = dict.fromkeys(hashes[number] for number in kept[:MAX_LINES] if hashes[number])
    others = dict.fromkeys(
        value
        for number, value in enumerate(hashes[:MAX_LINES])
        if value and number not in chosen and value not in article
    )
    return PageLines(np.array(list(article), np.uint64), np.array(list(others), np.uint64))


def siblings_with(page: PageLines, earlier: tuple[PageLines, ...]) -> Counter[int]:
    """Count for each line hash the earlier different articles that carried it."""
    times: Counter[int] = Counter()
    for other in earlier:
        if not _same_article(page, other):
            times.update(other.article.tolist())
            times.update(other.furniture.tolist())
    return times


def _same_article(page: PageLines, other: PageLines) -> bool:
    """Say whether two pages carry one article: a copy or another version of it."""
    smaller = min(len(page.article), len(other.article))
    shared = len(np.intersect1d(page.article, other.article, assume_unique=True))
    return smaller > 0 and shared >= SAME_ARTICLE * smaller


def repeated(
    texts: list[str], hashes: list[int], kept: list[int], times: Counter[int]
) -> frozenset[int]:
    """Return the hashes of kept lines that are furniture by the siblings' evidence."""
    found = {n for n in kept if times[hashes[n]]}
    rest = [number for number in kept if number not in found]
    if not rest:
        return frozenset()
    inside = {n for n in found if rest[0] < n < rest[-1]}
    spared = {
        n for n in inside if times[hashes[n]] < TIMES_INSIDE or len(texts[n].split()) > LONG_WORDS
    }
    return frozenset(hashes[number] for number in found - spared)
