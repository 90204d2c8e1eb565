"""From probabilities to kept lines: what single lines cannot know.

A sentence next to a kept one, in a box like it, is kept on less evidence than one that stands
alone, a label of other stories or a call to sign up is furniture wherever it stands, and so are
whatever follows the heading of the reader comments and the last lines where they are about the
author or the rights.
"""

import numpy as np

from services.cleaner.announcements import is_announcement, is_call, is_label
from services.cleaner.comments import comments_start
from services.cleaner.features import Features
from services.cleaner.lines import Bools, Floats, Ints, Lines
from services.cleaner.sign_offs import is_sign_off

BESIDE = 0.4
"""Probability from which a sentence beside a kept line of plain text is kept: decision 0101."""
BESIDE_ALIKE = 0.2
"""The same for markup, where the two lines must stand in boxes alike that are mostly kept."""
MOSTLY = 0.5
MIN_WORDS = 6
MIN_ABOVE = 3
"""Kept lines above a sign-off."""


def decode(lines: Lines, features: Features, opinion: Floats, threshold: float) -> Bools:
    """Return the kept lines."""
    kept = opinion >= threshold
    ends = features.row("ends_sentence") > 0
    box, likely = _boxes(lines, features, kept)
    likely &= ~kept & ends & (opinion >= (BESIDE_ALIKE if lines.markup else BESIDE))
    numbers = np.flatnonzero(likely & (features.words >= MIN_WORDS)).tolist()
    for order, step in ((numbers, -1), (numbers[::-1], 1)):
        for number in order:
            beside = number + step
            if 0 <= beside < len(kept) and kept[beside] and box[beside] == box[number]:
                kept[number] = True
    kept[comments_start(lines.texts, features.words, kept) :] = False
    for number in np.flatnonzero(kept).tolist():
        kept[number] = not _is_furniture(lines.texts[number], ends_sentence=bool(ends[number]))
    for number in np.flatnonzero(kept)[: MIN_ABOVE - 1 : -1].tolist():
        if not is_sign_off(lines.texts[number]):
            break
        kept[number] = False
    return kept


def _is_furniture(text: str, *, ends_sentence: bool) -> bool:
    """Say whether a line is furniture wherever it stands."""
    return is_call(text) or is_announcement(text) or (not ends_sentence and is_label(text))


def _boxes(lines: Lines, features: Features, kept: Bools) -> tuple[Ints, Bools]:
    """Return the kind of box of each line, and whether most words in such boxes are kept."""
    if lines.markup is None:
        return np.zeros(len(kept), np.int64), np.ones(len(kept), np.bool_)
    elements, here = lines.markup.elements, lines.markup.element
    own = elements.signature[here]
    outer = elements.signature[np.maximum(elements.parent[here], 0)]
    words = np.bincount(own, features.words)
    share = np.bincount(own, features.words * kept) / np.maximum(words, 1)
    return own * len(elements.parent) + outer, share[own] >= MOSTLY
