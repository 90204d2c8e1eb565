"""Which outlet prints which story, when, and with what changes: `pages.toml` and `outlets.toml`."""

import tomllib
from dataclasses import dataclass, replace
from datetime import datetime
from operator import itemgetter
from pathlib import Path
from zlib import crc32

from samples.sources.story import Block, Story


@dataclass(frozen=True)
class Outlet:
    """A fictional outlet: how it names itself and how its addresses look."""

    name: str
    domain: str
    path: str
    language: str = "en"
    straight_quotes: bool = False


@dataclass(frozen=True)
class Page:
    """A page to print. `keep`, `swap` and `add` are what a desk does to a story it took over."""

    file: str
    published: datetime
    story: str | None = None
    relation: str | None = None
    template: str | None = None
    address: str | None = None
    title: str | None = None
    byline: tuple[str, ...] | None = None
    caption: str | None = None
    credit: str | None = None
    modified: datetime | None = None
    lead: str = ""
    note: str = ""
    keep: tuple[int, ...] | None = None
    swap: tuple[tuple[str, str], ...] = ()
    add: tuple[tuple[int, str], ...] = ()

    @property
    def outlet(self) -> str:
        """The folder of the outlet."""
        return self.file.partition("/")[0]

    @property
    def content_type(self) -> str:
        """How the page is to be read."""
        return "text/html" if self.file.endswith(".html") else "text/plain"

    def url(self, outlet: Outlet, desk: str) -> str:
        """Return the address of the page, the same for every version of it."""
        slug = self.address or Path(self.file).stem
        number = crc32(slug.encode()) % 900_000 + 100_000
        return f"https://{outlet.domain}" + outlet.path.format(desk=desk, slug=slug, number=number)


def read_outlets(path: Path) -> dict[str, Outlet]:
    """Return the outlets by folder name."""
    return {key: Outlet(**row) for key, row in tomllib.loads(path.read_text("utf-8")).items()}


def read_pages(path: Path) -> list[Page]:
    """Return the pages in the order in which they arrive."""
    pages = [page_of(row) for row in tomllib.loads(path.read_text("utf-8"))["page"]]
    return sorted(pages, key=lambda page: page.published)


def page_of(row: dict[str, object]) -> Page:
    """Return the page of a row of the file, its lists as tuples."""
    return Page(**{key: frozen(value) for key, value in row.items()})  # type: ignore[arg-type]  # TOML is untyped


def frozen(value: object) -> object:
    """Return lists, at any depth, as tuples."""
    return tuple(map(frozen, value)) if isinstance(value, list) else value


def edited(story: Story, page: Page) -> Story:
    """Return the story as this page prints it; a `swap` that finds nothing is an error."""
    blocks = list(story.blocks)
    for added, (before, text) in enumerate(sorted(page.add, key=itemgetter(0))):
        blocks.insert(before + added, Block("paragraph", text))
    if page.keep is not None:
        blocks = [blocks[number] for number in page.keep]
    story = replace(
        story,
        title=page.title or story.title,
        byline=story.byline if page.byline is None else page.byline,
        caption=story.caption if page.caption is None else page.caption,
        credit=story.credit if page.credit is None else page.credit,
        blocks=tuple(blocks),
    )
    for old, new in page.swap:
        story = swapped(story, old, new)
    first, *rest = story.blocks
    return replace(story, blocks=(replace(first, text=page.lead + first.text), *rest))


def swapped(story: Story, old: str, new: str) -> Story:
    """Return the story with one wording in place of another."""
    if not any(old in block.text for block in story.blocks):
        raise ValueError(f"{story.slug}: nothing to change at {old!r}")
    return replace(
        story,
        title=story.title.replace(old, new),
        summary=story.summary.replace(old, new),
        caption=story.caption.replace(old, new),
        blocks=tuple(replace(block, text=block.text.replace(old, new)) for block in story.blocks),
    )


def straightened(story: Story) -> Story:
    """Return the story with typewriter quotes and apostrophes."""
    table = str.maketrans("“”‘’", "\"\"''")
    return replace(
        story,
        title=story.title.translate(table),
        summary=story.summary.translate(table),
        caption=story.caption.translate(table),
        blocks=tuple(replace(b, text=b.text.translate(table)) for b in story.blocks),
    )
