"""Frames that the wording of a sentence shows, without a parse."""

import pytest

from services.claim_extractor.layout import Layout
from services.claim_extractor.surface_frames import surface_frames


def reports(text: str) -> list[tuple[str, str]]:
    """Return speaker and content of each frame of a sentence."""
    layout = Layout.of(text)
    frames = surface_frames(layout, layout.sentences[0].range)
    return [
        (frame.speaker.of(text), content.of(text)) for frame in frames for content in frame.contents
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ana Silva said the bridge was shut.", ("Ana Silva", "the bridge was shut.")),
        ("The bridge was shut, said Ana Silva.", ("Ana Silva", "The bridge was shut")),
        ("Ana Silva, 41, said the bridge was shut.", ("Ana Silva", "the bridge was shut.")),
        (
            "Ana Silva on Monday accused the city of neglect for years.",
            ("Ana Silva", "the city of neglect for years."),
        ),
        (
            "Ana Silva told city officials the bridge was shut.",
            ("Ana Silva", "the bridge was shut."),
        ),
        (
            "Ana Silva said a bridge was shut, but the ferry ran.",
            ("Ana Silva", "a bridge was shut"),
        ),
        (
            "Ana Silva, a broker, says the price could be a risk to funds.",
            ("Ana Silva", "the price could be a risk to funds."),
        ),
        (
            "Ana Silva visited the bridge and said it would be shut soon.",
            ("Ana Silva", "it would be shut soon."),
        ),
        (
            "Ana Silva visited the bridge, adding that it would be shut soon.",
            ("Ana Silva", "it would be shut soon."),
        ),
        (
            "Ana Silva said the boat that sank had lost its engine.",
            ("Ana Silva", "the boat that sank had lost its engine."),
        ),
        (
            "Ana Silva said outside the court that the boat had sunk.",
            ("Ana Silva", "the boat had sunk."),
        ),
        (
            "The Port Board (PB) said the boat had sunk.",
            ("The Port Board", "the boat had sunk."),
        ),
        (
            "Ministers also believe they can close the port soon.",
            ("Ministers", "they can close the port soon."),
        ),
        (
            "Ana Silva told The Courier: “The boat had no engine at all.”",
            ("Ana Silva", "The boat had no engine at all."),
        ),
    ],
)
def test_a_report_has_its_speaker_and_its_content(text: str, expected: tuple[str, str]) -> None:
    assert reports(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "The video showed one of the alleged thieves in a car.",
        "It ended the club’s title hopes in the second week.",
        "We asked how they arrived at their estimates of the damage.",
        "Ana Silva tweeted before the election in the northern province.",
        "It’s unclear what those signals might be in the end.",
        "The protests continued across the province on Sunday.",
    ],
)
def test_nouns_and_adjectives_that_look_like_reporting_words_report_nothing(text: str) -> None:
    assert reports(text) == []
