"""One request: in its host's turn, bounded in time and size, its failure given a reason."""

import asyncio
import ssl
import time
from collections import defaultdict
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime

import aiohttp
from yarl import URL

from services.feeds.addresses import checked
from services.feeds.failures import Failed
from services.feeds.inflate import Body
from services.feeds.manners import Manners
from services.feeds.politeness import Pace
from services.feeds.resolver import PrivateAddress, check_literal
from services.feeds.response import MOVED, Answer, answer, failure

PIECE = 1 << 16


class Exchanges:
    """Requests, one at a time for each host; a redirect is an answer, not followed here."""

    def __init__(self, session: aiohttp.ClientSession, manners: Manners) -> None:
        self.session, self.manners = session, manners
        self.pace = Pace(manners.delay)
        self._turn: defaultdict[str, asyncio.Lock] = defaultdict(asyncio.Lock)

    async def request(
        self, at: URL, limit: int, headers: dict[str, str], crawl_delay: float = 0.0
    ) -> Answer | URL:
        """Return what is at an address, or the address that it moved to.

        Raises:
            Failed: with the reason why nothing was to be had.
        """
        host = at.host or ""
        check_literal(host, self.manners.allowed_hosts)
        async with self._turn[host]:
            if closed := self.pace.closed_for(host, time.monotonic()):
                raise Failed("wait", f"{host} is left alone for now", closed)
            await asyncio.sleep(self.pace.pause(host, time.monotonic()))
            try:
                async with _failures(self.manners.seconds):
                    return await self._exchange(at, limit, headers)
            except Failed as failed:
                if failed.reason == "wait":
                    self.rest(host, failed.wait)
                raise
            finally:
                self.pace.asked(host, time.monotonic(), crawl_delay)

    def rest(self, host: str, seconds: float) -> None:
        """Leave a host alone for a while."""
        self.pace.close(host, seconds, time.monotonic())

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
