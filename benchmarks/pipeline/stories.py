"""An endless stream of fresh stories made from the sample pages.

Furniture stays as it is, words of the long lines are exchanged for others of the same ending, so
that every story is new to the deduplicator and reads like news to the claim extractor. A share of
the stream is copies (another outlet) and revisions (same address, a number
changed), as in real feeds. One page in ninety is an outlet's front page: the cleaner sets it aside.
"""

import itertools
import json
import random
import re
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from schemas.articles import RawArticle
from services.replay.articles import raw_articles

COPIES, REVISIONS = 0.25, 0.05
LONG_LINE = re.compile(r"[^<>\n]{80,}")
WORD = re.compile(r"[^\W\d_]{5,}")
NUMBER = re.compile(r"\b\d{2,}\b")
EXCHANGED = 0.5
KEPT = re.compile(
    "accord|accus|acknowl|admit|announc|argu|claim|conced|confirm|critic|declar|den[iy]|estimat|"
    "expect|explain|insist|promis|report|respond|reveal|stat|suggest|warn|http"
)
"""Reporting words stay: they are what the claim extractor works on."""


class FreshStories:
    """The same stream for the same seed."""

    def __init__(self, samples: Path, seed: int) -> None:
        pages = [RawArticle.model_validate_json(value) for value in raw_articles(samples)]
        self._pages = [page for page in pages if len(page.content) > 1500]
        self._random = random.Random(seed)
        self._words: dict[tuple[str, bool], list[str]] = defaultdict(list)
        for body in (samples / "bodies.jsonl").read_text(encoding="utf-8").splitlines():
            for word in sorted(set(WORD.findall(json.loads(body)["text"]))):
                self._words[word[-3:], word[0].isupper()].append(word)

    def __iter__(self) -> Iterator[bytes]:
        """Yield raw articles as record values, without end, each with an id of its own."""
        recent: list[RawArticle] = []
        for number in itertools.count():
            kind = self._random.random()
            if recent and kind < COPIES:
                article = self._copy(self._random.choice(recent), number)
            elif recent and kind < COPIES + REVISIONS:
                article = self._revision(self._random.choice(recent))
            else:
                article = self._fresh(number)
                recent = [*recent[-50:], article]
            yield article.model_copy(update={"article_id": f"story-{number}"}).to_json()

    def _fresh(self, number: int) -> RawArticle:
        page = self._random.choice(self._pages)
        exchanged: dict[str, str] = {}
        content = LONG_LINE.sub(lambda line: self._reword(line.group(), exchanged), page.content)
        url = f"https://{page.source}/{number}"
        return page.model_copy(update={"content": content, "url": url})

    def _reword(self, line: str, exchanged: dict[str, str]) -> str:
        return WORD.sub(lambda word: self._other(word.group(), exchanged), line)

    def _other(self, word: str, exchanged: dict[str, str]) -> str:
        if word not in exchanged:
            alike = self._words.get((word[-3:], word[0].isupper()), [word])
            keep = self._random.random() > EXCHANGED or KEPT.search(word.lower())
            exchanged[word] = word if keep else self._random.choice(alike)
        return exchanged[word]

    def _copy(self, article: RawArticle, number: int) -> RawArticle:
        outlet = f"mirror{self._random.randrange(40)}.example"
        return article.model_copy(update={"source": outlet, "url": f"https://{outlet}/{number}"})

    def _revision(self, article: RawArticle) -> RawArticle:
        lines = LONG_LINE.sub(self._renumbered, article.content)
        return article.model_copy(update={"content": lines})

    def _renumbered(self, line: "re.Match[str]") -> str:
        return NUMBER.sub(lambda found: str(int(found.group()) + 3), line.group(), count=1)
