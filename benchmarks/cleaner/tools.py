"""The extractors side by side: ours, and what people use today."""

import io
from collections.abc import Callable
from contextlib import redirect_stderr

import newspaper
import readability
import trafilatura
from lxml import html as lxml_html
from resiliparse.extract.html2text import extract_plain_text

from schemas.articles import ContentType, RawArticle
from services.cleaner.clean import clean, read
from services.errors import Unprocessable

Tool = Callable[[str], str]

SENTENCE_ENDS = tuple('.!?…。！？”"')
MIN_WORDS, MAX_GAP = 10, 8


def ours(content: str, kind: ContentType) -> str:
    """The whole stage: text, metadata, reasons."""
    try:
        return clean(RawArticle(content=content, content_type=kind)).text
    except Unprocessable:
        return ""


def ours_lines_only(content: str) -> str:
    """The line model with its gate, without metadata and reasons."""
    try:
        reading = read(RawArticle(content=content, content_type="text/html"))
    except Unprocessable:
        return ""
    return "\n".join(reading.lines.texts[number] for number in reading.kept)


def by_trafilatura(html: str, *, precision: bool = False, fast: bool = False) -> str:
    """Text by trafilatura."""
    return (
        trafilatura.extract(html, include_comments=False, favor_precision=precision, fast=fast)
        or ""
    )


def by_readability(html: str) -> str:
    """Text of readability-lxml's summary."""
    summary = readability.Document(html).summary(html_partial=True)
    return "\n".join(lxml_html.fromstring(summary).itertext()) if summary.strip() else ""


def by_newspaper(html: str) -> str:
    """Text by newspaper4k, without asking for the page's images."""
    article = newspaper.Article("https://news.example/a", fetch_images=False)
    article.download(input_html=html)
    article.parse()
    return str(article.text)


def by_resiliparse(html: str) -> str:
    """Text by resiliparse."""
    return extract_plain_text(html, main_content=True, alt_texts=False, links=False)


def wrapped(tool: Tool) -> Tool:
    """Give plain text to an HTML tool the way people do: every line a paragraph."""
    return lambda text: tool("".join(f"<p>{line}</p>" for line in text.split("\n") if line.strip()))


def longest_prose(text: str) -> str:
    """The best simple rule for text: the heaviest run of long lines that end a sentence."""
    lines = [line.strip() for line in text.split("\n") if line.strip()]
    prose = [
        number
        for number, line in enumerate(lines)
        if len(line.split()) >= MIN_WORDS and line.endswith(SENTENCE_ENDS)
    ]
    runs: list[list[int]] = [[]]
    for number in prose:
        if runs[-1] and number - runs[-1][-1] > MAX_GAP + 1:
            runs.append([])
        runs[-1].append(number)
    best = max(runs, key=lambda run: sum(len(lines[number]) for number in run))
    return "\n".join(lines[number] for number in best)


def quiet(tool: Tool) -> Tool:
    """Return '' where a tool fails, as its user would have to."""

    def run(content: str) -> str:
        try:
            with redirect_stderr(io.StringIO()):
                return tool(content)
        except Exception:  # noqa: BLE001 - peers raise what they like; a failure is an empty text
            return ""

    return run


HTML_TOOLS: dict[str, Tool] = {
    "claimwire": lambda html: ours(html, "text/html"),
    "claimwire, lines only": ours_lines_only,
    "trafilatura": by_trafilatura,
    "trafilatura, precision": lambda html: by_trafilatura(html, precision=True),
    "readability-lxml": by_readability,
    "newspaper4k": by_newspaper,
    "resiliparse": by_resiliparse,
}
TEXT_TOOLS: dict[str, Tool] = {
    "claimwire": lambda text: ours(text, "text/plain"),
    "longest run of prose": longest_prose,
    "wrapped: trafilatura": wrapped(by_trafilatura),
    "wrapped: readability-lxml": wrapped(by_readability),
    "wrapped: resiliparse": wrapped(by_resiliparse),
}
