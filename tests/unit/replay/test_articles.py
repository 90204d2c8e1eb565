"""Raw articles from files."""

import json
from pathlib import Path

import pytest

from services.replay.articles import key_of, raw_articles


def articles(path: Path) -> list[dict[str, str]]:
    return [json.loads(value) for value in raw_articles(path)]


def test_a_page_is_an_article_of_its_folders_source(tmp_path: Path) -> None:
    page = tmp_path / "gazette" / "ferry.html"
    page.parent.mkdir()
    page.write_text("<p>Ferry")

    (article,) = articles(tmp_path)

    assert (article["source"], article["content_type"]) == ("gazette", "text/html")
    assert article["content"] == "<p>Ferry"


def test_lines_of_a_jsonl_file_go_as_they_are(tmp_path: Path) -> None:
    lines = b'{"content": "a"}\n\n{not json\n'
    (tmp_path / "a.jsonl").write_bytes(lines)

    assert [value.strip() for value in raw_articles(tmp_path / "a.jsonl")] == [
        b'{"content": "a"}',
        b"{not json",
    ]


def test_a_line_may_name_its_page_in_place_of_its_content(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Ferry")
    row = {"file": "a.txt", "url": "https://gazette.example/a", "story": "not of the contract"}
    (tmp_path / "manifest.jsonl").write_text(json.dumps(row))

    (article,) = articles(tmp_path)

    assert article == {
        "content": "Ferry",
        "content_type": "text/plain",
        "url": "https://gazette.example/a",
    }


def test_a_path_without_articles_is_named(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match=str(tmp_path)):
        articles(tmp_path)


def test_the_key_is_the_source_and_nothing_for_what_cannot_be_read() -> None:
    assert key_of(b'{"content": "a", "content_type": "text/plain", "source": "wire"}') == b"wire"
    assert key_of(b"{not json") is None
