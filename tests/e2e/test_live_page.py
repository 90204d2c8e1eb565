"""The live page in a real browser: it fills as events come, and shows why each thing is so."""

import asyncio
import os
import re
import shutil
import uuid
from collections.abc import Coroutine, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest
from aiokafka import AIOKafkaProducer
from playwright.sync_api import Browser, Page, expect, sync_playwright

from schemas.articles import RawArticle
from schemas.event import Event
from schemas.topics import CLAIMS, CLEAN_ARTICLES, DEDUPED_ARTICLES, RAW_ARTICLES, Topic
from services.claim_extractor.extract import extract
from services.cleaner.clean import clean
from services.deduplicator.memory import Memory
from services.demo.page import running_page
from services.errors import Unprocessable
from services.runtime.client import connection
from services.runtime.dead_letters import dead_letter
from services.runtime.envelope import moment
from services.runtime.records import Body, Outgoing
from services.runtime.settings import Settings
from services.runtime.topic_admin import apply_topics
from tests.builders import PARAGRAPHS, incoming

pytestmark = pytest.mark.kafka

CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser"))), None)
COLUMNS = ("raw", "clean", "story", "claims")
EVIL = "<img src=x onerror=\"document.title='owned'\">"
MENU = "Home\nSport\nWeather\nSubscribe now\n\n"
CHANGED = PARAGRAPHS[1].replace("about 4,000 people", "about 6,500 people")


def page_of(outlet: str, *paragraphs: str, title: str = "New ferry line for Maddow") -> RawArticle:
    """A plain-text page with a menu before the article."""
    content = MENU + title + "\n\n" + "\n\n".join(paragraphs)
    url = f"https://{outlet}.example/ferry"
    return RawArticle(content=content, content_type="text/plain", url=url, title=title)


FERRY = page_of("courier", *PARAGRAPHS)
LATER = page_of("courier", PARAGRAPHS[0], CHANGED, PARAGRAPHS[2], "The first boat leaves in May.")
FISH = page_of(
    "echo",
    "The fishing fleet 🐟🐟 of Teal came home on Friday with its smallest catch since 1998.",
    "“We are down to 40 tonnes,” Captain Ada Holm said. It was not clear why the shoals moved.",
    f"Her brother wrote {EVIL} in the log book, she said.",
    title=f"Smallest catch {EVIL}",
)
EMPTY = RawArticle(content="Log in to read", content_type="text/plain", url="https://wall.example/")


def finished(coroutine: Coroutine[Any, Any, Any]) -> None:
    """Run a coroutine in a thread of its own: Playwright has a loop in this one."""
    with ThreadPoolExecutor(1) as thread:
        thread.submit(asyncio.run, coroutine).result()


class Pipeline:
    """What the stages would write for each article, put on the topics at once."""

    def __init__(self, settings: Settings) -> None:
        self.settings, self.memory, self.offset = settings, Memory(), 0

    def send(self, *articles: RawArticle) -> None:
        finished(self._send([r for article in articles for r in self._records(article)]))

    def _records(self, article: RawArticle) -> list[Outgoing]:
        self.offset += 1
        cause = incoming(article.to_json(), offset=self.offset)
        records = [self._record(RAW_ARTICLES, article)]
        try:
            cleaned = clean(article)
        except Unprocessable as error:
            topic = self.settings.topic(RAW_ARTICLES.dead_letters)
            return [*records, dead_letter(topic, "cleaner", cause, error)]
        judged = self.memory.judge(cleaned, self.offset, moment(cause.timestamp))
        return [
            *records,
            self._record(CLEAN_ARTICLES, cleaned),
            self._record(DEDUPED_ARTICLES, judged.deduped),
            self._record(CLAIMS, extract(judged.deduped)),
        ]

    def _record(self, topic: Topic[Any], event: Event) -> Outgoing:
        body = Body.of(topic, event)
        name = self.settings.topic(topic.name)
        return Outgoing(name, body.key.encode(), body.value, (), 1_772_000_000_123 + self.offset)

    async def _send(self, records: list[Outgoing]) -> None:
        async with AIOKafkaProducer(**connection(self.settings)) as producer:
            for record in records:
                await producer.send_and_wait(
                    record.topic, record.value, key=record.key, headers=list(record.headers)
                )


