"""The demo from start to end; nothing is left running."""

import asyncio
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager, nullcontext, suppress
from dataclasses import dataclass
from pathlib import Path

from services.demo.broker import Say, some_broker
from services.demo.collecting import Outcome, Place, collect, watched_topics
from services.demo.page import running_page
from services.demo.stages import RunningStages, running_stages
from services.replay.articles import raw_articles
from services.replay.sending import Sent, send_articles
from services.runtime.reading import reader
from services.runtime.settings import Settings
from services.runtime.topic_admin import apply_topics, delete_topics


@dataclass(frozen=True)
class Shown:
    """How a demo run is told: in words, in articles that have come out, and all at the end."""

    say: Say
    came_out: Callable[[int, int], None]
    finished: Callable[[int, Outcome], None]


def run_demo(
    samples: Path, procfile: Path, rate: float, shown: Shown, page_port: int | None
) -> None:
    """Send the samples through a real Kafka and show what came out.

    With a port the live page is there from the start, until Ctrl-C ends everything.
    """
    until_interrupted = nullcontext() if page_port is None else suppress(KeyboardInterrupt)
    with until_interrupted, some_broker(shown.say) as address:
        prefix = f"demo-{os.getpid()}."
        settings = Settings(bootstrap_servers=address, topic_prefix=prefix)
        created = asyncio.run(apply_topics(settings))
        shown.say(f"{len(created)} topics made; starting three stages")
        environment = {
            "CLAIMWIRE_BOOTSTRAP_SERVERS": address,
            "CLAIMWIRE_TOPIC_PREFIX": prefix,
            "CLAIMWIRE_HTTP_PORT": "0",
        }
        try:
            with (
                running_stages(procfile, environment) as stages,
                _page(environment, page_port, shown.say),
            ):
                sending = _send_and_collect(samples, settings, rate, stages, shown)
                shown.finished(*asyncio.run(sending))
                if page_port is not None:
                    stages.watch()
        finally:
            asyncio.run(delete_topics(settings))


@contextmanager
def _page(environment: dict[str, str], port: int | None, say: Say) -> Iterator[None]:
    if port is None:
        yield
        return
    with running_page(environment, port) as address:
        say(f"Live page: {address} (Ctrl-C ends everything)")
        yield


async def _send_and_collect(
    samples: Path, settings: Settings, rate: float, stages: RunningStages, shown: Shown
) -> tuple[int, Outcome]:
    values = list(raw_articles(samples))
    outcome, places = Outcome(), dict[Place, str]()

    def all_out(of: int) -> bool:
        stages.check()
        missing = outcome.missing(places)
        shown.came_out(len(places) - len(missing), len(values))
        return len(places) == of and not missing

    async with reader(watched_topics(settings), settings, start="earliest") as consumer:
        # one article ahead: the latencies shown are those of stages that are warm
        places |= _places(await send_articles(values[:1], settings, rate))
        await collect(consumer, outcome, settings, lambda: all_out(1))
        await asyncio.gather(
            _send(values[1:], settings, rate, places),
            collect(consumer, outcome, settings, lambda: all_out(len(values))),
        )
    return len(values), outcome


async def _send(
    values: list[bytes], settings: Settings, rate: float, places: dict[Place, str]
) -> None:
    places |= _places(await send_articles(values, settings, rate))


def _places(sent: list[Sent]) -> dict[Place, str]:
    return {(one.partition, one.offset): one.article_id for one in sent}
