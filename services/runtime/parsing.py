"""Bytes in, a typed event out, or a reason why not."""

from typing import TypeVar

from pydantic import ValidationError

from schemas.event import Event
from services.errors import Reason, Unprocessable

E = TypeVar("E", bound=Event)

SHOWN_ERRORS = 3


def parse(event: type[E], value: bytes | None) -> E:
    """Return the event in a record's value.

    Raises:
        Unprocessable: `empty` for a tombstone, `decode` for what is no JSON, `too-large` for a
            text above its limit, `schema` for JSON of another shape.
    """
    if value is None:
        raise Unprocessable("empty", "the record has no value (a tombstone); send an event")
    try:
        return event.model_validate_json(value)
    except ValidationError as error:
        raise Unprocessable(_reason(error), _detail(event, error)) from None


def _reason(error: ValidationError) -> Reason:
    kinds = {problem["type"] for problem in error.errors(include_url=False, include_input=False)}
    if "json_invalid" in kinds or "string_unicode" in kinds:
        return "decode"
    return "too-large" if kinds == {"string_too_long"} else "schema"


def _detail(event: type[Event], error: ValidationError) -> str:
    problems = error.errors(include_url=False, include_input=False)
    shown = "; ".join(
        f"{'.'.join(map(str, p['loc'])) or 'body'}: {p['msg']}" for p in problems[:SHOWN_ERRORS]
    )
    more = f" (and {len(problems) - SHOWN_ERRORS} more)" if len(problems) > SHOWN_ERRORS else ""
    article = "an" if event.__name__[0] in "AEIOU" else "a"
    return f"not {article} {event.__name__}: {shown}{more}"
