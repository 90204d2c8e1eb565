"""An article's text with its sentences and quotations, found once and asked often."""

from bisect import bisect_left
from dataclasses import dataclass
from functools import cached_property

from services.claim_extractor.quotes import find_quotes
from services.claim_extractor.ranges import Range
from services.claim_extractor.sentences import Sentence, split_sentences


@dataclass(frozen=True)
class Layout:
    """A text and where its sentences and quotations stand."""

    text: str
    sentences: tuple[Sentence, ...]
    quotes: tuple[Range, ...]

    @classmethod
    def of(cls, text: str) -> "Layout":
        """Lay out a text."""
        return cls(text, split_sentences(text), find_quotes(text))

    @cached_property
    def quote_marks(self) -> bytearray:
        """One byte for each position: 1 inside a quotation (its quote marks included)."""
        marks = bytearray(len(self.text) + 1)
        for quote in self.quotes:
            marks[quote.start : quote.end] = b"\x01" * (quote.end - quote.start)
        return marks

    def quoted(self, position: int) -> bool:
        """Say whether a position lies inside a quotation."""
        return self.quote_marks[position] == 1

    def quotes_in(self, sentence: Range) -> list[tuple[int, Range]]:
        """Return the quotations of a sentence: the number of each, and its part in the sentence."""
        first = bisect_left(self.quotes, sentence.start, key=lambda quote: quote.end)
        found = []
        for number in range(first, len(self.quotes)):
            quote = self.quotes[number]
            if quote.start >= sentence.end:
                break
            if quote.shared(sentence) > 1:
                found.append((number, quote.within(sentence)))
        return found

    def sentence_behind(self, position: int) -> Range | None:
        """Return the first sentence that begins at a position or behind it."""
        number = bisect_left(self.sentences, position, key=lambda sentence: sentence.start)
        return self.sentences[number].range if number < len(self.sentences) else None

    def quoted_share(self, stretch: Range) -> float:
        """Return the share of a stretch that is quoted, 0 to 1."""
        inside = sum(self.quote_marks[stretch.start : stretch.end])
        return inside / max(1, stretch.end - stretch.start)
