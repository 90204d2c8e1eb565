"""Write the gold claims of the annotated stories: `python -m samples.sources.gold [FILE]`.

The record format is that of an article with `claims`, spans in code points of its `text`. Words
that the text does not have stop the program.
"""

import json
import re
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from samples.sources.annotation import (
    MODALITIES,
    QUOTE_TYPES,
    VERIFICATIONS,
    Annotation,
    Note,
    Voice,
    read_annotation,
)

SAMPLES = Path(__file__).parent.parent
GOLD = SAMPLES.parent / "tests" / "quality" / "claims_gold.jsonl"
PLACES = (SAMPLES / "sources" / "places.list").read_text(encoding="utf-8").split("\n")[:-1]
GAP = " … "
POINTER = re.compile(r"(he|she|it|they|his|her|its|their|one|some|both)\b", re.IGNORECASE)
"""A mention that begins like this names nobody without the text around it."""
OTHER_PARAGRAPH = 400
"""A mention in another paragraph counts as this many characters further away."""

Row = dict[str, Any]
Offsets = tuple[int, int]


class Locator:
    """Finds the words of an annotation in the text of its page."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._quoted = [quoted for part in paragraphs(text) for quoted in quotes(text, part)]

    def content(self, words: str, start: int) -> Offsets:
        """Return where a content stands, the first place from `start` on, else anywhere."""
        first, _, last = words.partition(GAP)
        for begin in (start, 0):
            head = self._text.find(first, begin)
            end = self._text.find(last, head + len(first)) if last else head + len(first)
            if head >= 0 and end >= 0:
                return head, end + len(last)
        raise ValueError(f"no such words: {words}")

    def inside(self, words: str, span: Offsets) -> Row:
        """Return the place of words within a content."""
        for place in self._places(words, *span):
            return self.row(place)
        raise ValueError(f"{words!r} is not in {self._text[slice(*span)]!r}")

    def beside(self, mention: str, cue: str, span: Offsets) -> tuple[Offsets, Offsets | None]:
        """Return mention and cue: the pair that is closest to the content and to each other.

        They stand inside the content only where they interrupt it (`…, she said, …`).
        """
        cues: list[Offsets | None] = [*self._places(cue)] if cue else [None]
        pairs = [(m, c) for m in self._places(mention) for c in cues]
        inside = [p for p in pairs if all(part and overlap(part, span) for part in p)]
        interrupting = [(m, c) for m, c in inside if c and self._between(m, c) == 1]
        outside = [p for p in pairs if not any(part and overlap(part, span) for part in p)]
        if not interrupting and not outside:
            raise ValueError(f"no {mention!r} {cue!r} beside {self._text[slice(*span)]!r}")
        return min(interrupting or outside, key=lambda pair: self._distance(pair[0], pair[1], span))

    def anywhere(self, words: str) -> Row:
        """Return the first place of words."""
        return self.row(next(self._places(words)))

    def quote_type(self, span: Offsets) -> str:
        """Tell from the quote marks whether a content is quoted: all of it, a part or nothing."""
        quoted = sum(max(0, min(e, span[1]) - max(s, span[0])) for s, e in self._quoted)
        whole = any(s <= span[0] < e for s, e in self._quoted) and quoted >= span[1] - span[0]
        return "direct" if whole else "mixed" if quoted else "indirect"

    def named(self, names: Iterable[str], span: Offsets) -> list[Row]:
        """Return where names stand within a content; a name inside a longer one is left out."""
        found: list[Offsets] = []
        for name in sorted(names, key=len, reverse=True):
            found += [p for p in self._places(name, *span) if not any(overlap(p, q) for q in found)]
        return [self.row(place) for place in sorted(found)]

    def row(self, place: Offsets) -> Row:
        """Return a place with its words."""
        return {"text": self._text[slice(*place)], "span": list(place)}

    def _places(self, words: str, start: int = 0, end: int | None = None) -> Iterator[Offsets]:
        pattern = re.compile(rf"(?<!\w){re.escape(words)}(?!\w)")
        return (match.span() for match in pattern.finditer(self._text, start, end or sys.maxsize))

    def _distance(self, mention: Offsets, cue: Offsets | None, span: Offsets) -> int:
        apart = self._between(mention, cue) if cue else 0
        return apart + self._between(mention, span) + (self._between(cue, span) if cue else 0)

    def _between(self, a: Offsets, b: Offsets) -> int:
        (_, start), (end, _) = sorted((a, b))
        return max(0, end - start) + OTHER_PARAGRAPH * self._text.count("\n\n", start, end)


def paragraphs(text: str) -> Iterator[Offsets]:
    """Yield where the paragraphs stand."""
    return (match.span() for match in re.finditer(r"[^\n]+", text))


def quotes(text: str, part: Offsets) -> Iterator[Offsets]:
    """Yield the quoted passages of a paragraph; one that is not closed runs to its end."""
    return (m.span() for m in re.compile(r"“[^”]*|\"[^\"]*(?:\"|$)").finditer(text, *part))


def overlap(a: Offsets, b: Offsets) -> bool:
    """Say whether two places share a character."""
    return max(a[0], b[0]) < min(a[1], b[1])


def aliases(voice: Voice, mention: str) -> list[str]:
    """Return other names of a speaker; who has no name of their own is called what the text says."""
    described = voice.type != "person" and not POINTER.match(mention)
    names = [*voice.aliases, *([mention] if described else [])]
    return [name for name in dict.fromkeys(names) if name != voice.name]


def speaker_rows(
    note: Note, voices: dict[str, Voice], locator: Locator, span: Offsets
) -> tuple[Row | None, Row | None]:
    """Return the speaker and the cue of a claim, none for the outlet's own voice."""
    if note.speaker is None:
        return None, None
    voice = voices[note.speaker]
    mention, cue = locator.beside(note.mention, note.cue, span)
    speaker: Row = {
        "name": voice.name,
        "mention": note.mention,
        "span": list(mention),
        "type": voice.type,
        "role": voice.role,
        "via": note.via,
        "aliases": aliases(voice, note.mention) or None,
    }
    given = {key: value for key, value in speaker.items() if value is not None}
    return given, locator.row(cue) if cue else None


