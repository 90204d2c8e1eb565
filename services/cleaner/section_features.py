"""What the section a line stands in is about, by the words of the lines around and above.

Reader comments and lists of other stories read like prose line by line; what gives them away are
the short lines between: names, ages, `Reply`, `Most read`. Every function returns named rows, one
float per line.
"""

import numpy as np

from services.cleaner.line_features import Rows
from services.cleaner.lines import Bools, Ints
from services.cleaner.sequence_features import around, cumulative

GROUPS = ("comments", "ago", "related", "subscribe", "legal", "share", "navigation", "biography")
COUNT_ROWS = [f"n_{name}_words" for name in GROUPS]
MAX_LABEL_WORDS = 6
"""A line with more words is no heading or button."""
RADIUS = 10
FAR = 60


def section_rows(rows: Rows) -> Rows:
    """Density of telling words around each line, and how far above a short line has one."""
    words = rows["words"]
    counts = np.stack([rows[name] for name in COUNT_ROWS])
    short = words <= MAX_LABEL_WORDS
    near = around(cumulative(counts), RADIUS)
    near /= np.maximum(around(cumulative(words), RADIUS), 1)
    sections: Rows = {}
    for name, density, distance in zip(GROUPS, near, _since(short & (counts > 0)), strict=True):
        sections |= {f"near_{name}": density, f"since_{name}": distance}
    return {**sections, "short_around": around(cumulative(short), RADIUS // 2)}


def _since(labels: Bools) -> Ints:
    """Return for each row how many lines above the last label is, at most FAR."""
    here = np.arange(labels.shape[1])
    last = np.maximum.accumulate(np.where(labels, here, -FAR), axis=1)
    return np.asarray(np.minimum(here - last, FAR))
