"""Stories as written: a few header lines, a blank line, then the paragraphs."""

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

BlockKind = Literal["paragraph", "heading", "post", "signature"]
LINK = re.compile(r"\[([^\]]+)\]\(([^)]+)\)")
"""A link inside a paragraph: `[words](address)`."""


@dataclass(frozen=True)
class Block:
    """A paragraph of the body, a heading in it, or one of the two parts of an embedded post."""

    kind: BlockKind
    text: str

    @property
    def plain(self) -> str:
        """The words without link addresses."""
        return LINK.sub(r"\1", self.text)


@dataclass(frozen=True)
class Story:
    """What an outlet has to print: headline, names, picture and body."""

    slug: str
    title: str
    desk: str
    byline: tuple[str, ...]
    summary: str
    caption: str
    credit: str
    blocks: tuple[Block, ...]


def read_story(path: Path) -> Story:
    """Return the story in a file; an unknown header is an error."""
    head, _, body = path.read_text(encoding="utf-8").partition("\n\n")
    fields = dict(line.split(": ", 1) for line in head.splitlines())
    byline = tuple(name.strip() for name in fields.pop("byline", "").split(",") if name.strip())
    optional = {name: fields.pop(name, "") for name in ("summary", "caption", "credit")}
    blocks = [block for part in body.strip().split("\n\n") for block in read_blocks(part, path)]
    return Story(path.stem, byline=byline, blocks=tuple(blocks), **optional, **fields)


def read_blocks(part: str, path: Path) -> list[Block]:
    """Return the blocks of one paragraph of the file.

    An embedded post makes two. `@ story 0 2` stands for those blocks of another story.
    """
    if part.startswith("@ "):
        slug, *numbers = part.split()[1:]
        blocks = read_story(path.with_stem(slug)).blocks
        return [blocks[int(number)] for number in numbers]
    if part.startswith("## "):
        return [Block("heading", part[3:])]
    if part.startswith("> "):
        *post, signature = part.removeprefix("> ").split("\n> ")
        return [Block("post", " ".join(post)), Block("signature", signature)]
    return [Block("paragraph", " ".join(part.split("\n")))]
