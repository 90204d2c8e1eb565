"""Points in time as a user writes them: `90m` ago, or a date."""

import re
from datetime import UTC, datetime

import typer

SECONDS = {"s": 1, "m": 60, "h": 3600, "d": 86_400}


def since(text: str, now: datetime) -> int:
    """Return a moment in milliseconds since 1970; empty text is the beginning.

    Takes `30s`, `90m`, `6h` or `7d` before `now`, or a date or time of RFC 3339 (UTC by default).
    """
    if not text:
        return 0
    if ago := re.fullmatch(r"(\d+)([smhd])", text):
        moment = now.timestamp() - int(ago[1]) * SECONDS[ago[2]]
    else:
        moment = _written(text).timestamp()
    return max(0, round(moment * 1000))


def _written(text: str) -> datetime:
    try:
        moment = datetime.fromisoformat(text)
    except ValueError as error:
        hint = f"{text!r} is no time: write 90m, 6h, 7d, 2026-05-01 or 2026-05-01T12:00:00Z"
        raise typer.BadParameter(hint) from error
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)