@pytest.fixture(scope="module")
def pipeline(kafka: str) -> Pipeline:
    prefix = f"page-{uuid.uuid4().hex[:8]}-"
    settings = Settings(bootstrap_servers=kafka, topic_prefix=prefix, partitions=1)
    finished(apply_topics(settings))
    return Pipeline(settings)


@pytest.fixture(scope="module")
def address(pipeline: Pipeline) -> Iterator[str]:
    """Give the address of a page with four articles, the last of which is none."""
    pipeline.send(FERRY, LATER, FISH, EMPTY)
    settings = pipeline.settings
    environment = {
        "CLAIMWIRE_BOOTSTRAP_SERVERS": settings.bootstrap_servers,
        "CLAIMWIRE_TOPIC_PREFIX": settings.topic_prefix,
    }
    with running_page(environment, 0) as running:
        yield running


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    if CHROMIUM is None:
        pytest.skip("no chromium on this machine (Debian: apt-get install chromium)")
    root = ["--no-sandbox"] if os.geteuid() == 0 else []
    with sync_playwright() as playwright:
        yield playwright.chromium.launch(executable_path=CHROMIUM, args=root)


@pytest.fixture(scope="module")
def filled(browser: Browser, address: str) -> Iterator[Page]:
    """Give the page once it is filled; anything it complains of fails the last test."""
    complaints: list[str] = []
    opened = browser.new_page()
    opened.on("pageerror", lambda error: complaints.append(str(error)))
    opened.on("console", lambda said: complaints.append(said.text))
    opened.goto(address)
    expect(cards(opened, "claims").filter(has_text="Holm")).to_have_count(1, timeout=30_000)
    expect(cards(opened, "raw").filter(has_text="not-an-article")).to_have_count(1)
    yield opened
    assert complaints == []


@pytest.fixture
def page(filled: Page) -> Page:
    """Give the page as it is when nobody has touched it."""
    filled.set_viewport_size({"width": 1280, "height": 800})
    if filled.get_by_role("dialog").is_visible():
        filled.keyboard.press("Escape")
    filled.get_by_label("Search").fill("")
    for chip in filled.locator(".chip[aria-pressed=true]").all():
        chip.click()
    filled.evaluate("document.activeElement.blur()")
    return filled


def cards(page: Page, column: str) -> Any:
    return page.locator(f"[data-column={column}] li:visible")


def open_card(page: Page, column: str, text: str) -> Any:
    """Click a card and return the dialog."""
    cards(page, column).filter(has_text=text).first.click()
    return page.get_by_role("dialog")


def test_every_column_holds_what_has_come_that_far(page: Page) -> None:
    courier = [cards(page, column).filter(has_text="courier.example") for column in COLUMNS]
    wall = [cards(page, column).filter(has_text="wall.example") for column in COLUMNS]
    assert [column.count() for column in courier] == [2, 2, 2, 2]
    assert [column.count() for column in wall] == [1, 0, 0, 0]


def test_a_new_article_appears_by_itself(page: Page, pipeline: Pipeline) -> None:
    pipeline.send(page_of("gazette", *PARAGRAPHS, title="Ferry: the Gazette has it too"))
    again = cards(page, "story").filter(has_text="Gazette has it")
    expect(again).to_contain_text(re.compile("copy|exact"))
    expect(cards(page, "claims").filter(has_text="gazette.example")).to_have_count(1)


def test_counters_tell_the_reasons(page: Page) -> None:
    expect(page.locator("[data-column=raw] .chips")).to_contain_text("not-an-article")
    expect(page.locator("[data-column=clean] .chips")).to_contain_text("menu")
    expect(page.locator("[data-column=story] .chips")).to_contain_text("revision")


def test_a_counter_leaves_only_its_articles(page: Page) -> None:
    page.locator("[data-column=story] .chip", has_text="revision").click()
    expect(cards(page, "story")).to_have_count(1)


def test_the_page_of_an_article_shows_what_was_kept_and_what_was_removed(page: Page) -> None:
    dialog = open_card(page, "clean", "catch")
    expect(dialog.locator(".line.removed", has_text="Weather")).to_contain_text("menu")
    kept = dialog.locator(".line.kept p").all_text_contents()
    assert "\n\n".join(kept) == clean(FISH).text
    dialog.get_by_label("Show what was removed").uncheck()
    expect(dialog.locator(".line.removed:visible")).to_have_count(0)


