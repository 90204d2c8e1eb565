"""Which numerals are quantities.

Dates, times, ordinals, addresses, parts of names and identifiers measure nothing.
"""

import re

MONTH = r"(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)(?:[a-z]{2,}\b|\.|\b)"
_DAY = r"\d{1,2}(?:st|nd|rd|th)?\b(?![,.]?\d| ?%)"
_COUNTED = r" (?:people|men|women|[a-z]+s)\b"
_DAYS = rf"{_DAY}(?: ?(?:[-–,]|to|and|or|through|until|,? and) ?{_DAY}(?!{_COUNTED}))*"
_YEAR = r"(?:1[5-9]|20)\d\d"
_NUMBER = (
    r"(?:\d+(?:\.\d+)?|[Oo]ne|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even|[Ee]ight|[Nn]ine"
    r"|[Tt]en|[Tt]wenty)\b(?![.,]\d| ?%| (?:per ?cent|hundred|thousand|million|billion))"
)
_HALF_DAY = r" ?[AaPp]\.?[Mm]\b"
_HOUR = r"\d{1,2}(?:[:.]\d\d)?"
_LABEL = (
    r"(?:[Pp]hase|[Ss]tep|[Ss]tage|[Ll]evel|[Tt]ier|[Zz]one|[Pp]age|[Cc]hapter|[Ss]ection"
    r"|[Aa]rticle|[Rr]ule|[Gg]rade|[Tt]ype|[Cc]ategory|[Vv]ersion|[Ee]pisode|[Ll]ane|[Gg]ate"
    r"|[Tt]erminal|[Pp]latform|[Cc]hannel|[Rr]oute|[Hh]ighway|[Ee]xit|[Tt]able|[Vv]olume"
    r"|[Pp]aragraph|[Nn]umber|[Nn]os?\.?|Group of|Gang of|Class of|[Rr]ound of|[Ff]lights?"
    r"|Interstate|[Rr]oom|[Mm]otorway|[Pp]recinct|[Dd]istrict|[Pp]roposition|[Ii]tem)"
)
_STREET = (
    r"(?:[NSEW]\.? )?(?:[A-Z][\w.’']*|\d+(?:st|nd|rd|th))(?: [A-Z]\w+){0,2}"
    r" (?:St|Ave|Street|Avenue|Road|Rd|Place|Drive|Dr|Lane|Blvd|Boulevard|Way|Court|Square)\b"
)
NO_QUANTITY = re.compile(
    r"(?<!\w)(?:"
    + "|".join(
        (
            rf"{MONTH} {_DAYS}(?:,? {_YEAR}\b)?",
            rf"{_DAYS},? (?:of )?{MONTH}(?= |$|[,.;)])",
            rf"{_YEAR}[-–/]\d{{1,4}}\b(?! ?%)",
            r"\d{1,4}(?:-\d{1,4}){2,}\b|\d+(?:\.\d+){2,}\b",
            r"[’'‘]\d\d\b|[Ff]ifty-[Ff]ifty\b|50-50\b|one-(?:on-one|size)\b",
            rf"{_HOUR}{_HALF_DAY}",
            rf"{_HOUR} ?(?:[-–]|to|and|or) ?{_HOUR}{_HALF_DAY}",
            r"\d{1,2}:\d\d(?::\d\d)?\b",
            rf"[Aa]t {_NUMBER}(?= in the (?:morning|afternoon|evening)| at night|[.,”\"]|$)",
            rf"[Bb]y {_NUMBER}(?= in the (?:morning|afternoon|evening)| at night)",
            r"\d{4} (?:GMT|UTC|[ECMP][SD]?T)\b|at \d{4} hours\b|\w+ o[’']clock\b",
            r"\(?\d{3}\)?[ -.]\d{3}[-. ]\d{4}\b|\d{8,}\b|0\d+\b(?![.,]\d)",
            r"\[\d{1,3}\]|^\d{1,2}[.)] |(?:https?://|www\.)\S*",
            r"(?:911|999|988|112|000) (?=calls?\b|dispatch|operator|emergenc)"
            r"|(?:call|dial)(?:s|ed|led|ing|ling)? (?:911|999|988|112)\b",
            rf"{_LABEL} {_NUMBER}(?:(?:, {_NUMBER})*,? (?:and|or|to) {_NUMBER}(?!{_COUNTED}))?",
            rf"(?:[Dd]ay|[Ww]eek|[Gg]ame|[Ss]eason|[Pp]art|[Ll]ine) \d+\b(?![.,]\d|{_COUNTED})",
            rf"\d+(?= block of| {_STREET})",
            rf"{_NUMBER}-(?:on|to|for)-{_NUMBER}",
            r"\.\d\d[- ]?cal(?:iber|ibre)?\b|\d+[- ]?mm\b|[Zz]ero[- ](?:sum|tolerance)\b",
        )
    )
    + r")|(?<=[A-Za-z])(?<!-of)-\d+(?:\.\d+)?"
)
"""Alternatives: dates, years that span two, numeric dates, set phrases, times of day, telephone
numbers and identifiers, citations, emergency numbers, labels (`phase 3`), addresses, ratios of
players or shares, calibres, and figures glued to a name (`Covid-19`)."""
APPROXIMATE = re.compile(
    r"\b(?:about|around|roughly|approximately|nearly|almost|an? estimated|estimated|some|more than"
    r"|less than|fewer than|over|under|at least|at most|up to|as many as|as much as|close to"
    r"|possibly|probably|perhaps|just over|just under|well over|upwards of|in excess of)"
    r"(?: (?:another|an additional|an estimated))? $",
    re.IGNORECASE,
)
YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
DATED = re.compile(r"\b(?:[Ii]n|[Ss]ince|[Uu]ntil|[Bb]y|circa) $")
FAR_YEAR = re.compile(r"[12]\d\d\d")
MEASURE = re.compile(
    r"(?:[kcm]m|kg|mg|g|lbs?|oz|ft|in|mph|kph|km/?h|[KMGT]B|[kMGT]Wh?|[kMG]?Hz|fps|p|hrs?|mins?"
    r"|pts?|bps|ppm|C|F|x)\b"
)
"""Units that are written without a space."""
_PLURAL = r" (?!(?:was|is|has|as|its|this|does)\b)(?:[a-z]+s|people|men|women)\b"
COUNTED = re.compile(_PLURAL)
"""A plural behind a number: it counts something."""
MEASURED = re.compile(rf"{_PLURAL}|[ -]?{MEASURE.pattern}")
COUNTED_ONE = re.compile(
    r"[ -](?:year|month|week|hour|minute|person|people|man|woman|percent|percentage|point"
    r"|in (?:two|three|four|five|six|seven|eight|nine|ten|\d))"
    r"|-(?!on\b|time\b|off\b|sided\b|way\b|to\b|by\b|of\b|size\b|stop\b|liner?\b)[a-z]{3,}"
)
NOT_COUNTED_ONE = re.compile(r"\b(?:same|than|[Aa]t|[Nn]o|[Ee]very|[Ee]ach) (?:\w+ )?$")
TIME_PASSED = re.compile(
    r"(?:\W(?:or|and|to) \w+)? (?:\w+ )?(?:years?|months?|weeks?|days?|decades?|hours?|minutes?)"
    r" (?:ago|after|before|earlier|later)\b"
)
DURATION = re.compile(r"\bfor (?:\w+ ){0,2}$")
NAMED = re.compile(
    r"\b(?:S&P|Poor[’']s|Dow|Nasdaq|FTSE|Russell|Nikkei|Fortune|Boeing|Airbus|Formula|Apollo"
    r"|Title|Unit|Windows|iPhone|Galaxy|Act|Top) $"
)
CAPITALISED_BEFORE = re.compile(r"(?<=[\w,’'\"”] )[A-Z][\w’'.-]*(?<![’']s) $")
INSIDE_A_SENTENCE = re.compile(r"[a-z,] $")
TITLE_CASE = re.compile(r" [A-Z][a-z]+(?:s|en|ple)\b")
AGE = re.compile(r", (?:of|from|an?|the|who)\b")
AGE_DIGITS = 2
NEAR = 80
"""Characters beside a numeral that are looked at."""
SCORE = re.compile(r"[-–]\d")
SECOND_OF_RECORD = re.compile(r"\(\d+[–-]$")
SECOND = re.compile(r"\d[–-]$")


