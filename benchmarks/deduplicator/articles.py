"""Generated news: as many articles as wanted, with copies whose originals are known.

Text follows the word pairs of real articles, read when the benchmark runs, so that its phrases
repeat about as they do in news.
"""

from bisect import bisect
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import accumulate, pairwise
from random import Random

from schemas.articles import CleanArticle

START = datetime(2026, 1, 5, tzinfo=UTC)
DAYS = 7
COPIES = 0.25
RECENT = 5000
"""Copies are made of one of this many articles before them."""
PARAGRAPH = 45


@dataclass(frozen=True)
class Generated:
    """An article, and the number of the story it tells."""

    article: CleanArticle
    story: int
    seen_at: datetime


class Writer:
    """Writes text in which a word follows the one before as often as in the texts it read."""

    def __init__(self, texts: Sequence[str], seed: int) -> None:
        self._rng = Random(seed)
        follow: dict[str, dict[str, int]] = defaultdict(lambda: defaultdict(int))
        for text in texts:
            words = text.split()
            for word, after in pairwise(words):
                follow[word][after] += 1
        self._next = {
            word: (list(after), list(accumulate(after.values()))) for word, after in follow.items()
        }
        self._starts = list(self._next)

    def text(self, words: int) -> str:
        """Return paragraphs of about so many words together."""
        rng, word = self._rng, self._rng.choice(self._starts)
        written = []
        for _ in range(words):
            written.append(word)
            after, weights = self._next.get(word) or self._next[rng.choice(self._starts)]
            word = after[bisect(weights, rng.random() * weights[-1])]
        parts = [written[at : at + PARAGRAPH] for at in range(0, words, PARAGRAPH)]
        return "\n\n".join(" ".join(part) for part in parts)


def articles(texts: Sequence[str], count: int, seed: int = 1) -> Iterator[Generated]:
    """Yield articles over a week, a quarter of them near copies of recent ones."""
    rng, writer = Random(seed), Writer(texts, seed)
    recent: list[tuple[int, str]] = []
    for at in range(count):
        if recent and rng.random() < COPIES:
            story, text = rng.choice(recent)
            text = _edited(text, rng)
        else:
            story, text = at, writer.text(int(rng.lognormvariate(5.8, 0.5)) + 30)
        recent.append((story, text))
        if len(recent) > RECENT:
            recent[rng.randrange(RECENT)] = recent.pop()
        yield Generated(
            CleanArticle(
                article_id=f"{at:032x}",
                source=f"outlet-{rng.randrange(2000)}.example",
                language="en",
                title=" ".join(text.split()[:8]),
                text=text,
            ),
            story,
            START + timedelta(days=DAYS) * (at / count),
        )


def _edited(text: str, rng: Random) -> str:
    """Return a copy as another desk prints it: shorter, or with a few other words."""
    words = text.split(" ")
    if rng.random() < 0.5:
        words = words[: int(len(words) * rng.uniform(0.4, 1))]
    for _ in range(len(words) // 25):
        words[rng.randrange(len(words))] = rng.choice(words)
    return " ".join(words)
