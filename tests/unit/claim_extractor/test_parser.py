"""The parser: sentences in, the grammar that rules ask for out."""

from services.claim_extractor.parser import language_model, parse_passages
from services.claim_extractor.ranges import Range

STORY = "The Brumblewick council said on Tuesday that the bridge at Quorndlemere would close."


def test_a_word_met_in_an_article_is_forgotten_with_it() -> None:
    parse_passages([(STORY, Range(0, len(STORY)))])

    strings = language_model().vocab.strings
    assert "council" in strings
    assert not {"Brumblewick", "Quorndlemere"} & set(strings)


def test_a_sentence_is_parsed_the_same_after_its_words_were_forgotten() -> None:
    passages = [(STORY, Range(0, len(STORY)))]

    assert parse_passages(passages) == parse_passages(passages)
