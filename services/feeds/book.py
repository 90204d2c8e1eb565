"""All that is known of feeds and pages, as the records of the log say it."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import datetime

from schemas.feeds import FeedPage, FeedState, FeedSubscription
from services.feeds.schedule import new_state

Record = FeedSubscription | FeedState | FeedPage


class Book:
    """Subscriptions, states and pages by address; the last record of each counts."""

    def __init__(self, records: Iterable[Record] = ()) -> None:
        self.subscriptions: dict[str, FeedSubscription] = {}
        self.states: dict[str, FeedState] = {}
        self.pages: dict[str, FeedPage] = {}
        self._of_feed: defaultdict[str, dict[str, None]] = defaultdict(dict)
        for record in records:
            self.apply(record)

    def apply(self, record: Record) -> None:
        """Take in a record."""
        match record:
            case FeedSubscription():
                self.subscriptions[record.url] = record
            case FeedState():
                self.states[record.url] = record
            case FeedPage():
                self.forget_page(record.url)
                self.pages[record.url] = record
                self._of_feed[record.feed][record.url] = None

    def unsubscribe(self, url: str) -> None:
        """Take in the end of a subscription; what is known of the feed stays."""
        self.subscriptions.pop(url, None)

    def forget_state(self, url: str) -> None:
        """Take in the end of a feed's state."""
        self.states.pop(url, None)

    def forget_page(self, url: str) -> None:
        """Take in the end of a page."""
        known = self.pages.pop(url, None)
        if known is not None:
            self._of_feed[known.feed].pop(url, None)

    def state(self, url: str, now: datetime) -> FeedState:
        """Return a feed's state, a new one for a feed that was never asked.

        Whoever adds a feed again wants it to be asked now.
        """
        known = self.states.get(url) or new_state(url, now)
        added = self.subscriptions.get(url)
        if added and added.added_at > known.polled_at:
            return known.model_copy(update={"due_at": added.added_at})
        return known

    def pages_of(self, feed: str) -> list[FeedPage]:
        """Return the pages that a feed named."""
        return [self.pages[url] for url in self._of_feed.get(feed, ())]

    def due_pages(self, feed: str, now: datetime) -> list[FeedPage]:
        """Return the pages of a feed to look at now, the newest first, else in the feed's order."""
        found = [p for p in self.pages_of(feed) if p.due_at is not None and p.due_at <= now]
        return sorted(found, key=lambda p: p.published_at or p.noted_at, reverse=True)

    def abandoned(self) -> list[FeedPage]:
        """Return the pages of feeds that nobody subscribes to any more."""
        ended = self._of_feed.keys() - self.subscriptions.keys()
        return [page for feed in ended for page in self.pages_of(feed)]
