"""What Miniflux sends becomes raw articles."""

import hmac
import json
from hashlib import sha256
from typing import Any

import pytest

from services.gateway.miniflux import entries_of, signed
from services.gateway.problems import Problem

ENTRY: dict[str, Any] = {
    "id": 12,
    "status": "unread",
    "title": "New ferry line",
    "url": "https://harbour.example/ferry",
    "published_at": "2026-03-02T08:00:00Z",
    "content": "<p>The council approved a new ferry line.</p>",
    "enclosures": None,
}


def body(**fields: Any) -> bytes:
    return json.dumps({"event_type": "new_entries", "feed": {"id": 1}, **fields}).encode()


def test_new_entries_become_articles_of_their_pages() -> None:
    (article,) = entries_of(body(entries=[ENTRY]))
    assert (article.url, article.title) == (ENTRY["url"], ENTRY["title"])
    assert (article.content, article.content_type) == (ENTRY["content"], "text/html")


def test_a_saved_entry_is_an_article_too() -> None:
    assert len(entries_of(body(event_type="save_entry", entry=ENTRY))) == 1


def test_an_entry_without_a_text_is_passed_over() -> None:
    assert entries_of(body(entries=[ENTRY | {"content": " "}])) == []


@pytest.mark.parametrize("wrong", [b"{", b"[]", b"{}", body(entries=[{"title": "no address"}])])
def test_what_is_no_webhook_is_refused(wrong: bytes) -> None:
    with pytest.raises(Problem) as refused:
        entries_of(wrong)
    assert refused.value.status == 422


def test_the_signature_is_the_hmac_of_the_body() -> None:
    right = hmac.new(b"secret", b"body", sha256).hexdigest()
    assert signed(b"body", right, "secret")
    assert not signed(b"body!", right, "secret")
    assert not signed(b"body", "", "secret")
    assert not signed(b"body", "é", "secret")
