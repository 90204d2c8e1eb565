"""A signature as bytes: what the log holds and the memory keeps."""

import struct
from itertools import islice

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
    narrow = [
        *sorted(s.numbers),
        *(key for key, _ in contexts),
        *(value for _, value in contexts),
        *sorted(s.names),
        *s.paragraphs,
        *sorted(s.title),
    ]
    wide = len(s.words.hashes) + len(s.letters.hashes)
    body = f"<{wide}I{len(narrow)}H"
    return head + struct.pack(body, *s.words.hashes, *s.letters.hashes, *narrow)


def unpack(packed: bytes) -> Signature:
    """Return the signature that `pack` was given."""
    exact, published, tokens, flags, words, letters, *counts = HEAD.unpack_from(packed)
    numbers, contexts, names, paragraphs, title = counts
    end = words + letters
    values = struct.unpack_from(f"<{end}I{sum(counts) + contexts}H", packed, HEAD.size)
    narrow = iter(values[end:])
    return Signature(
        exact=exact,
        published=published,
        tokens=tokens,
        updated=bool(flags >> 10),
        words=Sample(values[:words], flags & 31),
        letters=Sample(values[words:end], flags >> 5 & 31),
        numbers=frozenset(islice(narrow, numbers)),
        contexts=dict(zip(list(islice(narrow, contexts)), islice(narrow, contexts), strict=True)),
        names=frozenset(islice(narrow, names)),
        paragraphs=tuple(islice(narrow, paragraphs)),
        title=frozenset(islice(narrow, title)),
    )


def exact_of(packed: bytes) -> int:
    """Return the digest of the words, without unpacking the rest."""
    return int.from_bytes(packed[:8], "little")


def is_whole(packed: bytes) -> bool:
    """Say whether bytes are as long as the head says."""
    if len(packed) < HEAD.size:
        return False
    counts: tuple[int, ...] = HEAD.unpack_from(packed)[4:]
    words, letters, numbers, contexts, names, paragraphs, title = counts
    narrow = numbers + 2 * contexts + names + paragraphs + title
    return HEAD.size + 4 * (words + letters) + 2 * narrow == len(packed)


def word_count(packed: bytes) -> int:
    """Return how many word shingles there are, without unpacking the rest."""
    return packed[20] | packed[21] << 8


def words_of_packed(packed: bytes) -> tuple[NDArray[np.uint32], int]:
    """Return the sample of word shingles and its shift, without unpacking the rest."""
    shift = packed[18] & 31
    return np.frombuffer(packed, "<u4", word_count(packed), HEAD.size), shift
