"""An article's dialog shows why each thing is so: what was removed, what matches, who said it."""

import pytest
from playwright.sync_api import Page, expect

from services.cleaner.clean import clean
from tests.builders import PARAGRAPHS
from tests.e2e.live_page.cards import open_card
from tests.e2e.live_page.pipeline import FISH, Pipeline, page_of

pytestmark = pytest.mark.kafka


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


def test_what_the_outlet_says_itself_can_be_left_out(page: Page) -> None:
    dialog = open_card(page, "claims", "Ada Holm")
    own = dialog.locator("ol.claims li", has_text="The outlet itself").first
    expect(own).to_be_visible()
    dialog.get_by_label("Only what somebody said").check()
    expect(own).to_be_hidden()
    expect(dialog.locator("ol.claims li", has_text="Ada Holm").first).to_be_visible()


def test_a_dead_letter_shows_its_reason_and_what_came(page: Page) -> None:
    dialog = open_card(page, "raw", "not-an-article")
    expect(dialog).to_contain_text("set aside by the cleaner")
    expect(dialog.locator("pre")).to_contain_text("Log in to read")


def test_markup_of_an_article_stays_text(page: Page) -> None:
    for column in ("clean", "story", "claims"):
        dialog = open_card(page, column, "atch" if column != "claims" else "Holm")
        expect(dialog).to_contain_text("<img")
        assert dialog.locator("img").count() == 0
        page.keyboard.press("Escape")
    assert page.title() == "claimwire · live"
