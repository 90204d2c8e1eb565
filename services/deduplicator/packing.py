"""A signature as bytes: what the log holds and the memory keeps."""

import numpy as np
from numpy.typing import NDArray

from services.deduplicator.shingles import Sample
from services.deduplicator.signature import Signature

HEAD = np.dtype(
    [
        ("exact", "<u8"),
        ("published", "<i8"),
        ("tokens", "<u2"),
        ("flags", "<u2"),
        ("words", "<u2"),
        ("letters", "<u2"),
        ("numbers", "<u2"),
        ("contexts", "<u2"),
        ("names", "u1"),
        ("paragraphs", "u1"),
        ("title", "<u2"),
    ]
)
"""Counts of what follows: 32-bit words and letters, then everything of 16 bits."""


def pack(signature: Signature) -> bytes:
    """Return the signature as little-endian bytes, the same for the same signature."""
    s = signature
    head = np.zeros((), HEAD)
    head["exact"], head["published"], head["tokens"] = s.exact, s.published, s.tokens
    head["flags"] = s.words.shift | s.letters.shift << 5 | s.updated << 10
    for name in ("words", "letters"):
        head[name] = len(getattr(s, name).hashes)
    for name in ("numbers", "contexts", "names", "paragraphs", "title"):
        head[name] = len(getattr(s, name))
    wide = np.array(s.words.hashes + s.letters.hashes, "<u4")
    contexts = sorted(s.contexts.items())
    narrow = np.array(
        [
            *sorted(s.numbers),
            *(key for key, _ in contexts),
            *(value for _, value in contexts),
            *sorted(s.names),
            *s.paragraphs,
            *sorted(s.title),
        ],
        "<u2",
    )
    return head.tobytes() + wide.tobytes() + narrow.tobytes()


def unpack(packed: bytes) -> Signature:
    """Return the signature that `pack` was given."""
    head = np.frombuffer(packed, HEAD, 1)[0]
    words, letters = int(head["words"]), int(head["letters"])
    wide = np.frombuffer(packed, "<u4", words + letters, HEAD.itemsize).tolist()
    flags = int(head["flags"])
    narrow = _Reader(np.frombuffer(packed, "<u2", offset=HEAD.itemsize + 4 * (words + letters)))
    numbers = narrow.take(int(head["numbers"]))
    contexts = int(head["contexts"])
    return Signature(
        exact=int(head["exact"]),
        published=int(head["published"]),
        tokens=int(head["tokens"]),
        updated=bool(flags >> 10),
        words=Sample(tuple(wide[:words]), flags & 31),
        letters=Sample(tuple(wide[words:]), flags >> 5 & 31),
        numbers=frozenset(numbers),
        contexts=dict(zip(narrow.take(contexts), narrow.take(contexts), strict=True)),
        names=frozenset(narrow.take(int(head["names"]))),
        paragraphs=tuple(narrow.take(int(head["paragraphs"]))),
        title=frozenset(narrow.take(int(head["title"]))),
    )


class _Reader:
    """Takes runs off an array, front to back."""

    def __init__(self, values: NDArray[np.uint16]) -> None:
        self._values: list[int] = values.tolist()
        self._at = 0

    def take(self, count: int) -> list[int]:
        self._at += count
        return self._values[self._at - count : self._at]
