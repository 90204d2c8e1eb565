"""Frames of a sentence from its wording alone: for the `fast` engine, and for plain quote tails."""

import re
from collections.abc import Iterator
from dataclasses import replace

from services.claim_extractor.cues import ADDED, CUES
from services.claim_extractor.frames import Frame, Placement
from services.claim_extractor.layout import Layout
from services.claim_extractor.lexicon import used_words, words
from services.claim_extractor.ranges import Range

UNSAFE = words("post project point mention agree doubt rule answer")
"""Verbs that are more often something else when there is no parse to tell."""
REPORTING_VERBS = frozenset(
    form
    for form, cue in CUES.items()
    if cue.kind in ("say", "think")
    and cue.lemma not in UNSAFE
    and not form.endswith("ing")
    and (form != cue.lemma or form in ("say", "read"))
)
REPORTING = "|".join(sorted(REPORTING_VERBS, key=len, reverse=True))
REPORTING_WORDS = REPORTING_VERBS | {"according"}
NAME = r"[A-Z][\w’'.&-]*"
FUNCTION_WORDS = (
    r"(?:on|in|at|that|to|of|by|for|from|with|as|when|while|after|before|during|and|but|or|if|who"
    r"|which|than|not|also|last|this|next|later|earlier)\b"
)
AUXILIARY = re.compile(r"\b(?:is|are|was|were|be|been|will|would|can|could|did|does|not)\b")
RELATIVE = re.compile(r"\b(?:who|which|that)\b")
NOUN_PHRASE = (
    r"(?:(?!(?:He|She|It|They|We|I|You|There|This|That|What|When|If|Not)\b [a-z])"
    r"(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Tt]heir|" + NAME + r"|[Oo]ther|[Ss]everal|[Ss]ome|[Mm]any"
    r"|[Tt]wo|(?!"
    + FUNCTION_WORDS
    + r")[a-z]+(?=(?: [a-z-]+){0,3} [A-Z]))(?: (?:of|for|the|and|at|in|[A-Za-z][\w’'.&-]*))"
    r"{0,9}?|[Hh]e|[Ss]he|[Tt]hey|[Ii]t|[Pp]olice|[Oo]fficials|[Aa]uthorities|[Pp]rosecutors"
    r"|[Rr]esearchers|[Aa]nalysts|[Ee]xperts|[Ww]orkers)"
)
SUBJECT_FIRST = re.compile(
    r"(?:^|[,;:—–”\"] ?|\b(?:and|but|while|as|that|But|And|Meanwhile|However) )"
    r"(?P<speaker>" + NOUN_PHRASE + r")(?P<apposition>, [^,“\"]{3,140},)? "
    r"(?:(?:also|has|have|had|later|then|previously|repeatedly) )*(?P<verb>(?:"
    + REPORTING
    + r"))\b"
)
VERB_FIRST = re.compile(
    r"(?<=[,?!”\"]) ?(?P<verb>(?:" + REPORTING + r")) (?P<speaker>" + NOUN_PHRASE + r")"
    r"(?=[,.;]|$| (?:in|on|at|during|when|as|after|who|of|while|from|with|to)\b)"
)
SOURCE = re.compile(
    r"\b(?P<verb>[Aa]ccording to) (?P<speaker>[^,.;“”\"]{2,90}?)"
    r"(?=[,.;“”\"]|$| (?:who|which|that|released|published)\b)"
)
CONTENT_ENDS = re.compile(
    r",? (?:according to\b|(?:and|but) (?:also )?(?:said|says|added|noted|warned|called|told)\b)"
    r"|, (?:and )?(?:" + "|".join(sorted(ADDED)) + r")\b|, (?:he|she|they|it) (?:said|added|says)\b"
)
NOT_A_CLAUSE = re.compile(r" (?:to|by|for|about|with|against|of|a|an|his|her|their)\b")
THAT = re.compile(r"(?: [\w’'.&-]+){0,9}? that ")
DAY = r"(?:last \w+|this \w+|(?:on )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?: \w+)?)"
TIME = re.compile(r" (?:" + DAY + r")(?=,? )")
HEARER = re.compile(
    r" " + DAY + r"(?=,? [“\"a-zA-Z])| in an? [\w ]{3,40}?(?=,? [“\"a-zA-Z])"
    r"|(?: [A-Z][\w.’']+){1,4}(?= (?:the|he|she|they|it|in|on)\b)"
)
BEHIND_CONTENT = re.compile(
    r" (?:in|on|at|during|when|as|to|of|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|last|this"
    r"|while)\b"
)
QUOTED = re.compile(r"[^“”\"]")
LEADING = 2
"""Characters before an `according to` that opens its sentence."""
SHORTEST_CONTENT = 3
"""Words."""


def surface_frames(layout: Layout, sentence: Range) -> list[Frame]:
    """Return the frames of a sentence that its wording shows, those after a content first."""
    masked = _mask_quotations(layout, sentence)
    if REPORTING_WORDS.isdisjoint(used_words(masked)):
        return []
    found: list[Frame] = []
    for frame in _matches(layout.text, sentence, masked):
        if not any(_same_words(frame, other) for other in found):
            found.append(frame)
    found.sort(key=lambda frame: (frame.placement != "before", frame.chunk.start))
    return [_nested(frame, found[:index]) for index, frame in enumerate(found)]


