"""A real browser, and the live page in it with four articles.

All of it lives as long as this package's tests: Playwright keeps a loop running in their thread, in
which no asynchronous test of another package could run.
"""

import os
import shutil
import uuid
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect, sync_playwright

from services.demo.page import running_page
from services.runtime.settings import Settings
from services.runtime.topic_admin import apply_topics
from tests.e2e.live_page.cards import cards
from tests.e2e.live_page.pipeline import EMPTY, FERRY, FISH, LATER, Pipeline, finished
from tests.e2e.stages import environment_of

CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser"))), None)


@pytest.fixture(scope="package")
def browser() -> Iterator[Browser]:
    if CHROMIUM is None:
        pytest.skip("no chromium on this machine (Debian: apt-get install chromium)")
    root = ["--no-sandbox"] if os.geteuid() == 0 else []
    with sync_playwright() as playwright:
        yield playwright.chromium.launch(executable_path=CHROMIUM, args=root)


@pytest.fixture(scope="package")
def pipeline(kafka: str) -> Pipeline:
    prefix = f"page-{uuid.uuid4().hex[:8]}-"
    settings = Settings(bootstrap_servers=kafka, topic_prefix=prefix, partitions=1)
    finished(apply_topics(settings))
    return Pipeline(settings)


@pytest.fixture(scope="package")
def address(pipeline: Pipeline) -> Iterator[str]:
    """Give the address of a page with four articles, the last of which is none."""
    pipeline.send(FERRY, LATER, FISH, EMPTY)
    with running_page(environment_of(pipeline.settings), 0) as running:
        yield running


@pytest.fixture(scope="package")
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
