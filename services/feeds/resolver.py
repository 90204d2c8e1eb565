"""Names to addresses, private ones refused; the client connects to what is returned here."""

import socket
from collections.abc import Collection

from aiohttp import ThreadedResolver
from aiohttp.abc import AbstractResolver, ResolveResult

from services.feeds.addresses import is_public, literal
from services.feeds.failures import Failed


class PrivateAddress(OSError):
    """A name leads to no public address."""


class PublicResolver(AbstractResolver):
    """Resolves names to public addresses only, but for hosts that the settings allow by name.

    The check stands between resolving and connecting: a name that answers differently the second
    time (DNS rebinding) gains nothing.
    """

    def __init__(self, allowed: Collection[str]) -> None:
        self._allowed = allowed
        self._resolver = ThreadedResolver()

    async def resolve(
        self, host: str, port: int = 0, family: socket.AddressFamily = socket.AF_INET
    ) -> list[ResolveResult]:
        """Return the public addresses of a host.

        Raises:
            PrivateAddress: when it has others only.
        """
        found = await self._resolver.resolve(host, port, family)
        kept = [a for a in found if host in self._allowed or is_public(a["host"])]
        if not kept:
            raise PrivateAddress(f"{host} leads to {', '.join(a['host'] for a in found)}")
        return kept

    async def close(self) -> None:
        """Nothing is held."""


def check_literal(host: str, allowed: Collection[str]) -> None:
    """Refuse an address in place of a name, which no resolver would see.

    Raises:
        Failed: `private`, unless it is public or allowed.
    """
    if literal(host) and host not in allowed and not is_public(host):
        raise Failed("private", f"{host} is no public address")
