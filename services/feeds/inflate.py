"""Compressed bodies, bounded: a bomb of a few kilobytes ends at the limit, not in the memory."""

import zlib

from services.feeds.failures import Failed

AUTO = 47
"""zlib and gzip, told apart by their headers."""
RAW = -15
GZIP_MAGIC = b"\x1f\x8b"


class Body:
    """Takes a body piece by piece and never holds more than `limit` bytes of it."""

    def __init__(self, content_encoding: str, limit: int) -> None:
        self.limit = limit
        self._parts: list[bytes] = []
        self._size = 0
        self._inflater = _inflater(content_encoding.strip().lower())

    def feed(self, piece: bytes) -> None:
        """Take the next piece.

        Raises:
            Failed: `too-large` above the limit, `encoding` for a broken or unknown compression.
        """
        if self._inflater is None:
            self._keep(piece)
            return
        try:
            self._inflate(piece)
        except zlib.error as error:
            raise Failed("encoding", f"the compressed body is broken: {error}") from error

    def whole(self) -> bytes:
        """Return the body; one that is a gzip file in itself, such as `sitemap.xml.gz`, is opened.

        Raises:
            Failed: `encoding` when the compressed body ends early, and what `feed` raises.
        """
        if self._inflater is not None and self._size and not self._inflater.eof:
            raise Failed("encoding", "the compressed body ends early")
        body = b"".join(self._parts)
        if not body.startswith(GZIP_MAGIC):
            return body
        inner = Body("gzip", self.limit)
        inner.feed(body)
        return b"".join(inner._parts)  # once: there are gzip files that hold themselves

    def _inflate(self, piece: bytes) -> None:
        while piece and self._inflater is not None:
            if self._inflater.eof:
                if not piece.startswith(GZIP_MAGIC):
                    return  # padding
                self._inflater = zlib.decompressobj(AUTO)  # gzip files may follow each other
            try:
                out = self._inflater.decompress(piece, self.limit - self._size + 1)
            except zlib.error:
                if self._size:
                    raise
                self._inflater = zlib.decompressobj(RAW)  # "deflate" is sent both ways
                out = self._inflater.decompress(piece, self.limit + 1)
            self._keep(out)
            piece = self._inflater.unconsumed_tail or self._inflater.unused_data

    def _keep(self, out: bytes) -> None:
        self._size += len(out)
        if self._size > self.limit:
            raise Failed("too-large", f"more than {self.limit} bytes")
        self._parts.append(out)


def _inflater(encoding: str) -> "zlib._Decompress | None":
    if encoding in ("", "identity"):
        return None
    if encoding in ("gzip", "x-gzip", "deflate"):
        return zlib.decompressobj(AUTO)
    raise Failed("encoding", f"the body is sent as {encoding!r}, which was not asked for")
