"""What happens to whom, and when: a seeded list of mishaps."""

import random
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

Kind = Literal["kill", "terminate", "freeze", "twin", "broker"]

WEIGHTS: dict[Kind, int] = {"kill": 10, "terminate": 3, "freeze": 3, "twin": 1, "broker": 2}
EARLY = 0.25
"""Share of the mishaps that do not wait until the victim has recovered from the one before."""

SHORT_OUTAGE = (1.0, 8.0)
LONG_OUTAGE = 75.0
"""Seconds: longer than any request's time limit. A schedule of 20 mishaps or more has one."""


@dataclass(frozen=True)
class Mishap:
    """`pause` seconds after the one before, something lasts `seconds` (see `crew.py`)."""

    kind: Kind
    victim: str
    pause: float
    seconds: float
    early: bool


def schedule(seed: int, count: int, victims: list[str], minutes: float) -> Iterator[Mishap]:
    """Yield `count` mishaps whose pauses add up to about so many minutes."""
    chance = random.Random(seed)
    kinds: list[Kind] = chance.choices(list(WEIGHTS), list(WEIGHTS.values()), k=count)
    mean = minutes * 60 / max(1, count)
    for number, kind in enumerate(kinds):
        last = number == count - 1
        yield Mishap(
            kind="broker" if count >= 20 and last else kind,
            victim=chance.choice(victims),
            pause=chance.uniform(0.3, 1.7) * mean,
            seconds=LONG_OUTAGE if count >= 20 and last else chance.uniform(*SHORT_OUTAGE),
            early=chance.random() < EARLY,
        )
