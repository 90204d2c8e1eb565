"""Start a stage's process: wait for Kafka, check its topics, then run until told to stop."""

import asyncio
from collections.abc import Callable
from typing import Any

import uvloop

from services.runtime.health import Health
from services.runtime.leaving import Leaving
from services.runtime.logs import configure
from services.runtime.settings import Settings
from services.runtime.topic_admin import check_topics
from services.runtime.worker import Worker
from services.topology import Stage


def launch(
    stage: Stage[Any, Any], create: Callable[[Settings], Worker[Any, Any]], settings: Settings
) -> None:
    """Run a stage until SIGTERM (exit 0; 69 without Kafka) or until an error that is ours (exit 1).

    Raises:
        BrokerAway: when Kafka does not answer in time or refuses the login.
        TopicsWrong: when topics are missing or differ from the contract.
    """
    configure(settings)
    asyncio.set_event_loop_policy(uvloop.EventLoopPolicy())
    asyncio.run(check_topics(settings, stage.topics))
    loop = asyncio.new_event_loop()
    asyncio.set_event_loop(loop)
    worker = create(settings)
    process = Leaving(
        worker.app,
        Health(worker),
        settings=settings,
        loop=loop,
        quiet=True,
        redirect_stdouts=False,
        override_logging=False,
    )
    process.spinner = None  # it writes escape codes among the log lines
    process.execute_from_commandline()
