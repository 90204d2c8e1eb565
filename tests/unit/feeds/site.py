"""A small news site on this machine, with the manners that a test gives it."""

from collections.abc import Mapping
from hashlib import sha256
from types import MappingProxyType

from aiohttp import web
from aiohttp.typedefs import Handler
from aiohttp.web import Request, StreamResponse

RSS = '<?xml version="1.0"?><rss version="2.0"><channel><title>Site</title>{}</channel></rss>'
ITEM = "<item><title>{title}</title><link>{url}</link></item>"
SITEMAP = '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{}</urlset>'
URL = "<url><loc>/{}</loc></url>"
INDEX = '<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{}</sitemapindex>'
NAMED = "<sitemap><loc>/{}</loc><lastmod>{}</lastmod></sitemap>"


class Site:
    """Pages by path; every request is noted with the status it got."""

    def __init__(self) -> None:
        self.address = ""
        self.requests: list[tuple[str, int]] = []
        self.seen: list[Request] = []
        self.handlers: dict[str, Handler] = {}
        self.application = web.Application()
        self.application.router.add_get("/{path:.*}", self._answer)

    def page(self, path: str, html: str) -> None:
        """Serve a page of one paragraph with an ETag, and 304 to whoever knows it."""
        self.body(path, f"<html><body><article>{html}</article></body></html>".encode())

    def feed(self, path: str, *stories: str, title: str = "{}") -> None:
        """Serve an RSS feed that names stories of the site."""
        items = [ITEM.format(title=title.format(story), url=f"/{story}") for story in stories]
        self.body(path, RSS.format("".join(items)).encode(), "application/rss+xml")

    def sitemap(self, path: str, *stories: str) -> None:
        """Serve a sitemap that names stories of the site."""
        self.body(path, SITEMAP.format("".join(map(URL.format, stories))).encode())

    def index(self, path: str, **changed: str) -> None:
        """Serve an index of sitemaps by name, each with the time that it says it changed."""
        named = [NAMED.format(name, when) for name, when in changed.items()]
        self.body(path, INDEX.format("".join(named)).encode())

    def body(
        self,
        path: str,
        body: bytes,
        content_type: str = "text/html",
        headers: Mapping[str, str] = MappingProxyType({}),
    ) -> None:
        """Serve bytes with an ETag, and 304 to whoever knows it."""
        etag = f'"{sha256(body).hexdigest()[:8]}"'
        sent = {"ETag": etag, "Content-Type": content_type, **headers}

        async def handler(request: Request) -> StreamResponse:
            if request.headers.get("If-None-Match") == etag:
                return web.Response(status=304, headers=sent)
            return web.Response(body=body, headers=sent)

        self.handlers[path] = handler

    def answer(self, path: str, status: int, **headers: str) -> None:
        """Serve a status and headers, `Retry_After` for `Retry-After`."""
        named = {name.replace("_", "-"): value for name, value in headers.items()}

        async def handler(_request: Request) -> StreamResponse:
            return web.Response(status=status, headers=named)

        self.handlers[path] = handler

    async def _answer(self, request: Request) -> StreamResponse:
        self.seen.append(request)
        handler = self.handlers.get(request.path)
        response = await handler(request) if handler else web.Response(status=404)
        self.requests.append((request.path, response.status))
        return response
