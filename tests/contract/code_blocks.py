"""The code blocks of README and docs, and the commands in them."""

import re
import shlex
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

ROOT = Path(__file__).parents[2]
PAGES = [
    ROOT / "README.md",
    ROOT / "CONTRIBUTING.md",
    *sorted((ROOT / "docs").rglob("*.md")),
]
FENCE = re.compile(r"^( *)```(\w+)[^\n]*\n(.*?)^\1```", re.MULTILINE | re.DOTALL)
COMMENT = re.compile(r"(^|\s)# .*$", re.MULTILINE)
ENDS = set("|&;()\n")
KEYWORDS = {"for", "do", "done", "if", "then", "fi", "while"}


@dataclass(frozen=True)
class Block:
    """A fenced block: the page it is on, its line there, its language and its text."""

    page: str
    line: int
    language: str
    text: str

    def __str__(self) -> str:
        return f"{self.page}:{self.line}"

    def commands(self) -> Iterator[list[str]]:
        """Yield the words of each simple command, without redirections and variables before it."""
        for words in _simple_commands(self.text):
            while words and (re.match(r"\w+=", words[0]) or words[0] in KEYWORDS):
                words.pop(0)
            if words and words[0] != "export":
                yield words


def blocks(page: Path) -> Iterator[Block]:
    """Yield the blocks of a page."""
    text = page.read_text(encoding="utf-8")
    for found in FENCE.finditer(text):
        line = text.count("\n", 0, found.start()) + 1
        yield Block(str(page.relative_to(ROOT)), line, found[2], found[3])


def _simple_commands(script: str) -> Iterator[list[str]]:
    joined = COMMENT.sub("", script).replace("\\\n", " ")
    lexer = shlex.shlex(joined, posix=True, punctuation_chars="|&;()<>\n")
    lexer.whitespace, lexer.commenters, lexer.whitespace_split = " \t", "", True
    for ended, words in groupby(lexer, key=lambda word: set(word) <= ENDS and bool(word)):
        if not ended:
            yield _without_redirections(list(words))


def _without_redirections(words: list[str]) -> list[str]:
    kept: list[str] = []
    rest = iter(words)
    for word in rest:
        if set(word) <= set("<>"):
            next(rest, None)
            if kept and kept[-1].isdigit():  # 2>> file
                kept.pop()
        else:
            kept.append(word)
    return kept
