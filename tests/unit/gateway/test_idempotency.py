"""A request that is sent again gets the answer of the first."""

import pytest

from services.gateway.idempotency import Answers, KeyReused


def test_a_new_key_has_no_answer() -> None:
    assert Answers().recall("k", b"body") is None


def test_the_same_request_gets_the_same_answer() -> None:
    answers = Answers()
    answers.remember("k", b"body", b"answer")
    assert answers.recall("k", b"body") == b"answer"


def test_a_key_with_another_body_is_refused() -> None:
    answers = Answers()
    answers.remember("k", b"body", b"answer")
    with pytest.raises(KeyReused):
        answers.recall("k", b"another")


def test_the_key_unused_for_longest_is_forgotten() -> None:
    answers = Answers(size=2)
    for key in ("a", "b"):
        answers.remember(key, b"body", b"answer")
    answers.recall("a", b"body")
    answers.remember("c", b"body", b"answer")
    assert list(answers.known) == ["a", "c"]
