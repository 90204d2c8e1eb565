"""Structured logs: one line per decision, JSON in production, readable on a terminal."""

import logging
import sys
import time

import structlog

from services.runtime.settings import Settings

QUIET = ("faust", "mode", "aiokafka", "asyncio")
REPEAT_SECONDS = 5.0

SHARED: tuple[structlog.typing.Processor, ...] = (
    structlog.contextvars.merge_contextvars,
    structlog.stdlib.add_log_level,
    structlog.stdlib.add_logger_name,
    structlog.stdlib.PositionalArgumentsFormatter(),
    structlog.processors.TimeStamper(fmt="iso", utc=True),
)
"""What every line goes through, ours and those of others."""


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
    structlog.configure(
        processors=[*SHARED, structlog.stdlib.ProcessorFormatter.wrap_for_formatter],
        logger_factory=structlog.stdlib.LoggerFactory(),
        wrapper_class=structlog.make_filtering_bound_logger(
            logging.getLevelName(settings.log_level)
        ),
        cache_logger_on_first_use=True,
    )
    root = logging.getLogger()
    root.handlers[:] = [_handler(settings)]
    root.setLevel(settings.log_level)
    for name in QUIET:  # their debug records cost 4 to 7 % of the CPU even when dropped
        logging.getLogger(name).setLevel(logging.WARNING)


def _handler(settings: Settings) -> logging.Handler:
    formatter = structlog.stdlib.ProcessorFormatter(
        foreign_pre_chain=[*SHARED, structlog.stdlib.ExtraAdder()],
        processors=[
            structlog.stdlib.ProcessorFormatter.remove_processors_meta,
            structlog.processors.format_exc_info,
            _renderer(settings),
        ],
    )
    handler = logging.StreamHandler(sys.stderr)
    handler.addFilter(RateLimit())
    handler.setFormatter(formatter)
    return handler


def _renderer(settings: Settings) -> structlog.typing.Processor:
    terminal = sys.stderr.isatty()
    if settings.log_format == "console" or (settings.log_format == "auto" and terminal):
        return structlog.dev.ConsoleRenderer(colors=terminal)
    return structlog.processors.JSONRenderer()


def logger(name: str) -> structlog.stdlib.BoundLogger:
    """Return the structured logger of a module."""
    bound: structlog.stdlib.BoundLogger = structlog.stdlib.get_logger(name)
    return bound
