"""Lists of feeds as other readers export them: OPML."""

from dataclasses import dataclass

from lxml import etree

from services.feeds.addresses import checked
from services.feeds.failures import Failed


@dataclass(frozen=True)
class Listed:
    """A feed of a list: its address, or what is wrong with it, and the name it has there."""

    url: str | None
    name: str | None
    problem: str | None = None


def read_opml(body: bytes) -> list[Listed]:
    """Return the feeds of an OPML file in its order, each once.

    Raises:
        Failed: `not-a-feed` for a file that is no OPML.
    """
    parser = etree.XMLParser(resolve_entities=False, no_network=True, recover=True)
    root = etree.fromstring(body, parser) if body.strip() else None
    if root is None or root.tag != "opml":
        raise Failed("not-a-feed", "the file is no OPML")
    outlines = (o for o in root.iter("outline") if o.get("xmlUrl"))
    listed = (_listed(o.get("xmlUrl") or "", o.get("title") or o.get("text")) for o in outlines)
    return list({feed.url or feed.problem: feed for feed in listed}.values())


def _listed(address: str, name: str | None) -> Listed:
    try:
        return Listed(str(checked(address)), name)
    except Failed as failure:
        return Listed(None, name, failure.detail)
