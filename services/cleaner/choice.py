"""Which lines of a page are kept, and how sure that is."""

from dataclasses import dataclass, replace

import numpy as np

from services.cleaner.decoding import decode
from services.cleaner.features import Features
from services.cleaner.guards import Page
from services.cleaner.line_model import models
from services.cleaner.lines import Bools, Floats, Lines
from services.cleaner.second_opinion import second_opinion
from services.cleaner.window import LONG_PAGE, part, window

GATE = 0.88
"""Below this confidence a page gets a second opinion: see docs/decisions/0101."""

BARE = 0.98
"""Share of prose from which a page is an article without any furniture, as feeds deliver it."""

WORDLESS = 0.1
"""Weight of a line without words."""


@dataclass(frozen=True)
class Choice:
    """The kept lines, the page's features, each line's probability, the F1 promised, who chose."""

    kept: Bools
    features: Features
    opinion: Floats
    confidence: float
    method: str


def choose(lines: Lines, page: Page | None) -> Choice:
    """Choose the lines of the article; `page` is where a second opinion comes from, if needed."""
    count = len(lines.texts)
    if count <= LONG_PAGE:
        return _choose(lines, page)
    here = window(lines)
    return _widened(_choose(part(lines, here), None), (here.start, count - here.stop))


def _widened(choice: Choice, around: tuple[int, int]) -> Choice:
    """Return the choice with lines before and behind that are not kept."""
    features = replace(
        choice.features,
        matrix=np.pad(choice.features.matrix, ((0, 0), around)),
        words=np.pad(choice.features.words, around),
        is_prose=np.pad(choice.features.is_prose, around),
    )
    kept, opinion = np.pad(choice.kept, around), np.pad(choice.opinion, around)
    return replace(choice, kept=kept, opinion=opinion, features=features)


def _choose(lines: Lines, page: Page | None) -> Choice:
    """Choose among lines that are all judged; without `page` there is no second opinion."""
    model = models()["html" if lines.markup else "text"]
    opinion, features = model.opinion(lines)
    words = features.words
    prose = float(words[features.is_prose].sum() / max(1.0, float(words.sum())))
    if prose >= BARE:
        kept = decode(lines, features, np.ones_like(opinion), model.threshold) & (words > 0)
        return Choice(kept, features, opinion, prose, "bare")
    kept = decode(lines, features, opinion, model.threshold)
    confidence = promised_f1(opinion, words + WORDLESS, kept)
    if page is not None and confidence < GATE:
        other = second_opinion(page.content, lines)
        if other is not None:
            return Choice(
                other, features, opinion, promised_f1(opinion, words, other), "trafilatura"
            )
    return Choice(kept, features, opinion, confidence, "lines")


def promised_f1(opinion: Floats, words: Floats, kept: Bools) -> float:
    """Return the F1 that the probabilities promise for a choice of lines, 0 to 1."""
    right = opinion * words
    total = float(words[kept].sum() + right.sum())
    return min(1.0, 2 * float(right[kept].sum()) / total) if total > 0 else 0.0
