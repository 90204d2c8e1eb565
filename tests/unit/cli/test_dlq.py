"""What of a dead letter is shown, and what is sent again."""

from dataclasses import replace

from services.cli.dlq import printable
from services.cli.dlq_letters import Letter, Selection
from services.cli.dlq_settling import again, replayable
from services.runtime.dead_letters import PREFIX

LETTER = Letter("raw-articles-dlq", 3, 17, "0/4", 5000, "cleaner", "decode", "no JSON", attempt=0)


def test_a_selection_without_conditions_takes_every_letter() -> None:
    assert Selection().takes(LETTER)


def test_a_letter_is_selected_by_stage_reason_address_and_time() -> None:
    assert Selection("cleaner", "decode", "raw-articles-dlq/3/17", 5000).takes(LETTER)
    for other in (
        Selection(stage="deduplicator"),
        Selection(reason="schema"),
        Selection(address="raw-articles-dlq/3/18"),
        Selection(since=5001),
    ):
        assert not other.takes(LETTER)


def test_a_letter_is_sent_again_three_times_and_no_more() -> None:
    letters = [replace(LETTER, attempt=n) for n in range(5)]

    assert [letter.attempt for letter in replayable(letters)] == [0, 1, 2]


def test_a_settled_letter_is_not_sent_again() -> None:
    assert (
        replayable([replace(LETTER, outcome="replayed"), replace(LETTER, outcome="purged")]) == []
    )


def test_a_message_sent_again_has_its_own_headers_and_the_count() -> None:
    kept = (("traceparent", b"00-1-2-01"), ("a", b"1"), ("a", b"2"))
    found = (*kept, (PREFIX + "reason", b"decode"), (PREFIX + "attempt", b"0"))

    assert again(found, 1) == (*kept, (PREFIX + "attempt", b"1"))


def test_a_letter_cannot_steer_the_terminal() -> None:
    assert printable("a\x1b[2Jb\nc\td") == "a\ufffd[2Jb\nc\td"
