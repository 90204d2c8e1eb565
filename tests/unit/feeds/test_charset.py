"""The text comes out right although servers and documents are wrong about their encoding."""

import pytest

from services.feeds.charset import decode

TEXT = "Große Überraschung in Köln: „Wir müssen das prüfen“, sagte der Bürgermeister."
RUSSIAN = "Мэр города заявил в понедельник, что около 4000 человек покинули город."
JAPANESE = "市長は月曜日に約四千人が町を離れたと述べた。"


@pytest.mark.parametrize(
    ("text", "encoding", "server_says"),
    [
        (TEXT, "utf-8", "utf-8"),
        (TEXT, "utf-8", "iso-8859-1"),
        (TEXT, "utf-8", "no-such-charset"),
        (TEXT, "utf-8-sig", None),
        (TEXT, "utf-16", "utf-8"),
        (TEXT, "utf-32", None),
        (TEXT, "cp1252", "utf-8"),
        (TEXT, "cp1252", "iso-8859-1"),
        (TEXT, "cp1252", None),
        (RUSSIAN, "cp1251", None),
        (RUSSIAN, "koi8-r", "koi8-r"),
        (JAPANESE, "shift_jis", "Shift_JIS"),
        (JAPANESE, "iso-2022-jp", "iso-2022-jp"),
        (JAPANESE, "euc-jp", "utf-8"),
    ],
)
def test_text_is_read_whatever_the_server_says(
    text: str, encoding: str, server_says: str | None
) -> None:
    assert decode(text.encode(encoding), server_says) == text


@pytest.mark.parametrize(
    "head",
    ['<?xml version="1.0" encoding="windows-1251"?>', "<meta charset=windows-1251>",
     '<meta http-equiv="Content-Type" content="text/html; charset=windows-1251">'],
)  # fmt: skip
def test_the_document_is_believed_where_the_server_is_silent(head: str) -> None:
    assert decode((head + "Мэр").encode("cp1251"), None) == head + "Мэр"


@pytest.mark.parametrize("server_says", ["utf-16", None])
def test_what_says_in_ascii_that_it_is_utf_16_is_not(server_says: str | None) -> None:
    page = '<?xml version="1.0" encoding="utf-16"?><p>The mayor spoke</p>'

    assert decode(page.encode(), server_says) == page


def test_what_no_encoding_explains_is_still_text() -> None:
    assert "mayor" in decode(b"the mayor \xff\xfe\x81\x8d said", "utf-8")
