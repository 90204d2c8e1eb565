"""CloudEvents 1.0 headers, binary mode: the body stays plain JSON, the headers say what it is.

Everything here follows from the input record, so a redelivered record carries the same headers,
but for the one that says when it was written.
"""

from datetime import UTC, datetime, timedelta
from importlib.metadata import version

from services.runtime.records import Body, Headers, Incoming

VERSION = version("claimwire")
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
RECORDED = "ce_recordedtime"
"""When the record was written: CloudEvents' extension of that name."""
PASSED_ON = ("traceparent", "tracestate")


def headers(stage: str, body: Body, cause: Incoming, now: int) -> Headers:
    """Return the headers of a record that a stage writes, now, because of an input record.

    `now` is in milliseconds since 1970.
    """
    own = {
        "ce_specversion": "1.0",
        "ce_id": f"{stage}/{VERSION}/{body.topic.name}/{body.subject}",
        "ce_type": body.topic.type,
        "ce_source": f"/claimwire/{stage}",
        "ce_time": rfc3339(cause.timestamp),
        RECORDED: rfc3339(now),
        "ce_subject": body.subject,
        "ce_dataschema": f"{body.topic.event.__name__}.v1.schema.json",
        "content-type": "application/json",
    }
    passed = tuple((name, value) for name, value in cause.headers if name in PASSED_ON)
    return (*((name, value.encode()) for name, value in own.items()), *passed)


def moment(timestamp: int) -> datetime:
    """Return a record's time in UTC; times outside the calendar are given as its nearest end."""
    try:
        return EPOCH + timedelta(milliseconds=timestamp)
    except OverflowError:
        return EPOCH if timestamp < 0 else datetime.max.replace(tzinfo=UTC)


def rfc3339(timestamp: int) -> str:
    """Return a record's time as CloudEvents want it."""
    return moment(timestamp).isoformat(timespec="milliseconds").replace("+00:00", "Z")
