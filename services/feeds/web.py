"""The web as the poller sees it: polite, bounded, and closed towards private networks."""

import asyncio
import ssl
import time
from collections import defaultdict
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime

import aiohttp
from yarl import URL

from services.feeds.addresses import checked
from services.feeds.failures import Failed
from services.feeds.inflate import Body
from services.feeds.politeness import Pace
from services.feeds.resolver import PrivateAddress, PublicResolver, check_literal
from services.feeds.response import MOVED, Answer, Validators, answer, failure
from services.feeds.robots import EVERYTHING, MAX_BYTES, NOTHING, Rules, parse_robots

MAX_REDIRECTS = 5
ROBOTS_SECONDS = 86_400.0
PIECE = 1 << 16
ACCEPT = {"Accept-Encoding": "gzip, deflate", "Accept": "*/*"}


@dataclass(frozen=True)
class Manners:
    """How we behave: who we say we are, how long we wait, which private hosts are no secret."""

    agent: str
    contact: str = ""
    delay: float = 1.0
    seconds: float = 30.0
    allowed_hosts: frozenset[str] = frozenset()

    @property
    def user_agent(self) -> str:
        """The header of every request."""
        return f"{self.agent} (+{self.contact})" if self.contact else self.agent


@asynccontextmanager
async def open_web(manners: Manners) -> AsyncIterator["Web"]:
    """Yield the web; its connections are closed at the end."""
    connector = aiohttp.TCPConnector(resolver=PublicResolver(manners.allowed_hosts), limit=64)
    async with aiohttp.ClientSession(
        connector=connector,
        cookie_jar=aiohttp.DummyCookieJar(),
        headers={"User-Agent": manners.user_agent, **ACCEPT},
        timeout=aiohttp.ClientTimeout(total=manners.seconds, sock_connect=10),
        auto_decompress=False,
    ) as session:
        yield Web(session, manners)


class Web:
    """Fetches one address at a time from each host."""

    def __init__(self, session: aiohttp.ClientSession, manners: Manners) -> None:
        self.session, self.manners = session, manners
        self.pace = Pace(manners.delay)
        self._turn: defaultdict[str, asyncio.Lock] = defaultdict(asyncio.Lock)
        self._robots: dict[str, tuple[float, Rules]] = {}

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
            found = await self._request(at, limit, headers, rules.delay)
            if isinstance(found, Answer):
                return found
            at = found
        raise Failed("redirects", f"more than {MAX_REDIRECTS} redirects, the last to {at}")

    async def _request(
        self, at: URL, limit: int, headers: dict[str, str], crawl_delay: float
    ) -> Answer | URL:
        host = at.host or ""
        check_literal(host, self.manners.allowed_hosts)
        async with self._turn[host]:
            if closed := self.pace.closed_for(host, time.monotonic()):
                raise Failed("wait", f"{host} asked for rest", closed)
            await asyncio.sleep(self.pace.pause(host, time.monotonic()))
            try:
                async with _failures(self.manners.seconds):
                    return await self._exchange(at, limit, headers)
            except Failed as failed:
                if failed.reason == "wait":
                    self.pace.close(host, failed.wait, time.monotonic())
                raise
            finally:
                self.pace.asked(host, time.monotonic(), crawl_delay)

    async def _exchange(self, at: URL, limit: int, headers: dict[str, str]) -> Answer | URL:
        async with self.session.get(at, headers=headers, allow_redirects=False) as response:
            if response.status in MOVED and (to := response.headers.get("Location")):
                return checked(str(at.join(URL(to))))
            problem = failure(
                response.status, response.headers.get("Retry-After"), datetime.now(UTC)
            )
            if problem is not None:
                raise problem
            body = Body(response.headers.get("Content-Encoding", ""), limit)
            async for piece in response.content.iter_chunked(PIECE):
                body.feed(piece)
            return answer(response, str(at), body.whole())

    async def _rules(self, at: URL) -> Rules:
        origin = str(at.origin())
        until, rules = self._robots.get(origin, (0.0, EVERYTHING))
        if until > (now := time.monotonic()):
            return rules
        self._robots = {key: kept for key, kept in self._robots.items() if kept[0] > now}
        rules = await self._read_robots(at.origin() / "robots.txt")
        self._robots[origin] = (now + ROBOTS_SECONDS, rules)
        return rules

    async def _read_robots(self, at: URL) -> Rules:
        """Return the rules of a host: none at all where it has no such file (RFC 9309, 2.3.1)."""
        for _ in range(MAX_REDIRECTS + 1):
            try:
                found = await self._request(at, MAX_BYTES, {}, 0.0)
            except Failed as failed:
                if failed.reason in ("gone", "refused"):
                    return EVERYTHING
                if failed.reason in ("too-large", "encoding"):
                    return NOTHING
                raise
            if isinstance(found, Answer):
                text = found.body.decode("utf-8", errors="replace")
                return parse_robots(text, self.manners.agent.partition("/")[0])
            at = found
        return EVERYTHING


@asynccontextmanager
async def _failures(seconds: float) -> AsyncIterator[None]:
    """Turn what the client raises into a reason."""
    try:
        yield
    except aiohttp.ClientConnectorDNSError as error:
        if isinstance(error.os_error, PrivateAddress):
            raise Failed("private", str(error.os_error)) from error
        raise Failed("dns", f"no address for {error.host}") from error
    except TimeoutError as error:
        raise Failed("timeout", f"no whole answer within {seconds:g} s") from error
    except (aiohttp.ClientSSLError, ssl.SSLError) as error:
        raise Failed("tls", str(error)[:300]) from error
    except aiohttp.InvalidURL as error:
        raise Failed("address", str(error)[:300]) from error
    except (aiohttp.ClientError, OSError, ValueError) as error:
        raise Failed("connection", repr(error)[:300]) from error
