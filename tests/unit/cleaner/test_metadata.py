"""Title, authors, agency, times and address."""

from datetime import UTC, datetime

import pytest

from schemas.articles import RawArticle
from services.cleaner.declared import Declared
from services.cleaner.metadata import Metadata, describe, first_time, without_site
from services.cleaner.visible import Visible

HEADER = (
    "Home",
    "Ferry line approved after two years",
    "By",
    "Ann Lee",
    "Ann Lee",
    "and",
    "Reuters",
    "Down Arrow Icon",
    "January 13, 2026, 5:01 AM ET",
)


NOTHING = Declared()


def described(declared: Declared = NOTHING, header: tuple[str, ...] = HEADER) -> Metadata:
    raw = RawArticle(content="x", content_type="text/plain", url="https://a.example/f?utm=1")
    return describe(raw, declared, Visible(header, (), (), ("The council approved it.",)))


def test_what_the_page_declares_comes_first() -> None:
    found = described(Declared(titles=("Declared title",), credits=("By Bo Ek",)))
    assert (found.title, found.byline) == ("Declared title", ("Bo Ek",))


def test_names_may_follow_a_lone_by_line_by_line() -> None:
    found = described()
    assert (found.byline, found.agency) == (("Ann Lee",), "Reuters")


def test_title_and_time_are_read_above_the_body() -> None:
    found = described()

    assert found.title == "Ferry line approved after two years"
    assert found.published_at == datetime(2026, 1, 13, 10, 1, tzinfo=UTC)


def test_the_canonical_address_replaces_the_fetched_one() -> None:
    assert described().url == "https://a.example/f?utm=1"
    assert described(Declared(canonical="https://a.example/f")).url == "https://a.example/f"


@pytest.mark.parametrize(
    ("title", "site", "expected"),
    [
        ("Ferry line approved | The Post", "The Post", "Ferry line approved"),
        ("Ferry line approved after vote - Post", "", "Ferry line approved after vote"),
        ("Ferry line - approved", "", "Ferry line - approved"),
        ("Ferry line approved", "The Post", "Ferry line approved"),
    ],
)
def test_the_outlets_name_is_cut_off(title: str, site: str, expected: str) -> None:
    assert without_site(title, site) == expected


def test_nothing_known_is_nothing_said() -> None:
    found = described(header=())
    assert (found.title, found.byline, found.published_at) == (None, (), None)


def test_the_time_of_publication_is_no_day_of_the_story() -> None:
    caption = (
        "The mayor, here with the crew of the old ferry on May 1, 2024, has seen many plans fail."
    )
    header = ("Ferry line approved", "Feb 28, 2026 6:35 AM EST", "Opinion March 1, 2026", caption)

    assert first_time(header) == datetime(2026, 2, 28, 11, 35, tzinfo=UTC)
