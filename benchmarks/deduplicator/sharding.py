"""The index sharded by shingle hash: does any copy lose its original when workers race?

python -m benchmarks.deduplicator.sharding --data DIR

A simulation of docs/decisions/0204. A router gives every article a number and sends each shard the
shingles that fall to it. Shards are late by random times, some messages come twice, and shards
answer with the articles that had those shingles before. A home gathers the answers. The pairs it
sees are compared with those of one index that takes the articles one by one.
"""

import argparse
import heapq
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random

from services.deduplicator.signature import sign
from training.deduplicator.data import read_stream

SHARDS = 16
GAP = 0.0086
"""Seconds between articles: 10 million a day."""
AT_ONCE = 0.5
"""Share of articles that arrive within a fifth of that of the one before."""
TWICE = 0.02
"""Share of messages that are delivered again."""
SEED = 11

Found = set[tuple[int, int]]


@dataclass(frozen=True)
class Outcome:
    """Pairs of articles that share a shingle, as one index and as the shards see them."""

    alone: int
    sharded: int
    lost: int
    """Seen by the one index only."""


def main() -> None:
    """Run the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    shingles = [sign(r.article).words.hashes for r in read_stream(parser.parse_args().data)]
    print("| mean delay of a message | pairs in one index | pairs in 16 shards | lost |")
    print("| --- | --- | --- | --- |")
    for delay in (0.005, 0.05, 0.5, 5.0):
        outcome = simulate(shingles, delay)
        print(f"| {delay} s | {outcome.alone} | {outcome.sharded} | {outcome.lost} |")


def simulate(shingles: Sequence[Sequence[int]], delay: float) -> Outcome:
    """Return what sharding finds and loses when messages are late by `delay` seconds on average."""
    alone, sharded = one_index(shingles), shards(shingles, delay)
    return Outcome(len(alone), len(sharded), len(alone - sharded))


def one_index(shingles: Sequence[Sequence[int]]) -> Found:
    """Return the pairs (later, earlier) that share a shingle, articles taken one by one."""
    posted: dict[int, list[int]] = defaultdict(list)
    return {
        (number, earlier)
        for number, keys in enumerate(shingles)
        for key in keys
        for earlier in _post(posted[key], number)
    }


def shards(shingles: Sequence[Sequence[int]], delay: float) -> Found:
    """Return the pairs that the homes see, as (larger number, smaller number).

    A shard answers with everything that it holds of a key, whichever came first: of two articles
    that race, the one that comes second to the shard they share is told of the other.
    """
    held: list[dict[int, list[int]]] = [defaultdict(list) for _ in range(SHARDS)]
    found: Found = set()
    for shard, number, keys in _arrivals(shingles, delay):
        for key in keys:
            for other in _post(held[shard][key], number):
                found.add((max(number, other), min(number, other)))
    return found


def _post(posted: list[int], number: int) -> list[int]:
    """Post a number unless it is posted already, and return the others."""
    others = [other for other in posted if other != number]
    if len(others) == len(posted):
        posted.append(number)
    return others


def _arrivals(
    shingles: Sequence[Sequence[int]], delay: float
) -> list[tuple[int, int, tuple[int, ...]]]:
    """Return (shard, article, its keys there) in the order in which the shards get them."""
    rng, now = Random(SEED), 0.0
    queue: list[tuple[float, int, int, tuple[int, ...]]] = []
    for number, keys in enumerate(shingles):
        now += GAP * (0.2 if rng.random() < AT_ONCE else 1)
        parts: dict[int, list[int]] = defaultdict(list)
        for key in keys:
            parts[key % SHARDS].append(key)
        for shard, part in parts.items():
            for _ in range(1 + (rng.random() < TWICE)):
                late = now + rng.expovariate(1 / delay)
                heapq.heappush(queue, (late, shard, number, tuple(part)))
    return [heapq.heappop(queue)[1:] for _ in range(len(queue))]


if __name__ == "__main__":
    main()
