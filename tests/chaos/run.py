"""One run: feed, let things happen, wait until all is committed, judge what came out."""

import asyncio
import time
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from typing import Any

from services.runtime.settings import Settings
from tests.chaos.articles import with_unreadable
from tests.chaos.crew import Crew
from tests.chaos.feeding import feed
from tests.chaos.happening import happen
from tests.chaos.judging import everything, redelivered, uncommitted, violations
from tests.chaos.schedule import Kind, Mishap, schedule

STUCK_SECONDS = 60.0
"""Nothing is committed any more for so long: it never will be."""


@dataclass(frozen=True)
class Plan:
    """What makes a run repeatable: the seed, how many kills, over how long, at which rate."""

    seed: int
    kills: int
    minutes: float
    rate: float
    replicas: int
    never: frozenset[Kind] = frozenset()

    def mishaps(self, crew: Crew) -> list[Mishap]:
        """Return what will happen to whom."""
        return list(schedule(self.seed, self.kills, list(crew.workers), self.minutes, self.never))


@dataclass(frozen=True)
class Report:
    """What happened and what came of it; all is well without violations."""

    plan: Plan
    articles: int
    suffered: dict[str, int]
    exits: dict[str, int]
    redelivered: dict[str, int]
    seconds: int
    violations: list[str]

    def as_dict(self) -> dict[str, Any]:
        """Return the report as plain values, which JSON has too."""
        found = asdict(self)
        found["plan"]["never"] = sorted(self.plan.never)
        return found


async def run(plan: Plan, mishaps: Iterable[Mishap], settings: Settings, crew: Crew) -> Report:
    """Let a plan's mishaps happen to a crew at work."""
    started = time.monotonic()
    loop = asyncio.get_running_loop()
    over = loop.run_in_executor(None, suffer, crew, mishaps)
    fed = await feed(with_unreadable(plan.seed), plan.rate, settings, over)
    await over
    behind = await caught_up(settings, crew)
    found = await everything(settings)
    return Report(
        plan=plan,
        articles=len(fed),
        suffered=dict(crew.suffered),
        exits=dict(crew.exits),
        redelivered=dict(redelivered(found)),
        seconds=round(time.monotonic() - started),
        violations=behind + violations(found, fed),
    )


def suffer(crew: Crew, mishaps: Iterable[Mishap]) -> None:
    """Let everything happen, one after the other, and wait until all have recovered."""
    for mishap in mishaps:
        crew.pass_time(mishap.pause)
        if not mishap.early:
            crew.wait_until_ready([mishap.victim])
        happen(mishap, crew)
        crew.suffered[mishap.kind] += 1
    crew.wait_until_ready(crew.workers)


async def caught_up(settings: Settings, crew: Crew) -> list[str]:
    """Wait until every stage has committed all it was given; return what stays behind."""
    moved, last = time.monotonic(), [""]
    while last and time.monotonic() - moved < STUCK_SECONDS:
        await asyncio.sleep(0.5)
        crew.revive()
        if (now := await uncommitted(settings)) != last:
            moved, last = time.monotonic(), now
    return last
