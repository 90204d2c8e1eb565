"""How the model's server is asked."""

import socket

import pytest

from services.claim_extractor.llm.client import Budget, Endpoint, LlmUnavailable, complete
from tests.unit.claim_extractor.llm.fake_server import fake_model

ASKED = [{"role": "user", "content": "An article."}]


def test_the_answer_comes_back_and_its_cost_is_noted() -> None:
    budget = Budget(tokens=1000)
    with fake_model({"claims": []}) as server:
        answer = complete(server.endpoint(), budget, ASKED, {"type": "object"})

    assert answer == '{"claims": []}'
    assert budget.tokens == 900


def test_the_request_carries_the_schema_and_asks_for_no_chance() -> None:
    with fake_model({}) as server:
        complete(server.endpoint(), Budget(), ASKED, {"type": "object"})

    (request,) = server.requests
    assert request["path"] == "/v1/chat/completions"
    assert request["temperature"] == 0
    assert request["response_format"]["json_schema"]["schema"] == {"type": "object"}


def test_an_overloaded_server_is_asked_again() -> None:
    with fake_model(503, 429, {"claims": []}) as server:
        assert complete(server.endpoint(), Budget(), ASKED, {}) == '{"claims": []}'


def test_it_gives_up_after_the_last_attempt() -> None:
    with fake_model(500, 500) as server, pytest.raises(LlmUnavailable, match="2 times"):
        complete(server.endpoint(attempts=2), Budget(), ASKED, {})


def test_a_refusal_is_not_repeated() -> None:
    with fake_model(401) as server, pytest.raises(LlmUnavailable, match="401"):
        complete(server.endpoint(), Budget(), ASKED, {})

    assert len(server.requests) == 1


def test_a_server_that_does_not_answer_in_time_is_given_up() -> None:
    with socket.create_server(("127.0.0.1", 0)) as silent:
        address = f"http://127.0.0.1:{silent.getsockname()[1]}/v1"
        endpoint = Endpoint(address, "m", timeout_seconds=0.05, attempts=1)
        with pytest.raises(LlmUnavailable, match="timed out"):
            complete(endpoint, Budget(), ASKED, {})


def test_a_spent_budget_asks_nothing() -> None:
    with fake_model() as server, pytest.raises(LlmUnavailable, match="budget"):
        complete(server.endpoint(), Budget(tokens=0), ASKED, {})

    assert server.requests == []
