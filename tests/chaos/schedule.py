"""What happens to whom, and when: a seeded list of mishaps."""

import random
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import Literal

Kind = Literal[
    "kill", "wipe", "terminate", "freeze", "twin", "clock", "broker", "outage", "full disk"
]

KILLS: tuple[Kind, ...] = ("kill", "kill", "wipe", "kill", "kill")
"""What a `kill -9` of a worker may be: one in five also takes its local files."""

OTHERS: tuple[Kind, ...] = (
    *("terminate",) * 3,
    *("freeze",) * 3,
    *("clock",) * 2,
    *("broker",) * 3,
    "twin",
    "outage",
    "full disk",
)
"""What happens beside twenty kills."""

EARLY = 0.25
"""Share of the mishaps that do not wait until the victim has recovered from the one before."""

SHORT = (1.0, 8.0)
OUTAGE = 75.0
"""Seconds: longer than any request's time limit."""


@dataclass(frozen=True)
class Mishap:
    """`pause` seconds after the one before, something lasts `seconds` (see `happening.py`)."""

    kind: Kind
    victim: str
    pause: float
    seconds: float
    early: bool


def schedule(
    seed: int, kills: int, victims: list[str], minutes: float, never: Collection[Kind]
) -> Iterator[Mishap]:
    """Yield so many kills and what goes with them; the pauses add up to about so many minutes."""
    chance = random.Random(seed)
    kinds = _kinds(chance, kills, [kind for kind in OTHERS if kind not in never])
    mean = minutes * 60 / max(1, len(kinds))
    for kind in kinds:
        yield Mishap(
            kind=kind,
            victim=chance.choice(victims),
            pause=chance.uniform(0.3, 1.7) * mean,
            seconds=OUTAGE if kind == "outage" else chance.uniform(*SHORT),
            early=chance.random() < EARLY,
        )


def _kinds(chance: random.Random, kills: int, others: list[Kind]) -> list[Kind]:
    """Return every kind of the others with twenty kills, a sample of them with fewer."""
    found: list[Kind] = []
    for left in range(kills, 0, -20):
        now = min(20, left)
        deck = [KILLS[n % len(KILLS)] for n in range(now)]
        deck += chance.sample(others, round(len(others) * now / 20))
        chance.shuffle(deck)
        found += deck
    return found
