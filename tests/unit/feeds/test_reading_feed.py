"""Every format of feed becomes the same entries; what a stranger wrote opens nothing."""

import json
from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from services.feeds.entries import Entry, Feed
from services.feeds.failures import Failed
from services.feeds.reading_feed import MAX_ENTRIES, RawFeed, read_feed, without_entities

URL = "https://harbour.example/feeds/news"
NINE = datetime(2026, 3, 4, 9, 30, tzinfo=UTC)

RSS = """<?xml version="1.0"?><rss version="2.0"><channel>
<title>Harbour &amp; Sea</title><language>en-GB</language><ttl>60</ttl>
<item><title>Ferry &lt;b&gt;approved&lt;/b&gt;</title><link>/ferry?a=1&amp;b=2#top</link>
<pubDate>Wed, 04 Mar 2026 10:30:00 +0100</pubDate></item></channel></rss>"""
ATOM = """<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en-GB">
<title>Harbour &amp; Sea</title><entry><title>Ferry approved</title>
<link rel="self" href="/self"/><link rel="alternate" href="/ferry?a=1&amp;b=2"/>
<published>2026-03-04T09:30:00Z</published><updated>2026-03-04T10:00:00Z</updated></entry></feed>"""
RDF = """<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
 xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>Harbour &amp; Sea</title><dc:language>en</dc:language></channel><item>
<title>Ferry approved</title><link>https://harbour.example/ferry?a=1&amp;b=2</link>
<dc:date>2026-03-04T09:30:00Z</dc:date></item></rdf:RDF>"""
JSON = json.dumps(
    {
        "version": "https://jsonfeed.org/version/1.1",
        "title": "Harbour & Sea",
        "language": "en-GB",
        "items": [
            {
                "id": "1",
                "url": "https://harbour.example/ferry?a=1&b=2",
                "title": "Ferry approved",
                "date_published": "2026-03-04T10:30:00+01:00",
            }
        ],
    }
)
SITEMAP = """<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
 xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"><url>
<loc>https://harbour.example/ferry?a=1&amp;b=2</loc><news:news><news:publication>
<news:name>Harbour</news:name><news:language>en</news:language></news:publication>
<news:publication_date>2026-03-04T09:30:00Z</news:publication_date>
<news:title>Ferry approved</news:title></news:news></url></urlset>"""


def read(text: str | bytes) -> Feed:
    return read_feed(RawFeed(URL, text if isinstance(text, bytes) else text.encode()))


@pytest.mark.parametrize(
    "text", [RSS, ATOM, RDF, JSON, SITEMAP], ids=["rss", "atom", "rdf", "json", "sitemap"]
)
def test_every_format_gives_the_same_entry(text: str) -> None:
    (entry,) = read(text).entries

    assert entry.url == "https://harbour.example/ferry?a=1&b=2"
    assert (entry.title, entry.published_at, entry.language) == ("Ferry approved", NINE, "en")


@pytest.mark.parametrize("text", [RSS, ATOM, RDF, JSON], ids=["rss", "atom", "rdf", "json"])
def test_a_feed_has_a_name(text: str) -> None:
    assert read(text).title == "Harbour & Sea"


def test_a_feed_may_say_how_often_it_wants_to_be_asked() -> None:
    assert read(RSS).interval == 3600
    assert read(RSS.replace("60</ttl>", "-1</ttl>")).interval == 0


@pytest.mark.parametrize(
    "changed",
    [
        ATOM.replace("T10:00", "T11:00"),
        ATOM.replace("Ferry approved", "Ferry approved (corrected)"),
    ],
    ids=["updated", "title"],
)
def test_an_entry_that_says_something_else_has_another_version(changed: str) -> None:
    assert read(changed).entries[0].version != read(ATOM).entries[0].version


def test_half_a_character_in_json_breaks_nothing() -> None:
    feed = read(JSON.replace("Ferry", "Ferry \\ud800"))

    assert (feed.entries[0].title or "").encode() == b"Ferry ? approved"


def test_a_page_named_twice_is_one_entry() -> None:
    assert len(read(RSS.replace("</item>", "</item>" + RSS[RSS.index("<item>") :])).entries) == 1


def test_a_sitemap_is_read_from_its_newest_page_on() -> None:
    pages = "".join(
        f"<url><loc>https://a.example/{n}</loc><lastmod>2026-03-{n % 28 + 1:02}</lastmod></url>"
        for n in range(MAX_ENTRIES + 100)
    )

    entries = read(f'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{pages}</urlset>')

    assert len(entries.entries) == MAX_ENTRIES
    assert entries.entries[0].changed == "2026-03-28"


