"""Structured logs: one line per decision, JSON in production, readable on a terminal."""

import logging
import sys
import time
from collections.abc import MutableMapping
from typing import Any

import structlog

from services.runtime.settings import Settings

QUIET = ("faust", "mode", "aiokafka", "asyncio")
REPEAT_SECONDS = 5.0

EventDict = MutableMapping[str, Any]


class RateLimit(logging.Filter):
    """Lets the same message of a foreign logger through once in a while.

    aiokafka logs about 100 lines a second while its broker is away.
    """

    def __init__(self) -> None:
        super().__init__()
        self.last: dict[str, float] = {}

    def filter(self, record: logging.LogRecord) -> bool:
        """Say whether the record is to be logged."""
        if not record.name.startswith(QUIET):
            return True
        now, key = time.monotonic(), f"{record.name} {record.msg}"
        if now - self.last.get(key, -REPEAT_SECONDS) < REPEAT_SECONDS:
            return False
        self.last[key] = now
        return True


def configure(settings: Settings) -> None:
    """Send all logging, Faust's included, to standard error in one form."""
    console = settings.log_format == "console" or (
        settings.log_format == "auto" and sys.stderr.isatty()
    )
    shared: list[Any] = [
        structlog.contextvars.merge_contextvars,
        structlog.stdlib.add_log_level,
        structlog.stdlib.add_logger_name,
        structlog.stdlib.PositionalArgumentsFormatter(),
        structlog.processors.TimeStamper(fmt="iso", utc=True),
    ]
    renderer: Any = (
        structlog.dev.ConsoleRenderer(colors=sys.stderr.isatty())
        if console
        else structlog.processors.JSONRenderer()
    )
    structlog.configure(
        processors=[*shared, structlog.stdlib.ProcessorFormatter.wrap_for_formatter],
        logger_factory=structlog.stdlib.LoggerFactory(),
        wrapper_class=structlog.make_filtering_bound_logger(
            logging.getLevelName(settings.log_level)
        ),
        cache_logger_on_first_use=True,
    )
    handler = logging.StreamHandler(sys.stderr)
    handler.addFilter(RateLimit())
    handler.setFormatter(
        structlog.stdlib.ProcessorFormatter(
            foreign_pre_chain=[*shared, structlog.stdlib.ExtraAdder()],
            processors=[
                structlog.stdlib.ProcessorFormatter.remove_processors_meta,
                structlog.processors.format_exc_info,
                renderer,
            ],
        )
    )
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(settings.log_level)
    for name in QUIET:  # their debug records cost 4 to 7 % of the CPU even when dropped
        logging.getLogger(name).setLevel(logging.WARNING)


def logger(name: str) -> structlog.stdlib.BoundLogger:
    """Return the structured logger of a module."""
    bound: structlog.stdlib.BoundLogger = structlog.stdlib.get_logger(name)
    return bound
