"""Which stretches of the text are reported speech, and by whom.

First the contents of the frames, then quotations that no frame covers: by another piece of the same
quotation, the neighbouring words, the paragraph, and at last the paragraph before or behind.
"""

import re
from collections.abc import Mapping, Sequence

from services.claim_extractor.frames import Frame
from services.claim_extractor.layout import Layout
from services.claim_extractor.parse import Parse
from services.claim_extractor.posts import attribute_blocks, attribute_posts
from services.claim_extractor.ranges import Range
from services.claim_extractor.reported import Attributed, Reported

SCARE_QUOTE = 3
"""Quotations of fewer words are scare quotes, unless they are the whole sentence."""
WHOLE_SENTENCE = 0.75
"""Share of its sentence from which a quotation is the sentence."""
GAP = 90
"""Characters between a quotation and a chunk that belongs to it."""
LONG_WORD = re.compile(r"[^\W\d_][\w’']{3,}")
CLOSING_MARKS = "”\"»'"


def attribute(
    layout: Layout, frames: Sequence[list[Frame]], parses: Mapping[int, Parse]
) -> list[Attributed]:
    """Attribute every sentence; `frames` has a list for each, `parses` those that were parsed."""
    page = [
        Attributed(s, layout.quotes_in(s.range), frames[number], parses.get(number))
        for number, s in enumerate(layout.sentences)
    ]
    owners: dict[int, Frame] = {}
    for entry in page:
        _take_contents(entry, owners)
    attribute_posts(layout.text, page)
    attribute_blocks(layout.text, page)
    _Floating(layout.text, page, owners).attribute()
    return page


def _take_contents(entry: Attributed, owners: dict[int, Frame]) -> None:
    """Take the frames' contents, and the whole of a quotation that a content touches."""
    for frame in entry.frames:
        for content in frame.contents:
            start, end = content
            for number, quote in entry.quotes:
                if not Range(start, end).shared(quote):
                    continue
                if start < quote.end:
                    end = max(end, quote.end)
                if frame.placement == "before" and quote.start < start < quote.end:
                    start = quote.start
                owners.setdefault(number, frame)
            entry.reported.append(Reported(Range(start, end), frame))


def _is_title(quotation: str) -> bool:
    """Say whether the words of a quotation are capitalised as those of a book or a song are."""
    long = LONG_WORD.findall(quotation)
    return len(long) > 1 and all(word[0].isupper() for word in long)


class _Floating:
    """Finds the speakers of quotations that no frame covers, paragraph by paragraph."""

    def __init__(self, text: str, page: list[Attributed], owners: dict[int, Frame]) -> None:
        self.text = text
        self.owners = owners
        self.paragraphs: dict[int, list[Attributed]] = {}
        for entry in page:
            self.paragraphs.setdefault(entry.sentence.paragraph, []).append(entry)
        self.current: Frame | None = None
        self.waiting: list[tuple[Attributed, int, Range]] = []

    def attribute(self) -> None:
        """Attribute every quotation of the page that can be."""
        previous: Frame | None = None
        unclosed: list[tuple[int, list[tuple[Attributed, int, Range]], Frame | None]] = []
        for number in sorted(self.paragraphs):
            entries = self.paragraphs[number]
            self.current = None
            self.waiting = []
            for entry in entries:
                self._sentence(entry)
            if self.waiting and self.text[self.waiting[-1][2].end - 1] in CLOSING_MARKS:
                self._give_all(previous)
            elif self.waiting:
                unclosed.append((number, self.waiting, previous))
                continue
            frames = [frame for entry in entries for frame in entry.open_frames()]
            previous = self.current or (frames[-1] if frames else None)
        for number, self.waiting, previous in reversed(unclosed):
            self._give_all(self._speaker_behind(number) or previous)

    def _speaker_behind(self, number: int) -> Frame | None:
        """A quotation that is not closed goes on in the next paragraph: ask who speaks there."""
        following = self.paragraphs.get(number + 1, [])
        return next((r.frame for entry in following for r in entry.reported), None)

    def _sentence(self, entry: Attributed) -> None:
        for number, quote in entry.quotes:
            self._quotation(entry, number, quote)
        speech = [frame for frame in entry.open_frames() if frame.placement != "source"]
        if speech:
            self.current = speech[-1]
        if self.current is not None:
            for waiting, number, quote in self.waiting:
                self._give(waiting, number, quote, self.owners.get(number, self.current))
            self.waiting = []

    def _quotation(self, entry: Attributed, number: int, quote: Range) -> None:
        covering = entry.covering(quote)
        if covering is not None:
            self.current = covering
            return
        sentence = entry.range
        whole = quote.end - quote.start > WHOLE_SENTENCE * (sentence.end - sentence.start)
        if (quote.words(self.text) < SCARE_QUOTE or _is_title(quote.of(self.text))) and not whole:
            return
        frame = self.owners.get(number) or self._in_sentence(entry, quote, whole)
        if frame is None and whole:
            frame = self.current
        if frame is not None:
            self.current = frame
            self._give(entry, number, quote, frame)
        elif whole:
            self.waiting.append((entry, number, quote))

    def _in_sentence(self, entry: Attributed, quote: Range, whole: bool) -> Frame | None:
        free = [
            frame
            for frame in entry.open_frames()
            if not any(r.content.holds(frame.cue.start) for r in entry.reported)
        ]
        beside = [(gap, n) for n, f in enumerate(free) if (gap := self._gap(f, quote)) is not None]
        if beside:
            return free[min(beside)[1]]
        return free[0] if free and whole else None

    def _gap(self, frame: Frame, quote: Range) -> int | None:
        """Return the characters between a quotation and the chunk it belongs to, else None."""
        text = self.text
        if frame.chunk.end <= quote.start:
            between = text[frame.chunk.end : quote.start]
            before = between.rstrip()
            joined = before.endswith((",", ":", "that")) or len(before) <= 1 or before == ", and"
        elif frame.chunk.start >= quote.end:
            between = text[quote.end : frame.chunk.start]
            spoken = quote.of(text).rstrip(CLOSING_MARKS)
            joined = spoken.endswith((",", "?", "!", ".", "…")) or between.startswith(",")
        else:
            return None
        return len(between) if joined and len(between) <= GAP else None

    def _give_all(self, frame: Frame | None) -> None:
        """Give the waiting quotations to their owners, else to a frame."""
        for entry, quotation, quote in self.waiting:
            owner = self.owners.get(quotation) or frame
            if owner is not None:
                self._give(entry, quotation, quote, owner)
                self.current = self.current or owner

    def _give(self, entry: Attributed, number: int, quote: Range, frame: Frame) -> None:
        self.owners.setdefault(number, frame)
        entry.reported.append(Reported(quote, frame))
