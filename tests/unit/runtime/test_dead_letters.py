"""What is set aside, and when to stop setting aside."""

import random

import pytest

from services.errors import Unprocessable
from services.runtime.dead_letters import (
    MAX_HEADERS,
    PREFIX,
    ShareLimit,
    TooManyDeadLetters,
    dead_letter,
)
from services.runtime.records import Incoming, Outgoing
from tests.builders import incoming

ERROR = Unprocessable("decode", "no JSON")


def letter_of(message: Incoming) -> Outgoing:
    return dead_letter("raw-articles-dlq", "cleaner", message, ERROR)


def test_a_dead_letter_is_the_original_with_the_reason() -> None:
    letter = letter_of(incoming(b"{not json", headers=(("a", b"1"),)))

    found = dict(letter.headers)
    assert (letter.key, letter.value, found["a"]) == (b"key", b"{not json", b"1")
    assert found[PREFIX + "reason"] == b"decode"
    assert found[PREFIX + "stage"] == b"cleaner"
    assert (found[PREFIX + "partition"], found[PREFIX + "offset"]) == (b"3", b"7")


def test_a_first_failure_is_attempt_zero_and_a_resent_one_keeps_its_count() -> None:
    resent = incoming(headers=((PREFIX + "attempt", b"2"),))

    assert dict(letter_of(incoming()).headers)[PREFIX + "attempt"] == b"0"
    assert dict(letter_of(resent).headers)[PREFIX + "attempt"] == b"2"


def test_what_its_producer_could_compress_is_kept_whole() -> None:
    assert letter_of(incoming(b" " * 30_000_000)).value == b" " * 30_000_000


def test_what_even_compressed_is_too_large_is_left_where_it_was() -> None:
    letter = letter_of(incoming(random.Random(1).randbytes(10_000_000)))

    assert letter.value == b""
    assert b"left" in dict(letter.headers)[PREFIX + "value"]


def test_an_old_messages_letter_is_kept_as_long_as_any_other() -> None:
    letter = letter_of(incoming(timestamp=0))

    assert letter.timestamp is None  # the time of writing: retention counts from there
    assert dict(letter.headers)[PREFIX + "timestamp"] == b"0"


def test_a_tombstone_stays_a_tombstone() -> None:
    assert letter_of(incoming(None)).value is None


def test_a_record_without_key_and_value_is_set_aside_as_an_empty_value() -> None:
    assert letter_of(incoming(None, key=None)).value == b""


def test_a_flood_of_headers_is_bounded() -> None:
    flood = tuple((f"h{n}", b"x" * 1000) for n in range(1000))

    assert letter_of(incoming(headers=flood)).size < MAX_HEADERS + 10_000


def test_a_share_above_the_limit_stops_the_stage() -> None:
    limit = ShareLimit(share=0.5, window=4)
    for set_aside in (False, True, True):
        limit.note(set_aside=set_aside)

    with pytest.raises(TooManyDeadLetters, match="3 of the last 4"):
        limit.note(set_aside=True)


def test_a_share_below_the_limit_goes_on() -> None:
    limit = ShareLimit(share=0.5, window=4)

    for set_aside in (True, False) * 10:
        limit.note(set_aside=set_aside)

    assert not limit.exceeded


def test_a_few_first_messages_are_no_share() -> None:
    limit = ShareLimit(share=0.5, window=100)

    for _ in range(99):
        limit.note(set_aside=True)

    assert not limit.exceeded
