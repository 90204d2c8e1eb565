"""A record of the log is read the same without a model, and a damaged one is refused."""

import json
from collections.abc import Iterator
from random import Random

import pytest

from schemas.duplicates import ArticleSignature
from services.deduplicator.decoding import from_json
from services.deduplicator.memory import Memory
from services.deduplicator.record import from_record
from tests.unit.deduplicator.stories import article, judge, story


def records() -> Iterator[ArticleSignature]:
    """Yield the records of an original, a copy, an article with a page, and a merge."""
    parts = story(1, 8).split("\n\n")
    halves = "\n\n".join(parts[:4]), "\n\n".join(parts[4:])
    texts = [*halves, "\n\n".join(parts), "\n\n".join(parts[:5])]
    pages = [None, "https://one.example/ä?a=1", None, 'https://one.example/"']
    for at, judgement in enumerate(
        judge(
            Memory(),
            *(
                article(text, f"a{at}", url=pages[at], source="Öne", title="Kabor tifen gula")
                for at, text in enumerate(texts)
            ),
        )
    ):
        assert bool(judgement.merge) == (at == 2)
        yield judgement.signature


@pytest.mark.parametrize("record", list(records()), ids=lambda record: record.article_id)
def test_a_record_is_read_as_the_model_reads_it(record: ArticleSignature) -> None:
    assert from_json(record.to_json()) == from_record(record)


def test_a_record_of_another_layout_is_read_too() -> None:
    record = next(records())
    spaced = json.dumps({"new": {}, **json.loads(record.to_json()), "newer": {}}).encode()
    assert from_json(spaced) == from_record(record)


@pytest.mark.parametrize("record", list(records()), ids=lambda record: record.article_id)
def test_a_field_of_a_later_release_is_passed_over(record: ArticleSignature) -> None:
    later = record.to_json()[:-1] + b',"added_later":{"a":{}}}'
    assert from_json(later) == from_record(record)


def test_a_record_of_another_signature_version_is_skipped() -> None:
    other = next(records()).model_copy(update={"signature_version": 99})
    assert from_json(other.to_json()) is None


def damaged() -> Iterator[bytes]:
    """Yield records with a byte gone, a piece gone or a byte replaced, within the signature."""
    whole, rng = next(records()).to_json(), Random(3)
    start = whole.index(b'"packed":"') + 10
    yield whole[: start + 40] + whole[start + 44 :]
    yield whole[: start + 9] + b"!" + whole[start + 10 :]
    yield whole[:-1]
    yield whole[: rng.randrange(start, len(whole))]
    yield whole.replace(b'"relation":"original"', b'"relation":"unheard-of"')
    yield whole.replace(b'"offset":0', b'"offset":-1')
    yield whole.replace(b'"seen_at":"2026', b'"seen_at":"x026')
    yield b""


@pytest.mark.parametrize("value", list(damaged()))
def test_a_damaged_record_is_an_error(value: bytes) -> None:
    with pytest.raises(ValueError, match=r"damaged|validation error"):
        from_json(value)


def test_the_error_names_the_record() -> None:
    whole = next(records()).to_json()
    start = whole.index(b'"packed":"') + 10
    with pytest.raises(ValueError, match="record of a0 is damaged: a damaged signature of"):
        from_json(whole[: start + 40] + whole[start + 44 :])
