"""Strangers' feeds and pages are parsed beside the poller, and may fail there."""

import pytest

from services.feeds.failures import Failed
from services.feeds.reading_feed import RawFeed
from services.feeds.reading_page import RawPage
from services.feeds.runner import parsing
from services.feeds.runner.parsing import parsing_process

RSS = b'<rss version="2.0"><channel><item><link>https://a.example/1</link></item></channel></rss>'
ENDLESS = RawPage(b"<div>" * 700_000, "text/html")


async def test_what_takes_too_long_is_cut_off_and_the_next_is_read(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(parsing, "SECONDS", 1.0)
    async with parsing_process() as reading:
        with pytest.raises(Failed, match=r"not-a-page.*timeout"):
            await reading.page(ENDLESS)
        with pytest.raises(Failed, match=r"not-a-feed: a web page"):
            await reading.feed(RawFeed("https://a.example/", b"<html></html>"))

        (entry,) = (await reading.feed(RawFeed("https://a.example/", RSS))).entries

    assert entry.url == "https://a.example/1"
