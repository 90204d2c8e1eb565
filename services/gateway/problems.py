"""Refusals as RFC 9457 problem documents."""

import json
from collections.abc import Iterable
from typing import Any

from aiohttp import web
from pydantic import BaseModel, Field, ValidationError


class FieldError(BaseModel):
    """What is wrong with one field."""

    field: str = Field(description="Path of the field; `body` for the whole.")
    message: str
    line: int | None = Field(None, description="Of an NDJSON body, from 1.")


class ProblemDocument(BaseModel):
    """The body of every refusal."""

    title: str
    status: int
    detail: str
    errors: list[FieldError] = []


class Problem(Exception):
    """A request that is refused; becomes the answer as it is."""

    def __init__(
        self,
        status: int,
        detail: str,
        errors: Iterable[FieldError] = (),
        headers: dict[str, str] | None = None,
    ) -> None:
        super().__init__(detail)
        self.status, self.detail, self.errors = status, detail, list(errors)
        self.headers = headers or {}

    def response(self) -> web.Response:
        """Return the answer."""
        return problem_response(self.status, self.detail, self.errors, self.headers)


def problem_response(
    status: int, detail: str, errors: list[FieldError], headers: dict[str, str]
) -> web.Response:
    """Return a problem document; its title is the status in words."""
    title = web.Response(status=status).reason or "Error"
    document = ProblemDocument(title=title, status=status, detail=detail, errors=errors)
    return web.Response(
        status=status,
        body=json.dumps(document.model_dump(exclude_none=True)).encode(),
        content_type="application/problem+json",
        headers=headers,
    )


def field_errors(error: ValidationError, line: int | None = None) -> list[FieldError]:
    """Return pydantic's findings as field errors."""
    return [
        _field_error(found, line) for found in error.errors(include_url=False, include_input=False)
    ]


def _field_error(found: Any, line: int | None) -> FieldError:
    field = ".".join(map(str, found["loc"])) or "body"
    return FieldError(field=field, message=found["msg"], line=line)


def unavailable(detail: str, seconds: int = 5) -> Problem:
    """Return the refusal for what may work again soon."""
    return Problem(503, detail, headers={"Retry-After": str(seconds)})
