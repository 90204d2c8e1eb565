"""What MkDocs calls: reference pages are made when the site is built, and never written down."""

import re
from pathlib import Path, PurePosixPath

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

from docs.pages import asyncapi, commands, decisions, http, metrics, settings, topics
from schemas.export import generated

PAGES = {
    "reference/asyncapi.md": asyncapi.page,
    "reference/commands.md": commands.page,
    "reference/http.md": http.page,
    "reference/metrics.md": metrics.page,
    "reference/settings.md": settings.page,
    "reference/topics.md": topics.page,
    "decisions/index.md": decisions.page,
}
DOCS = Path("docs")
LINK = re.compile(r"\[([^]]*)\]\(([^)#:]+)(#[^)]*)?\)")


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """List every how-to page, those that mkdocs.yml does not name behind those it does."""
    how_to: list[str] = next(part["How to"] for part in config.nav or () if "How to" in part)
    found = (path.relative_to(DOCS).as_posix() for path in sorted(DOCS.glob("how-to/*.md")))
    how_to += [page for page in found if page not in how_to]
    return config


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add the reference pages, and the contract as files to download."""
    for path, page in PAGES.items():
        files.append(File.generated(config, path, content=page()))
    for name, text in generated().items():
        files.append(File.generated(config, f"contract/{name}", content=text))
    return files


def on_page_markdown(markdown: str, page: Page, **_: object) -> str:
    """Keep the words of a link into the repository, which is not part of the site."""

    def site_only(link: re.Match[str]) -> str:
        return link[1] if _leaves(page.file.src_uri, link[2]) else link[0]

    return LINK.sub(site_only, markdown)


def _leaves(page: str, target: str) -> bool:
    depth = len(PurePosixPath(page).parent.parts)
    ups = sum(part == ".." for part in PurePosixPath(target).parts)
    return ups > depth
