"""Frames of a sentence from its wording alone: for the `fast` engine, and for plain quote tails."""

import re
from collections.abc import Iterator
from dataclasses import replace

from services.claim_extractor.cues import CUES
from services.claim_extractor.frames import Frame, Placement
from services.claim_extractor.layout import Layout
from services.claim_extractor.lexicon import used_words
from services.claim_extractor.ranges import Range
from services.claim_extractor.surface_patterns import (
    AUXILIARY,
    BEFORE_QUOTATION,
    BEHIND_CONTENT,
    BEHIND_ONLY,
    CIRCUMSTANCE,
    CONTENT_ENDS,
    HALF_A_NAME,
    HEARER,
    INVERTED,
    LEADING_SUBJECT,
    NOT_A_CLAUSE,
    NOUNS_TOO,
    PLURAL_FORMS,
    RELATIVE,
    REPORTING_WORDS,
    SECOND,
    SOURCE,
    SUBJECT_FIRST,
    TAKES_HEARER,
    TAKING_OBJECTS,
    THAT,
    TIME,
    TOLD_THAT,
    VERB_FIRST,
)

QUOTED = re.compile(r"[^“”\"]")
DAY_ONLY = re.compile(r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b")
PLURAL = re.compile(r"(?:s|[Tt]hey|people|men|women|[Pp]olice|media|[Ss]ome|[Mm]any|of \S+)$")
OBJECT = re.compile(r" (?:an?|his|her|their|one|two|three|four)\b")
OPENS_CLAUSE = re.compile(r" (?:that|he|she|it|they|we|I|there)\b")
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
    for frame in _matches(layout.text, sentence, masked, found):
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


def _matches(text: str, sentence: Range, masked: str, found: list[Frame]) -> Iterator[Frame]:
    """Yield frames one by one; `found` are those of them that were kept so far."""
    build = _Builder(text, sentence, masked)
    for match in VERB_FIRST.finditer(masked):
        yield from build.verb_first(match)
    for match in SUBJECT_FIRST.finditer(masked):
        yield from build.subject_first(match)
    for match in SOURCE.finditer(masked):
        yield from build.source(match)
    for match in SECOND.finditer(masked):
        yield from build.second(match, found)


def _reports(match: re.Match[str], left: str, right: str) -> bool:
    """Say whether subject and verb are a report, between what stands left and right of them."""
    named, verb = match["speaker"], match["verb"]
    if verb in PLURAL_FORMS and not PLURAL.search(named):
        return False
    if HALF_A_NAME.search(named) or (AUXILIARY.search(named) and not RELATIVE.search(named)):
        return False
    if left.endswith(("”", '"')) or (left.endswith(",") and not OBJECT.match(right)):
        return True
    if THAT.match(right):
        return True
    return not NOT_A_CLAUSE.match(right) and (
        verb not in NOUNS_TOO or bool(OPENS_CLAUSE.match(right))
    )


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
        if DAY_ONLY.match(match["speaker"]):
            return  # `…, said Tuesday in Port Maddow`
        if AUXILIARY.search(match["speaker"]) or RELATIVE.search(match["speaker"]):
            return  # `Roe, a broker, says the price is …`
        if left.endswith(",") and CUES[match["verb"]].lemma not in INVERTED:
            return  # `The poll of June, a large one, highlights the problems …`
        if len(left.split()) >= SHORTEST_CONTENT:
            yield self._frame(match, "before", [(0, len(left))])

    def subject_first(self, match: re.Match[str]) -> Iterator[Frame]:
        """`X said …` and `…, X said`."""
        left = self.words[: match.start("speaker")].rstrip()
        right = self.masked[match.end() :]
        if not _reports(match, left, right):
            return
        if match["verb"] in TAKING_OBJECTS:
            yield self._frame(match, "object", [(match.end(), self._content_end(match.end()))])
            return
        hearer = CUES[match["verb"]].lemma in TAKES_HEARER
        that = (TOLD_THAT if hearer else THAT).match(right) or BEFORE_QUOTATION.match(right)
        if not that and self._stands_behind(left, right):
            yield self._frame(match, "before", [(0, len(left))])
            return
        lemma = CUES[match["verb"]].lemma
        if not that and (lemma in BEHIND_ONLY or CIRCUMSTANCE.match(right)):
            yield self._frame(match, "none", [])
            return
        start = match.end() + (that.end() if that else self._behind_time(match, right))
        last = self._content_end(start)
        shortest = 8
        if right.startswith(".") or last - start < shortest:
            yield self._frame(match, "none", [])
        else:
            yield self._frame(match, "after", [(start, last)])

    def second(self, match: re.Match[str], found: list[Frame]) -> Iterator[Frame]:
        """`X …, adding that …` and `X … and said …`."""
        speaker = self._speaker_before(match.start(), found)
        if speaker is None:
            return
        offset = self.sentence.start
        cue = Range(*match.span("participle" if match["participle"] else "verb"))
        content = Range(offset + match.end(), offset + self._content_end(match.end()))
        verb = (match["participle"] or match["verb"]).split(" ")[0]
        yield Frame(
            speaker=speaker,
            description=speaker,
            cue=Range(offset + cue.start, offset + cue.start + len(verb)),
            lemma=CUES[verb].lemma,
            placement="after",
            chunk=Range(offset + cue.start, offset + cue.end),
            contents=(content.trimmed(self.text),),
            participle=match["participle"] is not None,
            own_subject=False,
        )

    def _speaker_before(self, position: int, found: list[Frame]) -> Range | None:
        """Return the speaker of the frame before a position, or the subject of the sentence."""
        offset = self.sentence.start
        before = [frame for frame in found if frame.cue.start < offset + position]
        if before:
            return max(before, key=lambda frame: frame.cue.start).speaker
        subject = LEADING_SUBJECT.match(self.masked, 0, position)
        if subject is None:
            return None
        return Range(offset + subject.start("speaker"), offset + subject.end("speaker"))

    def source(self, match: re.Match[str]) -> Iterator[Frame]:
        """`…, according to X` and `According to X, …`."""
        leads = match.start() <= LEADING
        content = (match.end() + 1, self.size) if leads else (0, match.start())
        yield self._frame(match, "source", [content])

    def _content_end(self, start: int) -> int:
        end = CONTENT_ENDS.search(self.masked, start + 10)
        return end.start() if end else self.size

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
