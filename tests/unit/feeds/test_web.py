"""The web answers in time, in bounds and politely, or says why not."""

import asyncio
import gzip
from dataclasses import replace

import pytest
from aiohttp import web as server
from aiohttp.web import Request, StreamResponse

from services.feeds.failures import Failed, Reason
from services.feeds.response import Validators
from services.feeds.web import MAX_REDIRECTS, Web, open_web
from tests.unit.feeds.conftest import MANNERS
from tests.unit.feeds.site import Site

LIMIT = 10_000


async def reason(web: Web, url: str) -> Reason:
    with pytest.raises(Failed) as failure:
        await web.get(url, LIMIT)
    return failure.value.reason


async def test_a_page_comes_with_what_its_server_says_of_it(web: Web, site: Site) -> None:
    site.answer("/a", 200, Content_Type="text/html; charset=koi8-r", Cache_Control="max-age=60")

    answer = await web.get(f"{site.address}/a#part", LIMIT)

    assert (answer.url, answer.content_type) == (f"{site.address}/a", "text/html")
    assert (answer.charset, answer.max_age, answer.unchanged) == ("koi8-r", 60, False)


async def test_a_known_page_is_not_sent_again(web: Web, site: Site) -> None:
    site.page("/a", "<p>The council spoke.</p>")
    first = await web.get(f"{site.address}/a", LIMIT)

    again = await web.get(f"{site.address}/a", LIMIT, first.validators)

    assert (again.unchanged, again.body) == (True, b"")


async def test_a_known_date_is_sent_back_as_it_came(web: Web, site: Site) -> None:
    site.page("/a", "")

    await web.get(f"{site.address}/a", LIMIT, Validators(last_modified="Yesterday, I think"))

    assert site.seen[-1].headers["If-Modified-Since"] == "Yesterday, I think"


async def test_we_say_who_we_are_and_keep_no_cookies(site: Site) -> None:
    site.answer("/a", 200, Set_Cookie="id=7; path=/")
    async with open_web(replace(MANNERS, contact="https://desk.example")) as web:
        await web.get(f"{site.address}/a", LIMIT)
        await web.get(f"{site.address}/a", LIMIT)

    assert site.seen[-1].headers["User-Agent"] == "claimwire/1 (+https://desk.example)"
    assert "Cookie" not in site.seen[-1].headers


async def test_a_gzipped_page_is_opened_and_a_bomb_is_not(web: Web, site: Site) -> None:
    zipped = {"Content-Encoding": "gzip"}
    site.body("/a", gzip.compress(b"news"), headers=zipped)
    site.body("/bomb", gzip.compress(bytes(20_000_000)), headers=zipped)
    site.body("/broken", b"\x1f\x8b nonsense", headers=zipped)

    assert (await web.get(f"{site.address}/a", LIMIT)).body == b"news"
    assert await reason(web, f"{site.address}/bomb") == "too-large"
    assert await reason(web, f"{site.address}/broken") == "encoding"


async def test_a_redirect_is_followed_and_the_last_address_counts(web: Web, site: Site) -> None:
    site.answer("/old", 301, Location="/new?x=1")
    site.page("/new", "<p>News</p>")

    assert (await web.get(f"{site.address}/old", LIMIT)).url == f"{site.address}/new?x=1"


async def test_a_redirect_loop_ends(web: Web, site: Site) -> None:
    site.answer("/a", 302, Location="/b")
    site.answer("/b", 307, Location="/a")

    assert await reason(web, f"{site.address}/a") == "redirects"
    assert len(site.requests) == 1 + MAX_REDIRECTS + 1  # robots.txt is read once


@pytest.mark.parametrize(
    ("target", "because"),
    [
        ("http://localhost:{port}/", "private"),
        ("http://127.0.0.2:{port}/", "private"),
        ("http://[::1]:{port}/", "private"),
        ("http://[::ffff:127.0.0.1]:{port}/", "private"),
        ("http://169.254.169.254/latest/meta-data/", "private"),
        ("http://2130706433:{port}/", "address"),
        ("http://127.1:{port}/", "address"),
        ("file:///etc/passwd", "address"),
        ("http://user:hush@127.0.0.1/", "address"),
    ],
)
async def test_a_redirect_into_a_private_network_is_refused(
    web: Web, site: Site, target: str, because: Reason
) -> None:
    port = site.address.rpartition(":")[2]
    site.answer("/a", 302, Location=target.format(port=port))

    assert await reason(web, f"{site.address}/a") == because
    assert [path for path, _ in site.requests] == ["/robots.txt", "/a"]


