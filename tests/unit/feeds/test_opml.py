"""Lists of other feed readers are understood."""

import pytest

from services.feeds.failures import Failed
from services.feeds.opml import read_opml

FILE = b"""<?xml version="1.0" encoding="UTF-8"?>
<opml version="2.0"><head><title>Mine</title></head><body>
<outline text="News"><outline text="Harbour" type="rss" xmlUrl="https://harbour.example/rss"/>
<outline title="Echo" xmlUrl="HTTPS://Echo.example/feed#x" htmlUrl="https://echo.example"/></outline>
<outline text="Again" xmlUrl="https://harbour.example/rss"/>
<outline text="Bad" xmlUrl="ftp://old.example/rss"/>
</body></opml>"""


def test_feeds_are_found_in_folders_each_once() -> None:
    listed = [(feed.url, feed.name) for feed in read_opml(FILE) if feed.url]

    assert listed == [
        ("https://harbour.example/rss", "Again"),
        ("https://echo.example/feed", "Echo"),
    ]


def test_what_cannot_be_read_is_said() -> None:
    (bad,) = [feed for feed in read_opml(FILE) if not feed.url]

    assert bad.problem
    assert "ftp://old.example/rss" in bad.problem


@pytest.mark.parametrize("body", [b"", b"nonsense", b"<html></html>", b"\xff\xfe"])
def test_another_file_is_refused(body: bytes) -> None:
    with pytest.raises(Failed, match="no OPML"):
        read_opml(body)


def test_entities_stay_closed() -> None:
    bomb = b'<!DOCTYPE o [<!ENTITY a SYSTEM "file:///etc/hostname">]><opml><body>'
    bomb += b'<outline text="&a;" xmlUrl="https://a.example/"/>&a;</body></opml>'

    assert [feed.name or "" for feed in read_opml(bomb)] == [""]
