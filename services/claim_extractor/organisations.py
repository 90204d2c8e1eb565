"""Organisations and places named in an article: capitalised runs that are not people."""

import re
from collections import Counter

from services.claim_extractor.cues import DOCUMENTS
from services.claim_extractor.genders import genders_of
from services.claim_extractor.lexicon import words
from services.claim_extractor.name_words import COMMON_ORGANISATIONS, NOT_IN_NAMES, TITLES
from services.claim_extractor.people import CAPITALS, People, bare, surname

FUNCTION_WORDS = words(
    "the a an but and in on at for when while as after if from by of to with since under"
    " says said adds added asked asks writes wrote"
)
MONTHS = words("jan feb mar apr may jun jul aug sep oct nov dec")
SHORT_FORMS = {
    "us": "United States",
    "u.s.": "United States",
    "u.s": "United States",
    "usa": "United States",
    "uk": "United Kingdom",
    "u.k.": "United Kingdom",
    "u.k": "United Kingdom",
    "eu": "European Union",
    "e.u.": "European Union",
    "un": "United Nations",
    "u.n.": "United Nations",
    "u.n": "United Nations",
    "ap": "The Associated Press",
}
GOVERNMENTS = words(
    """
    united states kingdom britain ukraine russia china israel iran iraq syria turkey india
    pakistan japan france germany italy spain poland hungary greece sweden norway finland
    denmark netherlands belgium austria switzerland portugal ireland canada mexico brazil
    argentina chile colombia venezuela cuba egypt libya tunisia algeria morocco nigeria kenya
    ethiopia somalia sudan rwanda uganda ghana south korea north vietnam thailand indonesia
    malaysia philippines singapore taiwan australia zealand new saudi arabia qatar kuwait jordan
    lebanon yemen afghanistan bangladesh nepal myanmar cambodia laos mongolia kazakhstan georgia
    armenia azerbaijan belarus moldova romania bulgaria serbia croatia slovenia slovakia czech
    republic estonia latvia lithuania moscow beijing washington london paris berlin kyiv kiev
    tehran pyongyang seoul tokyo ankara brussels kremlin pentagon white house european union
    canberra ottawa delhi islamabad riyadh
    """
)
NAME = r"[A-Z][\w’'&.-]*(?: (?:of |for |and |the )?[A-Z][\w’'&.-]*){0,5}"
JOINED = r"(?: (?:of|for|the|and|on|in|to|de|&))*[ -]"
"""What stands between the capitalised words of a name."""
PAPERS = words("brief report statement study survey")
"""What a government may issue."""
NEWSPAPERS = frozenset(("paper", "newspaper", "magazine", "outlet", "tabloid", "daily"))
NEWSPAPER_NAME = re.compile(
    r"\b(?:Post|Times|Journal|Chronicle|Herald|Tribune|Guardian|Gazette|Telegraph|News|Star|Mail"
    r"|Observer|Globe|Courier|Register|Dispatch|Review|Leader|Record|Mercury|Argus|Standard)\b"
)
LOCATED = re.compile(r"\b(?:[Ii]n|[Nn]ear|[Aa]t|outside|around|across|into) (?:the )?$")
NAMED_HERE = 60
"""Characters behind a noun in which its apposition may name it."""
SHORTEST = 3
LONGEST_ACRONYM = 6
"""Letters."""
SAME_PARAGRAPH = 3
"""How much more a mention in the speaker's own paragraph counts."""


