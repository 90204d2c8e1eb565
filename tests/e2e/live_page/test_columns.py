"""The four columns fill as events come, and counters and search leave what is asked for."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.builders import PARAGRAPHS
from tests.e2e.live_page.cards import COLUMNS, cards
from tests.e2e.live_page.pipeline import Pipeline, page_of

pytestmark = pytest.mark.kafka


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
    expect(page.locator("[data-column=claims] .chips")).to_contain_text("quoted")


def test_a_counter_leaves_only_its_articles(page: Page) -> None:
    page.locator("[data-column=story] .chip", has_text="revision").click()
    expect(cards(page, "story")).to_have_count(1)


def test_a_search_finds_speakers_and_words(page: Page) -> None:
    page.keyboard.press("/")
    page.keyboard.type("holm")
    expect(cards(page, "claims")).to_have_count(1)
    page.get_by_label("Search").fill("smallest catch")
    expect(cards(page, "clean")).to_have_count(1)


def test_a_paused_page_stands_still(page: Page, pipeline: Pipeline) -> None:
    late = cards(page, "raw").filter(has_text="Late news")
    page.get_by_role("button", name="Pause").click()
    pipeline.send(page_of("late", *PARAGRAPHS, title="Late news"))
    go_on = page.get_by_role("button", name="Go on (4)")  # raw, clean, story, claims
    expect(go_on).to_be_visible()
    assert late.count() == 0
    go_on.click()
    expect(late).to_have_count(1)
