"""`make chaos SEED=1 KILLS=20 MINUTES=5`: one run a seed; exit 1 when anything was lost."""

import argparse
import asyncio
import json
import logging
import sys
import tempfile
from pathlib import Path

from services.runtime.settings import Settings
from services.runtime.topic_admin import apply_topics
from tests.chaos.crew import crew, workers
from tests.chaos.run import Plan, Report, run
from tests.e2e.conftest import kafka_of_our_own


def main() -> None:
    """Run the plans of the command line and print a line of JSON for each."""
    words = argparse.ArgumentParser(prog="make chaos")
    words.add_argument("--seeds", type=int, nargs="+", default=[1])
    words.add_argument("--kills", type=int, default=20)
    words.add_argument("--minutes", type=float, default=5)
    words.add_argument("--rate", type=float, default=20, help="Articles a second")
    words.add_argument("--report", type=Path, help="Append the lines to this file as well")
    given = words.parse_args()
    logging.getLogger("aiokafka").setLevel(
        logging.CRITICAL
    )  # it says much of a broker that is away
    wrong = 0
    for seed in given.seeds:
        plan = Plan(seed, given.kills, given.minutes, given.rate, replicas=1 + seed % 2)
        report = once(plan)
        line = json.dumps(report.as_dict())
        sys.stdout.write(f"{line}\n")
        sys.stdout.flush()
        if given.report:
            with given.report.open("a") as file:
                file.write(f"{line}\n")
        wrong += bool(report.violations)
    sys.exit(f"{wrong} of {len(given.seeds)} runs went wrong" if wrong else 0)


def once(plan: Plan) -> Report:
    """Let a plan happen on a fresh Kafka. The logs of a run that goes wrong are kept."""
    logs = Path(tempfile.mkdtemp(prefix="claimwire-chaos-"))
    with kafka_of_our_own() as kafka:
        settings = Settings(bootstrap_servers=kafka.address, partitions=4)
        asyncio.run(apply_topics(settings))
        with crew(workers(settings, logs, plan.replicas), kafka) as at_work:
            report = asyncio.run(run(plan, settings, at_work))
    if report.violations:
        sys.stderr.write(f"the logs are in {logs}\n")
    return report


main()