def test_an_index_names_its_sitemaps_the_newest_first() -> None:
    parts = (
        "<sitemap><loc>/undated</loc></sitemap>"
        "<sitemap><loc>/old</loc><lastmod>2026-03-01</lastmod></sitemap>"
        "<sitemap><loc>javascript:alert(1)</loc><lastmod>2026-03-05</lastmod></sitemap>"
        "<sitemap><loc>/new</loc><lastmod>2026-03-04T09:30:00+00:00</lastmod></sitemap>"
    )

    feed = read(f'<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{parts}')

    names = [address.removeprefix("https://harbour.example/") for address in feed.sitemaps]
    assert (names, feed.entries) == (["new", "old", "undated"], ())


@pytest.mark.parametrize(
    "link",
    ["javascript:alert(1)", "mailto:a@a.example", "file:///etc/passwd", "", "http://[", "data:,x"],
)
def test_an_entry_without_a_web_address_is_left_out(link: str) -> None:
    assert read(RSS.replace("/ferry?a=1&amp;b=2#top", link)).entries == ()


def test_broken_xml_is_read_as_far_as_it_makes_sense() -> None:
    broken = RSS.replace("&amp;", "&").replace("</channel></rss>", "<item><title>")

    assert read(broken).entries[0].url == "https://harbour.example/ferry?a=1&b=2"


@pytest.mark.parametrize("encoding", ["cp1252", "utf-16", "utf-8-sig"])
def test_a_feed_in_another_encoding_than_it_says_is_read(encoding: str) -> None:
    text = RSS.replace("Ferry", "Fähre").replace('"1.0"', '"1.0" encoding="utf-8"')

    assert read(text.encode(encoding)).entries[0].title == "Fähre approved"


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("", "neither RSS nor Atom"),
        ("hello", "neither RSS nor Atom"),
        ("<!doctype html><html><body>Our feed has moved</body></html>", "web page"),
        ('<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"/>', "names none"),
        ("{", "is none"),
        ('{"items": 7}', "no JSON Feed"),
        ('{"a":' * 100_000, "is none"),
    ],
    ids=["nothing", "words", "page", "index", "half JSON", "other JSON", "deep JSON"],
)
def test_what_is_no_feed_is_said_to_be_none(text: str, says: str) -> None:
    with pytest.raises(Failed, match=f"not-a-feed.*{says}"):
        read(text)


@pytest.mark.parametrize(
    "link",
    [
        '<link rel="alternate" type="application/rss+xml" href="/all.rss?a=1&amp;b=2">',
        "<LINK href='/all.rss?a=1&amp;b=2' type='application/atom+xml' />",
        "<link type=application/feed+json href=../all.rss?a=1&amp;b=2>",
    ],
)
def test_a_web_page_in_place_of_its_feed_is_asked_for_the_address(link: str) -> None:
    with pytest.raises(Failed, match=r"add https://harbour\.example/all\.rss\?a=1&b=2$"):
        read(f"<html><head><link rel=stylesheet href=/x.css>{link}</head></html>")


ENTITIES = {
    "external": '<!ENTITY a SYSTEM "file:///etc/passwd">',
    "parameter": '<!ENTITY % b SYSTEM "file:///etc/passwd"> %b; <!ENTITY a "x">',
    "laughs": '<!ENTITY b "ha"><!ENTITY c "&b;&b;&b;"><!ENTITY a "&c;&c;&c;">',
    "quadratic": f'<!ENTITY a "{"x" * 100_000}">',
}


@pytest.mark.parametrize("declared", ENTITIES.values(), ids=ENTITIES)
@pytest.mark.parametrize("text", [RSS, ATOM, SITEMAP], ids=["rss", "atom", "sitemap"])
def test_entities_stay_closed(text: str, declared: str) -> None:
    body = text.removeprefix('<?xml version="1.0"?>').replace("Ferry", "Ferry" + "&a;" * 1000)

    feed = read(f"<!DOCTYPE feed [{declared}]>{body}")

    titles = " ".join(entry.title or "" for entry in feed.entries)
    assert "Ferry" in titles
    assert not any(secret in titles for secret in ("root:", "haha", "xxx"))


def test_declared_entities_are_cut_out_in_one_pass() -> None:
    assert without_entities('a<!ENTITY b "1">c<!entity d "<!ENTITY e>f<!ENTITY g') == "acf"
    assert without_entities("<!ENTITY " * 500_000) == ""


def addresses_or_reason(text: str) -> list[str]:
    try:
        return [entry.url for entry in read(text).entries]
    except Failed as failure:
        return [failure.reason]


@given(st.text(max_size=300) | st.sampled_from([RSS, ATOM, JSON, SITEMAP]), st.data())
@settings(max_examples=100, deadline=None)
def test_any_text_is_a_feed_or_none(text: str, data: st.DataObject) -> None:
    cut = data.draw(st.integers(0, len(text)))
    prefix = data.draw(st.sampled_from(["", "{", "<rss><channel><item>", "<urlset>", "<feed>"]))

    found = addresses_or_reason(prefix + text[:cut])

    assert all(each.startswith("http") for each in found) or found == ["not-a-feed"]


def test_a_version_depends_on_what_is_said_and_not_on_where() -> None:
    assert Entry("a", "t", None, "1").version == Entry("b", "t", NINE, "1").version
