"""What was sent, by name."""

from services.replay.sending import Sent
from tests.builders import raw_article


def test_an_article_goes_by_its_own_id() -> None:
    assert Sent(raw_article().to_json(), 0, 1).article_id == raw_article().identity()


def test_what_nobody_can_read_goes_by_its_place() -> None:
    assert Sent(b"{not json", 3, 17).article_id == "unreadable at 3/17"
