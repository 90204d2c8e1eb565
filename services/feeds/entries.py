"""A feed as it was read, whatever its format."""

from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256


@dataclass(frozen=True)
class Entry:
    """What a feed says of one page. `changed` is its own word on when: any text, for comparing."""

    url: str
    title: str | None = None
    published_at: datetime | None = None
    changed: str = ""
    language: str | None = None

    @property
    def version(self) -> str:
        """Return a hash of what the feed says: another one announces a change of the page."""
        said = "\0".join((self.title or "", self.changed))
        return sha256(said.encode(errors="surrogatepass")).hexdigest()[:16]


@dataclass(frozen=True)
class Feed:
    """The entries of a feed in its own order; `interval` is how often it wants to be asked (s).

    An index has no entries but the addresses of its sitemaps, the newest first.
    """

    title: str | None
    entries: tuple[Entry, ...]
    interval: float = 0
    sitemaps: tuple[str, ...] = ()
