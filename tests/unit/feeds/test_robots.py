"""robots.txt is read as RFC 9309 says."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.feeds.robots import LONGEST_DELAY, _matches, parse_robots

FILE = """\ufeff# rules
User-agent: *
Disallow: /search
Allow: /search/about
Disallow: /*.pdf$
Disallow: /private*/draft
Crawl-delay: 7

User-Agent: ClaimWire   # by name
User-agent: otherbot
Disallow: /only-here
Disallow:
sitemap: https://a.example/sitemap.xml
"""
STAR = parse_robots(FILE, "somebody")


@pytest.mark.parametrize(
    ("path", "allowed"),
    [
        ("/", True),
        ("/news/search", True),
        ("/search", False),
        ("/search?q=x", False),
        ("/searching", False),
        ("/search/about/us", True),
        ("/report.pdf", False),
        ("/report.pdf?page=2", True),
        ("/report.pdf.html", True),
        ("/private/draft", False),
        ("/private-area/x/draft/1", False),
        ("/private/final", True),
    ],
)
def test_the_longest_matching_rule_decides(path: str, allowed: bool) -> None:
    assert STAR.allows(path) is allowed


def test_a_group_of_our_name_replaces_the_one_for_all() -> None:
    ours = parse_robots(FILE, "claimwire")

    assert (ours.allows("/search"), ours.allows("/only-here")) == (True, False)


def test_allow_wins_a_tie() -> None:
    rules = parse_robots("User-agent: *\nDisallow: /a\nAllow: /a", "x")

    assert rules.allows("/a")


def test_groups_of_the_same_name_count_together() -> None:
    rules = parse_robots("User-agent: *\nDisallow: /a\n\nUser-agent: *\nDisallow: /b", "x")

    assert not rules.allows("/a")
    assert not rules.allows("/b")


def test_escapes_are_the_same_path() -> None:
    rules = parse_robots("User-agent: *\nDisallow: /caf%C3%A9\nDisallow: /th%65", "x")

    assert not rules.allows("/café")
    assert not rules.allows("/the")


@pytest.mark.parametrize("text", ["", "<html>no robots</html>", "Disallow: /", "\0\xff:::"])
def test_a_file_without_a_group_forbids_nothing(text: str) -> None:
    assert parse_robots(text, "x").allows("/anything")


@pytest.mark.parametrize(("said", "taken"), [("7", 7), ("1e9", LONGEST_DELAY), ("-5", 0), ("a", 0)])
def test_a_crawl_delay_is_kept_within_reason(said: str, taken: float) -> None:
    assert parse_robots(f"User-agent: *\nCrawl-delay: {said}", "x").delay == taken


def test_a_pattern_of_many_stars_takes_no_time() -> None:
    rules = parse_robots(f"User-agent: *\nDisallow: /{'*a' * 2000}b$", "x")

    assert rules.allows("/" + "a" * 4000)


@given(st.text("ab*", max_size=8), st.booleans(), st.text("ab", max_size=8))
def test_a_pattern_matches_as_its_regular_expression_does(
    pattern: str, anchored: bool, path: str
) -> None:
    expression = pattern.replace("*", ".*") + ("$" if anchored else "")

    matches = _matches(pattern + ("$" if anchored else ""), path)

    assert matches == bool(re.match(expression, path))
