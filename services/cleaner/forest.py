"""Boosted regression trees in numpy, after QuickScorer (Lucchese et al., SIGIR 2015).

A tree has at most 16 leaves, and each of its tests knows which of them its failure rules out: a
16-bit mask. The lowest bit that no failed test clears is the leaf that the tree answers with.
"""

from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from services.cleaner.lines import Floats

LEAVES = 16
TESTS = LEAVES - 1
CACHED_LINES, CACHED_CELLS = 256, 6_000
"""Lines, and trees x lines, worked on at a time, so that they stay in the processor's cache."""

LOWEST_BIT = np.array([0, *((n & -n).bit_length() - 1 for n in range(1, 1 << LEAVES))], np.uint8)


@dataclass(frozen=True)
class Tests:
    """The distinct tests of a forest, and which of them each tree's n-th test is."""

    features: NDArray[np.intp]
    thresholds: NDArray[np.float32]
    of_tree: NDArray[np.intp]
    """(test of the tree, tree)"""
    cleared: NDArray[np.uint16]
    """(test of the tree, tree, 1): the leaves that its failure rules out"""


@dataclass(frozen=True)
class Forest:
    """Trees one after the other: tests of `feature <= threshold`, masks of failed ones, leaves."""

    features: NDArray[np.uint16]
    thresholds: NDArray[np.float32]
    masks: NDArray[np.uint16]
    leaves: NDArray[np.float32]

    @cached_property
    def tests(self) -> Tests:
        """Two tests in five repeat another tree's: each distinct one is done once a line."""
        pairs = np.stack([self.features.astype(np.float64), self.thresholds], axis=1)
        distinct, number = np.unique(pairs, axis=0, return_inverse=True)
        return Tests(
            features=distinct[:, 0].astype(np.intp),
            thresholds=distinct[:, 1:].astype(np.float32),
            of_tree=np.ascontiguousarray(number.reshape(-1, TESTS).T),
            cleared=np.ascontiguousarray(~self.masks.reshape(-1, TESTS).T[:, :, None]),
        )

    def probabilities(self, matrix: Floats) -> Floats:
        """Return a probability for each column of a (feature, line) matrix."""
        score = np.zeros(matrix.shape[1], np.float64)
        for first in range(0, len(score), CACHED_LINES):
            here = slice(first, first + CACHED_LINES)
            score[here] = self._score(matrix[:, here])
        return (1 / (1 + np.exp(-score))).astype(np.float32)

    def _score(self, matrix: Floats) -> NDArray[np.float64]:
        """Return the sum of the trees' answers for each of a few columns."""
        tests, trees = self.tests, len(self.leaves) // LEAVES
        passed = matrix.take(tests.features, axis=0) <= tests.thresholds
        failed = passed.astype(np.uint16)
        failed -= 1  # all bits where a test failed, none where it passed
        score = np.zeros(matrix.shape[1], np.float64)
        step = max(4, CACHED_CELLS // matrix.shape[1])
        for first in range(0, trees, step):
            some = slice(first, min(trees, first + step))
            cleared = failed.take(tests.of_tree[:, some], axis=0)
            cleared &= tests.cleared[:, some]
            left = ~np.bitwise_or.reduce(cleared, axis=0)
            leaf = LOWEST_BIT.take(left) + np.arange(some.start, some.stop)[:, None] * LEAVES
            score += self.leaves.take(leaf).sum(0)
        return score
