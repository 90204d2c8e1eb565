"""The measure of the article-extraction benchmarks: multisets of four-token shingles."""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from services.cleaner.text import composed

WORD = re.compile(r"\w+")
SHINGLE = 4
FAILED = 0.5


@dataclass(frozen=True)
class Reference:
    """A reference text, in the form the cleaner writes."""

    tokens: list[str]
    shingles: Counter[tuple[str, ...]]


@dataclass(frozen=True)
class PageScore:
    """Scores of one page against the reference that fits best."""

    f1: float
    precision: float
    recall: float
    exact: bool
    predicted: bool


def shingles(tokens: list[str]) -> Counter[tuple[str, ...]]:
    """Return the shingles; a shorter text is one."""
    if len(tokens) < SHINGLE:
        return Counter([tuple(tokens)] if tokens else [])
    return Counter(zip(*(tokens[start:] for start in range(SHINGLE)), strict=False))


def references(texts: Iterable[str]) -> list[Reference]:
    """Prepare references: NFC and without invisible characters, as cleaned text is."""
    tokens = [WORD.findall(composed(text)) for text in texts]
    return [Reference(words, shingles(words)) for words in tokens]


def score(text: str, accepted: list[Reference]) -> PageScore:
    """Score a text."""
    tokens = WORD.findall(text)
    found = shingles(tokens)
    scores = []
    for reference in accepted:
        common = (found & reference.shingles).total()
        precision = common / max(1, found.total())
        recall = common / max(1, reference.shingles.total())
        f1 = 2 * precision * recall / (precision + recall) if common else 0.0
        exact = tokens == reference.tokens
        scores.append(PageScore(f1, precision, recall, exact, bool(tokens)))
    return max(scores, key=lambda each: each.f1)


def summary(scores: list[PageScore]) -> tuple[float, str]:
    """Return F1 (of the mean precision and recall) and a line to print."""
    predicted = [each.precision for each in scores if each.predicted]
    precision = sum(predicted) / max(1, len(predicted))
    recall = sum(each.recall for each in scores) / max(1, len(scores))
    f1 = 2 * precision * recall / max(1e-9, precision + recall)
    exact = sum(each.exact for each in scores) / max(1, len(scores))
    below = sum(each.f1 < FAILED for each in scores)
    return f1, f"F1 {f1:.4f} P {precision:.4f} R {recall:.4f} exact {exact:.3f} below .5: {below}"
