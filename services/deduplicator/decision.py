"""How likely it is that two texts derive from one source text."""

import json
import math
from dataclasses import dataclass
from importlib.resources import files

from services.deduplicator.comparison import Comparison

LINKED = 0.5
"""Probability from which an article joins the cluster of the one it was compared with."""
SAME_PAGE_LINKED = 0.1
"""The same for the page that was matched: its text may have been rewritten."""

REPLACED_RATE = 30
"""A figure replaced in so many words is full evidence (docs/decisions/0202)."""

FEATURES = (
    "word",
    "word_squared",
    "with_stops",
    "shared",
    "letters",
    "letters_squared",
    "shared_letters",
    "damage",
    "inside",
    "ends",
    "other_numbers",
    "changed",
    "changed_unlike",
    "same_contexts",
    "changed_contexts",
    "replaced",
    "title",
    "length",
    "ratio",
)
"""Names of the weights in weights.json."""


@dataclass(frozen=True)
class Model:
    """A logistic regression over `features`."""

    bias: float
    weights: tuple[float, ...]

    def probability(self, c: Comparison) -> float:
        """Return the probability that a pair derives from one source text."""
        z = self.bias + sum(map(float.__mul__, self.weights, features(c)))
        return 1 / (1 + math.exp(-max(-30.0, min(30.0, z))))

    @classmethod
    def shipped(cls) -> "Model":
        """Return the model that training/deduplicator fitted."""
        model = json.loads(files(__package__).joinpath("weights.json").read_text())
        return cls(model["bias"], tuple(model["weights"].values()))


def features(c: Comparison) -> tuple[float, ...]:
    """Return the evidence that the weights are for, in the order of FEATURES."""
    word = max(c.new_in_old, c.old_in_new)
    changed = c.changed_contexts / max(1, c.changed_contexts + c.same_contexts)
    return (
        word,
        word * word,
        c.with_stops,
        math.log1p(c.shared),
        c.letters,
        c.letters * c.letters,
        math.log1p(c.shared_letters),
        # misspelt at random, words survive as letters ** 2.4: with fewer it is another text
        c.letters**2.4 - c.with_stops,
        c.replaced_inside,
        c.replaced_at_ends,
        (1 - c.numbers) * min(c.fewer_numbers, 6) / 6,
        changed,
        changed * (1 - c.letters),
        math.log1p(c.same_contexts),
        math.log1p(c.changed_contexts),
        # where many of few words are figures that gave way to others, it is the next report
        min(1.0, REPLACED_RATE * c.replaced_numbers / max(1, c.shorter)),
        c.title,
        math.log1p(c.shorter),
        min(c.ratio, 1 / c.ratio) if c.ratio else 0.0,
    )
