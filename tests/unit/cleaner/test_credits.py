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
        ("By Ann LeeStaff Writer", ("Ann Lee",)),
        ("Ann MacLee Senior Political Correspondent", ("Ann MacLee",)),
        ("by Ann Lee Feb. 28, 2024 10:20 pm", ("Ann Lee",)),
        ("Von Bo Ek 28.04.2023, 18:11 Uhr", ("Bo Ek",)),
        ("Posted by Ann Lee on March 3, 2024", ("Ann Lee",)),
        ("By Ann Lee - The Lake Times - Thursday, February 29, 2024", ("Ann Lee",)),
        ("Ann Lee@annlee", ("Ann Lee",)),
        ("Foto: Agentur/Bo Ek", ()),
        ("Watch Live", ()),
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
