"""Without a network, and across editions: what was visited opens, what was kept works, and nothing is mixed."""

from __future__ import annotations

import json
import os
import re
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from content import library
from tests.browser.finding import ask, dialog
from tests.browser.server import Folder
from tests.browser.test_checklist import CHAPTER, tick
from tests.browser.test_tools import FIRST_TOUCH, say
from tests.browser.watching import KEPT, Watch, requests_of
from tests.browser.worker import until
from tests.support.server import ROOT

SLUGS = [chapter.slug for chapter in library().chapters]
EDITION = "meta[name='edition']"
LONG = 60_000
MONTH = 30 * 24 * 3600


@pytest.fixture
def own(built: Path, tmp_path: Path) -> Iterator[Folder]:
    """Serve a copy of the built site that a test may change, and a server that it may stop."""
    shutil.copytree(built, tmp_path / "site")
    # A browser guesses from its age how long it may take an old page for the newest.
    for path in (tmp_path / "site").rglob("*"):
        os.utime(path, (time.time() - MONTH, time.time() - MONTH))
    running = Folder(tmp_path / "site", tmp_path / "served")
    yield running
    running.stop()


@pytest.fixture
def reader(context: BrowserContext) -> Page:
    """Give a page that nobody watches, because here requests fail on purpose."""
    return context.new_page()


def visited(page: Page, address: str) -> None:
    """Open a page, and wait until the browser has kept it with all that it needs."""
    page.goto(address, wait_until="networkidle")
    until(lambda: page.evaluate(KEPT), page)


def urgency(page: Page, level: str) -> None:
    expect(page.locator(".cs-card")).to_have_attribute("data-urgency", level, timeout=FIRST_TOUCH)


def test_a_visited_page_opens_and_answers_offline(reader: Page, own: Folder) -> None:
    visited(reader, own.page(CHAPTER))
    own.stop()
    reader.reload()
    tick(reader, "symptom.confusion")
    urgency(reader, "emergency")
    reader.reload()
    urgency(reader, "emergency")


def test_everything_works_offline_after_it_was_kept(reader: Page, own: Folder) -> None:
    reader.goto(own.page(""), wait_until="networkidle")
    button = reader.locator("#offline")
    expect(button).to_contain_text("MB")
    button.click()
    expect(button).to_have_text("Kept for offline", timeout=LONG)
    own.stop()
    for slug in SLUGS:
        reader.goto(own.page(slug))
        expect(reader.locator("h1")).to_be_visible()
        expect(reader.locator(".widget:not([data-drawn])")).to_have_count(0)
        expect(reader.locator(".widget .notice", has_text="could not be drawn")).to_have_count(0)
    reader.goto(own.page(CHAPTER))
    tick(reader, "symptom.confusion")
    urgency(reader, "emergency")
    reader.goto(own.page("explore"))
    say(reader, "dialysis", "Dialysis")
    expect(reader.locator(".cs-verdict")).to_contain_text("1 answer so far", timeout=FIRST_TOUCH)
    reader.goto(own.page("labs"))
    reader.locator(".cs-labs input").first.fill("3.9")
    expect(reader.locator(".cs-labs [data-flag]").first).to_be_visible(timeout=FIRST_TOUCH)
    reader.keyboard.press("Escape")
    reader.get_by_role("button", name="Search").first.click()
    assert ask(reader, "calciphylaxis")
    dialog(reader).get_by_role("link").first.click()
    expect(reader.locator("h1")).to_be_visible()


def test_a_keeping_that_is_broken_off_says_so_and_can_be_tried_again(reader: Page, own: Folder) -> None:
    reader.goto(own.page(""), wait_until="networkidle")
    expect(reader.locator("#offline")).to_contain_text("MB")
    own.stop()
    reader.locator("#offline").click()
    expect(reader.locator("#offline")).to_contain_text("Try again", timeout=LONG)
    own.start_again()
    reader.locator("#offline").click()
    expect(reader.locator("#offline")).to_have_text("Kept for offline", timeout=LONG)


# ------------------------------------------------------------------ editions


def rebuilt(site: Path, new: str) -> None:
    """Put another edition in the place of a built one: every page and every script says which it is, old files go."""
    names: dict[str, str] = {}
    for path in sorted((site / "assets").iterdir()):
        text = path.suffix in (".js", ".css")
        names[path.name] = path.name[: -len(path.suffix)][::-1] + path.suffix if text else path.name
    for path in site.rglob("*"):
        if path.suffix not in (".html", ".js", ".css", ".json") or not path.is_file():
            continue
        body = path.read_text(encoding="utf-8")
        for old, name in names.items():
            body = body.replace(old, name)
        if path.suffix == ".html":
            body = re.sub(r'(name="edition" content=")[^"]*', rf"\g<1>{new}", body).replace(
                "<h1", f"<h1 data-told='{new}'"
            )
        if path.name == "edition.json":
            body = json.dumps({**json.loads(body), "edition": new})
        path.write_text(body, encoding="utf-8")
    for old, name in names.items():
        (site / "assets" / old).rename(site / "assets" / name)


