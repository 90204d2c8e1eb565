"""Boosted regression trees in numpy, after QuickScorer (Lucchese et al., SIGIR 2015).

A tree has at most 16 leaves, and each of its tests knows which of them its failure rules out: a
16-bit mask. The lowest bit that no failed test clears is the leaf that the tree answers with.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from services.cleaner.lines import Floats

LEAVES = 16
TESTS = LEAVES - 1
ALL_LEAVES = np.uint16(0xFFFF)
CACHED_CELLS = 3_000
"""Trees x lines worked on at a time, so that they stay in the processor's cache."""

LOWEST_BIT = np.array([0, *((n & -n).bit_length() - 1 for n in range(1, 1 << LEAVES))], np.uint8)


@dataclass(frozen=True)
class Forest:
    """Trees one after the other: tests of `feature <= threshold`, masks of failed ones, leaves."""

    features: NDArray[np.uint16]
    thresholds: NDArray[np.float32]
    masks: NDArray[np.uint16]
    leaves: NDArray[np.float32]

    def probabilities(self, matrix: Floats) -> Floats:
        """Return a probability for each column of a (feature, line) matrix."""
        count = matrix.shape[1]
        trees = len(self.leaves) // LEAVES
        step = max(5, CACHED_CELLS // max(1, count))
        score = np.zeros(count, np.float64)
        for first in range(0, trees, step):
            score += self._score(matrix, first, min(trees, first + step))
        return (1 / (1 + np.exp(-score))).astype(np.float32)

    def _score(self, matrix: Floats, first: int, last: int) -> NDArray[np.float64]:
        """Return the sum of some trees' answers for each column."""
        tests = slice(first * TESTS, last * TESTS)
        passed = matrix[self.features[tests]] <= self.thresholds[tests, None]
        masks = np.where(passed, ALL_LEAVES, self.masks[tests, None])
        left = np.bitwise_and.reduce(masks.reshape(last - first, TESTS, -1), axis=1)
        leaf = LOWEST_BIT[left] + np.arange(first, last)[:, None] * LEAVES
        return np.asarray(self.leaves[leaf].sum(0), np.float64)