class Organisations:
    """The organisations of one article, asked by noun, by acronym and by short form."""

    def __init__(self, text: str, people: People) -> None:
        self.text = text
        self.runs = [_without_function_words(m.start(), m.group()) for m in CAPITALS.finditer(text)]
        self.people = people
        self.places = _places(text, self.runs)
        self.known_people = _known_people(text, people)
        self.inside = {bare(run) for start, run in self.runs if not _opens_sentence(text, start)}

    def by_noun(self, noun: str, position: int) -> str | None:
        """Return what `the company`, `the ministry`, `the paper` means at a position."""
        named = self._nearest(NEWSPAPER_NAME, position) if noun in NEWSPAPERS else None
        if named is None and noun in DOCUMENTS:
            return self._document(noun, position)
        named = named or self._in_apposition(noun, position)
        if named is not None or noun in COMMON_ORGANISATIONS:
            return named or self.most_mentioned(position, noun in PAPERS)
        word = re.compile(r"\b" + re.escape(noun) + r"\b", re.IGNORECASE)
        return self._nearest(word, position) or self._described(noun, position)

    def _nearest(self, pattern: re.Pattern[str], position: int) -> str | None:
        """Return the name with a word: nearest before the position, else nearest behind."""
        named = [(start, run) for start, run in self.runs if pattern.search(run)]
        if not named:
            return None
        return max(named, key=lambda run: (run[0] <= position, -abs(run[0] - position)))[1]

    def _in_apposition(self, noun: str, position: int) -> str | None:
        """Find `the group, Some Name,` and `Some Name, a lobby group`."""
        pattern = re.compile(
            r"\b(?:[Tt]he|[Aa]n?) (?:[\w-]+ ){0,2}" + noun + r",? (?:called |named )?"
            r"(?P<behind>" + NAME + r")(?=,)"
            r"|(?P<before>"
            + NAME
            + r"), (?:the|an?) (?:[\w’'-]+ ){0,3}"
            + noun
            + r"(?=,|\.| that\b)"
        )
        found = list(pattern.finditer(self.text, 0, position + NAMED_HERE))
        return (found[-1]["behind"] or found[-1]["before"]) if found else None

    def _described(self, noun: str, position: int) -> str | None:
        """Find `the regional health commission` for `the commission`."""
        pattern = re.compile(r"\b(?:the|an?) (?P<name>(?:[\w’'-]+ ){1,3}" + noun + r")\b")
        found = list(pattern.finditer(self.text, 0, position))
        return found[-1]["name"] if found else None

    def _document(self, noun: str, position: int) -> str | None:
        """Find `a report by the agency` for `the report`."""
        pattern = re.compile(
            r"\b(?P<name>(?:[\w-]+ )?" + noun + r" (?:by|from|published|released|issued|in|on)"
            r" (?:[\w’'-]+ ){0,8}?(?:" + NAME + r"))"
        )
        found = pattern.search(self.text, 0, position)
        return found["name"] if found else None

    def most_mentioned(self, position: int, places: bool) -> str | None:
        """Return the name mentioned most before a position, its own paragraph counting more.

        `places` are let in where a government may be meant: by a statement, not by a company.
        """
        paragraph = self.text.rfind("\n", 0, position)
        counts: Counter[str] = Counter()
        for start, run in self.runs:
            if start < position and self._is_organisation(run) and (places or not self._place(run)):
                counts[bare(run)] += 1 + (SAME_PARAGRAPH if start > paragraph else 0)
        return counts.most_common(1)[0][0] if counts else None

    def _is_organisation(self, run: str) -> bool:
        name, low = bare(run), run.lower()
        if len(run) < SHORTEST or low[:3] in MONTHS or low in TITLES or low in NOT_IN_NAMES:
            return False
        if name in self.people.mentions:
            return name not in self.known_people
        opens = " " not in name and name not in self.inside
        return not opens and surname(name).lower() not in self.people.by_surname

    def opening(self, start: int, position: int) -> str | None:
        """Return the organisation that opens a sentence which goes on to a position."""
        for at, run in self.runs:
            if start <= at <= start + len("The ") and at < position and self._is_organisation(run):
                return None if self._place(run) else bare(run)
        return None

    def _place(self, run: str) -> bool:
        return is_government(bare(run)) or bare(run) in self.places

    def in_full(self, name: str) -> str | None:
        """Return the full form of an acronym or of the last word of a longer name."""
        if name.isupper() and 1 < len(name) <= LONGEST_ACRONYM:
            run = next((run for _, run in self.runs if _initials(run) == name), None)
            return run or self._spelled_out(name)
        if " " not in name and name[:1].isupper():
            longer = (r for _, r in self.runs if r.endswith(" " + name) and bare(r) == r)
            return next((run for run in longer if run not in self.people.mentions), None)
        return None

    def _spelled_out(self, acronym: str) -> str | None:
        """Return `Centre for Sea Trade` for `CST`, as the article has it."""
        words = JOINED.join(letter + r"[\w’'-]*[a-z]" for letter in acronym)
        found = re.search(rf"\b{words}(?:{JOINED}[A-Z][\w’'-]*[a-z]\b)*", self.text)
        return found.group() if found else None


def is_government(name: str) -> bool:
    """Say whether a name is that of a country, or of a capital that speaks for one."""
    words = name.lower().removeprefix("the ").split()
    return bool(words) and all(word in GOVERNMENTS for word in words)


def _known_people(text: str, people: People) -> frozenset[str]:
    """Return the names that are people's beyond doubt: by first name, title or a surname alone."""
    known = set(genders_of(people.mentions, text))
    for name, mentions in people.mentions.items():
        if text.count(surname(name)) > len(mentions) or " " not in name:
            known.add(name)
    return frozenset(known)


def _places(text: str, runs: list[tuple[int, str]]) -> frozenset[str]:
    """Return the names that stand behind `in`, `near` or `at` half of the time or more."""
    named: Counter[str] = Counter()
    located: Counter[str] = Counter()
    for start, run in runs:
        named[bare(run)] += 1
        located[bare(run)] += LOCATED.search(text, max(0, start - 12), start) is not None
    return frozenset(name for name, times in named.items() if 2 * located[name] >= times)


def _opens_sentence(text: str, start: int) -> bool:
    """Say whether a word is capitalised for its place: it opens a sentence or a quotation."""
    before = text[max(0, start - 3) : start].rstrip(" ")
    return not before or before[-1] in ".!?\n:“\"‘'"


def _initials(run: str) -> str:
    words = run.split()
    return "".join(w[0] for w in words if w[0].isupper()) if len(words) > 1 else ""


def _without_function_words(start: int, run: str) -> tuple[int, str]:
    first, _, rest = run.partition(" ")
    while rest and first.lower().strip(".,") in FUNCTION_WORDS:
        start += len(first) + 1
        run = rest
        first, _, rest = run.partition(" ")
    abbreviated = "." in run[:-1]
    return start, run if abbreviated else run.rstrip(".")
