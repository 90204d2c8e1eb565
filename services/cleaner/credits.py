"""Who wrote it: names of people, and the news agency."""

import re

from services.cleaner.dates import MONTH

AGENCIES = {
    "Reuters": "reuters|thomson reuters",
    "AP": "ap|associated press|the associated press",
    "AFP": "afp|agence france-presse|agence france presse",
    "Bloomberg": "bloomberg|bloomberg news",
    "dpa": "dpa|deutsche presse-agentur",
    "PA Media": "pa|pa media|press association",
    "UPI": "upi|united press international",
    "Xinhua": "xinhua|xinhua news agency",
    "Kyodo": "kyodo|kyodo news",
    "Yonhap": "yonhap|yonhap news agency",
    "TASS": "tass",
    "EFE": "efe|agencia efe",
    "ANSA": "ansa",
    "ANI": "ani",
    "PTI": "pti|press trust of india",
    "IANS": "ians",
    "AAP": "aap|australian associated press",
    "The Canadian Press": "the canadian press|canadian press",
    "CNN": "cnn",
    "NTB": "ntb",
    "APA": "apa",
    "SDA": "sda|keystone-sda",
    "SID": "sid",
    "Lusa": "lusa",
    "Europa Press": "europa press",
    "ANP": "anp",
    "Ritzau": "ritzau",
    "TT": "tt",
    "Jiji": "jiji|jiji press",
}
AGENCY_OF = {name: agency for agency, names in AGENCIES.items() for name in names.split("|")}
_NAMES = "|".join(sorted((re.escape(name) for name in AGENCY_OF), key=len, reverse=True))
DATELINE = re.compile(rf"^.{{0,60}}?\(({_NAMES})\)\s*(?:[-–—:.]|$)", re.I)
ENDING = re.compile(rf"[(/–—-]\s*({_NAMES})\s*[)/]?\s*\.?$", re.I)

BY = re.compile(
    r"^\s*(?:(?:written|reported|reporting|words|story|text|posted|published|kommentar|analyse|interview)\s+)?"
    r"(?:by|von|par|por|di|door|av|af|text:|autor:|author:)\b:?\s*",
    re.I,
)
SEPARATOR = re.compile(
    r"\s*(?:,|;|/|\||·|•|@|&|\s[-–—]\s|\band\b|\bund\b|\bet\b|\by\b|\be\b|\ben\b|\bog\b|\boch\b)\s*"
)
_PARTICLES = "de da do dos das di del della la le van von der den ten ter bin ibn al el af zu zur"
PARTICLES = frozenset(_PARTICLES.split())
_ROLES = (
    r"(?:(?:deputy|assistant|senior|chief|staff|political|parliamentary|national|business|sports?"
    r"|foreign|crime|health|science|education|travel) )*"
    r"(?:writer|editor|reporter|correspondent|columnist|contributor"
    r"|redakteur(?:in)?|korrespondent(?:in)?)"
)
BEHIND_NAME = re.compile(
    rf"\s+(?:on\s+)?(?:{MONTH})\b\.?\s+\d.*$|\s*\d.*$|\s+(?:published|updated|posted)\b.*$"
    r"|(?<=[^\W\d_])(?=(?-i:The|Staff|Senior|Chief|Editor|Reporter|Correspondent|Columnist|Korresp"
    r"|Redakt|Chef|Autor|Political|Business|Sports|Travel|Twitter|Follow|Published|Updated)).*$"
    rf"|\s+{_ROLES}$|\s+(?:for|with|für|mit|avec|con)\s.*$|\s+\w+\s+news$",
    re.I,
)
"""A date, role or outlet behind a name; markup sets them apart, text runs them together."""

PICTURE = re.compile(r"^\W*(?:photo|foto|image|bild|picture|photograph)\w*\b|^\s*©", re.I)
NOT_PEOPLE = re.compile(
    r"\b(?:staff|editors?|editorial|newsroom|news|desk|press|agency|agencies|correspondents?|team|"
    r"redaktion|reporters?|writers?|online|media|network|times|post|daily|wire|service|admin|"
    r"contributors?|\w*redakteur(?:in)?|korrespondent(?:in)?|community|watch|live|video|magazine|journal|tv|radio|web|board|com|bureau|digital|redazione|redacción|"
    r"rédaction|redactie|group|studio|guest|author|updated|published|min|read|minutes?|ago)\b|[@\d:©]",
    re.I,
)
MIN_NAME_WORDS, MAX_NAME_WORDS = 2, 5
CJK = re.compile(r"^[\u3040-\u30ff\u3400-\u9fff・]{2,10}$")


def people_in(credit: str) -> tuple[str, ...]:
    """Return the names of people in a credit such as `By Ann Lee and Bo Ek, Reuters`, once each."""
    if PICTURE.match(credit):
        return ()
    parts = (BEHIND_NAME.sub("", part).strip(" .") for part in SEPARATOR.split(BY.sub("", credit)))
    return tuple(dict.fromkeys(part for part in parts if is_person(part)))


def is_person(name: str) -> bool:
    """Say whether it looks like a person's full name, not a desk, an outlet or an agency."""
    words = name.split()
    if CJK.match(name):
        return True
    if not MIN_NAME_WORDS <= len(words) <= MAX_NAME_WORDS or name.lower() in AGENCY_OF:
        return False
    if NOT_PEOPLE.search(name):
        return False
    return all(word[0].isupper() or word.lower() in PARTICLES for word in words)


def agency_in_credits(bylines: tuple[str, ...]) -> str | None:
    """Return the first news agency that is named as an author."""
    for credit in bylines:
        for part in SEPARATOR.split(BY.sub("", credit)):
            agency = AGENCY_OF.get(part.strip(" .()").lower())
            if agency:
                return agency
    return None


def agency_in_text(paragraphs: tuple[str, ...]) -> str | None:
    """Return the agency of the dateline, `LONDON (Reuters) -`, or of a closing `(AFP)`."""
    if not paragraphs:
        return None
    found = DATELINE.match(paragraphs[0]) or ENDING.search(paragraphs[-1])
    return AGENCY_OF[found[1].lower()] if found else None
