"""What a server answered, and what follows from its status."""

from dataclasses import dataclass
from datetime import datetime
from http import HTTPStatus

from aiohttp import ClientResponse

from services.feeds.failures import Failed, Reason
from services.feeds.politeness import retry_after

MOVED = {301, 302, 303, 307, 308}
GONE = {404, 410}
BUSY = {429, 503}
BUSY_WAIT = 60.0
"""Seconds, when a busy server names none."""
LONGEST_VALIDATOR = 1000


@dataclass(frozen=True)
class Validators:
    """What makes a request conditional: as the server sent them last time."""

    etag: str | None = None
    last_modified: str | None = None

    def headers(self) -> dict[str, str]:
        """Return the headers of a conditional request."""
        both = {"If-None-Match": self.etag, "If-Modified-Since": self.last_modified}
        return {name: value for name, value in both.items() if value}


@dataclass(frozen=True)
class Answer:
    """A page or a feed, or word that it is as it was (`unchanged`, without a body)."""

    url: str
    body: bytes
    content_type: str
    charset: str | None
    validators: Validators
    max_age: float
    unchanged: bool = False


def answer(response: ClientResponse, url: str, body: bytes) -> Answer:
    """Return a response as an answer."""
    headers = response.headers
    return Answer(
        url=url,
        body=body,
        content_type=response.content_type if "Content-Type" in headers else "",
        charset=response.charset,
        validators=Validators(
            _bounded(headers.get("ETag")), _bounded(headers.get("Last-Modified"))
        ),
        max_age=_max_age(headers.get("Cache-Control", "")),
        unchanged=response.status == HTTPStatus.NOT_MODIFIED,
    )


def failure(status: int, asked_to_wait: str | None, now: datetime) -> Failed | None:
    """Return what a status means when it is no success, None when it is one."""
    if status in (HTTPStatus.OK, HTTPStatus.NOT_MODIFIED):
        return None
    wait = retry_after(asked_to_wait, now)
    if status in BUSY:
        return Failed("wait", f"the server answered {status}", wait or BUSY_WAIT)
    reason: Reason = "server"
    if status < HTTPStatus.INTERNAL_SERVER_ERROR:
        reason = "gone" if status in GONE else "refused"
    return Failed(reason, f"the server answered {status}", wait)


def _bounded(value: str | None) -> str | None:
    return value if value and len(value) <= LONGEST_VALIDATOR else None


def _max_age(cache_control: str) -> float:
    for part in cache_control.split(","):
        name, _, value = part.strip().partition("=")
        if name.lower() == "max-age" and value.isdecimal():
            return min(float(value), 86_400.0)
    return 0.0
