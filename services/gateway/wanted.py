"""What a client wants of the topics: from the address of its request."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Annotated, Literal

from pydantic import AwareDatetime, BaseModel, BeforeValidator, ConfigDict, Field, ValidationError

from schemas.duplicates import Relation
from schemas.event import Event
from schemas.topics import TOPICS, Topic
from services.gateway.position import EVENT_ID, NextOffsets, read
from services.gateway.problems import FieldError, Problem, field_errors
from services.sdk.only import Only
from services.topology import STAGES

LAST_MAX = 10_000

OPEN: dict[str, Topic[Event]] = {topic.name: topic for topic in TOPICS if not topic.internal}
"""The topics that are for others, by name."""

DEAD_LETTERS = frozenset(stage.reads.dead_letters for stage in STAGES)


def _rfc3339(value: str) -> str:
    if "T" not in value:  # pydantic would take a number for seconds since 1970
        raise ValueError("neither a number nor a time as of RFC 3339")
    return value


class StreamQuery(BaseModel):
    """The query parameters of a stream; those that are lists may be given several times."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    start: Annotated[
        Literal["earliest", "latest"]
        | Annotated[int, Field(ge=0, le=LAST_MAX)]
        | Annotated[AwareDatetime, BeforeValidator(_rfc3339)],
        Field(union_mode="left_to_right"),
    ] = Field(
        "latest",
        description="All that is kept, only what is new, the last so many of each topic, or "
        "from a time on (RFC 3339). `Last-Event-ID` goes before it.",
    )
    source: tuple[str, ...] = Field((), description="Outlets, compared whole.")
    language: tuple[str, ...] = Field((), description="ISO 639-1 codes.")
    relation: tuple[Relation, ...] = Field((), description="Of articles to earlier ones.")
    speaker: tuple[str, ...] = Field((), description="Parts of speakers' names.")
    min_checkworthiness: float = Field(0, ge=0, le=1, description="Of claims.")
    after: str = Field(
        "",
        pattern=f"^({EVENT_ID})?$",
        description="As Last-Event-ID, for those who cannot send headers.",
    )
    omit: tuple[Literal["content", "text", "removed"], ...] = Field(
        (), description="Long fields to leave out of the events."
    )


@dataclass(frozen=True)
class Wanted:
    """A checked wish. `after` is None for a client that comes for the first time."""

    topics: tuple[str, ...]
    query: StreamQuery
    only: Only
    after: NextOffsets | None


LISTS = frozenset({"source", "language", "relation", "speaker", "omit"})


def wanted(topics: str, query: Iterable[tuple[str, str]], last_event_id: str) -> Wanted:
    """Return what a request asks for.

    Raises:
        Problem: 404 for an unknown topic, 422 for a parameter, 400 for a foreign Last-Event-ID.
    """
    names = tuple(dict.fromkeys(topics.split(",")))
    known = sorted(OPEN.keys() | DEAD_LETTERS)
    if strange := [name for name in names if name not in known]:
        raise Problem(404, f"no topic {', '.join(strange)}; there are {', '.join(known)}")
    asked = _query(query)
    only = Only(
        asked.source, asked.language, asked.relation, asked.speaker, asked.min_checkworthiness
    )
    _check(only, names)
    return Wanted(names, asked, only, _after(last_event_id or asked.after))


def _query(pairs: Iterable[tuple[str, str]]) -> StreamQuery:
    fields: dict[str, list[str]] = {}
    for name, value in pairs:
        fields.setdefault(name, []).append(value)
    try:
        return StreamQuery.model_validate(_flat(fields))
    except ValidationError as error:
        raise Problem(422, "the query is wrong", field_errors(error)) from None


def _flat(fields: Mapping[str, list[str]]) -> dict[str, object]:
    return {name: values if name in LISTS else values[-1] for name, values in fields.items()}


def _check(only: Only, names: tuple[str, ...]) -> None:
    refused = [f"{name} cannot be filtered" for name in names if name in DEAD_LETTERS]
    try:
        for name in names:
            if name in OPEN:
                only.check(OPEN[name])
    except ValueError as error:
        refused = [str(error)]
    if refused and only != Only():
        found = [FieldError(field="query", message=message) for message in refused]
        raise Problem(422, "the query is wrong", found)


def _after(last_event_id: str) -> NextOffsets | None:
    try:
        return read(last_event_id) if last_event_id else None
    except ValueError as error:
        raise Problem(400, f"Last-Event-ID: {error}") from None
