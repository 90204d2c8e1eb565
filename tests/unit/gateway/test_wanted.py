"""What a client may ask of a stream."""

from datetime import UTC, datetime

import pytest

from services.gateway.problems import Problem
from services.gateway.wanted import Wanted, wanted
from services.sdk.only import Only


def asked(topics: str = "claims", last: str = "", **query: str) -> Wanted:
    return wanted(topics, query.items(), last)


def refusal(topics: str = "claims", last: str = "", **query: str) -> int:
    with pytest.raises(Problem) as refused:
        asked(topics, last, **query)
    return refused.value.status


def test_several_topics_share_a_stream() -> None:
    assert asked("claims,raw-articles,claims").topics == ("claims", "raw-articles")


def test_dead_letters_can_be_watched() -> None:
    assert asked("raw-articles-dlq").topics == ("raw-articles-dlq",)


@pytest.mark.parametrize("topics", ["gossip", "claims,", "source-lines", "claims-dlq", "*"])
def test_other_topics_are_not_there(topics: str) -> None:
    assert refusal(topics) == 404


def test_without_a_wish_a_stream_begins_at_the_latest() -> None:
    assert asked().query.start == "latest"


def test_a_number_is_so_many_of_each_topic() -> None:
    assert asked(start="20").query.start == 20


def test_a_time_is_a_start() -> None:
    assert asked(start="2026-03-02T08:00:00Z").query.start == datetime(2026, 3, 2, 8, tzinfo=UTC)


@pytest.mark.parametrize(
    "query",
    [
        {"start": "yesterday"},
        {"start": "-1"},
        {"start": "1000000"},
        {"start": "2026-03-02T08:00:00"},
        {"min_checkworthiness": "2"},
        {"relation": "cousin"},
        {"sources": "misspelt"},
    ],
)
def test_a_wrong_parameter_is_named(query: dict[str, str]) -> None:
    assert refusal(**query) == 422


def test_a_parameter_given_twice_is_a_choice() -> None:
    wish = wanted("claims", [("speaker", "Brandt"), ("speaker", "Rask")], "")
    assert wish.only == Only(speaker=("Brandt", "Rask"))


@pytest.mark.parametrize("topic", ["clean-articles", "claims,clean-articles", "raw-articles-dlq"])
def test_a_filter_that_could_never_hold_is_refused(topic: str) -> None:
    assert refusal(topic, speaker="Brandt") == 422


def test_a_client_that_comes_back_says_where_it_was() -> None:
    assert asked(last="claims=3.4").after == {("claims", 0): 3, ("claims", 1): 4}


def test_a_foreign_event_id_is_refused() -> None:
    assert refusal(last="42") == 400
