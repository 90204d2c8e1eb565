"""Who is given which words."""

import pytest

from tests.unit.claim_extractor.build import claims_of, said


@pytest.mark.parametrize(
    "text",
    [
        "Ana Silva said the bridge was closed.",
        "Ana Silva told reporters on Monday that the bridge was closed.",
        "The bridge was closed, Ana Silva said.",
        "“The bridge was closed,” said Ana Silva.",
        "According to Ana Silva, the bridge was closed.",
        "The bridge was closed, according to Ana Silva.",
        "The bridge was closed, as Ana Silva noted.",
        "As Ana Silva first reported, the bridge was closed.",
        "As reported by Ana Silva, the bridge was closed.",
    ],
)
def test_a_reporting_clause_may_stand_before_or_behind(text: str) -> None:
    ((content, speaker),) = said(text)

    assert content.lower().rstrip(",") == "the bridge was closed"
    assert speaker == "Ana Silva"


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("But, she said, it is a risky plan.", "it is a risky plan"),
        (
            "If the dam breaks, the mayor said, the town must be left.",
            "If the dam breaks, the mayor said, the town must be left",
        ),
    ],
)
def test_a_report_in_parenthesis_is_about_the_clause_around_it(text: str, content: str) -> None:
    ((found, speaker),) = said(text)

    assert found == content
    assert speaker is not None


def test_reports_of_two_speakers_side_by_side_are_not_one_inside_the_other() -> None:
    found = said(
        "Ana Silva said the dam had held all night, while Bo Hale said it had broken at noon."
    )

    assert found == [
        ("the dam had held all night", "Ana Silva"),
        ("it had broken at noon", "Bo Hale"),
    ]


def test_a_quotation_interrupted_by_its_cue_is_two_claims_of_one_speaker() -> None:
    found = said("“The bridge is closed,” Ana Silva said. “The road is open.”")

    assert found == [
        ("The bridge is closed", "Ana Silva"),
        ("The road is open", "Ana Silva"),
    ]


def test_a_quotation_over_two_paragraphs_has_one_speaker() -> None:
    found = said(
        "“The bridge is closed and will stay so,” Ana Silva said.\n\n"
        "“The road is open to everybody who lives there.”"
    )

    assert [speaker for _, speaker in found] == ["Ana Silva", "Ana Silva"]


def test_what_somebody_is_accused_of_is_the_accusers_claim() -> None:
    assert said("Ana Silva accused the company of hiding the report.") == [
        ("the company of hiding the report", "Ana Silva")
    ]


def test_a_post_belongs_to_its_signature() -> None:
    found = said("The bridge will open again in May.\n— Ana Silva (@anasilva) March 3, 2025")

    assert ("The bridge will open again in May", "Ana Silva") in found


def test_the_paragraph_below_a_line_that_ends_in_wrote_is_a_quotation() -> None:
    found = said(
        "On Monday Ana Silva wrote:\n\nThe bridge is closed to all cars. It will open again in May."
    )

    assert [speaker for _, speaker in found] == ["Ana Silva", "Ana Silva"]


def test_a_source_behind_a_report_is_whom_it_came_through() -> None:
    (claim,) = claims_of("Velland estimates 300 soldiers have died, according to lawmaker Bo Hale.")

    assert claim.speaker is not None
    assert (claim.speaker.name, claim.speaker.via) == ("Velland", "lawmaker Bo Hale")


@pytest.mark.parametrize(
    "text",
    [
        "The committee met on Tuesday and closed the bridge.",
        "The mayor posted a video that showed the closed bridge.",
        "The so-called “ghost bridge” was closed in March.",
        "The remarks that were made public on Friday closed the debate.",
    ],
)
def test_the_outlets_own_statement_is_given_to_nobody(text: str) -> None:
    assert [speaker for _, speaker in said(text)] == [None]


@pytest.mark.parametrize(
    "text",
    [
        "Will the bridge open again in May?",
        "Read more about the bridge on our website today.",
        "The estimates have not been verified.",
    ],
)
def test_questions_furniture_and_remarks_on_verification_are_no_claims(text: str) -> None:
    assert said(text) == []


def test_a_quotation_that_nobody_is_found_for_is_not_the_outlets_voice() -> None:
    (claim,) = claims_of("“The bridge is closed and will stay closed until the summer.”")

    assert (claim.speaker, claim.quote_type) == (None, "direct")


@pytest.mark.parametrize(
    "text",
    [
        "The harbour last shut for ice in 2008.",
        "Just over half of the boats are back.",
        "Photographs of the pier were shown in court.",
        "For more than a year the pier was closed.",
    ],
)
def test_a_plain_statement_is_the_outlets_own(text: str) -> None:
    assert said(text) == [(text.rstrip("."), None)]


def test_what_a_speaker_declines_to_say_is_no_content() -> None:
    found = said("Bo Hale said the talks had begun but declined to give details.")

    assert found == [("the talks had begun", "Bo Hale")]


@pytest.mark.parametrize(
    "text", ["The company in Halvern rejected the claim.", "Two hundred people were told to leave."]
)
def test_what_only_points_to_a_content_reports_none(text: str) -> None:
    assert said(text) == [(text.rstrip("."), None)]


def test_a_second_report_of_the_same_speaker_ends_the_first() -> None:
    found = said("Bo Hale said he would stay in Osk and insisted that the port was safe.")

    assert found == [("he would stay in Osk", "Bo Hale"), ("the port was safe", "Bo Hale")]


def test_how_something_was_said_is_no_part_of_the_quotation() -> None:
    found = said("In a short statement, Bo Hale said, “The port of Osk is safe.”")

    assert found == [("The port of Osk is safe", "Bo Hale")]


def test_one_of_them_is_named_behind() -> None:
    assert said("“We came by sea,” said one of them, Bo Hale, who keeps sheep.") == [
        ("We came by sea", "Bo Hale")
    ]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Ana Silva said seeing boats in the fog was hard.", "seeing boats in the fog was hard"),
        ("Ana Silva claims he's worth ten million crowns.", "he's worth ten million crowns"),
        (
            "He had, according to Ana Silva, sold the boat before the storm.",
            "He had, according to Ana Silva, sold the boat before the storm",
        ),
        ("As Ana Silva put it: “The quay is lost to us.”", "The quay is lost to us"),
    ],
)
def test_a_content_is_found_whatever_it_opens_with(text: str, content: str) -> None:
    assert (content, "Ana Silva") in [(found.rstrip("."), name) for found, name in said(text)]


def test_a_title_in_quotation_marks_is_no_speech() -> None:
    found = said("After singing “Down To The Harbour Lights,” Ana Silva told the crowd to go home.")

    assert "Down To The Harbour Lights" not in [content for content, _ in found]


def test_the_name_before_a_second_reporting_word_is_its_speaker() -> None:
    found = said(
        "Hale is making it impossible for coach Tom Orr not to take him to the Northern "
        "Championships and Silva added: “He deserves it.”"
    )

    assert found[-1] == ("He deserves it", "Silva")
