"""The page is for every reader: keyboard, phone, screen reader, light and dark."""

from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.live_page.cards import cards, open_card

pytestmark = pytest.mark.kafka


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


def test_a_phone_shows_one_column_at_a_time(page: Page) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    assert page.evaluate("document.documentElement.scrollWidth") == 390
    box = open_card(page, "raw", "ferry").bounding_box()
    assert box
    assert box["width"] <= 390


def test_a_phone_jumps_to_a_column(page: Page) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    page.get_by_role("link", name="Claims", exact=True).click()
    expect(page.get_by_role("heading", name="Claims", exact=True)).to_be_in_viewport()
    expect(page.get_by_role("heading", name="Raw", exact=True)).not_to_be_in_viewport()


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
    dialog = open_card(page, "story", "version 2")
    for tab in ("Page", "Story", "Claims"):
        dialog.get_by_role("tab", name=tab).click()
        assert page.evaluate(too_low) == []


def test_every_control_has_a_name(page: Page) -> None:
    open_card(page, "clean", "catch")
    nameless = "[...document.querySelectorAll('button, input')].filter((e) => !e.textContent.trim()"
    nameless += " && !e.ariaLabel && !e.labels?.length).length"
    assert page.evaluate(nameless) == 0
