"""Quality, speed and memory of a judge, each measured in a process of its own."""

import multiprocessing
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from itertools import chain
from pathlib import Path
from resource import getpagesize
from typing import TypeVar

from benchmarks.deduplicator.articles import articles
from benchmarks.deduplicator.peers import JUDGES, Judge
from schemas.articles import CleanArticle
from training.deduplicator.data import read_stream
from training.deduplicator.score import Score, score

T = TypeVar("T")


@dataclass(frozen=True)
class Run:
    """A stream that was judged: CPU seconds, bytes of process memory, and how well."""

    articles: int
    seconds: float
    last_seconds: float
    """Of the last tenth, when the index is full."""
    bytes: int
    score: Score

    @property
    def per_second(self) -> float:
        """Articles per CPU second over the whole stream."""
        return self.articles / self.seconds

    @property
    def full_per_second(self) -> float:
        """Articles per CPU second with a full index."""
        return self.articles / 10 / self.last_seconds

    @property
    def bytes_per_article(self) -> float:
        """Growth of the process for each article held."""
        return self.bytes / self.articles


def alone(work: Callable[..., T], *arguments: object) -> T:
    """Run a function in a new process and return what it returns."""
    with multiprocessing.get_context("spawn").Pool(1) as pool:
        return pool.apply(work, arguments)


def labelled(name: str, data: Path) -> Run:
    """Judge the labelled stream."""
    rows = read_stream(data)
    return _judged(JUDGES[name](), ((r.article, r.seen_at, r.story) for r in rows), len(rows))


def generated(name: str, data: Path, count: int) -> Run:
    """Judge a generated stream."""
    texts = [row.article.text for row in read_stream(data)]
    writer = articles(texts, count)
    made = chain([next(writer)], writer)  # what writes the articles is not the judge's memory
    rows = ((a.article, a.seen_at, str(a.story)) for a in made)
    return _judged(JUDGES[name](), rows, count)


def _judged(judge: Judge, rows: Iterable[tuple[CleanArticle, datetime, str]], count: int) -> Run:
    clusters: dict[str, str] = {}
    stories: list[str] = []
    seconds, last, before = 0.0, 0.0, resident()
    for at, (article, seen_at, story) in enumerate(rows):
        start = time.process_time()
        match = judge(article, seen_at)
        took = time.process_time() - start
        seconds += took
        last += took * (at >= count - count // 10)
        clusters[article.article_id] = clusters[match] if match else article.article_id
        stories.append(story)
    held = resident() - before
    return Run(len(stories), seconds, last, held, score(stories, list(clusters.values())))


def resident() -> int:
    """Return the memory of this process, in bytes."""
    return int(Path("/proc/self/statm").read_text().split()[1]) * getpagesize()
