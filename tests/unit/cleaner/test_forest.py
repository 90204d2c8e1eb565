"""Trees in numpy."""

import numpy as np

from services.cleaner.forest import LEAVES, TESTS, Forest


def stump(feature: int, threshold: float, low: float, high: float) -> Forest:
    """One tree with one test; the lowest leaf is where it holds."""
    features, masks = np.zeros(TESTS, np.uint16), np.full(TESTS, 0xFFFF, np.uint16)
    thresholds, leaves = np.full(TESTS, np.inf, np.float32), np.zeros(LEAVES, np.float32)
    features[0], thresholds[0], masks[0] = feature, threshold, 0xFFFE
    leaves[:2] = low, high
    return Forest(features, thresholds, masks, leaves)


def test_a_line_falls_into_the_leaf_of_its_feature() -> None:
    matrix = np.array([[9.0, 9.0], [0.5, 2.0]], np.float32)

    probabilities = stump(1, 1.0, low=-2.0, high=2.0).probabilities(matrix)

    assert np.allclose(probabilities, [0.119, 0.881], atol=0.001)


def test_a_value_equal_to_the_threshold_passes() -> None:
    matrix = np.array([[1.0]], np.float32)
    assert stump(0, 1.0, low=-2.0, high=2.0).probabilities(matrix)[0] < 0.5


def test_a_page_without_lines_has_no_probabilities() -> None:
    matrix = np.empty((2, 0), np.float32)
    assert stump(0, 1.0, 0.0, 0.0).probabilities(matrix).tolist() == []
