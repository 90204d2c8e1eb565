"""Speech without quotation marks: posts, block quotations, and `That's according to X`.

A post stands above a signature with its author's handle, a block below a line such as `X wrote:`.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from services.claim_extractor.cues import VERBS
from services.claim_extractor.frames import Frame
from services.claim_extractor.ranges import Range
from services.claim_extractor.reported import Attributed, Reported

ACCORDING = re.compile(
    r"(?:That|This|It)(?:[’']s| is| was| comes) (?P<cue>according to) (?P<speaker>[^,.]{3,90})"
)
SIGNATURE = re.compile(r"[—–-] ?(?P<speaker>[^(\n]{2,80}?) \(@\w+\)")
ADDRESS = re.compile(r"\s*(?:pic\.twitter|https?:|t\.co)\S*")
THOUGHTS = frozenset(VERBS["think"].split())
LONGEST_POST = 5
"""Sentences."""


def attribute_posts(text: str, page: Sequence[Attributed]) -> None:
    """Give the lines above a signature to its owner, and so on."""
    for number, entry in enumerate(page):
        if number == 0:
            continue
        if match := ACCORDING.match(text, *entry.range):
            _give(text, entry, match, Range(*match.span("cue")), [page[number - 1]])
        elif match := SIGNATURE.match(text, *entry.range):
            _give(text, entry, match, Range(*match.span("speaker")), _post(text, page, number))


def attribute_blocks(text: str, page: Sequence[Attributed]) -> None:
    """Give the paragraph below a line that ends in `X wrote:` to X."""
    for entry, following in pairwise(page):
        frames = [frame for frame in entry.open_frames() if not frame.contents]
        opens = text[entry.sentence.end - 1] == ":" and not entry.reported and frames
        if not opens or following.sentence.paragraph != entry.sentence.paragraph + 1:
            continue
        block = [e for e in page if e.sentence.paragraph == following.sentence.paragraph]
        if not any(line.quotes or _reports(line) for line in block):
            for line in block:
                line.reported = []
            _report(text, block, replace(frames[-1], placement="post"))


def _reports(line: Attributed) -> bool:
    """Say whether a line tells who said something: then it is the outlet's, not a quotation."""
    return any(f.contents and f.lemma not in THOUGHTS for f in line.frames)


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
    _report(text, lines, frame)


def _report(text: str, lines: list[Attributed], frame: Frame) -> None:
    for line in lines:
        if not line.reported:
            address = ADDRESS.search(text, *line.range)
            end = address.start() if address else line.range.end
            line.reported = [Reported(Range(line.range.start, end), frame)]
            line.frames = [frame]
