"""Numbers with their value, unit and whether they are approximate."""

import re
from typing import NamedTuple

from services.claim_extractor.lexicon import words
from services.claim_extractor.ranges import Range

WORDS = {
    word: float(value)
    for value, word in enumerate(
        [
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen",
            "twenty",
        ]
    )
} | {
    "thirty": 30.0,
    "forty": 40.0,
    "fifty": 50.0,
    "sixty": 60.0,
    "seventy": 70.0,
    "eighty": 80.0,
    "ninety": 90.0,
    "dozen": 12.0,
}
SCALES = {
    "hundred": 1e2,
    "thousand": 1e3,
    "k": 1e3,
    "million": 1e6,
    "mn": 1e6,
    "m": 1e6,
    "billion": 1e9,
    "bn": 1e9,
    "b": 1e9,
    "trillion": 1e12,
    "tn": 1e12,
    "lakh": 1e5,
    "crore": 1e7,
}
FRACTIONS = {"quarter": 0.25, "third": 0.333, "half": 0.5}
_WORD = "|".join(sorted(WORDS, key=len, reverse=True))
NUMBER = re.compile(
    r"(?<![\w.,$£€¥@#])(?P<currency>(?:US|A|C|HK|NZ)?[$£€¥]|Rs\.? ?)?"
    r"(?P<digits>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|\.\d+|(?:" + _WORD + r")\b)"
    r"(?:[ -]?(?P<scale>hundred|thousand|million|billion|trillion|lakh|crore|bn|mn|tn|k|m|b)\b)?"
    r"(?P<percent> ?(?:%|per ?cent\b))?",
    re.IGNORECASE,
)
FRACTION = re.compile(
    r"\b(?:a|one) (?P<part>quarter|third|half)(?= (?:of|percentage|point|million|billion))"
    r"|\bhalf an? (?P<scale>million|billion|trillion|dozen)\b"
)
MONTH = r"(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?"
YEAR = re.compile(r"(?:1[89]|20)\d\d")
BEHIND_MONTH = re.compile(MONTH + r" ?$")
BEFORE_MONTH = re.compile(r" " + MONTH + r"\b")
GLUED = re.compile(r"(?:st|nd|rd|th)\b|:\d|[ ]?(?:a\.?m|p\.?m)\b|[A-Za-z]")
GLUED_BEFORE = re.compile(r"\d:$|(?<!-of)(?<=[A-Za-z])-$|\(\d+[–-]$|\d{4}[–-]$")
RECORD_BEFORE = re.compile(r"\d[–-]$")

COUNTED_ONE = re.compile(
    r"[ -](?:year|month|week|day|hour|minute|person|people|man|woman|percent|point"
    r"|in (?:two|three|four|five|six|seven|eight|nine|ten|\d))"
    r"|-(?!on\b|time\b|off\b|sided\b|way\b|to\b|by\b)[a-z]{3,}"
)
AGE_DIGITS = 2
ON = re.compile(r"-on-")
CALIBRE = re.compile(r"[- ]?(?:calib(?:er|re)|mm)\b")
TIME_PASSED = re.compile(
    r"(?:\W(?:or|and|to) \w+)? (?:\w+ )?(?:years?|months?|weeks?|days?|decades?|hours?|minutes?)"
    r" (?:ago|after|before|earlier|later)\b"
)
PART_OF_A_NAME = re.compile(
    r"\b(?:S&P|Dow|Nasdaq|FTSE|Boeing|Airbus|Article|Section|Route|Highway|Channel|No\.|Chapter"
    r"|Formula|Apollo|Title|Page|Room|Unit|Flight|Interstate|Windows|iPhone|Phase|Game|Act) $"
)
ADDRESS = re.compile(
    r" (?:block of|calls?\b|[NSEW]\. [A-Z]|[A-Z]\w*(?: [A-Z]\w+)? (?:St|Ave|Street|Avenue|Road|Rd"
    r"|Place|Drive|Lane|Blvd|Boulevard|Way|Court)\b)"
)
COMPARED_ONE = re.compile(r"\b(?:same|than) (?:\w+ )?$")
COUNTED = re.compile(r" (?!(?:was|is|has|as|its|this|does)\b)[a-z]+s\b")
"""A plural behind a number: it counts something."""
RANGE_BEFORE = re.compile(r"(?<!%)(?<!% ) ?(?:to|-|–) ?$")
EITHER_BEFORE = re.compile(r" or $")
CAPITALISED_BEFORE = re.compile(r"(?<=[\w,’'\"”] )(?P<word>[A-Z][\w’'.-]*) $")

