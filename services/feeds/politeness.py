"""How often one host is asked: one request at a time, a pause between, longer where it asks for it.

Times are seconds of a monotonic clock, given by the caller.
"""

from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

LONGEST_WAIT = 86_400.0
KEPT_HOSTS = 10_000


def retry_after(value: str | None, now: datetime) -> float:
    """Return the seconds that a Retry-After header asks for, at most a day, 0 without one."""
    if not value:
        return 0.0
    if value.strip().isdecimal():
        return min(float(value), LONGEST_WAIT)
    try:
        when = parsedate_to_datetime(value)
    except (ValueError, TypeError):
        return 0.0
    aware = when if when.tzinfo else when.replace(tzinfo=UTC)
    return min(max((aware - now).total_seconds(), 0.0), LONGEST_WAIT)


class Pace:
    """When each host may be asked again."""

    def __init__(self, delay: float) -> None:
        self.delay = delay
        self._next: dict[str, float] = {}
        self._closed: dict[str, float] = {}

    def pause(self, host: str, now: float) -> float:
        """Return the seconds to wait before the next request to a host."""
        return max(self._next.get(host, now) - now, 0.0)

    def asked(self, host: str, now: float, crawl_delay: float = 0.0) -> None:
        """Note that a request has ended."""
        _bounded(self._next, now)[host] = now + max(self.delay, crawl_delay)

    def close(self, host: str, seconds: float, now: float) -> None:
        """Note that a host asked for rest: no request until then."""
        _bounded(self._closed, now)[host] = now + seconds

    def closed_for(self, host: str, now: float) -> float:
        """Return the seconds for which a host wants no request."""
        return max(self._closed.get(host, now) - now, 0.0)


def _bounded(times: dict[str, float], now: float) -> dict[str, float]:
    if len(times) >= KEPT_HOSTS:
        past = [host for host, moment in times.items() if moment <= now]
        for host in past:
            del times[host]
    return times
