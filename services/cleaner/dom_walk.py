"""The walk over a parsed page: its block-level elements and its lines, as rows of two tables."""

import re

from selectolax.lexbor import LexborNode

from services.cleaner.class_words import groups_in
from services.cleaner.tags import (
    INLINE,
    OTHER_TAG,
    SKIPPED,
    TAG_FLAGS,
    TAGS,
    Flag,
    link_target,
    role_flag,
)

DESCRIBING = frozenset(("id", "data-component", "data-testid", "data-type", "data-module"))
"""Attributes whose words count like class words; the first characters suffice."""
DESCRIBING_LENGTH = 60
FOR_SCREEN_READERS = re.compile(
    r"sr-only|screen-?reader|visually-?hidden|offscreen|a11y-hidden", re.I
)
"""Inline text in such elements, `opens in a new tab`, is not part of the sentence around it."""
TELLING = DESCRIBING | {"itemprop", "role", "hidden", "aria-hidden", "style"}
HIDDEN_STYLE = re.compile(r"display\s*:\s*none", re.I)
ARTICLE_BODY = frozenset(("articlebody", "reviewbody"))

NOT_A_BLOCK = -1

ElementRow = tuple[int, int, int, int, int, int, int, int]
LINE_COLUMNS = 8
LineRow = tuple[int, float, float, int, int, int, int, int]


class Walk:
    """The walk's state: the tables built so far and the line being collected."""

    def __init__(self) -> None:
        self.elements: list[ElementRow] = [(-1, TAGS["body"], 0, 0, 0, 0, 0, 0)]
        self.ends = [1]
        self.children = [0]
        self.signatures: dict[tuple[int, str | None], int] = {}
        self.texts: list[str] = []
        self.lines: list[LineRow] = []
        self.current = 0
        self.in_link = self.in_bold = 0
        self.gap = self.after_break = 0
        self._start_line()

    def _start_line(self) -> None:
        self.pieces: list[str] = []
        self.link_characters = self.bold_characters = 0
        self.links = self.inline_words = self.targets = 0

    def run(self, body: LexborNode) -> None:
        """Visit every node in document order."""
        open_nodes: list[tuple[LexborNode, int, int, int]] = []
        node = body.first_child
        while node is not None or open_nodes:
            if node is None:
                node, outer, self.in_link, self.in_bold = open_nodes.pop()
                if outer != NOT_A_BLOCK:
                    self._close(outer)
                node = node.next
                continue
            tag = node.tag or "-"
            if tag == "-text":
                self._text(node.text_content)
                node = node.next
                continue
            before = (
                node,
                NOT_A_BLOCK if tag in INLINE else self.current,
                self.in_link,
                self.in_bold,
            )
            child = self._enter(tag, node)
            if child is not None:
                open_nodes.append(before)
            node = child if child is not None else node.next
        self._end_line()
        self.ends[0] = len(self.elements)

    def _enter(self, tag: str, node: LexborNode) -> LexborNode | None:
        """Take an element in; return its first child where its content is to be visited."""
        if tag in SKIPPED or tag[0] in "-_!":
            self.gap += 1
            return None
        if tag == "br":
            self._end_line()
            self.after_break = 1
            return None
        child = node.first_child
        if tag not in INLINE:
            self._open(tag, node, has_child=child is not None)
            return child
        return child if child is not None and self._inline(tag, node) else None

    def _text(self, text: str | None) -> None:
        """Add a piece of text to the line; white space alone starts none."""
        if text and (self.pieces or not text.isspace()):
            self.pieces.append(text)
            if self.in_link:
                self.link_characters += len(text.strip())
            if self.in_bold:
                self.bold_characters += len(text.strip())

    def _end_line(self) -> None:
        """Put the collected line into the table."""
        if not self.pieces:
            return
        text = " ".join("".join(self.pieces).split())
        if text:
            size = len(text)
            self.texts.append(text)
            self.lines.append(
                (
                    self.current,
                    min(1.0, self.link_characters / size),
                    min(1.0, self.bold_characters / size),
                    self.links,
                    self.inline_words,
                    self.gap,
                    self.after_break,
                    self.targets,
                )
            )
            self.gap = 0
        self.after_break = 0
        self._start_line()

    def _inline(self, tag: str, node: LexborNode) -> bool:
        """Enter an inline element: its class words, link, bold type. False: pass it over."""
        attributes = node.attributes
        named = attributes.get("class")
        if named:
            if FOR_SCREEN_READERS.search(named):
                return False
            self.inline_words |= groups_in(named)
        if tag == "a":
            self.in_link = 1
            self.links += 1
            self.targets |= link_target(attributes.get("href") or "")
        elif tag in ("b", "strong", "em", "i"):
            self.in_bold = 1
        return True

    def _open(self, tag: str, node: LexborNode, *, has_child: bool) -> None:
        """Enter a block-level element: its row in the table."""
        if self.pieces:
            self._end_line()
        self.gap += 1
        number, outer = len(self.elements), self.current
        above = self.elements[outer]
        kind = TAGS.get(tag, OTHER_TAG)
        named, words, flags = self._attributes(tag, node.attributes)
        flags |= above[4] | TAG_FLAGS.get(tag, 0) | (Flag.IN_LINK if self.in_link else 0)
        signature = self.signatures.setdefault((kind, named), number)
        article = number if tag == "article" else above[7]
        self.elements.append(
            (outer, kind, words, above[3] | words, flags, above[5] + 1, signature, article)
        )
        self.ends.append(number + 1)
        self.children.append(0)
        self.children[outer] += 1
        if has_child:
            self.current = number

    def _attributes(
        self, tag: str, attributes: dict[str, str | None]
    ) -> tuple[str | None, int, int]:
        """Return the class of an element, its class words and its own flags."""
        words, flags = groups_in(tag) if "-" in tag else 0, 0
        named = attributes.get("class")
        if named:
            words |= groups_in(named)
        for name in TELLING & attributes.keys():
            value = attributes[name] or ""
            if name in DESCRIBING:
                words |= groups_in(value[:DESCRIBING_LENGTH])
            else:
                flags |= _attribute_flag(name, value)
        return named, words, flags

    def _close(self, outer: int) -> None:
        """Leave a block-level element."""
        if self.pieces:
            self._end_line()
        self.ends[self.current] = len(self.elements)
        self.current = outer


def _attribute_flag(name: str, value: str) -> int:
    """Return what an attribute other than class and id says of the element."""
    if name == "itemprop":
        return Flag.ARTICLE_BODY if value.lower() in ARTICLE_BODY else Flag.OTHER_PROPERTY
    if name == "role":
        return role_flag(value)
    if name == "hidden" or (name == "aria-hidden" and value == "true"):
        return Flag.HIDDEN
    if name == "style" and HIDDEN_STYLE.search(value):
        return Flag.HIDDEN
    return 0
