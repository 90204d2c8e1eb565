"""What the section a line stands in is about, by the words of the lines around and above.

Reader comments and lists of other stories read like prose line by line; what gives them away are
the short lines between: names, ages, `Reply`, `Most read`. Every function returns named rows, one
float per line.
"""

import numpy as np

from services.cleaner.line_features import Rows
from services.cleaner.lines import Floats, Ints
from services.cleaner.sequence_features import around, cumulative

GROUPS = ("comments", "ago", "related", "subscribe", "legal", "share", "navigation", "biography")
MAX_LABEL_WORDS = 6
"""A line with more words is no heading or button."""
RADIUS = 10
FAR = 60


def section_rows(rows: Rows) -> Rows:
    """Density of telling words around each line, and how far above a short line has one."""
    words = rows["words"]
    size = np.maximum(around(cumulative(words), RADIUS), 1)
    short = words <= MAX_LABEL_WORDS
    sections: Rows = {}
    for name in GROUPS:
        count = rows[f"n_{name}_words"]
        sections[f"near_{name}"] = around(cumulative(count), RADIUS) / size
        sections[f"since_{name}"] = _since(np.flatnonzero(short & (count > 0)), len(words))
    sections["short_around"] = around(cumulative(short.astype(np.int64)), RADIUS // 2)
    return sections


def _since(labels: Ints, count: int) -> Floats:
    """Return how many lines above the last label is, at most FAR."""
    here = np.arange(count)
    last = np.searchsorted(labels, here, "right") - 1
    if not len(labels):
        return np.full(count, FAR, np.float32)
    distance = np.where(last >= 0, here - labels[np.maximum(last, 0)], FAR)
    return np.minimum(distance, FAR).astype(np.float32)
