"""Names lead to public addresses only, and the client connects to what was checked."""

import socket
from collections.abc import Sequence
from dataclasses import replace

import pytest
from aiohttp.abc import AbstractResolver, ResolveResult

from services.feeds.failures import Failed
from services.feeds.resolver import PrivateAddress, PublicResolver, check_literal
from services.feeds.web import Web, open_web
from tests.unit.feeds.conftest import MANNERS
from tests.unit.feeds.site import Site


class Names(AbstractResolver):
    """Answers every question with the next of some lists of addresses."""

    def __init__(self, *answers: Sequence[str]) -> None:
        self.answers = list(answers)

    async def resolve(
        self, host: str, port: int = 0, family: socket.AddressFamily = socket.AF_INET
    ) -> list[ResolveResult]:
        kind = {"hostname": host, "port": port, "family": socket.AF_INET, "proto": 0, "flags": 0}
        return [ResolveResult(host=address, **kind) for address in self.answers.pop(0)]  # type: ignore[typeddict-item]  # all are there

    async def close(self) -> None:
        pass


def resolver(names: Names, *allowed: str) -> PublicResolver:
    public = PublicResolver(allowed)
    public._resolver = names  # type: ignore[assignment]  # a resolver all the same
    return public


def take_names(web: Web, names: Names) -> None:
    """Let a web ask these names instead of the system's."""
    connector = web.exchanges.session.connector
    connector._resolver._resolver = names  # type: ignore[union-attr]  # a TCP one


async def test_private_addresses_among_public_ones_are_left_out() -> None:
    found = await resolver(Names(["10.0.0.1", "93.184.216.34"])).resolve("a.example")

    assert [address["host"] for address in found] == ["93.184.216.34"]


async def test_a_name_of_private_addresses_only_is_refused_with_them() -> None:
    with pytest.raises(PrivateAddress, match=r"10\.0\.0\.1, ::1"):
        await resolver(Names(["10.0.0.1", "::1"])).resolve("a.example")


async def test_an_allowed_name_may_be_private() -> None:
    assert await resolver(Names(["10.0.0.1"]), "a.example").resolve("a.example")


def test_an_address_in_place_of_a_name_is_checked_too() -> None:
    check_literal("93.184.216.34", ())
    check_literal("10.0.0.1", ("10.0.0.1",))
    with pytest.raises(Failed, match="private"):
        check_literal("10.0.0.1", ("a.example",))


async def test_a_name_that_leads_home_is_refused_before_a_connection(site: Site) -> None:
    port = site.address.rpartition(":")[2]
    async with open_web(MANNERS) as web:
        take_names(web, Names(["127.0.0.1"]))
        with pytest.raises(Failed, match="private"):
            await web.get(f"http://evil.example:{port}/", 1000)

    assert site.requests == []


async def test_the_client_connects_to_what_was_checked_and_asks_no_second_time(site: Site) -> None:
    site.page("/", "<p>News</p>")
    port = site.address.rpartition(":")[2]
    async with open_web(replace(MANNERS, allowed_hosts=frozenset({"named.example"}))) as web:
        take_names(web, Names(["127.0.0.1"]))  # a second question has no answer

        await web.get(f"http://named.example:{port}/", 1000)

    assert site.seen[-1].headers["Host"] == f"named.example:{port}"
