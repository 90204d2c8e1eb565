"""`make chaos SEED=1 KILLS=20 MINUTES=5`: one run a seed; exit 1 when anything was lost."""

import argparse
import asyncio
import json
import logging
import sys
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from services.local_kafka import MissingProgram
from services.runtime.settings import Settings
from services.runtime.topic_admin import apply_topics
from tests.chaos.crew import crew, workers
from tests.chaos.reporting import write_report
from tests.chaos.run import Plan, Report, run
from tests.chaos.schedule import Kind
from tests.e2e.conftest import OwnKafka, kafka_of_our_own
from tests.e2e.kafka_on_small_disk import kafka_on_small_disk


def main() -> None:
    """Run the plans of the command line and print a line of JSON for each."""
    words = argparse.ArgumentParser(prog="make chaos")
    words.add_argument("--seeds", type=int, nargs="+", default=[1])
    words.add_argument("--kills", type=int, default=20, help="kill -9 of a worker, in each run")
    words.add_argument("--minutes", type=float, default=5)
    words.add_argument("--rate", type=float, default=20, help="Articles a second")
    words.add_argument("--report", type=Path, help="Write a table of the runs to this file")
    given = words.parse_args()
    logging.getLogger("aiokafka").setLevel(
        logging.CRITICAL
    )  # it says much of a broker that is away
    reports = []
    for seed in given.seeds:
        reports.append(report := once(seed, given.kills, given.minutes, given.rate))
        sys.stdout.write(f"{json.dumps(report.as_dict())}\n")
        sys.stdout.flush()
        if given.report:
            write_report(given.report, reports)
    if wrong := sum(bool(report.violations) for report in reports):
        sys.exit(f"{wrong} of {len(reports)} runs went wrong")


def once(seed: int, kills: int, minutes: float, rate: float) -> Report:
    """Let a plan happen on a fresh Kafka. The logs of a run that goes wrong are kept."""
    logs = Path(tempfile.mkdtemp(prefix="claimwire-chaos-"))
    with fresh_kafka() as (kafka, never):
        plan = Plan(seed, kills, minutes, rate, replicas=1 + seed % 2, never=never)
        settings = Settings(bootstrap_servers=kafka.address, partitions=4)
        asyncio.run(apply_topics(settings))
        with crew(workers(settings, logs, plan.replicas, {}), kafka) as at_work:
            report = asyncio.run(run(plan, plan.mishaps(at_work), settings, at_work))
    if report.violations:
        sys.stderr.write(f"the logs are in {logs}\n")
    return report


@contextmanager
def fresh_kafka() -> Iterator[tuple[OwnKafka, frozenset[Kind]]]:
    """Give a Kafka on a disk of its own, else one whose disk cannot be filled; and what not to do.

    Which of the two it is, and why, is said on standard error.
    """
    with ExitStack() as stack:
        try:
            yield stack.enter_context(kafka_on_small_disk()), frozenset()
        except MissingProgram as error:
            sys.stderr.write(f"no disk runs full in this run: {error}\n")
            yield stack.enter_context(kafka_of_our_own()), frozenset({"full disk"})


main()
