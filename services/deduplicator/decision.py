"""How likely it is that two texts derive from one source text."""

import json
import math
from importlib.resources import files

from services.deduplicator.comparison import Comparison

LINKED = 0.5
"""Probability from which an article joins the cluster of the one it was compared with."""
SAME_PAGE_LINKED = 0.1
"""The same for the page that was matched: its text may have been rewritten."""

_MODEL = json.loads(files(__package__).joinpath("weights.json").read_text())
BIAS: float = _MODEL["bias"]
WEIGHTS: tuple[float, ...] = tuple(_MODEL["weights"].values())


def features(c: Comparison) -> dict[str, float]:
    """Return the evidence that the weights of `weights.json` are for, by name."""
    word = max(c.new_in_old, c.old_in_new)
    changed = c.changed_contexts / max(1, c.changed_contexts + c.same_contexts)
    return {
        "word": word,
        "word_squared": word * word,
        "with_stops": c.with_stops,
        "shared": math.log1p(c.shared),
        "letters": c.letters,
        "letters_squared": c.letters * c.letters,
        "shared_letters": math.log1p(c.shared_letters),
        # misspelt at random, words survive as letters ** 2.4: with fewer it is another text
        "damage": c.letters**2.4 - c.with_stops,
        "inside": c.replaced_inside,
        "ends": c.replaced_at_ends,
        "other_numbers": (1 - c.numbers) * min(c.fewer_numbers, 6) / 6,
        "changed": changed,
        "changed_unlike": changed * (1 - c.letters),
        "same_contexts": math.log1p(c.same_contexts),
        "changed_contexts": math.log1p(c.changed_contexts),
        "title": c.title,
        "length": math.log1p(c.shorter),
        "ratio": min(c.ratio, 1 / c.ratio) if c.ratio else 0.0,
    }


def probability(c: Comparison) -> float:
    """Return the probability, by logistic regression over `features`."""
    z = BIAS + sum(map(float.__mul__, WEIGHTS, features(c).values()))
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, z))))
