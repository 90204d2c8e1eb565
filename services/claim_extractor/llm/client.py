"""An OpenAI-compatible server: one request, with time-outs, retries and a budget."""

import json
import time
import urllib.error
import urllib.request
from dataclasses import dataclass, field
from http import HTTPStatus
from typing import Any

RETRIED = frozenset(
    (
        HTTPStatus.REQUEST_TIMEOUT,
        HTTPStatus.TOO_MANY_REQUESTS,
        HTTPStatus.INTERNAL_SERVER_ERROR,
        HTTPStatus.BAD_GATEWAY,
        HTTPStatus.SERVICE_UNAVAILABLE,
        HTTPStatus.GATEWAY_TIMEOUT,
    )
)
"""Answers that another try may improve."""


class LlmUnavailable(Exception):
    """The server did not answer usefully, or the budget is spent."""


@dataclass(frozen=True)
class Endpoint:
    """Where the model is and how patiently it is asked."""

    address: str
    """Up to `/v1`, such as `http://localhost:8080/v1`."""
    model: str
    key: str = ""
    timeout_seconds: float = 60.0
    attempts: int = 3
    pause_seconds: float = 1.0
    """Before the second attempt; doubled before each further one."""
    answer_tokens: int = 4000
    """Longest answer asked for."""


@dataclass
class Budget:
    """Tokens that may still be used, prompts and answers together, as the server counts them."""

    tokens: int = field(default=1_000_000)

    def spend(self, used: int) -> None:
        """Note what an answer cost."""
        self.tokens -= used

    def check(self) -> None:
        """Raise when nothing is left."""
        if self.tokens <= 0:
            raise LlmUnavailable("the token budget is spent")


def complete(
    endpoint: Endpoint, budget: Budget, messages: list[dict[str, str]], schema: dict[str, Any]
) -> str:
    """Return the model's answer to some messages, which should be JSON of the given schema."""
    budget.check()
    body = {
        "model": endpoint.model,
        "messages": messages,
        "temperature": 0,
        "max_tokens": endpoint.answer_tokens,
        "response_format": {
            "type": "json_schema",
            "json_schema": {"name": "claims", "schema": schema, "strict": True},
        },
    }
    answer = _post_patiently(endpoint, json.dumps(body).encode())
    try:
        budget.spend(int(answer.get("usage", {}).get("total_tokens", 0)))
        return str(answer["choices"][0]["message"]["content"])
    except (KeyError, IndexError, TypeError, AttributeError) as error:
        raise LlmUnavailable(f"not a chat completion: {error!r}") from error


def _post_patiently(endpoint: Endpoint, body: bytes) -> dict[str, Any]:
    pause = endpoint.pause_seconds
    for attempt in range(endpoint.attempts):
        if attempt:
            time.sleep(pause)
            pause *= 2
        try:
            return _post(endpoint, body)
        except urllib.error.HTTPError as error:
            error.close()
            if error.code not in RETRIED:
                raise LlmUnavailable(f"{endpoint.address} answered {error.code}") from error
            problem: Exception = error
        except (OSError, ValueError) as error:
            problem = error
    raise LlmUnavailable(f"{endpoint.address}: {problem}, {endpoint.attempts} times")


def _post(endpoint: Endpoint, body: bytes) -> dict[str, Any]:
    headers = {"Content-Type": "application/json"}
    if endpoint.key:
        headers["Authorization"] = f"Bearer {endpoint.key}"
    address = f"{endpoint.address.rstrip('/')}/chat/completions"
    request = urllib.request.Request(address, body, headers)  # noqa: S310 - set by the operator
    with urllib.request.urlopen(request, timeout=endpoint.timeout_seconds) as response:  # noqa: S310
        answer: dict[str, Any] = json.loads(response.read())
    return answer
