"""A stranger's feed, added on the command line, turns into claims on the page."""

import os
import subprocess
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest
from playwright.sync_api import Browser, Page, expect

from services.demo.page import running_page
from services.local_kafka import tied
from services.runtime.settings import Settings
from services.runtime.topic_admin import apply_topics
from services.topology import STAGES
from tests.builders import PARAGRAPHS
from tests.e2e.live_page.cards import cards, open_card
from tests.e2e.live_page.pipeline import finished
from tests.e2e.stages import CLAIMWIRE, environment_of, stage_processes

pytestmark = pytest.mark.kafka

PATIENCE_MS = 60_000
RSS = """<?xml version="1.0" encoding="ISO-8859-1"?>
<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>
 <title>The Maddow Courier</title><link>/</link><language>en-gb</language>
 <item><title><![CDATA[Council approves the caf\xe9 ferry]]></title><link>ferry.html?from=rss</link>
  <guid isPermaLink="false">a-1</guid><pubDate>Mon, 02 Mar 2026 09:00:00 +0100</pubDate></item>
 <item><title>Moved to another site</title><link>gone.html</link></item>
</channel></rss>"""
HTML = """<!doctype html><html lang="en"><head><meta charset="utf-8">
<title>Council approves the café ferry – The Maddow Courier</title></head><body>
<nav><ul><li><a href="/">Home</a></li><li><a href="/sport">Sport</a></li></ul></nav>
<main><article><h1>Council approves the café ferry</h1>{}</article></main>
<footer><p>© The Maddow Courier. All rights reserved. Terms of use. Privacy.</p></footer>
</body></html>"""


class Quiet(SimpleHTTPRequestHandler):
    """Files of a folder, without a line on standard error for each."""

    def log_message(self, *_: object) -> None: ...


@pytest.fixture
def feed(tmp_path: Path) -> Iterator[str]:
    """Give the address of an RSS feed in another encoding than its pages, one of which is gone."""
    (tmp_path / "news.xml").write_text(RSS, encoding="latin-1")
    story = "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS)
    (tmp_path / "ferry.html").write_text(HTML.format(story), encoding="utf-8")
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=tmp_path)) as server:
        serving = Thread(target=server.serve_forever)
        serving.start()
        yield f"http://127.0.0.1:{server.server_port}/news.xml"
        server.shutdown()
        serving.join()


@pytest.fixture
def settings(kafka: str) -> Settings:
    """Give an installation of its own."""
    prefix = f"feed-{uuid.uuid4().hex[:8]}-"
    made = Settings(bootstrap_servers=kafka, topic_prefix=prefix, partitions=1)
    finished(apply_topics(made))
    return made


@pytest.fixture
def environment(settings: Settings) -> dict[str, str]:
    """Give what the programs are told: where Kafka is, and that they may ask this machine."""
    own = {"ALLOWED_HOSTS": "127.0.0.1", "HOST_DELAY_SECONDS": "0"}
    return environment_of(settings) | {f"CLAIMWIRE_FEEDS_{name}": own[name] for name in own}


@pytest.fixture
def page(environment: dict[str, str], browser: Browser) -> Iterator[Page]:
    """Give the page of the empty installation."""
    with running_page(environment, 0) as address:
        opened = browser.new_page()
        opened.goto(address)
        yield opened
        opened.close()


@contextmanager
def polling(environment: dict[str, str], log: Path) -> Iterator[None]:
    """Run the poller for as long as a block does."""
    with (
        log.open("wb") as output,
        subprocess.Popen(  # noqa: S603 our own command
            tied([CLAIMWIRE, "feeds", "run"]),
            stdout=output,
            stderr=subprocess.STDOUT,
            env=os.environ | environment,
        ) as poller,
    ):
        try:
            yield
        finally:
            poller.terminate()
    assert poller.returncode == 0, log.read_text()


def test_a_strangers_feed_turns_into_claims_on_the_page(
    page: Page, feed: str, settings: Settings, environment: dict[str, str], tmp_path: Path
) -> None:
    stages = tuple(stage.name for stage in STAGES)
    with stage_processes(stages, settings, tmp_path), polling(environment, tmp_path / "feeds.log"):
        add = [str(CLAIMWIRE), "feeds", "add", feed, "--source", "Maddow Courier"]
        subprocess.run(add, env=os.environ | environment, check=True)  # noqa: S603 our own command
        card = cards(page, "claims").filter(has_text="Ilse Brandt")
        expect(card).to_contain_text("Maddow Courier", timeout=PATIENCE_MS)
        expect(cards(page, "raw")).to_have_count(1)
        dialog = open_card(page, "clean", "Council approves the café ferry")
        expect(dialog.locator(".line.removed", has_text="All rights reserved")).to_have_count(1)