def claim_row(note: Note, voices: dict[str, Voice], locator: Locator, start: int) -> Row:
    """Return the record of one claim."""
    span = locator.content(note.content, start)
    speaker, cue = speaker_rows(note, voices, locator, span)
    row: Row = {"claim": note.claim, **locator.row(span), "speaker": speaker, "cue": cue}
    row["quote_type"] = note.flag(QUOTE_TYPES, locator.quote_type(span)) if speaker else "none"
    row["polarity"] = "negative" if "negative" in note.flags else "positive"
    row["modality"] = note.flag(MODALITIES, "asserted")
    row["verification"] = note.flag(VERIFICATIONS, "not_stated")
    if note.evidence:
        row["verification_evidence"] = locator.anywhere(note.evidence)
    row["hedges"] = [locator.inside(words, span) for words in note.hedges]
    row["numbers"] = [
        {
            **locator.inside(number.words, span),
            "value": int(number.value) if number.value.is_integer() else number.value,
            "unit": number.unit,
            "approx": number.approximate,
        }
        for number in note.numbers
    ]
    row["dates"] = [locator.inside(words, span) for words in note.dates]
    row["places"] = locator.named(PLACES, span)
    row["entities"] = locator.named(
        (name for voice in voices.values() if voice.is_named for name in voice.names), span
    )
    row["checkworthy"] = int(next(iter(note.flags & {"0", "1", "2"})))
    return row


def article_row(annotation: Annotation, page: Row, text: str) -> Row:
    """Return the record of one article."""
    locator = Locator(text)
    name = annotation.page.rpartition(".")[0]
    claims: list[Row] = []
    start = 0
    for number, note in enumerate(annotation.notes, 1):
        row = claim_row(note, annotation.voices, locator, start)
        start = row["span"][1]
        claims.append({"id": f"{name}#c{number}", **row})
    return {
        "doc_id": name,
        "language": page["language"],
        "title": page["title"],
        "publisher": page["source"],
        "published": page["published_at"][:10],
        "url": page["url"],
        "origin": f"samples/{annotation.page}",
        "text": text,
        "claims": claims,
    }


def rows(path: Path) -> dict[str, Row]:
    """Return the rows of a file by page."""
    lines = path.read_text(encoding="utf-8").splitlines()
    return {row["file"]: row for row in map(json.loads, lines)}


def gold_rows() -> Iterator[Row]:
    """Yield the records of all annotated articles, in the order of their files."""
    pages, bodies = rows(SAMPLES / "manifest.jsonl"), rows(SAMPLES / "bodies.jsonl")
    for path in sorted((SAMPLES / "sources" / "claims").glob("*.claims")):
        try:
            annotation = read_annotation(path)
            yield article_row(annotation, pages[annotation.page], bodies[annotation.page]["text"])
        except ValueError as error:
            raise SystemExit(f"{path.name}: {error}") from None


if __name__ == "__main__":
    target = Path(sys.argv[1]) if len(sys.argv) > 1 else GOLD
    records = [json.dumps(row, ensure_ascii=False) + "\n" for row in gold_rows()]
    target.write_text("".join(records), encoding="utf-8")
