"""Numerals as newspapers write them: digits, words, scales and fractions, with their values."""

import re

UNITS = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
    "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen",
    "nineteen",
)  # fmt: skip
TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
WORDS = {word: float(value) for value, word in enumerate(UNITS)} | {
    word: 10.0 * value for value, word in enumerate(TENS, start=2)
}
SCALES = {
    "dozen": 12.0,
    "hundred": 1e2,
    "thousand": 1e3,
    "k": 1e3,
    "lakh": 1e5,
    "million": 1e6,
    "mln": 1e6,
    "mn": 1e6,
    "m": 1e6,
    "crore": 1e7,
    "billion": 1e9,
    "bln": 1e9,
    "bn": 1e9,
    "b": 1e9,
    "trillion": 1e12,
    "tn": 1e12,
}
PARTS = {
    "half": 0.5,
    "third": 0.333,
    "quarter": 0.25,
    "fourth": 0.25,
    "fifth": 0.2,
    "sixth": 0.167,
    "eighth": 0.125,
    "tenth": 0.1,
}
SIGNS = {"¼": 0.25, "½": 0.5, "¾": 0.75}
TWO_THIRDS = 0.667

_SCALE = r"(?:hundred|thousand|dozen|lakh|crore|million|billion|trillion|mln|bln|bn|mn|tn)"
_SPOKEN = r"(?:hundred|thousand|million|billion|trillion|dozen)"
_WORD = rf"(?:(?:{'|'.join(TENS)})(?:[ -](?:{'|'.join(UNITS[1:10])})\b)?|(?:{'|'.join(UNITS)}))\b"
CURRENCY = r"(?:US|AU|CA|HK|NZ|A|C|S|R)?[$£€¥₹]|\bRs\.? ?"
SPELLED = (
    rf"(?:{_WORD}|an?(?= {_SPOKEN}\b))"
    rf"(?:[ -]{_SPOKEN}\b(?:(?:[ -]and)?[ -]{_WORD}(?! {_SPOKEN}\b))?)*"
)
DIGITS = (
    r"(?:\d{1,3}(?:,\d{2,3})*,\d{3}(?:\.\d+)?|\d{1,3}(?: \d{3})+(?![\d,.]*\d)"
    r"|\d+,\d{1,2}(?= ?%)|\d+(?:\.\d+)?|\.\d+)(?!\d|/\d|\.\d)"
)
FRACTION = r"\d{1,2}/(?:[2-58]|10|16|32|64)\b(?!/)"
NUMERAL = re.compile(
    rf"(?<![\w.,/@#=$£€¥₹])(?<!\d:)(?P<currency>{CURRENCY})?"
    rf"(?:(?P<digits>{DIGITS})(?:[- ](?P<fraction>{FRACTION})|(?P<sign>[¼½¾]))?"
    rf"|(?P<spelled>\b{SPELLED}))"
    r"(?P<half>[ -]and[ -]a[ -]half\b)?"
    rf"(?P<scale>(?:[ -]?(?:{_SCALE}|[kmb])\b){{0,2}})"
    r"(?P<percent> ?(?:%|(?:per ?cent|pct)\b))?",
    re.IGNORECASE,
)
"""A numeral with what belongs to its value: `$1.5 million`, `six hundred and forty-four`."""
_OF = r"(?:of|the|its|their|his|her|(?:a )?percentage|(?:a )?point|less|more|fewer)\b"
PART = re.compile(
    rf"\b(?P<count>(?:a|one|two|three|four)(?:-| (?=\w+ {_OF}|\w+,)))"
    r"(?P<part>quarter|third|fourth|fifth|sixth|eighth|tenth)s?\b"
    rf"|(?<!first )(?<!second )(?<!other )(?<!latter )\b(?P<half>(?:(?:one|a)[- ])?half(?= {_OF}))"
    r"|(?<=than )a (?P<most>quarter|third|half)\b"
    rf"|\bhalf[ -]an? (?P<scale>{_SPOKEN})\b"
    rf"|(?<![\w/.-])(?P<fraction>{FRACTION})(?=[ -](?:pct|per ?cent|points?|inch|mile|of)\b)",
    re.IGNORECASE,
)
"""A part of something: `a third of`, `two-thirds of`, `half the`, `half a million`."""


def value_of(numeral: re.Match[str]) -> float:
    """Return the value of a `NUMERAL`."""
    if numeral["spelled"]:
        value = _spelled(numeral["spelled"])
    else:
        value = _figures(numeral["digits"])
        value += _fraction(numeral["fraction"]) + SIGNS.get(numeral["sign"] or "", 0.0)
    value += 0.5 if numeral["half"] else 0.0
    return round(value * scale_of(numeral), 6)


def scale_of(numeral: re.Match[str]) -> float:
    """Return what the words behind a `NUMERAL` multiply it by."""
    scale = 1.0
    for word in re.findall(r"[a-z]+", numeral["scale"].lower()):
        scale *= SCALES[word]
    return scale


def part_of(part: re.Match[str]) -> float:
    """Return the value of a `PART`."""
    if part["scale"]:
        return 0.5 * SCALES[part["scale"].lower()]
    if part["fraction"]:
        return _fraction(part["fraction"])
    if part["half"]:
        return 0.5
    if part["most"]:
        return PARTS[part["most"].lower()]
    count, name = part["count"].lower().rstrip("- "), part["part"].lower()
    if (count, name) == ("two", "third"):
        return TWO_THIRDS
    return round(WORDS.get(count, 1.0) * PARTS[name], 6)


def _figures(digits: str) -> float:
    decimal_comma = "." not in digits and re.fullmatch(r"\d+,\d{1,2}", digits)
    plain = digits.replace(",", "." if decimal_comma else "")
    return float(plain.replace(" ", ""))


def _fraction(fraction: str | None) -> float:
    if fraction is None:
        return 0.0
    numerator, denominator = fraction.split("/")
    return int(numerator) / int(denominator)


def _spelled(words: str) -> float:
    total = current = 0.0
    for word in re.findall(r"[a-z]+", words.lower()):
        if word in WORDS:
            current += WORDS[word]
        elif word in ("a", "an"):
            current += 1.0
        elif word in ("hundred", "dozen"):
            current *= SCALES[word]
        elif word in SCALES:
            total += (current or 1.0) * SCALES[word]
            current = 0.0
    return total + current
