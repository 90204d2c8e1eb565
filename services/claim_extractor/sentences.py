"""Sentences, found line by line: a closing quote mark stays with its sentence.

A parser's own sentence ends fail around quotation marks, which is where claims begin and end.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from services.claim_extractor.lexicon import words
from services.claim_extractor.ranges import Range

TITLES = words(
    "mr mrs ms dr sen rep reps sens gov gov't lt col sgt capt st mt prof rev hon supt maj adm cpl "
    "pte pvt e.g i.e vs"
)
"""Abbreviations that never end a sentence: a name follows."""
ABBREVIATIONS = TITLES | words(
    "gen jr sr no etc inc corp co cos ltd plc d r jan feb mar apr jun jul aug sep sept oct nov dec "
    "ariz ark calif colo conn del fla ga ill ind kan ky la mass md mich minn miss mo mont neb nev "
    "okla ore pa tenn tex va vt wash wis wyo n.y n.j n.c s.c d.c u.s u.k u.n a.m p.m sec dept est "
    "ave approx cf fig al"
)
"""Abbreviations that may end a sentence: the next word decides."""
CAPITALISED = words(
    "jan mar ark del fla ill ind kan la mass mich minn miss mo mont neb ore pa tex va wash wis"
)
"""Of these, what is a word of its own, or the end of one, in lower case: `saved mass.`"""
STARTERS = words(
    "The A An In On At He She It They We I But And This That There His Her Its Their For As If "
    "When While After Before However Meanwhile So Some Many Those These You Our My No Not Last "
    "Earlier Since Under By With From To Both Also Although Though Still Now"
)
"""Words that begin a sentence after an abbreviation."""
DATELINE = re.compile(
    r"(?:[A-Z][A-Z.’' -]+(?:, [A-Z][A-Za-z. ]{1,19})?(?:, [A-Z][a-z]{2,8}\.? \d{1,2})?)? ?"
    r"\([A-Z][A-Za-z]{1,14}(?: [A-Z][a-z]+)?\) ?[-—–]+ ?"
    r"|[A-Z]{4,}[A-Z ]*(?:, [A-Z][A-Za-z0-9. ]{1,18})? ?[—–-]{1,2} "
    r"|[A-Z][a-z]+(?: [A-Z][a-z]+)?, [A-Z][a-z]{1,5}\.? ?[—–] "
    r"|[A-Z][A-Z’' ]{3,24}: |\([A-Z]{2,7}\) ?(?=[A-Z“\"])"
)
"""Place, agency and dash before an agency report; a label such as `CLAIM:`."""
LONGEST = 2_000
"""Characters; also what keeps hostile pages from costing the square of their length."""
END = re.compile(r"([.!?…]+)([”\"’'»)\]]*)(?=\s+(?:''|``|[“„«\"‘'(\[])?[A-ZÀ-Þ0-9@#])")
LAST_WORD = re.compile(r"[\w.]+$")
NEXT_WORD = re.compile(r"\s+(?:''|``|[“„«\"‘'(\[])?([\w’']+)")
INITIALS = re.compile(r"(?:[a-z]\.)+[a-z]")
LINE = re.compile(r"[^\n]+")


class Sentence(NamedTuple):
    """A sentence, and the number of the line (paragraph) that it stands in."""

    start: int
    end: int
    paragraph: int

    @property
    def range(self) -> Range:
        """Where it stands."""
        return Range(self.start, self.end)


def split_sentences(text: str) -> tuple[Sentence, ...]:
    """Return the sentences of a text in order, without datelines; none crosses a line break.

    What goes on for more than `LONGEST` characters is a list or a table, and left out.
    """
    return tuple(
        Sentence(*found, paragraph)
        for paragraph, line in enumerate(LINE.finditer(text))
        for found in _in_line(text, Range(*line.span()))
        if 0 < found.end - found.start <= LONGEST
    )


def _in_line(text: str, line: Range) -> Iterator[Range]:
    dateline = DATELINE.match(text, *line)
    start = dateline.end() if dateline else line.start
    for mark in END.finditer(text, start, line.end):
        if mark.group(1) == "." and not mark.group(2) and _abbreviates(text, line.start, mark):
            continue
        yield Range(start, mark.end()).stripped(text)
        start = mark.end()
    yield Range(start, line.end).stripped(text)


def _abbreviates(text: str, line_start: int, mark: re.Match[str]) -> bool:
    """Say whether a full stop belongs to the word before it."""
    before = LAST_WORD.search(text, max(line_start, mark.start() - 30), mark.start())
    written = before.group() if before else ""
    word = written.lower()
    if word in TITLES:
        return True
    initial = len(word) == 1 and word.isalpha() and word != "i"
    if written in CAPITALISED:
        return False
    if word not in ABBREVIATIONS and not initial and not INITIALS.fullmatch(word):
        return False
    following = NEXT_WORD.match(text, mark.end())
    if following is None:
        return initial
    one_letter = initial and len(following.group(1)) == 1  # `J. A. Moran`
    return one_letter or following.group(1) not in STARTERS