def test_an_old_page_goes_on_and_says_that_there_is_a_newer_edition(
    context: BrowserContext, own: Folder, tmp_path: Path
) -> None:
    old, new = context.new_page(), context.new_page()
    visited(old, own.page(CHAPTER))
    before = old.locator(EDITION).get_attribute("content")
    rebuilt(tmp_path / "site", "another")
    new.goto(own.page(CHAPTER), wait_until="networkidle")
    assert new.locator(EDITION).get_attribute("content") == "another" != before
    for page in (old, new):
        tick(page, "symptom.confusion")
        urgency(page, "emergency")
    old.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    expect(old.locator(".news")).to_contain_text("newer edition")
    expect(new.locator(".news")).to_have_count(0)
    old.get_by_role("button", name="Load it").click()
    expect(old.locator(EDITION)).to_have_attribute("content", "another")
    expect(old.locator("input[value='symptom.confusion']")).to_be_checked()
    urgency(old, "emergency")


def test_a_kept_edition_is_never_mixed_with_another(reader: Page, own: Folder, tmp_path: Path) -> None:
    reader.goto(own.page(CHAPTER), wait_until="networkidle")
    first = reader.locator(EDITION).get_attribute("content")
    reader.locator("#offline").click()
    expect(reader.locator("#offline")).to_have_text("Kept for offline", timeout=LONG)
    rebuilt(tmp_path / "site", "another")
    visited(reader, own.page("treatment"))
    assert reader.locator(EDITION).get_attribute("content") == "another"
    own.stop()
    for slug in (CHAPTER, "treatment", "causes"):
        reader.goto(own.page(slug))
        expect(reader.locator(".widget:not([data-drawn])")).to_have_count(0)
        edition = reader.locator(EDITION).get_attribute("content")
        names = reader.evaluate("performance.getEntriesByType('resource').map(({ name }) => name.split('/').at(-1))")
        page = reader.evaluate("document.documentElement.outerHTML")
        assert edition in (first, "another")
        # What a page names is what it got: a file of the other edition has another name.
        named = set(re.findall(r"[0-9a-f]{20}\.(?:css|js)", page))
        styles = {name for name in names if name.endswith(".css")}
        assert styles <= named
    reader.goto(own.page(CHAPTER))
    tick(reader, "symptom.confusion")
    urgency(reader, "emergency")


def test_a_newer_edition_takes_the_place_of_a_kept_one_only_when_it_is_whole(
    reader: Page, own: Folder, tmp_path: Path
) -> None:
    reader.goto(own.page(CHAPTER), wait_until="networkidle")
    reader.locator("#offline").click()
    expect(reader.locator("#offline")).to_have_text("Kept for offline", timeout=LONG)
    old = reader.evaluate("caches.keys()")
    rebuilt(tmp_path / "site", "another")
    gone = next((tmp_path / "site" / "assets").glob("*.wasm"))
    (tmp_path / "hidden").write_bytes(gone.read_bytes())
    listed = tmp_path / "site" / "edition.json"
    whole = listed.read_text(encoding="utf-8")
    listed.write_text(whole.replace('"files": [', '"files": ["assets/00000000000000000000.js", '), encoding="utf-8")
    reader.reload(wait_until="networkidle")
    reader.locator("#offline").click()
    expect(reader.locator("#offline")).to_contain_text("Try again", timeout=LONG)
    assert set(old) <= set(reader.evaluate("caches.keys()"))
    listed.write_text(whole, encoding="utf-8")
    reader.locator("#offline").click()
    expect(reader.locator("#offline")).to_have_text("Kept for offline", timeout=LONG)
    assert [name for name in reader.evaluate("caches.keys()") if name.startswith("all-")] == ["all-another"]


def test_files_of_an_edition_stay_for_a_day_after_another_took_its_place(built: Path, tmp_path: Path) -> None:
    out, report = tmp_path / "site", tmp_path / "site.json"
    shutil.copytree(built, out)
    replaced = out / "assets" / ("1" * 20 + ".js")
    replaced.write_text("old", encoding="utf-8")
    subprocess.run(["touch", "-d", "3 days ago", str(replaced)], check=True)
    command = [sys.executable, "-m", "dashboard.site", "--out", str(out)]
    for _ in range(2):
        subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
        assert replaced.exists()
    told = json.loads(report.read_text(encoding="utf-8"))
    told["retired"][f"assets/{replaced.name}"] -= 25 * 3600
    report.write_text(json.dumps(told), encoding="utf-8")
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    assert not replaced.exists()


# --------------------------------------------------- a class on plain http


def lan_address() -> str:
    """Return an address of this machine that is not loopback, or nothing; no packet is sent."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            probe.connect(("192.0.2.1", 9))
        except OSError:
            return ""
        found = str(probe.getsockname()[0])
    return "" if found.startswith("127.") else found


def test_plain_http_in_a_local_network_lacks_only_what_is_offline(
    browser: Browser, built: Path, tmp_path: Path
) -> None:
    address = lan_address()
    if not address:
        pytest.skip("this machine has no address in a network")
    running = Folder(built, tmp_path / "served", bind=address)
    page = browser.new_page()
    watch = Watch()
    watch.follow(page)
    asked = requests_of(page)
    page.goto(running.page(CHAPTER), wait_until="networkidle")
    assert not page.evaluate("isSecureContext")
    expect(page.locator("#offline")).to_be_hidden()
    tick(page, "symptom.confusion")
    urgency(page, "emergency")
    page.get_by_role("button", name="Copy a link to these answers").click()
    expect(page.locator(".cs-said").first).to_contain_text("#checklist?present=symptom.confusion")
    page.reload()
    urgency(page, "emergency")
    page.get_by_role("button", name="Search").first.click()
    assert ask(page, "calciphylaxis")
    assert not [url for url in asked if url.endswith("sw.js")]
    watch.check()
    page.close()
    running.stop()
