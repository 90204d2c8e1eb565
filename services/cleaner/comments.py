"""Where a page's reader comments begin: what readers write there is prose like the article's.

A heading (`34 responses to ...`, `Leave a reply`) says so where short lines such as `ann77 says:`,
`Reply` or `2 days ago` follow it. Out of fold (docs/decisions/0101) the rule mends three or four
pages of plain text and one with markup, and harms none by more than .03 F1.
"""

import re

import numpy as np

from services.cleaner.lines import Bools, Floats

MAX_HEADING_WORDS, MAX_MARK_WORDS = 12, 14
MIN_WORDS = 25
"""Kept words above the heading: a link to the comments stands above the article."""
MIN_MARKS, REACH = 2, 80
"""Marks needed within so many lines below the heading."""

HEADING = re.compile(
    r"^\W*(?:\d[\d.,]*\s+)?"
    r"(?:(?:all|show|view|leave an?|post a|add a|join the|write a|reader|user|latest|top)\s+){0,2}"
    r"(?:comments?|responses?|repl(?:y|ies)|conversation|discussion|(?:leser)?kommentare?"
    r"|commentaires?|réactions?|comentarios?|comentários?|commenti|reacties|kommentarer)\b"
    r"(?:\W*\d*\W*$|\s+(?:to|on|zu|sur|a|en|em)\b)",
    re.I,
)
MARK = re.compile(
    r"\b(?:says?|said|wrote|schrieb|schreibt|sagt|dice|dijo|escribió|disse|a écrit|skrev)\s*:?$"
    r"|^\W*(?:repl(?:y|ies)|antworten|répondre|responder|rispondi|svar|svara|report|flag)\W*$"
    r"|\b(?:ago|\d{1,2}:\d\d(?:\s?[ap]\.?m\.?)?)\W*(?:says?:?|reply|permalink)?\W*$"
    r"|^\W*(?:vor|hace|il y a|há|för|for)\s+\w+\s+\w+(?:\s+(?:siden|sedan))?$",
    re.I,
)


def comments_start(texts: list[str], words: Floats, kept: Bools) -> int:
    """Return the line that the reader comments begin at, the number of lines where there are none.

    `words` are the words of each line, `kept` says which lines are kept so far.
    """
    chosen = np.flatnonzero(kept)
    above = (words * kept).cumsum()
    candidates = (above >= MIN_WORDS) & (words <= MAX_HEADING_WORDS)
    candidates[chosen[-1] + 1 if len(chosen) else 0 :] = False
    for number in np.flatnonzero(candidates).tolist():
        if HEADING.search(texts[number]) and _marks(texts, words, number + 1) >= MIN_MARKS:
            return number
    return len(texts)


def _marks(texts: list[str], words: Floats, start: int) -> int:
    """Count the short lines below a heading that name, date or answer a comment."""
    short = start + np.flatnonzero(words[start : start + REACH] <= MAX_MARK_WORDS)
    return sum(MARK.search(texts[number]) is not None for number in short.tolist())
