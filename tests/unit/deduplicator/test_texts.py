"""Texts are kept as far back as an article sees them, and a little further."""

from services.deduplicator.texts import CHUNK, REACH, Texts


def test_a_text_is_kept_as_far_back_as_it_is_seen() -> None:
    texts = Texts()
    texts.keep(5, b"five")
    texts.keep(5 + REACH, b"later")
    assert (texts.at(5), texts.at(5 + REACH), texts.at(6)) == (b"five", b"later", b"")


def test_texts_far_behind_are_forgotten_and_not_taken_in_again() -> None:
    texts = Texts()
    texts.keep(5, b"five")
    texts.keep(REACH + 4 * CHUNK, b"later")
    texts.keep(6, b"six")
    assert (texts.at(5), texts.at(6)) == (b"", b"")
    assert texts.nbytes == len(b"later")


def test_dropped_texts_weigh_nothing() -> None:
    texts = Texts()
    texts.keep(5, b"five")
    texts.keep(5, b"a longer one")
    texts.drop([5, 6, CHUNK])
    assert (texts.at(5), texts.nbytes) == (b"", 0)
