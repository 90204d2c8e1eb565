"""Write the gold claims of the annotated stories: `python -m samples.sources.gold [FILE]`.

The record format is that of an article with `claims`, spans in code points of its `text`. Words
that the text does not have stop the program.
"""

import json
import re
import sys
from collections.abc import Iterator
from pathlib import Path

from samples.sources.annotation import (
    MODALITIES,
    QUOTE_TYPES,
    VERIFICATIONS,
    Annotation,
    Note,
    Voice,
    read_annotation,
)
from samples.sources.locator import Locator, Offsets, Row

SAMPLES = Path(__file__).parent.parent
GOLD = SAMPLES.parent / "tests" / "quality" / "claims_gold.jsonl"
PLACES = (SAMPLES / "sources" / "places.list").read_text(encoding="utf-8").split("\n")[:-1]
POINTER = re.compile(r"(he|she|it|they|his|her|its|their|one|some|both)\b", re.IGNORECASE)
"""A mention that begins like this names nobody without the text around it."""


def aliases(voice: Voice, mention: str) -> list[str]:
    """Return other names of a speaker: for one without a name of its own, also the mention."""
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
