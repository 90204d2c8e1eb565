"""What the first pass says of the lines round about: the features that only the second pass has.

Every function returns named rows, one float per line.
"""

import numpy as np

from services.cleaner.container_features import common_ancestor
from services.cleaner.line_features import Rows
from services.cleaner.lines import Floats, Ints, Markup
from services.cleaner.sequence_features import MAX_MASS, around, cumulative, distances

LIKELY = 0.5
NEAR = (-4, -3, -2, -1, 1, 2, 3, 4)
FAR = 500


def opinion_rows(opinion: Floats, words: Floats, markup: Markup | None) -> Rows:
    """Return what the first pass's probabilities add up to around each line."""
    size = np.minimum(words, MAX_MASS)
    mass = opinion * size
    likely = np.flatnonzero(opinion > LIKELY)
    rows = {"opinion": opinion} | _sequence_rows(opinion, size, mass, likely)
    return rows | _box_rows(markup, size, mass, likely) if markup else rows


def _sequence_rows(opinion: Floats, size: Floats, mass: Floats, likely: Ints) -> Rows:
    """Opinions before and after, mean opinion nearby, place among the lines likely kept."""
    here, one = np.arange(len(opinion)), np.ones(len(opinion), np.float32)
    first, last = (likely[0], likely[-1]) if len(likely) else (0, len(opinion) - 1)
    before, sizes = cumulative(mass), cumulative(size)
    behind, ahead = distances(likely, here)
    return {
        "opinion_so_far": before[1:] / max(1e-6, float(before[-1])),
        "best_opinion": one * opinion.max(initial=0),
        "likely_share": one * (len(likely) / max(1, len(opinion))),
        "likely_lines": one * len(likely),
        **{f"mean_{n}": around(before, n) / np.maximum(around(sizes, n), 1) for n in (3, 8)},
        "behind_first_likely": np.clip(here - first, -60, 200),
        "before_last_likely": np.clip(last - here, -60, 200),
        "behind_likely": behind,
        "before_likely": ahead,
    }


def _box_rows(markup: Markup, size: Floats, mass: Floats, likely: Ints) -> Rows:
    """Opinions within the boxes around a line, on lines like it, and on its siblings."""
    elements, here = markup.elements, markup.element
    count = len(elements.parent)
    parent = np.maximum(elements.parent[here], 0)
    above = np.maximum(elements.parent[parent], 0)
    total = max(1e-6, float(mass.sum()))
    kept = np.zeros(len(mass), np.float32)
    kept[likely] = 1

    def subtree(values: Floats) -> Floats:
        before = cumulative(np.bincount(here, values, count))
        return before[elements.end] - before[:-1]

    masses, sizes = subtree(mass), np.maximum(subtree(size), 1)
    lines, chosen = np.maximum(subtree(np.ones_like(mass)), 1), subtree(kept)
    rows: Rows = {}
    for name, box in (("own", here), ("parent", parent), ("grandparent", above)):
        rows[f"{name}_opinion_share"] = masses[box] / total
        rows[f"{name}_opinion"] = masses[box] / sizes[box]
        rows[f"{name}_chosen"] = chosen[box] / lines[box]
    return (
        rows
        | _alike_rows(elements.signature[here], parent, size, mass)
        | _main_rows(markup, parent, mass, likely)
    )


def _alike_rows(own: Ints, parent: Ints, size: Floats, mass: Floats) -> Rows:
    """Mean opinion of the other lines with the same tag and class, and of the other siblings."""
    rows: Rows = {}
    for name, group in (("alike", own), ("siblings", parent)):
        others = np.bincount(group, mass)[group] - mass
        rows[f"{name}_opinion"] = others / np.maximum(np.bincount(group, size)[group] - size, 1)
    return rows


def _main_rows(markup: Markup, parent: Ints, mass: Floats, likely: Ints) -> Rows:
    """Place relative to the box with most opinion for it, and to the likely lines' boxes."""
    elements, here = markup.elements, markup.element
    main = int(np.argmax(np.bincount(parent, mass)))
    steps, _ = common_ancestor(elements, here, main)
    rows: Rows = {
        "steps_to_likely": steps,
        "behind_likely_start": np.clip(here - main, -FAR, FAR),
        "before_likely_end": np.clip(elements.end[main] - here, -FAR, FAR),
    }
    lines = np.arange(len(here))
    before = np.searchsorted(likely, lines, "left") - 1
    after = np.searchsorted(likely, lines, "right")
    if not len(likely):
        return rows | dict.fromkeys(("same_box_before", "same_box_after"), np.zeros(len(here)))
    above = likely[np.maximum(before, 0)], likely[np.minimum(after, len(likely) - 1)]
    rows["same_box_before"] = (before >= 0) & (parent[above[0]] == parent)
    rows["same_box_after"] = (after < len(likely)) & (parent[above[1]] == parent)
    return rows
