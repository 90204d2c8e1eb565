"""Articles made of invented words, so that what they share is what a test says they share."""

from datetime import UTC, datetime, timedelta
from random import Random

from schemas.articles import CleanArticle
from services.deduplicator.memory import Judgement, Memory

START = datetime(2026, 3, 2, 12, tzinfo=UTC)
SYLLABLES = [a + b for a in "bdfgklmnprstvz" for b in ("a", "en", "i", "or", "u")]


def story(seed: int, paragraphs: int = 6, words: int = 40) -> str:
    """Return a text of invented prose, the same for the same seed."""
    rng = Random(seed)
    return "\n\n".join(sentence(rng, words) for _ in range(paragraphs))


def sentence(rng: Random, words: int) -> str:
    """Return one paragraph of invented words."""
    made = ("".join(rng.choices(SYLLABLES, k=rng.randrange(1, 4))) for _ in range(words))
    return " ".join(made).capitalize() + "."


def article(text: str, name: str, **fields: object) -> CleanArticle:
    """Return a clean article of an outlet nobody knows, unless told otherwise."""
    known = {"source": "unknown", "language": "en", "title": None}
    return CleanArticle.model_validate({"article_id": name, "text": text, **known, **fields})


def judge(memory: Memory, *articles: CleanArticle, first: int = 0) -> list[Judgement]:
    """Judge articles one after the other, a minute apart."""
    return [
        memory.judge(a, first + at, START + timedelta(minutes=first + at))
        for at, a in enumerate(articles)
    ]
