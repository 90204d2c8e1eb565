"""Raw articles from files: JSON lines, pages and text dumps, one at a time."""

import json
from collections.abc import Iterator
from pathlib import Path

from schemas.articles import ContentType, RawArticle
from services.errors import Unprocessable
from services.runtime.parsing import parse
from services.source import source_of

KINDS: dict[str, ContentType] = {
    ".html": "text/html",
    ".htm": "text/html",
    ".txt": "text/plain",
}
MANIFEST = "manifest.jsonl"


class NoArticles(FileNotFoundError):
    """A path leads to no article. The message names it."""


def article_files(path: Path) -> list[Path]:
    """Return the article files at a path: a folder's manifest, else its files in order of name.

    Raises:
        NoArticles: names the path when there is none.
    """
    if not path.exists():
        raise NoArticles(f"{path} does not exist")
    if (path / MANIFEST).is_file():
        return [path / MANIFEST]
    found = sorted(path.rglob("*")) if path.is_dir() else [path]
    files = [file for file in found if file.suffix in (*KINDS, ".jsonl")]
    if not files:
        raise NoArticles(f"{path} holds no .jsonl, .html or .txt file")
    return files


def raw_articles(path: Path) -> Iterator[bytes]:
    """Yield the raw articles at a path as record values, one at a time.

    A line of a .jsonl file is a raw article as it is, or names its page in `file` in place of
    `content`, relative to the .jsonl file.
    """
    for file in article_files(path):
        if file.suffix != ".jsonl":
            yield _page(file, {"source": file.parent.name})
            continue
        with file.open("rb") as lines:
            yield from (_line(file.parent, line) for line in lines if line.strip())


def _line(folder: Path, line: bytes) -> bytes:
    try:
        row = json.loads(line)
    except ValueError:
        return line  # the cleaner sets it aside and says why
    if not isinstance(row, dict) or "file" not in row:
        return line
    return _page(folder / row["file"], row)


def _page(file: Path, known: dict[str, object]) -> bytes:
    content = file.read_bytes().decode("utf-8", errors="replace")
    fields = {name: known[name] for name in RawArticle.model_fields if known.get(name) is not None}
    row = {"content_type": KINDS.get(file.suffix), **fields, "content": content}
    return json.dumps(row).encode()


def key_of(value: bytes) -> bytes | None:
    """Return the record key of a raw article: its source; None where it cannot be read."""
    try:
        return source_of(parse(RawArticle, value)).encode()
    except Unprocessable:
        return None