APPROXIMATE = re.compile(
    r"\b(?:about|around|roughly|approximately|nearly|almost|an? estimated|estimated|some|more than"
    r"|less than|fewer than|over|under|at least|at most|up to|as many as|as much as|close to"
    r"|possibly|probably|perhaps|just over|just under|well over|upwards of|in excess of)"
    r"(?: (?:another|an additional|an estimated))? $",
    re.IGNORECASE,
)
OR_MORE = re.compile(r"(?:[ -]odd| or (?:so|more)|\+| plus)\b|\+")
UNIT = re.compile(r"[ -]?(?P<unit>(?:[a-z][\w’'-]*)(?: [a-z][\w’'-]*)?)")
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
    """Return the numbers of a content; dates, times, ordinals and names are none."""
    words = content.of(text)
    found: list[Number] = []
    for match in NUMBER.finditer(words):
        value = _value(match)
        if value is None or _ends_a_range(words, match, found):
            continue
        found.append(_number(words, Range(match.start(), match.end()), value, match))
    for fraction in FRACTION.finditer(words):
        spot = Range(*fraction.span())
        found = [number for number in found if not number.range.shared(spot)]
        part, scale = fraction["part"], fraction["scale"]
        value = FRACTIONS[part] if part else 0.5 * SCALES.get(scale, 12.0)
        found.append(Number(spot, value, None, approximate=True))
    return [
        n._replace(range=Range(n.range.start + content.start, n.range.end + content.start))
        for n in sorted(found)
    ]


def _value(match: re.Match[str]) -> float | None:
    digits, scale = match["digits"].lower(), (match["scale"] or "").lower()
    behind = match.string[match.end() :]
    if behind[:1].isalpha() or (len(scale) == 1 and not match["currency"]):
        return None
    marked = match["currency"] or scale or match["percent"]
    if not marked and _counts_nothing(match, digits, behind):
        return None
    value = WORDS[digits] if digits in WORDS else float(digits.replace(",", ""))
    return round(value * SCALES.get(scale, 1), 6)


def _counts_nothing(match: re.Match[str], digits: str, behind: str) -> bool:
    before = match.string[: match.start()]
    if YEAR.fullmatch(digits) and not re.match(r",?\d", behind):
        return True
    if digits in ("one", "zero"):
        counts = COUNTED_ONE.match(behind) and not TIME_PASSED.match(behind)
        return not counts or bool(COMPARED_ONE.search(before))
    return any(
        (
            BEHIND_MONTH.search(before),
            BEFORE_MONTH.match(behind),
            GLUED.match(behind),
            GLUED_BEFORE.search(before),
            behind.startswith(")") and RECORD_BEFORE.search(before),
            TIME_PASSED.match(behind),
            ON.match(behind),
            CALIBRE.match(behind),
            digits not in WORDS and _names_something(digits, before, behind),
        )
    )


def _names_something(digits: str, before: str, behind: str) -> bool:
    """Say whether a number is part of a name or an address: `Executive Order 14019`."""
    if len(digits) > 1 and ADDRESS.match(behind):
        return True
    if PART_OF_A_NAME.search(before):
        return True
    age = behind.startswith(",") and len(digits) <= AGE_DIGITS
    plain = digits.isdigit() and not age and not COUNTED.match(behind)
    return plain and bool(CAPITALISED_BEFORE.search(before))


def _ends_a_range(words: str, match: re.Match[str], found: list[Number]) -> bool:
    """`5 to 10 %` is one number, and so is `three or four`."""
    near = 4
    if not found or found[-1].range.end < match.start() - near:
        return False
    before = words[: match.start()]
    if EITHER_BEFORE.search(before) and not match["currency"]:
        return True
    return bool(match["percent"] and RANGE_BEFORE.search(before))


def _number(words: str, spot: Range, value: float, match: re.Match[str]) -> Number:
    spot = Range(spot.start, spot.start + len(spot.of(words).rstrip()))
    approximate = bool(APPROXIMATE.search(words[: spot.start]) or OR_MORE.match(words, spot.end))
    return Number(spot, value, _unit(words, spot, match), approximate)


def _unit(words: str, spot: Range, match: re.Match[str]) -> str | None:
    if match.group("currency"):
        return match.group("currency").strip()
    if match.group("percent"):
        return "%"
    unit = UNIT.match(words, spot.end)
    if unit is None:
        return None
    named = []
    for word in unit.group("unit").split():
        if word in NOT_UNITS:
            break
        named.append(word)
    return " ".join(named) or None