async def test_a_forbidden_page_is_not_asked_for(web: Web, site: Site) -> None:
    site.body("/robots.txt", b"User-agent: claimwire\nDisallow: /secret", "text/plain")
    site.answer("/public", 302, Location="/secret")

    assert await reason(web, f"{site.address}/secret?x") == "robots"
    assert await reason(web, f"{site.address}/public") == "robots"
    assert [path for path, _ in site.requests] == ["/robots.txt", "/public"]


@pytest.mark.parametrize(("status", "allowed"), [(404, True), (403, True), (500, False)])
async def test_rules_that_cannot_be_read_allow_all_or_nothing(
    web: Web, site: Site, status: int, allowed: bool
) -> None:
    site.answer("/robots.txt", status)
    site.page("/a", "")

    if allowed:
        assert await web.get(f"{site.address}/a", LIMIT)
    else:
        assert await reason(web, f"{site.address}/a") == "server"
        assert await reason(web, f"{site.address}/a") == "wait"
        assert len(site.requests) == 1


@pytest.mark.parametrize(
    ("status", "because"),
    [
        (404, "gone"),
        (410, "gone"),
        (401, "refused"),
        (500, "server"),
        (429, "wait"),
        (204, "refused"),
    ],
)
async def test_a_status_has_a_reason(web: Web, site: Site, status: int, because: Reason) -> None:
    site.answer("/a", status)

    assert await reason(web, f"{site.address}/a") == because


async def test_a_host_that_asks_for_rest_is_left_alone(web: Web, site: Site) -> None:
    site.answer("/a", 503, Retry_After="3600")
    site.page("/b", "")
    await reason(web, f"{site.address}/a")

    with pytest.raises(Failed, match="wait") as refusal:
        await web.get(f"{site.address}/b", LIMIT)

    assert 3500 < refusal.value.wait <= 3600
    assert [path for path, _ in site.requests] == ["/robots.txt", "/a"]


async def never(_request: Request) -> StreamResponse:
    await asyncio.Event().wait()
    raise AssertionError


async def drops(request: Request) -> StreamResponse:
    """Answer a byte at a time, for ever: always alive, never done."""
    response = server.StreamResponse()
    await response.prepare(request)
    while True:
        await response.write(b".")
        await asyncio.sleep(0.01)


async def flood(request: Request) -> StreamResponse:
    """Answer without an end, as fast as it goes."""
    response = server.StreamResponse()
    await response.prepare(request)
    while True:
        await response.write(bytes(4096))


async def hangs_up(request: Request) -> StreamResponse:
    assert request.transport
    request.transport.close()
    return server.Response()


@pytest.mark.parametrize(
    ("handler", "because"),
    [(never, "timeout"), (drops, "timeout"), (flood, "too-large"), (hangs_up, "connection")],
)
async def test_a_bad_server_costs_little(site: Site, handler: object, because: Reason) -> None:
    site.handlers["/a"] = handler  # type: ignore[assignment]  # each is a handler
    async with open_web(replace(MANNERS, seconds=0.5)) as web:
        assert await reason(web, f"{site.address}/a") == because


async def test_nobody_at_home_is_no_connection(web: Web, unused_tcp_port: int) -> None:
    assert await reason(web, f"http://127.0.0.1:{unused_tcp_port}/") == "connection"


async def test_a_server_without_encryption_is_not_believed(web: Web, site: Site) -> None:
    assert await reason(web, site.address.replace("http:", "https:")) == "tls"


async def test_a_host_is_asked_for_one_page_at_a_time(web: Web, site: Site) -> None:
    inside: list[int] = []
    now = 0

    async def counting(_request: Request) -> StreamResponse:
        nonlocal now
        now += 1
        inside.append(now)
        await asyncio.sleep(0)
        now -= 1
        return server.Response()

    paths = [f"/{number}" for number in range(5)]
    site.handlers.update(dict.fromkeys(paths, counting))

    await asyncio.gather(*(web.get(site.address + path, LIMIT) for path in paths))

    assert inside == [1, 1, 1, 1, 1]
