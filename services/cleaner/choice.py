"""Which lines of a page are kept, and how sure that is."""

from dataclasses import dataclass

import numpy as np

from services.cleaner.line_model import models
from services.cleaner.lines import Bools, Floats, Lines
from services.cleaner.second_opinion import second_opinion

GATE = 0.85
"""Below this confidence a page gets a second opinion: see docs/decisions/0101."""

BARE = 0.95
"""Share of prose from which a page is an article without any furniture, as feeds deliver it."""

WORDLESS = 0.1
"""Weight of a line without words."""


@dataclass(frozen=True)
class Choice:
    """The kept lines, all lines' words and probabilities, the F1 these promise, and who chose."""

    kept: Bools
    words: Floats
    opinion: Floats
    confidence: float
    method: str


def choose(lines: Lines, html: str | None) -> Choice:
    """Choose the lines of the article; `html` is the page where the input was markup."""
    model = models()["text" if html is None else "html"]
    opinion, features = model.opinion(lines)
    words = features.words
    prose = float(words[features.is_prose].sum() / max(1.0, float(words.sum())))
    if prose >= BARE:
        return Choice(np.ones_like(features.is_prose), words, opinion, prose, "bare")
    kept = opinion >= model.threshold
    confidence = promised_f1(opinion, words + WORDLESS, kept)
    if html is not None and confidence < GATE:
        other = second_opinion(html, lines)
        if other is not None:
            return Choice(other, words, opinion, promised_f1(opinion, words, other), "trafilatura")
    return Choice(kept, words, opinion, confidence, "lines")


def promised_f1(opinion: Floats, words: Floats, kept: Bools) -> float:
    """Return the F1 that the probabilities promise for a choice of lines, 0 to 1."""
    right = opinion * words
    total = float(words[kept].sum() + right.sum())
    return min(1.0, 2 * float(right[kept].sum()) / total) if total > 0 else 0.0
