"""Pages out of stories: one template an outlet, with the furniture of its site."""

from dataclasses import dataclass, field
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined, select_autoescape
from markupsafe import Markup, escape

from samples.sources.pages import Outlet, Page
from samples.sources.story import LINK, Story


@dataclass
class Furniture:
    """Collects the phrases of a page that a template marks as no part of the article."""

    phrases: list[str] = field(default_factory=list)

    def mark(self, phrase: str) -> str:
        """Return the phrase as it is, and remember it."""
        if phrase and phrase not in self.phrases:
            self.phrases.append(phrase)
        return phrase


class Printer:
    """Prints pages from the templates of a folder."""

    def __init__(self, templates: Path) -> None:
        self._environment = Environment(
            loader=FileSystemLoader(templates),
            autoescape=select_autoescape(("html.jinja",), default=False),
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            keep_trailing_newline=True,
        )
        self._environment.filters["inline"] = inline

    def print(
        self, page: Page, outlet: Outlet, story: Story, headlines: list[str]
    ) -> tuple[str, list[str]]:
        """Return the page and the phrases on it that must not survive cleaning."""
        furniture = Furniture()
        suffix = page.file.rpartition(".")[2]
        template = self._environment.get_template(page.template or f"{page.outlet}.{suffix}.jinja")
        text = template.render(
            page=page,
            outlet=outlet,
            story=story,
            url=page.url(outlet, story.desk),
            headlines=headlines,
            junk=furniture.mark,
        )
        return text, furniture.phrases


def inline(text: str) -> Markup:
    """Return a paragraph as HTML, its links as anchors."""
    return Markup(LINK.sub(r'<a href="\2">\1</a>', str(escape(text))))  # noqa: S704  # escaped before
