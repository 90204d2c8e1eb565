"""What a test does on the page: find cards, open one."""

from playwright.sync_api import Locator, Page

COLUMNS = ("raw", "clean", "story", "claims")


def cards(page: Page, column: str) -> Locator:
    """Return the cards of a column that are not filtered away."""
    return page.locator(f"[data-column={column}] li:visible")


def open_card(page: Page, column: str, text: str) -> Locator:
    """Click a card and return the dialog."""
    cards(page, column).filter(has_text=text).first.click()
    return page.get_by_role("dialog")
