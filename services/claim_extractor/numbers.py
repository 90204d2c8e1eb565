"""Numbers with their value, unit and whether they are approximate."""

import re
from itertools import zip_longest
from typing import NamedTuple

from services.claim_extractor.lexicon import used_words, words
from services.claim_extractor.numerals import (
    NUMERAL,
    PART,
    PARTS,
    WORDS,
    part_of,
    scale_of,
    value_of,
)
from services.claim_extractor.quantities import (
    APPROXIMATE,
    MEASURED,
    NO_QUANTITY,
    is_quantity,
    surroundings,
)
from services.claim_extractor.ranges import Range

NUMBER_WORDS = words("dozen hundred thousand million billion trillion") | {*WORDS, *PARTS}
"""One of these or a digit stands in every number."""
DIGIT = re.compile(r"\d")
CHANGE = re.compile(
    r"(?<!ranging )(?<!ranged )\b(?:from|between)(?: (?:about|around|nearly|roughly))? $",
    re.IGNORECASE,
)
TO = frozenset((" to ", "-", "–", " - ", " – "))

OR_MORE = re.compile(r"(?:[ -]odd| or (?:so|more)|\+| plus)\b|\+")
UNIT = re.compile(r"[ -]?(?P<unit>[kMGT](?:B|Hz|Wh?)\b|[a-z][\w’'-]*(?: [a-z][\w’'-]*)?)")
NOT_UNITS = words(
    """
    of in on at to and or for from by with as was were is are has have had the a an that who which
    than into over after before during while when if but would will could per more so
    """
)


class Number(NamedTuple):
    """A number in the text: where, its value, what is counted, whether it is approximate."""

    range: Range
    value: float
    unit: str | None
    approximate: bool


def find_numbers(text: str, content: Range) -> list[Number]:
    """Return the numbers of a content; dates, times, ordinals and names are none.

    A range of one quantity (`5 to 10 %`, `three or four`) is one number, its lower end.
    """
    stretch = content.of(text)
    if NUMBER_WORDS.isdisjoint(used_words(stretch)) and not DIGIT.search(stretch):
        return []
    found = [
        Number(Range(*part.span()), part_of(part), None, approximate=True)
        for part in PART.finditer(stretch)
    ]
    parts = [number.range for number in found]
    found += [n for n in _quantities(stretch) if not any(n.range.shared(part) for part in parts)]
    return [
        n._replace(range=Range(n.range.start + content.start, n.range.end + content.start))
        for n in sorted(found)
    ]


def _quantities(words: str) -> list[Number]:
    numerals = list(NUMERAL.finditer(words))
    counting = {numeral.start() for numeral in numerals if is_quantity(numeral)}
    if not counting:
        return []
    ignored = [Range(*match.span()) for match in NO_QUANTITY.finditer(words)]
    found: list[Number] = []
    last: re.Match[str] | None = None
    for numeral, following in zip_longest(numerals, numerals[1:]):
        place = numeral.start()
        if place not in counting or any(stretch.holds(place) for stretch in ignored):
            continue
        if last is not None and _ends_a_range(last, numeral):
            found[-1] = found[-1]._replace(unit=found[-1].unit or _unit(numeral))
        else:
            found.append(_number(numeral, value_of(numeral) * _shared_scale(numeral, following)))
        last = numeral
    return found


def _ends_a_range(last: re.Match[str], numeral: re.Match[str]) -> bool:
    """Say whether two numerals are the ends of a range, not a score or a change from one to one."""
    words = numeral.string
    gap = words[last.end() : numeral.start()]
    if gap == " or ":
        return not numeral["currency"]
    if gap not in TO or CHANGE.search(surroundings(last)[0]):
        return False
    if last["percent"] and not numeral["percent"]:
        return False
    if not last["scale"] and value_of(last) >= value_of(numeral):
        return False
    behind = surroundings(numeral)[1]
    measured = numeral["percent"] or numeral["scale"] or MEASURED.match(behind)
    return gap == " to " or bool(measured)


def _shared_scale(numeral: re.Match[str], following: re.Match[str] | None) -> float:
    """Return the scale of the other end of a range: that of `3 to 5 million`."""
    if following is None or numeral["scale"] or numeral["percent"]:
        return 1.0
    words = numeral.string
    gap = words[numeral.end() : following.start()]
    joined = (
        gap in TO or gap == " or " or (gap == " and " and CHANGE.search(surroundings(numeral)[0]))
    )
    scale = scale_of(following)
    ascending = value_of(numeral) < value_of(following) / scale
    return scale if joined and ascending else 1.0


def _number(numeral: re.Match[str], value: float) -> Number:
    spot, words = Range(*numeral.span()), numeral.string
    approximate = APPROXIMATE.search(surroundings(numeral)[0]) or OR_MORE.match(words, spot.end)
    return Number(spot, value, _unit(numeral), bool(approximate))


def _unit(numeral: re.Match[str]) -> str | None:
    if numeral["currency"]:
        return str(numeral["currency"]).strip()
    if numeral["percent"]:
        return "%"
    unit = UNIT.match(numeral.string, numeral.end())
    if unit is None:
        return None
    named: list[str] = []
    for word in unit["unit"].split():
        if word in NOT_UNITS:
            break
        named.append(word)
    return " ".join(named) or None
