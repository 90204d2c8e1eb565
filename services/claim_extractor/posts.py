"""Embedded posts with a dash signature, and sentences that `That's according to X` attributes."""

import re
from collections.abc import Sequence

from services.claim_extractor.frames import Frame
from services.claim_extractor.ranges import Range
from services.claim_extractor.reported import Attributed, Reported

ACCORDING = re.compile(
    r"(?:That|This|It)(?:[’']s| is| was| comes) (?P<cue>according to) (?P<speaker>[^,.]{3,90})"
)
SIGNATURE = re.compile(r"[—–-] ?(?P<speaker>[^(\n]{2,80}?) \(@\w+\)")
ADDRESS = re.compile(r"\s*(?:pic\.twitter|https?:|t\.co)\S*")
LONGEST_POST = 5
"""Sentences."""


def attribute_posts(text: str, page: Sequence[Attributed]) -> None:
    """Give the sentence before `That's according to X`, and the lines above a signature, to X."""
    for number in range(1, len(page)):
        entry = page[number]
        if match := ACCORDING.match(text, *entry.range):
            _give(text, entry, match, Range(*match.span("cue")), [page[number - 1]])
        elif match := SIGNATURE.match(text, *entry.range):
            _give(text, entry, match, Range(*match.span("speaker")), _post(text, page, number))


def _post(text: str, page: Sequence[Attributed], signature: int) -> list[Attributed]:
    """Return the sentences of the post above a signature."""
    linked = ADDRESS.search(text, *page[signature - 1].range)
    first_line = page[signature].sentence.paragraph - (2 if linked else 1)
    start = signature
    while start > max(0, signature - LONGEST_POST):
        above = page[start - 1]
        if above.reported or above.quotes or above.sentence.paragraph < first_line:
            break
        start -= 1
    return list(page[start:signature])


def _give(
    text: str, entry: Attributed, match: re.Match[str], cue: Range, lines: list[Attributed]
) -> None:
    speaker = Range(*match.span("speaker"))
    frame = Frame(speaker, speaker, cue, "post", "post", entry.range)
    entry.reported = []
    entry.frames = [frame]
    for line in lines:
        if not line.reported:
            address = ADDRESS.search(text, *line.range)
            end = address.start() if address else line.range.end
            line.reported = [Reported(Range(line.range.start, end), frame)]
            line.frames = [frame]
