"""Who wrote it."""

import pytest

from services.cleaner.credits import agency_in_credits, agency_in_text, people_in


@pytest.mark.parametrize(
    ("credit", "names"),
    [
        ("By Ann Lee and Bo Ek, Reuters", ("Ann Lee", "Bo Ek")),
        ("Von Jürgen Habermann", ("Jürgen Habermann",)),
        ("Maria van der Berg", ("Maria van der Berg",)),
        ("Staff Reporter", ()),
        ("Gazette Newsroom", ()),
        ("Updated 3 hours ago", ()),
        ("山田太郎", ("山田太郎",)),
    ],
)
def test_a_byline_holds_people(credit: str, names: tuple[str, ...]) -> None:
    assert people_in(credit) == names


def test_an_author_may_be_an_agency() -> None:
    assert agency_in_credits(("Ann Lee, Associated Press",)) == "AP"


@pytest.mark.parametrize(
    ("paragraphs", "agency"),
    [
        (("LONDON (Reuters) - The bank said.", "It said."), "Reuters"),
        (("(Bloomberg) -- The bank said.",), "Bloomberg"),
        (("Die Bank sagte.", "Mehr dazu morgen. (dpa)"), "dpa"),
        (("The (AP) exam was hard.",), None),
        ((), None),
    ],
)
def test_dateline_and_closing_credit_name_the_agency(
    paragraphs: tuple[str, ...], agency: str | None
) -> None:
    assert agency_in_text(paragraphs) == agency
