"""Claims as a person writes them down beside a story: words of the story, not offsets.

A file names its page, then the speakers, then the claims, each with blank lines around it:

    page: outlet/slug.txt

    Verrin = Ilsa Verrin; person; governor of Aldery; aliases…

    At least 14 people … through its lower streets     the content; ` … ` leaves words out
    = At least 14 people were killed …                 the claim as a sentence of its own
    @ Verrin | the governor of Aldery province | said  speaker, mention, cue (none: own voice)
    ! estimated negative 2                             modality, polarity, check-worthiness …
    # ~14 = 14 people killed; ~60 = 60 people missing  numbers, `~` = approximate
    ? At least; about                                  hedges
    t Monday                                           dates
    v The figures could not be checked                 evidence for the verification status
    via the Courier                                    reported through
"""

from dataclasses import dataclass
from pathlib import Path
from typing import get_args

from schemas.claims import Modality, QuoteType, VerificationStatus

MODALITIES = frozenset(get_args(Modality))
VERIFICATIONS = frozenset(get_args(VerificationStatus))
QUOTE_TYPES = frozenset(get_args(QuoteType))


@dataclass(frozen=True)
class Voice:
    """Somebody or something that speaks in a story."""

    name: str
    type: str
    role: str | None
    aliases: tuple[str, ...]

    @property
    def is_named(self) -> bool:
        """Whether it is a person or an organization, known by name."""
        return self.type in {"person", "organization"}

    @property
    def names(self) -> tuple[str, ...]:
        """The full name and the other forms of it."""
        return (self.name, *self.aliases)


@dataclass(frozen=True)
class Number:
    """A number as written, its value and what it counts."""

    words: str
    value: float
    unit: str
    approximate: bool


@dataclass(frozen=True)
class Note:
    """One claim as written down."""

    content: str
    claim: str
    speaker: str | None
    mention: str
    cue: str
    flags: frozenset[str]
    numbers: tuple[Number, ...]
    hedges: tuple[str, ...]
    dates: tuple[str, ...]
    evidence: str | None
    via: str | None

    def flag(self, allowed: frozenset[str], default: str) -> str:
        """Return the one flag out of a set of alternatives."""
        return next(iter(self.flags & allowed), default)


@dataclass(frozen=True)
class Annotation:
    """All that was written down about one page."""

    page: str
    voices: dict[str, Voice]
    notes: tuple[Note, ...]


def read_annotation(path: Path) -> Annotation:
    """Return the annotation in a file."""
    head, voices, *notes = path.read_text(encoding="utf-8").strip().split("\n\n")
    named = (line.split(" = ", 1) for line in voices.splitlines())
    return Annotation(
        page=head.removeprefix("page: "),
        voices={key: voice_of(text) for key, text in named},
        notes=tuple(map(note_of, notes)),
    )


def voice_of(text: str) -> Voice:
    """Return the voice of `name; type; role; alias; …`."""
    name, kind, *rest = [part.strip() for part in text.split(";")]
    return Voice(name, kind, (rest[0] or None) if rest else None, tuple(rest[1:]))


def note_of(part: str) -> Note:
    """Return the claim of one paragraph of the file."""
    content, *lines = part.splitlines()
    if not {"=", "!"} <= {line[0] for line in lines}:
        raise ValueError(f"no claim or no judgement: {part}")
    fields = dict(line.split(" ", 1) for line in lines)
    speaker, mention, cue = [*map(str.strip, fields.pop("@", "").split("|")), "", ""][:3]
    note = Note(
        content=content,
        claim=fields.pop("="),
        speaker=speaker or None,
        mention=mention,
        cue=cue,
        flags=frozenset(fields.pop("!").split()),
        numbers=tuple(map(number_of, listed(fields.pop("#", "")))),
        hedges=tuple(listed(fields.pop("?", ""))),
        dates=tuple(listed(fields.pop("t", ""))),
        evidence=fields.pop("v", None),
        via=fields.pop("via", None),
    )
    known = MODALITIES | VERIFICATIONS | QUOTE_TYPES | {"negative", "0", "1", "2"}
    if fields or note.flags - known or not note.flags & {"0", "1", "2"}:
        raise ValueError(f"not understood: {part}")
    return note


def listed(text: str) -> list[str]:
    """Return the parts of `one; two`."""
    return [part.strip() for part in text.split(";") if part.strip()]


def number_of(text: str) -> Number:
    """Return the number of `~4,000 = 4000 people`."""
    words, _, meaning = text.partition(" = ")
    value, _, unit = meaning.partition(" ")
    return Number(words.removeprefix("~"), float(value), unit, words.startswith("~"))
