"""The line model: how likely each line of a page belongs to the article.

Two passes of boosted trees; the second sees what the first thinks of the lines around. The same
features and the same code serve both inputs; a page with markup has more of them. Fitted by
`training/cleaner`; provenance and licence: `line_model.md`.
"""

from dataclasses import dataclass, fields
from functools import cache
from pathlib import Path

import numpy as np

from services.cleaner.features import Features, features_of, with_opinion
from services.cleaner.forest import Forest
from services.cleaner.lines import Floats, Lines

PATH = Path(__file__).with_name("line_model.npz")


@dataclass(frozen=True)
class LineModel:
    """Two forests and the probability from which a line is kept."""

    first: Forest
    second: Forest
    threshold: float

    def opinion(self, lines: Lines) -> tuple[Floats, Features]:
        """Return for each line the probability that it is kept, and the page's features."""
        features = features_of(lines)
        first = self.first.probabilities(features.matrix)
        more = with_opinion(features, first, lines.markup)
        second = self.second.probabilities(more.matrix)
        return (first + second) / 2, features


@cache
def models() -> dict[str, LineModel]:
    """Load the models `html` and `text` once per process."""
    with np.load(PATH) as arrays:
        return {
            name: LineModel(
                first=_forest(arrays, f"{name}.first"),
                second=_forest(arrays, f"{name}.second"),
                threshold=float(arrays[f"{name}.threshold"]),
            )
            for name in ("html", "text")
        }


def _forest(arrays: "np.lib.npyio.NpzFile", name: str) -> Forest:
    """Read one forest."""
    return Forest(*(arrays[f"{name}.{field.name}"] for field in fields(Forest)))


def arrays_of(name: str, model: LineModel) -> dict[str, np.ndarray]:
    """Return the arrays that `models` reads back under a name."""
    stored = {f"{name}.threshold": np.array(model.threshold)}
    for part, forest in (("first", model.first), ("second", model.second)):
        stored |= {
            f"{name}.{part}.{field.name}": getattr(forest, field.name) for field in fields(Forest)
        }
    return stored
