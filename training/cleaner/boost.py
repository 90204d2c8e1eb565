"""LightGBM trees, fitted the same way every time and turned into the form the cleaner runs."""

from typing import Any

import lightgbm
import numpy as np
from numpy.typing import NDArray

from services.cleaner.forest import LEAVES, TESTS, Forest

PARAMETERS: dict[str, Any] = {
    "objective": "cross_entropy",
    "num_leaves": LEAVES,
    "learning_rate": 0.08,
    "min_data_in_leaf": 40,
    "max_bin": 127,
    "feature_fraction": 0.3,
    "bagging_fraction": 0.8,
    "bagging_freq": 1,
    "lambda_l2": 3.0,
    "verbose": -1,
    "seed": 0,
    "num_threads": 1,
    "deterministic": True,
}


def fit(
    matrix: NDArray[np.float32],
    target: NDArray[np.float64],
    weight: NDArray[np.float64],
    trees: int,
    **changes: Any,
) -> Forest:
    """Fit trees to (line, feature) rows."""
    data = lightgbm.Dataset(matrix, target, weight=weight, free_raw_data=True)
    return forest_of(lightgbm.train({**PARAMETERS, **changes}, data, trees))


def forest_of(booster: lightgbm.Booster) -> Forest:
    """Convert a booster; thresholds are rounded down to float32, which keeps every decision."""
    tests: list[tuple[int, float, int]] = []
    leaves: list[float] = []
    for tree in booster.dump_model()["tree_info"]:
        own_tests: list[tuple[int, float, int]] = []
        own_leaves: list[float] = []
        _collect(tree["tree_structure"], own_tests, own_leaves)
        tests += own_tests + [(0, np.inf, 0xFFFF)] * (TESTS - len(own_tests))
        leaves += own_leaves + [0.0] * (LEAVES - len(own_leaves))
    features, thresholds, masks = zip(*tests, strict=True)
    rounded = np.array(thresholds, np.float32)
    above = rounded.astype(np.float64) > np.array(thresholds)
    rounded[above] = np.nextafter(rounded[above], np.float32(-np.inf))
    return Forest(
        np.array(features, np.uint16),
        rounded,
        np.array(masks, np.uint16),
        np.array(leaves, np.float32),
    )


def _collect(node: dict[str, Any], tests: list[tuple[int, float, int]], leaves: list[float]) -> int:
    """Add a subtree; return the bits of its leaves, numbered from left to right."""
    if "leaf_value" in node:
        leaves.append(float(node["leaf_value"]))
        return 1 << (len(leaves) - 1)
    left = _collect(node["left_child"], tests, leaves)
    right = _collect(node["right_child"], tests, leaves)
    tests.append((node["split_feature"], node["threshold"], 0xFFFF & ~left))
    return left | right
