"""A signature as bytes: what the log holds and the memory keeps."""

import struct

import numpy as np
from numpy.typing import NDArray

from services.deduplicator.shingles import Sample
from services.deduplicator.signature import Signature

HEAD = struct.Struct("<QqHHHHHHBBH")
"""Exact, published, tokens, flags, then how many words, letters, numbers, contexts, names,
paragraphs and title words follow: words and letters of 32 bits each, the others of 16."""


def pack(signature: Signature) -> bytes:
    """Return the signature as little-endian bytes, the same for the same signature."""
    s = signature
    contexts = sorted(s.contexts.items())
    head = HEAD.pack(
        s.exact,
        s.published,
        s.tokens,
        s.words.shift | s.letters.shift << 5 | s.updated << 10,
        len(s.words.hashes),
        len(s.letters.hashes),
        len(s.numbers),
        len(contexts),
        len(s.names),
        len(s.paragraphs),
        len(s.title),
    )
    wide = np.array(s.words.hashes + s.letters.hashes, "<u4")
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
    return head + wide.tobytes() + narrow.tobytes()


def unpack(packed: bytes) -> Signature:
    """Return the signature that `pack` was given."""
    exact, published, tokens, flags, words, letters, *counts = HEAD.unpack_from(packed)
    numbers, contexts, names, paragraphs, title = counts
    wide = np.frombuffer(packed, "<u4", words + letters, HEAD.size).tolist()
    narrow = _Reader(np.frombuffer(packed, "<u2", offset=HEAD.size + 4 * (words + letters)))
    return Signature(
        exact=exact,
        published=published,
        tokens=tokens,
        updated=bool(flags >> 10),
        words=Sample(tuple(wide[:words]), flags & 31),
        letters=Sample(tuple(wide[words:]), flags >> 5 & 31),
        numbers=frozenset(narrow.take(numbers)),
        contexts=dict(zip(narrow.take(contexts), narrow.take(contexts), strict=True)),
        names=frozenset(narrow.take(names)),
        paragraphs=tuple(narrow.take(paragraphs)),
        title=frozenset(narrow.take(title)),
    )


def exact_of(packed: bytes) -> int:
    """Return the digest of the words, without unpacking the rest."""
    return int.from_bytes(packed[:8], "little")


def words_of_packed(packed: bytes) -> tuple[NDArray[np.uint32], int]:
    """Return the sample of word shingles and its shift, without unpacking the rest."""
    _, _, _, flags, words, *_ = HEAD.unpack_from(packed)
    return np.frombuffer(packed, "<u4", words, HEAD.size), flags & 31


class _Reader:
    """Takes runs off an array, front to back."""

    def __init__(self, values: NDArray[np.uint16]) -> None:
        self._values: list[int] = values.tolist()
        self._at = 0

    def take(self, count: int) -> list[int]:
        self._at += count
        return self._values[self._at - count : self._at]
