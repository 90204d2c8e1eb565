"""Quotations, by paragraph: an unclosed one runs to the end of its paragraph."""

import re

from services.claim_extractor.ranges import Range
from services.claim_extractor.sentences import LINE

MARK = re.compile(r"[“”\"„«»]|''|``")
CLOSERS = {
    "“": '”"',
    "”": '”"',
    '"': '"”',
    "„": '“”"',
    "«": "»",
    "»": "«",
    "''": ("''", '"'),
    "``": ("''", '"'),
}
"""Which marks close a quotation that a mark opened."""
LONG_QUOTE = 4
"""Blanks in a quotation from which a second opening mark is not its closing one."""
SHORTEST_UNCLOSED = 12
"""An unclosed mark this near to the end of its paragraph is a stray one (inches, typos)."""


def find_quotes(text: str) -> tuple[Range, ...]:
    """Return the quotations in order, quote marks included."""
    return tuple(q for line in LINE.finditer(text) for q in _in_line(text, Range(*line.span())))


def _in_line(text: str, line: Range) -> list[Range]:
    found: list[Range] = []
    opener: re.Match[str] | None = None
    for mark in MARK.finditer(text, *line):
        if opener is None:
            opener = None if mark.group() == "”" else mark
        elif mark.group() in CLOSERS[opener.group()] and not _opens(text, opener, mark, line.end):
            found.append(Range(opener.start(), mark.end()))
            opener = None
    if opener is not None and line.end - opener.start() > SHORTEST_UNCLOSED:
        found.append(Range(opener.start(), line.end))
    return found


def _opens(text: str, opener: re.Match[str], mark: re.Match[str], line_end: int) -> bool:
    """Say whether a straight mark inside an open quotation looks like an opening one itself."""
    return (
        mark.group() == '"'
        and text[mark.start() - 1] in " (—"
        and text[mark.end() : mark.end() + 1].isalnum()
        and text.count('"', mark.end(), line_end) % 2 == 1
        and text.count(" ", opener.start(), mark.start()) >= LONG_QUOTE
    )