def test_a_revision_shows_its_evidence_and_its_changes(page: Page) -> None:
    dialog = open_card(page, "story", "version 2")
    expect(dialog).to_contain_text("Resemblance")
    changed = dialog.locator(".change", has_text="6,500")
    expect(changed.locator("del")).to_contain_text("4,000")
    expect(dialog.locator(".sides ins").filter(has_text="6,500")).to_have_text("6,500 ")


def test_claims_tell_who_carries_them(page: Page, pipeline: Pipeline) -> None:
    pipeline.send(page_of("herald", *PARAGRAPHS, title="The Herald on the ferry"))
    dialog = open_card(page, "claims", "herald.example")
    carried = dialog.locator(".about", has_text="Carried by")
    expect(carried).to_contain_text("courier.example")
    expect(carried).to_contain_text("herald.example")


def test_a_claim_is_marked_in_the_text_with_its_speaker(page: Page) -> None:
    dialog = open_card(page, "claims", "Ada Holm")
    claim = dialog.locator("ol.claims li", has_text="40 tonnes")
    expect(claim).to_contain_text("Ada Holm")
    claim.click()
    marks = dialog.locator(".prose mark.content.chosen").all_text_contents()
    assert "".join(marks) == "We are down to 40 tonnes"


def test_a_dead_letter_shows_its_reason_and_what_came(page: Page) -> None:
    dialog = open_card(page, "raw", "not-an-article")
    expect(dialog).to_contain_text("set aside by the cleaner")
    expect(dialog.locator("pre")).to_contain_text("Log in to read")


def test_a_search_finds_speakers_and_words(page: Page) -> None:
    page.keyboard.press("/")
    page.keyboard.type("holm")
    expect(cards(page, "claims")).to_have_count(1)
    page.get_by_label("Search").fill("smallest catch")
    expect(cards(page, "clean")).to_have_count(1)


def test_markup_of_an_article_stays_text(page: Page) -> None:
    for column in ("clean", "story", "claims"):
        dialog = open_card(page, column, "atch" if column != "claims" else "Holm")
        expect(dialog).to_contain_text("<img")
        assert dialog.locator("img").count() == 0
        page.keyboard.press("Escape")
    assert page.title() == "claimwire · live"


def test_the_keyboard_is_enough(page: Page) -> None:
    cards(page, "raw").first.locator("button").focus()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Enter")
    expect(page.get_by_role("tab", name="Page")).to_be_focused()
    page.keyboard.press("ArrowRight")
    expect(page.get_by_role("tab", name="Story")).to_have_attribute("aria-selected", "true")
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_be_hidden()


def test_a_paused_page_stands_still(page: Page, pipeline: Pipeline) -> None:
    late = cards(page, "raw").filter(has_text="Late news")
    page.get_by_role("button", name="Pause").click()
    pipeline.send(page_of("late", *PARAGRAPHS, title="Late news"))
    page.wait_for_timeout(1500)
    assert late.count() == 0
    page.get_by_role("button", name="Go on").click()
    expect(late).to_have_count(1)


def test_a_phone_shows_one_column_at_a_time(page: Page) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    assert page.evaluate("document.documentElement.scrollWidth") == 390
    dialog = open_card(page, "raw", "ferry")
    assert dialog.bounding_box()["width"] <= 390


@pytest.mark.parametrize(("scheme", "dark"), [("light", False), ("dark", True)])
def test_the_page_follows_the_readers_colours(page: Page, scheme: Any, dark: bool) -> None:
    page.emulate_media(color_scheme=scheme)
    red = page.evaluate("Number(getComputedStyle(document.body).backgroundColor.match(/\\d+/)[0])")
    assert (red < 128) is dark


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_all_text_stands_out_from_its_ground(page: Page, scheme: Any) -> None:
    page.emulate_media(color_scheme=scheme)
    too_low = Path(__file__).with_name("contrast.js").read_text()
    assert page.evaluate(too_low) == []
    dialog = open_card(page, "claims", "Holm")
    for tab in ("Page", "Story", "Claims"):
        dialog.get_by_role("tab", name=tab).click()
        assert page.evaluate(too_low) == []


def test_every_control_has_a_name(page: Page) -> None:
    open_card(page, "clean", "catch")
    nameless = "[...document.querySelectorAll('button, input')].filter((e) => !e.textContent.trim()"
    nameless += " && !e.ariaLabel && !e.labels?.length).length"
    assert page.evaluate(nameless) == 0