def surroundings(numeral: re.Match[str]) -> tuple[str, str]:
    """Return the words near a numeral, before and behind it."""
    start, end = numeral.span()
    return numeral.string[max(0, start - NEAR) : start], numeral.string[end : end + NEAR]


def is_quantity(numeral: re.Match[str]) -> bool:
    """Say whether a `NUMERAL` outside `NO_QUANTITY` counts or measures something."""
    before, behind = surroundings(numeral)
    scale = numeral["scale"].strip(" -")
    if behind[:1].isalpha() and not (numeral["digits"] and MEASURE.match(behind)):
        return False
    if numeral["currency"] or numeral["percent"] or len(scale) > 1:
        return True
    if scale:  # `5k followers`, not `a 5k run`
        return COUNTED.match(behind) is not None
    if TIME_PASSED.match(behind) and not DURATION.search(before):
        return False
    if numeral["digits"]:
        return not (_is_year(numeral["digits"], before, behind) or _is_name(numeral))
    return _counts(numeral["spelled"], before, behind)


def _is_year(digits: str, before: str, behind: str) -> bool:
    if YEAR.fullmatch(digits):
        return not (APPROXIMATE.search(before) and COUNTED.match(behind))
    dated = FAR_YEAR.fullmatch(digits) and DATED.search(before)
    return bool(dated) and not COUNTED.match(behind)


def _is_name(numeral: re.Match[str]) -> bool:
    """Say whether figures are part of a name or of a season's record: `Order 14019`, `(6-5)`."""
    before, behind = surroundings(numeral)
    if NAMED.search(before) or SECOND_OF_RECORD.search(before):
        return True
    if behind.startswith(")") and SECOND.search(before):
        return True
    age = AGE.match(behind) and len(numeral["digits"]) <= AGE_DIGITS
    counts = age or COUNTED.match(behind) or SCORE.match(behind)
    return numeral["digits"].isdigit() and not counts and bool(CAPITALISED_BEFORE.search(before))


def _counts(spelled: str, before: str, behind: str) -> bool:
    """Say whether a number in words counts something: `one-game`, not `one of them`, `Big Ten`."""
    if spelled[0].isupper() and INSIDE_A_SENTENCE.search(before) and not TITLE_CASE.match(behind):
        return False
    if spelled.lower() not in ("one", "zero"):
        return True
    return bool(COUNTED_ONE.match(behind)) and not NOT_COUNTED_ONE.search(before)
