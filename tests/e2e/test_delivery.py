"""Whatever is killed, frozen or cut off: nothing is lost, nothing contradicts itself.

And the harness sees it when something is: with a guard switched off it must complain.
"""

from collections.abc import Callable
from itertools import islice
from pathlib import Path

import pytest

from services.local_kafka import MissingProgram
from services.replay.sending import send_articles
from services.runtime.settings import Settings
from services.runtime.topic_admin import apply_topics
from tests.chaos.articles import articles
from tests.chaos.crew import crew, workers
from tests.chaos.judging import everything, violations
from tests.chaos.run import Plan, caught_up, run
from tests.chaos.schedule import Kind, Mishap
from tests.e2e.conftest import OwnKafka
from tests.e2e.faulty import lose_send, lose_sends_unguarded, skip_catch_up
from tests.e2e.kafka_on_small_disk import kafka_on_small_disk

pytestmark = pytest.mark.kafka

SLOW: frozenset[Kind] = frozenset({"outage", "full disk"})
PLANS = (
    Plan(seed=3, kills=3, minutes=0.1, rate=8, replicas=2, never=SLOW),
    Plan(seed=13, kills=3, minutes=0.1, rate=8, replicas=1, never=SLOW),
    Plan(seed=25, kills=3, minutes=0.1, rate=8, replicas=1, never=SLOW),
)
"""Together they have every kind of mishap that takes seconds; `make chaos` has the slow ones.

Where there is a second cleaner, it also fails to send."""


@pytest.mark.parametrize("plan", PLANS, ids=lambda plan: f"seed {plan.seed}")
async def test_nothing_is_lost_when_workers_and_broker_die_and_sends_fail(
    own_kafka: OwnKafka, tmp_path: Path, plan: Plan
) -> None:
    settings = Settings(bootstrap_servers=own_kafka.address, partitions=4)
    await apply_topics(settings)

    members = workers(settings, tmp_path, plan.replicas, {"cleaner.1": lose_send})
    with crew(members, own_kafka) as at_work:
        report = await run(plan, plan.mishaps(at_work), settings, at_work)

    assert report.violations == []
    assert sum(report.redelivered.values()) > 0, "no mishap hit anything"


async def test_a_broker_whose_disk_is_full_loses_nothing(tmp_path: Path) -> None:
    plan = Plan(seed=1, kills=0, minutes=0, rate=8, replicas=1)
    try:
        with kafka_on_small_disk() as kafka:
            settings = Settings(bootstrap_servers=kafka.address, partitions=4)
            await apply_topics(settings)
            with crew(workers(settings, tmp_path, plan.replicas, {}), kafka) as at_work:
                full = Mishap("full disk", "cleaner.0", pause=3, seconds=0, early=False)
                report = await run(plan, [full], settings, at_work)
    except MissingProgram as error:
        pytest.skip(str(error))

    assert report.suffered == {"full disk": 1}
    assert report.violations == []


@pytest.mark.parametrize(
    ("worker", "fault", "complaint"),
    [
        ("cleaner.0", lose_sends_unguarded, "cleaner lost"),
        ("deduplicator.0", skip_catch_up, "has clusters"),
    ],
)
async def test_without_a_guard_the_pipeline_is_seen_to_lose_or_to_misjudge(
    settings: Settings, tmp_path: Path, worker: str, fault: Callable[[], None], complaint: str
) -> None:
    fed = list(islice(articles(seed=1), 200))

    with crew(workers(settings, tmp_path, 1, {worker: fault}), None) as at_work:
        for half in (fed[:100], fed[100:]):
            await send_articles([one.value for one in half], settings, rate=0)
            await caught_up(settings, at_work)
            at_work.workers["deduplicator.0"].kill()
            at_work.revive()
        found = violations(await everything(settings), fed)

    assert any(complaint in line for line in found)
