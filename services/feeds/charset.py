"""Bytes of a page or a feed to text, although servers say wrong things about them.

Order: byte order mark; UTF-8 where the bytes are that and not all ASCII (no other encoding looks
like it by chance); what the server says; what the document says; what the bytes look like.
"""

import codecs
import re

from resiliparse.parse.encoding import detect_encoding, map_encoding_to_html5

MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
DECLARED = re.compile(rb"""(?:encoding\s*=|charset\s*=)\s*["']?\s*([a-zA-Z0-9][\w.:-]{1,40})""")
HEAD = 4096
"""Bytes at the beginning in which a document may name its encoding."""


def decode(body: bytes, server_says: str | None) -> str:
    """Return the text; what no encoding explains is replaced by U+FFFD, never refused."""
    for mark, encoding in MARKS:
        if body.startswith(mark):
            return body.decode(encoding, errors="replace")
    if not body.isascii() and (text := _strict(body, "utf-8")) is not None:
        return text
    declared = DECLARED.search(body[:HEAD])
    for name in (server_says, declared[1].decode() if declared else None):
        if name and (text := _strict(body, _html5(name))) is not None:
            return text
    return body.decode(detect_encoding(body) or "utf-8", errors="replace")


def _strict(body: bytes, encoding: str) -> str | None:
    if encoding.startswith("utf-16") and b"\0" not in body[:HEAD]:
        return None  # it says so in ASCII
    try:
        return body.decode(encoding)
    except UnicodeError:
        return None


def _html5(name: str) -> str:
    """Return the encoding that browsers take for a name: windows-1252 for latin-1, and so on."""
    return map_encoding_to_html5(name) or "utf-8"
