"""What changed between two versions of a text, paragraph by paragraph, bounded."""

import re
import zlib
from collections.abc import Sequence
from difflib import SequenceMatcher

from cramjam import zstd

from schemas.duplicates import Change

MAX_CHANGES = 20
MAX_PASSAGE = 500
MAX_PARAGRAPHS = 200
"""Compared of a text; finding differences takes quadratic time at worst."""
MAX_TEXT = 20_000
"""Characters kept of a text for the diff with its next version."""
ALIKE = 0.5
"""Share of common words from which two paragraphs are one that changed."""

PASSAGE = 25
"""Different new words that make a passage worth reading."""

ZSTD = bytes.fromhex("28b52ffd")
"""What Zstandard begins with."""
WORD = re.compile(r"\w+")
NUMBER = re.compile(r"\d+(?:[.,]\d+)*")


def deflate(text: str) -> bytes:
    """Return the beginning of a text, compressed: Zstandard takes half the time of zlib."""
    return bytes(zstd.compress(text[:MAX_TEXT].encode(), 1))


def inflate(packed: bytes) -> str:
    """Return what `deflate` kept; earlier versions kept it by zlib."""
    plain = zstd.decompress(packed) if packed[:4] == ZSTD else zlib.decompress(packed)
    return bytes(plain).decode()


def changes(before: str, after: str) -> tuple[Change, ...]:
    """Return the paragraphs that were added, removed or changed, in the order of the text."""
    old, new = paragraphs_of(before), paragraphs_of(after)
    found: list[Change] = []
    for kind, i, j, k, m in _differences(old, new):
        if kind != "equal":
            found.extend(_replaced(old[i:j], new[k:m]))
        if len(found) >= MAX_CHANGES:
            break
    return tuple(found[:MAX_CHANGES])


def rewritten(before: str, after: str) -> bool:
    """Say whether a page's story was edited, rather than read with more or less page furniture.

    An edit puts other words in a paragraph's place, or adds a passage worth reading.
    """
    old, new = paragraphs_of(before), paragraphs_of(after)
    added = 0
    for _, i, j, k, m in _differences(old, new):
        lost, gained = _words(old[i:j]), _words(new[k:m])
        if j - i == m - k and lost - gained and gained - lost:
            return True
        added += len(gained - lost)
    return added >= PASSAGE


def _differences(old: list[str], new: list[str]) -> Sequence[tuple[str, int, int, int, int]]:
    """Return the stretches of two texts that are equal or not, whatever their punctuation."""
    plain_old, plain_new = list(map(_plain, old)), list(map(_plain, new))
    return SequenceMatcher(None, plain_old, plain_new, autojunk=False).get_opcodes()


def _plain(paragraph: str) -> str:
    return " ".join(WORD.findall(paragraph))


def _words(paragraphs: list[str]) -> set[str]:
    return set(WORD.findall(" ".join(paragraphs).lower()))


def paragraphs_of(text: str) -> list[str]:
    """Return the lines that are compared of a text."""
    lines = map(str.strip, text[:MAX_TEXT].split("\n"))
    return [line for line in lines if line][:MAX_PARAGRAPHS]


def _replaced(old: list[str], new: list[str]) -> list[Change]:
    """Pair the paragraphs of a replaced stretch that are alike; the others came or went."""
    found: list[Change] = []
    for paragraph in new:
        while old and (not _alike(old[0], paragraph)) and any(_alike(o, paragraph) for o in old):
            found.append(_change(old.pop(0), None))
        match = old.pop(0) if old and _alike(old[0], paragraph) else None
        found.append(_change(match, paragraph))
    return found + [_change(paragraph, None) for paragraph in old]


def _alike(a: str, b: str) -> bool:
    p, q = set(a.lower().split()), set(b.lower().split())
    return len(p & q) >= ALIKE * max(len(p), len(q))


def _change(before: str | None, after: str | None) -> Change:
    had, has = NUMBER.findall(before or ""), NUMBER.findall(after or "")
    return Change(
        kind="added" if before is None else "removed" if after is None else "changed",
        before=before and before[:MAX_PASSAGE],
        after=after and after[:MAX_PASSAGE],
        numbers_before=tuple(n for n in dict.fromkeys(had) if n not in has),
        numbers_after=tuple(n for n in dict.fromkeys(has) if n not in had),
    )