def _mask_quotations(layout: Layout, sentence: Range) -> str:
    """Return the sentence with every quoted character but the quote marks replaced."""
    text = sentence.of(layout.text)
    for _, quote in layout.quotes_in(sentence):
        start, end = quote.start - sentence.start, quote.end - sentence.start
        text = text[:start] + QUOTED.sub("#", text[start:end]) + text[end:]
    return text


def _matches(text: str, sentence: Range, masked: str) -> Iterator[Frame]:
    build = _Builder(text, sentence, masked)
    for match in VERB_FIRST.finditer(masked):
        yield from build.verb_first(match)
    for match in SUBJECT_FIRST.finditer(masked):
        yield from build.subject_first(match)
    for match in SOURCE.finditer(masked):
        yield from build.source(match)


def _same_words(frame: Frame, other: Frame) -> bool:
    same_cue = frame.cue == other.cue and frame.placement != "source"
    return same_cue or (frame.placement != "source" and other.speaker.holds(frame.cue.start))


def _nested(frame: Frame, before: list[Frame]) -> Frame:
    inside = any(
        content.holds(frame.cue.start)
        for other in before
        if not other.nested
        for content in other.contents
    )
    return replace(frame, nested=True, contents=()) if inside else frame


class _Builder:
    """Turns matches in one sentence into frames with offsets into the article."""

    def __init__(self, text: str, sentence: Range, masked: str) -> None:
        self.text = text
        self.sentence = sentence
        self.masked = masked
        self.words = sentence.of(text)
        self.size = len(masked)

    def verb_first(self, match: re.Match[str]) -> Iterator[Frame]:
        """`…, said X`."""
        left = self.words[: match.start()].rstrip()
        if len(left.split()) >= SHORTEST_CONTENT:
            yield self._frame(match, "before", [(0, len(left))])

    def subject_first(self, match: re.Match[str]) -> Iterator[Frame]:
        """`X said …` and `…, X said`."""
        left = self.words[: match.start("speaker")].rstrip()
        right = self.masked[match.end() :]
        named = match.group("speaker")
        if AUXILIARY.search(named) and not RELATIVE.search(named):
            return
        behind_clause = left.endswith((",", "”", '"'))
        if NOT_A_CLAUSE.match(right) and not behind_clause:
            return
        that = THAT.match(right)
        if not that and self._stands_behind(left, right):
            yield self._frame(match, "before", [(0, len(left))])
            return
        start = match.end() + (that.end() if that else self._behind_time(match, right))
        end = CONTENT_ENDS.search(self.masked, start + 10)
        last = end.start() if end else self.size
        shortest = 8
        if right.startswith(".") or last - start < shortest:
            yield self._frame(match, "none", [])
        else:
            yield self._frame(match, "after", [(start, last)])

    def source(self, match: re.Match[str]) -> Iterator[Frame]:
        """`…, according to X` and `According to X, …`."""
        leads = match.start() <= LEADING
        content = (match.end() + 1, self.size) if leads else (0, match.start())
        yield self._frame(match, "source", [content])

    def _stands_behind(self, left: str, right: str) -> bool:
        clause = left[-1:] in tuple(',”"?!—–') and len(left.split()) > SHORTEST_CONTENT
        return clause and (right[:1] in (".", ",", ";", "") or bool(BEHIND_CONTENT.match(right)))

    def _behind_time(self, match: re.Match[str], right: str) -> int:
        pattern = HEARER if CUES[match.group("verb")].lemma == "tell" else TIME
        time = pattern.match(right)
        return time.end() if time else 0

    def _without_full_stop(self, speaker: Range) -> Range:
        ends = self.words[speaker.start : speaker.end].endswith(".")
        at_end = speaker.end == len(self.words) and ends
        return Range(speaker.start, speaker.end - 1) if at_end else speaker

    def _frame(
        self, match: re.Match[str], placement: Placement, contents: list[tuple[int, int]]
    ) -> Frame:
        offset = self.sentence.start
        speaker = self._without_full_stop(Range(*match.span("speaker")))
        cue = Range(*match.span("verb"))
        apposition = match.groupdict().get("apposition")
        end = match.end("apposition") if apposition else speaker.end
        ranges = [Range(offset + a, offset + b).trimmed(self.text) for a, b in contents]
        verb = match.group("verb").lower()
        return Frame(
            speaker=Range(offset + speaker.start, offset + speaker.end),
            description=Range(offset + speaker.start, offset + end),
            cue=Range(offset + cue.start, offset + cue.end),
            lemma="according to" if placement == "source" else CUES[verb].lemma,
            placement=placement,
            chunk=Range(offset + min(speaker.start, cue.start), offset + max(speaker.end, cue.end)),
            contents=tuple(r for r in ranges if r.words(self.text) >= SHORTEST_CONTENT),
        )
