"""Answers by Idempotency-Key, so that a request sent again gets the answer of the first.

The memory is bounded and ends with the process. What does not end with it: an article's id follows
from its content, so the same article pushed again is the same article to every stage.
"""

from collections import OrderedDict
from hashlib import sha256

REMEMBERED = 10_000


class KeyReused(Exception):
    """The key came with another body before."""


class Answers:
    """The last accepted requests: key, digest of the body, answer."""

    def __init__(self, size: int = REMEMBERED) -> None:
        self.size = size
        self.known: OrderedDict[str, tuple[bytes, bytes]] = OrderedDict()

    def recall(self, key: str, body: bytes) -> bytes | None:
        """Return the answer that this request got before, None for a new one.

        Raises:
            KeyReused: when the body is another one.
        """
        if key not in self.known:
            return None
        digest, answer = self.known[key]
        if digest != sha256(body).digest():
            raise KeyReused(key)
        self.known.move_to_end(key)
        return answer

    def remember(self, key: str, body: bytes, answer: bytes) -> None:
        """Keep an answer; the one unused for longest is forgotten."""
        self.known[key] = (sha256(body).digest(), answer)
        self.known.move_to_end(key)
        if len(self.known) > self.size:
            self.known.popitem(last=False)
