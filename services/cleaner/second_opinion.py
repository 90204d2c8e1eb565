"""An independent second opinion for pages that the line model is unsure of: trafilatura's."""

import numpy as np
import trafilatura

from services.cleaner.lines import Bools, Lines
from services.cleaner.tokens import WORD

COVERED = 0.9
"""Where less of trafilatura's text is found in order, lines are looked for anywhere in it."""

LONG = 30
"""Lines with at least this many letters and digits are found by their own text; a shorter one
counts only directly behind the text found so far."""
ANCHOR = 60


def second_opinion(html: str, lines: Lines) -> Bools | None:
    """Return which lines trafilatura would keep, None where it finds no article."""
    text = trafilatura.extract(html, include_comments=False, favor_precision=True)
    if not text:
        return None
    whole, keys = letters(text), [letters(line) for line in lines.texts]
    kept = in_order(whole, keys)
    found = sum(len(key) for key, keep in zip(keys, kept, strict=True) if keep)
    if found < COVERED * len(whole):
        kept |= np.array([len(key) >= LONG and key in whole for key in keys], np.bool_)
    return kept


def in_order(whole: str, keys: list[str]) -> Bools:
    """Say for each line whether the text runs through it, both in the same order."""
    position = 0
    kept = np.zeros(len(keys), np.bool_)
    for number, key in enumerate(keys):
        found = _find(whole, key, position)
        if found >= 0:
            kept[number] = True
            position = found + len(key)
    return kept


def _find(whole: str, key: str, position: int) -> int:
    """Return where a line continues the text, -1 where it does not."""
    if len(key) < LONG:
        return position if key and whole.startswith(key, position) else -1
    start = whole.find(key[:ANCHOR], position)
    if start >= 0:
        return start
    end = whole.find(key[-ANCHOR:], position)
    return max(position, end + ANCHOR - len(key)) if end >= 0 else -1


def letters(text: str) -> str:
    """Return the letters and digits of a text in lower case."""
    return "".join(WORD.findall(text.lower())).replace("_", "")
