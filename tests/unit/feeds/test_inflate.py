"""Compressed bodies are opened up to a limit."""

import gzip
import zlib

import pytest

from services.feeds.failures import Failed
from services.feeds.inflate import Body

TEXT = b"The council spoke. " * 500
PACKER = zlib.compressobj(wbits=-15)
RAW_DEFLATE = PACKER.compress(TEXT) + PACKER.flush()
ZEROS = bytes(50_000_000)


def inflated(encoding: str, sent: bytes, piece: int = 7, limit: int = 100_000) -> bytes:
    body = Body(encoding, limit)
    for start in range(0, len(sent), piece):
        body.feed(sent[start : start + piece])
    return body.whole()


@pytest.mark.parametrize(
    ("encoding", "sent"),
    [
        ("", TEXT),
        ("identity", TEXT),
        ("gzip", gzip.compress(TEXT)),
        ("X-GZIP", gzip.compress(TEXT)),
        ("gzip", gzip.compress(TEXT[:50]) + gzip.compress(TEXT[50:])),
        ("deflate", zlib.compress(TEXT)),
        ("deflate", RAW_DEFLATE),
        ("", gzip.compress(TEXT)),
    ],
    ids=["", "identity", "gzip", "x-gzip", "two members", "zlib", "raw", "a gzip file"],
)
def test_every_usual_compression_is_opened(encoding: str, sent: bytes) -> None:
    assert inflated(encoding, sent) == TEXT


@pytest.mark.parametrize(
    ("encoding", "bomb"),
    [("gzip", gzip.compress(ZEROS)), ("deflate", zlib.compress(ZEROS)), ("", gzip.compress(ZEROS))],
    ids=["gzip", "deflate", "a gzip file"],
)
def test_a_bomb_ends_at_the_limit(encoding: str, bomb: bytes) -> None:
    with pytest.raises(Failed, match="too-large"):
        inflated(encoding, bomb, piece=1000)


def test_a_bomb_inside_a_bomb_ends_at_the_limit() -> None:
    with pytest.raises(Failed, match="too-large"):
        inflated("gzip", gzip.compress(gzip.compress(ZEROS)), piece=1000)


def test_a_gzip_file_is_opened_once_since_it_may_hold_itself() -> None:
    thrice = gzip.compress(gzip.compress(gzip.compress(TEXT)))

    assert gzip.decompress(inflated("gzip", thrice)) == TEXT


def test_padding_behind_the_end_is_left() -> None:
    assert inflated("gzip", gzip.compress(TEXT) + bytes(100)) == TEXT


@pytest.mark.parametrize("sent", [gzip.compress(TEXT)[:-20], b"\x1f\x8b nonsense", b"plain text"])
def test_a_broken_compression_is_named(sent: bytes) -> None:
    with pytest.raises(Failed, match="encoding"):
        inflated("gzip", sent)


def test_a_compression_that_was_not_asked_for_is_named() -> None:
    with pytest.raises(Failed, match="'br'"):
        Body("br", 10)
