"""Whatever is killed, frozen or cut off: nothing is lost, nothing contradicts itself.

And the harness sees it when something is: with the guards switched off it must complain.
"""

from collections.abc import Callable
from itertools import islice
from pathlib import Path

import pytest

from services.replay.sending import send_articles
from services.runtime.settings import Settings
from services.runtime.topic_admin import apply_topics
from tests.chaos.articles import articles
from tests.chaos.crew import crew, workers
from tests.chaos.judging import everything, violations
from tests.chaos.run import Plan, caught_up, run
from tests.e2e.conftest import OwnKafka
from tests.e2e.faulty import lose_sends, lose_sends_unguarded, skip_catch_up, with_fault
from tests.e2e.stages import StageProcess

pytestmark = pytest.mark.kafka

Faults = dict[str, Callable[[], None]]
Members = dict[str, StageProcess]


def at_fault(settings: Settings, logs: Path, replicas: int, faults: Faults) -> Members:
    """Return a crew's members, of which some have a fault."""
    members = workers(settings, logs, replicas)
    return members | {name: with_fault(members[name], fault) for name, fault in faults.items()}


async def test_nothing_is_lost_when_workers_and_broker_die_and_sends_fail(
    own_kafka: OwnKafka, tmp_path: Path
) -> None:
    settings = Settings(bootstrap_servers=own_kafka.address, partitions=4)
    plan = Plan(seed=14, kills=5, minutes=0.25, rate=8, replicas=2)
    await apply_topics(settings)

    with crew(at_fault(settings, tmp_path, 2, {"cleaner.0": lose_sends}), own_kafka) as at_work:
        report = await run(plan, settings, at_work)

    assert report.violations == []
    assert report.suffered == {"kill": 2, "freeze": 1, "terminate": 1, "broker": 1}
    assert sum(report.redelivered.values()) > 0, "no mishap hit anything"


async def test_without_its_guards_the_pipeline_is_seen_to_lose_and_to_misjudge(
    kafka: str, topic_prefix: str, tmp_path: Path
) -> None:
    settings = Settings(bootstrap_servers=kafka, topic_prefix=topic_prefix, partitions=4)
    faults = {"cleaner.0": lose_sends_unguarded, "deduplicator.0": skip_catch_up}
    fed = list(islice(articles(seed=1), 200))
    await apply_topics(settings)

    with crew(at_fault(settings, tmp_path, 1, faults), None) as at_work:
        for half in (fed[:100], fed[100:]):
            await send_articles([one.value for one in half], settings, rate=0)
            await caught_up(settings, at_work)
            at_work.workers["deduplicator.0"].kill()
            at_work.revive()
        found = violations(await everything(settings), {x.article_id: x.story for x in fed})

    assert any(line.startswith("cleaner lost") for line in found)
    assert any("has clusters" in line for line in found)
