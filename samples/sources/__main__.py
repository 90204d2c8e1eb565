"""Write the sample pages and their manifest: `python -m samples.sources [FOLDER]`."""

import json
import sys
from itertools import cycle, islice
from pathlib import Path

from samples.sources.pages import Outlet, Page, edited, read_outlets, read_pages, straightened
from samples.sources.render import Printer
from samples.sources.story import Story, read_story

SOURCES = Path(__file__).parent
NO_STORY = Story("", "", "news", (), "", "", "", ())
MOST_JUNK = 6
"""Phrases listed for a page."""
HEADLINES = 8
"""Headlines of other pages that a template may use in its lists."""


def printed_story(page: Page, outlet: Outlet) -> Story:
    """Return the page's story as this outlet prints it, an empty one for a page without article."""
    if page.story is None:
        return NO_STORY
    story = edited(read_story(SOURCES / "stories" / f"{page.story}.story"), page)
    return straightened(story) if outlet.straight_quotes else story


def manifest_row(page: Page, outlet: Outlet, story: Story, junk: list[str]) -> dict[str, object]:
    """Return what is known of a page."""
    words = [block.plain.split() for block in story.blocks if block.kind == "paragraph"]
    return {
        "file": page.file,
        "content_type": page.content_type,
        "url": page.url(outlet, story.desk),
        "source": outlet.domain.removeprefix("www."),
        "published_at": page.published.isoformat().replace("+00:00", "Z"),
        "story": page.story,
        "relation": page.relation,
        "article": page.story is not None,
        "language": outlet.language,
        "title": story.title or None,
        "first_words": " ".join(words[0][:8]) if words else None,
        "last_words": " ".join(words[-1][-8:]) if words else None,
        "junk": junk[:MOST_JUNK],
    }


def body_row(page: Page, story: Story) -> dict[str, str]:
    """Return the clean body of a page: its blocks joined by blank lines."""
    return {"file": page.file, "text": "\n\n".join(block.plain for block in story.blocks)}


def write_rows(path: Path, rows: list[dict[str, object]] | list[dict[str, str]]) -> None:
    """Write one JSON object a line."""
    lines = [json.dumps(row, ensure_ascii=False) + "\n" for row in rows]
    path.write_text("".join(lines), encoding="utf-8")


def build(folder: Path) -> None:
    """Write every page, `manifest.jsonl` and `bodies.jsonl` into a folder."""
    outlets = read_outlets(SOURCES / "outlets.toml")
    pages = read_pages(SOURCES / "pages.toml")
    stories = [printed_story(page, outlets[page.outlet]) for page in pages]
    printer = Printer(SOURCES / "templates")
    manifest, bodies = [], []
    for number, (page, story) in enumerate(zip(pages, stories, strict=True)):
        outlet = outlets[page.outlet]
        headlines = list(islice(cycle(other_headlines(number, pages, stories, outlets)), HEADLINES))
        text, junk = printer.print(page, outlet, story, headlines)
        path = folder / page.file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        manifest.append(manifest_row(page, outlet, story, junk))
        if story.blocks:
            bodies.append(body_row(page, story))
    write_rows(folder / "manifest.jsonl", manifest)
    write_rows(folder / "bodies.jsonl", bodies)


def other_headlines(
    number: int, pages: list[Page], stories: list[Story], outlets: dict[str, Outlet]
) -> list[str]:
    """Return a headline of each other story in the page's language, beginning after the page."""
    language = outlets[pages[number].outlet].language
    titles: dict[str | None, str] = {None: "", pages[number].story: ""}
    for other in [*range(number + 1, len(pages)), *range(number)]:
        if outlets[pages[other].outlet].language == language:
            titles.setdefault(pages[other].story, stories[other].title)
    return [title for title in titles.values() if title]


if __name__ == "__main__":
    build(Path(sys.argv[1]) if len(sys.argv) > 1 else SOURCES.parent)
