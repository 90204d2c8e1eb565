"""A page with every line labelled: kept, or removed and why. For people, not for topics."""

from dataclasses import dataclass

from schemas.articles import RawArticle, RemovalReason
from services.cleaner.clean import read
from services.cleaner.reasons import reasons


@dataclass(frozen=True)
class LabelledLine:
    """A line of a page; `reason` is None where it is kept."""

    number: int
    text: str
    probability: float
    reason: RemovalReason | None


@dataclass(frozen=True)
class Explanation:
    """All lines of a page in order, who chose, and the F1 that the probabilities promise."""

    lines: tuple[LabelledLine, ...]
    method: str
    confidence: float


def explain(raw: RawArticle) -> Explanation:
    """Label the lines of a page. Raises Unprocessable for a page that cannot be read."""
    reading = read(raw)
    removed = reasons(reading.lines, reading.choice.features, reading.kept)
    return Explanation(
        lines=tuple(
            LabelledLine(number, text, float(reading.choice.opinion[number]), removed.get(number))
            for number, text in enumerate(reading.lines.texts)
        ),
        method=reading.choice.method,
        confidence=reading.choice.confidence,
    )
