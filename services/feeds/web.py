"""The web as the poller sees it: polite, bounded, and closed towards private networks."""

import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import aiohttp
from yarl import URL

from services.feeds.addresses import checked
from services.feeds.exchange import Exchanges
from services.feeds.failures import Failed
from services.feeds.manners import Manners
from services.feeds.resolver import PublicResolver
from services.feeds.response import Answer, Validators
from services.feeds.robots import EVERYTHING, MAX_BYTES, NOTHING, Rules, parse_robots

MAX_REDIRECTS = 5
ROBOTS_SECONDS = 86_400.0
ROBOTS_WAIT = 300.0
"""Rest of a host whose rules cannot be read just now: until then, nothing of it may be asked."""
CONNECT_SECONDS = 10.0
ACCEPT = {"Accept-Encoding": "gzip, deflate", "Accept": "*/*"}


@asynccontextmanager
async def open_web(manners: Manners) -> AsyncIterator["Web"]:
    """Yield the web; its connections are closed at the end."""
    connector = aiohttp.TCPConnector(resolver=PublicResolver(manners.allowed_hosts), limit=64)
    async with aiohttp.ClientSession(
        connector=connector,
        cookie_jar=aiohttp.DummyCookieJar(),
        headers={"User-Agent": manners.user_agent, **ACCEPT},
        timeout=aiohttp.ClientTimeout(total=manners.seconds, sock_connect=CONNECT_SECONDS),
        auto_decompress=False,
    ) as session:
        yield Web(Exchanges(session, manners), manners)


class Web:
    """Fetches what its hosts allow, and follows where they lead."""

    def __init__(self, exchanges: Exchanges, manners: Manners) -> None:
        self.exchanges, self.manners = exchanges, manners
        self._known: dict[str, tuple[float, Rules]] = {}

    async def get(self, url: str, limit: int, validators: Validators | None = None) -> Answer:
        """Return what is at an address, or where it leads to, at most `limit` bytes of it.

        Raises:
            Failed: with the reason why nothing was to be had.
        """
        at = checked(url)
        headers = (validators or Validators()).headers()
        for _ in range(MAX_REDIRECTS + 1):
            rules = await self._rules(at)
            if not rules.allows(at.raw_path_qs):
                raise Failed("robots", f"robots.txt of {at.host} forbids {at.path}")
            found = await self.exchanges.request(at, limit, headers, rules.delay)
            if isinstance(found, Answer):
                return found
            at = found
        raise Failed("redirects", f"more than {MAX_REDIRECTS} redirects, the last to {at}")

    async def _rules(self, at: URL) -> Rules:
        origin = str(at.origin())
        until, rules = self._known.get(origin, (0.0, EVERYTHING))
        if until > (now := time.monotonic()):
            return rules
        self._known = {key: kept for key, kept in self._known.items() if kept[0] > now}
        rules = await self._read_robots(at.origin() / "robots.txt")
        self._known[origin] = (now + ROBOTS_SECONDS, rules)
        return rules

    async def _read_robots(self, at: URL) -> Rules:
        """Return the rules of a host: none at all where it has no such file (RFC 9309, 2.3.1)."""
        for _ in range(MAX_REDIRECTS + 1):
            try:
                found = await self.exchanges.request(at, MAX_BYTES, {})
            except Failed as failed:
                return self._without_robots(at, failed)
            if isinstance(found, Answer):
                text = found.body.decode("utf-8", errors="replace")
                return parse_robots(text, self.manners.name)
            at = found
        return EVERYTHING

    def _without_robots(self, at: URL, failed: Failed) -> Rules:
        if failed.reason in ("gone", "refused"):
            return EVERYTHING
        if failed.reason in ("too-large", "encoding"):
            return NOTHING
        if failed.transient:
            self.exchanges.rest(at.host or "", max(failed.wait, ROBOTS_WAIT))
        raise failed
