"""What a page declares about itself for machines: meta tags, JSON-LD, link elements."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from html import unescape
from json.decoder import scanstring  # type: ignore[attr-defined] # undocumented, since 2.6
from typing import Any

from selectolax.lexbor import LexborHTMLParser, LexborNode

from services.cleaner.dates import declared_time

TITLES = ("og:title", "twitter:title", "dc.title", "parsely-title")
SITES = ("og:site_name", "application-name", "twitter:site")
AUTHORS = ("author", "parsely-author", "article:author", "dc.creator", "byl", "sailthru.author")
PUBLISHED = (
    "article:published_time",
    "parsely-pub-date",
    "og:published_time",
    "date",
    "dc.date",
    "dcterms.created",
    "pubdate",
    "publish-date",
    "sailthru.date",
    "datepublished",
)
MODIFIED = ("article:modified_time", "og:updated_time", "last-modified", "lastmod", "datemodified")
ARTICLE_TYPES = ("Article", "BlogPosting", "Report", "Review")
DECLARING = 'meta[content], script[type="application/ld+json"], link[rel="canonical"], title'
MAX_DEPTH = 6
"""JSON-LD is searched this deep: graphs of graphs are not followed further."""


@dataclass(frozen=True)
class Declared:
    """The declarations of a page; empty where it makes none."""

    titles: tuple[str, ...] = ()
    site: str = ""
    description: str = ""
    credits: tuple[str, ...] = ()
    organisations: tuple[str, ...] = ()
    published_at: datetime | None = None
    modified_at: datetime | None = None
    canonical: str | None = None
    language: str | None = None
    body: str = ""


def declarations(tree: LexborHTMLParser) -> Declared:
    """Read the declarations of a parsed page; broken ones are passed over."""
    meta, blocks, titles, canonical = _collect(tree)
    articles = [found for block in blocks for found in _articles(block)]
    article = max(articles, key=len, default={})
    authors = article.get("author")
    titles = [article.get("headline"), *(meta.get(key) for key in TITLES), *titles[:1]]
    return Declared(
        titles=_texts(titles),
        site=next((meta[key] for key in SITES if meta.get(key)), ""),
        description=meta.get("og:description") or meta.get("description") or "",
        organisations=_texts([*_organisations(authors), meta.get("og:site_name")]),
        credits=tuple(
            text
            for text in _texts([*_names(authors), *(meta.get(key) for key in AUTHORS)])
            if "://" not in text
        ),
        published_at=_first_time(article.get("datePublished"), meta, PUBLISHED),
        modified_at=_first_time(article.get("dateModified"), meta, MODIFIED),
        canonical=canonical or meta.get("og:url"),
        language=_language(tree) or meta.get("og:locale"),
        body=max((_body(block) for block in blocks), key=len, default=""),
    )


def _collect(tree: LexborHTMLParser) -> tuple[dict[str, str], list[str], list[Any], str | None]:
    """Return meta tags (keys in lower case, the first of each name), JSON-LD, titles, address."""
    meta: dict[str, str] = {}
    blocks: list[str] = []
    titles: list[Any] = []
    canonical: str | None = None
    for node in tree.css(DECLARING):
        attributes = node.attributes
        if node.tag == "script":
            blocks.append(node.text())
        elif node.tag == "title":
            titles.append(node.text())
        elif node.tag == "link":
            href = (attributes.get("href") or "").strip()
            canonical = href if href.startswith(("http://", "https://")) else canonical
        else:
            key = attributes.get("property") or attributes.get("name") or attributes.get("itemprop")
            content = (attributes.get("content") or "").strip()
            if key and content:
                meta.setdefault(key.strip().lower(), content)
    return meta, blocks, titles, canonical


def _articles(block: str) -> Iterator[dict[str, Any]]:
    """Yield the article objects of one JSON-LD block."""
    try:
        value = json.loads(block, strict=False)
    except (ValueError, RecursionError):
        return
    level = [value]
    for _ in range(MAX_DEPTH):
        below: list[Any] = []
        for item in level:
            if isinstance(item, dict):
                if str(item.get("@type", "")).rstrip("']").endswith(ARTICLE_TYPES):
                    yield item
                below.extend(item.values())
            elif isinstance(item, list):
                below.extend(item)
        level = below


def _names(value: object) -> Iterator[str]:
    """Yield the names of JSON-LD authors: a string, an object or a list of them."""
    for item in value if isinstance(value, list) else [value]:
        name = item.get("name") if isinstance(item, dict) else item
        for part in name if isinstance(name, list) else [name]:
            if isinstance(part, str):
                yield part


def _organisations(value: object) -> Iterator[str]:
    """Yield the names of those JSON-LD authors that are no people."""
    for item in value if isinstance(value, list) else [value]:
        if isinstance(item, dict) and "Organization" in str(item.get("@type")):
            yield from _names(item)


def _texts(values: list[Any]) -> tuple[str, ...]:
    """Return the non-empty strings among some values, once each, white space collapsed."""
    texts = (" ".join(unescape(value).split()) for value in values if isinstance(value, str))
    return tuple(dict.fromkeys(text for text in texts if text))


def _first_time(value: object, meta: dict[str, str], keys: tuple[str, ...]) -> datetime | None:
    """Return the first time that can be read."""
    for text in (value, *(meta.get(key) for key in keys)):
        if isinstance(text, str) and (moment := declared_time(text)):
            return moment
    return None


def _language(tree: LexborHTMLParser) -> str | None:
    """Return the `lang` attribute of the page."""
    root: LexborNode | None = tree.root
    return root.attributes.get("lang") if root else None


def _body(block: str) -> str:
    """Return the `articleBody` of a JSON-LD block without parsing it: broken JSON does no harm."""
    key = block.find('"articleBody"')
    colon = block.find(":", key)
    quote = block.find('"', colon)
    if min(key, colon, quote) < 0 or block[colon + 1 : quote].strip():
        return ""
    try:
        return str(scanstring(block, quote + 1, False)[0])
    except ValueError:
        return ""
