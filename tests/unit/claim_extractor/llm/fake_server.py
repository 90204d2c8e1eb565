"""A local server that answers chat completions from a list."""

import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, HTTPServer
from typing import Any

from services.claim_extractor.llm.client import Endpoint


class FakeModel(HTTPServer):
    """Answers each request with the next of its answers; an int is an HTTP status."""

    def __init__(self, answers: list[int | dict[str, Any] | str]) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.answers = answers
        self.requests: list[dict[str, Any]] = []

    def endpoint(self, **changes: Any) -> Endpoint:
        """Return how to reach it."""
        address = f"http://127.0.0.1:{self.server_port}/v1"
        return Endpoint(address, "fake", pause_seconds=0, **changes)


class _Handler(BaseHTTPRequestHandler):
    server: FakeModel

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["Content-Length"]))
        self.server.requests.append({"path": self.path, **json.loads(body)})
        answer = self.server.answers.pop(0)
        status = answer if isinstance(answer, int) else 200
        content = answer if isinstance(answer, str) else json.dumps(answer)
        choices = [{"message": {"role": "assistant", "content": content}}]
        reply = json.dumps({"choices": choices, "usage": {"total_tokens": 100}}).encode()
        self.send_response(status)
        self.send_header("Content-Length", str(len(reply)))
        self.end_headers()
        self.wfile.write(reply)

    def log_message(self, format: str, *arguments: object) -> None:  # noqa: A002 - the base class's
        """Stay silent."""


@contextmanager
def fake_model(*answers: int | dict[str, Any] | str) -> Iterator[FakeModel]:
    """Serve some answers, one a request."""
    with FakeModel(list(answers)) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        try:
            yield server
        finally:
            server.shutdown()
            thread.join()
