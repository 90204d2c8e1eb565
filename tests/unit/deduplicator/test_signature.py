"""Signatures are the same bytes for the same article, on every machine and in every release."""

import json
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.deduplicator.packing import pack, unpack
from services.deduplicator.shingles import sample
from services.deduplicator.signature import SIGNATURE_VERSION, sign
from services.deduplicator.words import lines_of, normalize, words_of
from tests.unit.deduplicator.stories import START, article, story

DIGESTS = Path(__file__).parents[2] / "golden/deduplicator/signatures.json"
PINNED = {
    "prose": (story(1), "1"),
    "short": ("Seven words are all that it has.", "2"),
    "numbers": ("They counted 4,000 in 2024 and 3.5 percent more in 2025, he said.", "3"),
    "accents": ("Élodie Brûlé à l’Œuvre — «naïve» façade", "4"),
    "unspaced": ("東京の気温は三十五度を超えた。", "5"),
    "empty": ("…", "6"),
}


@pytest.mark.parametrize("name", PINNED)
def test_the_bytes_of_a_signature_are_pinned(name: str) -> None:
    text, title = PINNED[name]
    signature = sign(article(text, "a", title=title, published_at=START))
    assert SIGNATURE_VERSION == 1
    assert sha256(pack(signature)).hexdigest() == json.loads(DIGESTS.read_text())[name]


@given(st.text(min_size=1, max_size=400), st.none() | st.text(max_size=60))
def test_any_signature_is_unpacked_as_it_was_packed(text: str, title: str | None) -> None:
    signature = sign(article(text, "a", title=title))
    assert unpack(pack(signature)) == signature


@pytest.mark.parametrize("zoned", [datetime.min.replace(tzinfo=UTC), START])
def test_a_date_without_a_zone_is_utc_on_every_machine(zoned: datetime) -> None:
    bare = article("…", "a", published_at=zoned.replace(tzinfo=None))

    assert sign(bare) == sign(article("…", "a", published_at=zoned))


def test_typography_does_not_change_a_signature() -> None:
    plain = 'The "last" word - it\'s his...'
    fancy = "The “last” word – it’s his…"
    assert sign(article(plain, "a")) == sign(article(fancy, "a"))


def test_a_name_differs_in_its_capital_only_for_the_names() -> None:
    upper, lower = (
        sign(article("He met Kabor there.", "a")),
        sign(article("he met kabor there", "a")),
    )
    assert upper.exact == lower.exact
    assert upper.names > lower.names


def test_characters_count_as_words_where_a_script_has_no_blanks() -> None:
    assert len(words_of(lines_of(normalize("東京の気温")))) == 5
    assert len(words_of(lines_of(normalize("дом у моря")))) == 3


def test_samples_of_one_text_are_nested() -> None:
    hashes = np.random.default_rng(1).integers(0, 2**64, 5000, np.uint64)
    dense, thin = sample(hashes, 3, 32), sample(hashes, 6, 32)
    assert dense.below(thin.shift) == thin.hashes


def test_a_sample_of_a_short_text_is_all_of_it() -> None:
    hashes = np.random.default_rng(1).integers(0, 2**64, 20, np.uint64)
    assert len(sample(hashes, 3, 32).hashes) == 20
