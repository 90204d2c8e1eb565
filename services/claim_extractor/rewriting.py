"""A content as a sentence that can be read alone."""

from services.claim_extractor.ranges import Range


def self_contained(text: str, content: Range) -> str:
    """Return the content on one line, with a capital letter and a full stop."""
    words = " ".join(content.of(text).split())
    words = words[:1].upper() + words[1:]
    return words if words.endswith((".", "!", "?", "…")) else words + "."
