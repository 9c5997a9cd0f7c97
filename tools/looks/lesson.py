"""A live class as it is taught: its server, whoever leads it, the wall, and phones."""

from __future__ import annotations

import re
from pathlib import Path
from urllib.parse import urlsplit

from playwright.sync_api import Browser, Page, expect

from classroom.server.places import addresses
from content.language import say
from tools.looks.serving import PATIENCE_S, Served, free_port
from tools.looks.state import PATIENCE_MS

KEPT = say("live-sent-kept")


class Lesson(Served):
    """A class that is served, at an address that phones reach; `faults` are what failed in the scripts of its pages."""

    def __init__(self, folder: Path, plan: str = "", database: str = "") -> None:
        """Start it, and read key and code from what it says. Raises OSError on a machine that is in no network."""
        port = free_port()
        (self.outside, *_) = addresses(port)
        if "localhost" in self.outside:
            raise OSError("this machine is in no network")
        store = database or f"sqlite:///{folder / 'class.db'}"
        command = ("classroom", "--database-url", store, "serve", "--port", str(port))
        super().__init__(folder, *command, *(("--plan", plan) if plan else ()), port=port)
        self.faults: list[str] = []
        self.key, self.code = self.when(self._told)

    def teacher(self, browser: Browser, **how: object) -> Page:
        """Open the teacher's page by the link of the terminal, on the machine itself."""
        page = self._page(browser, **how)
        page.goto(f"http://localhost:{self.port}/class/open?key={self.key}")
        expect(page.get_by_role("heading", name=say("live-now"), exact=True)).to_be_visible(timeout=PATIENCE_S * 1000)
        # The key is in the browser, and no longer in the address.
        if urlsplit(page.url).query:
            raise ValueError(f"the key stands in the address: {page.url}")
        return page

    def wall(self, teacher: Page) -> Page:
        """Open the wall in another tab of the teacher."""
        page = teacher.context.new_page()
        page.set_viewport_size({"width": 1920, "height": 1080})
        page.goto(f"http://localhost:{self.port}/class/wall/")
        expect(page.get_by_text(self.code)).to_be_visible(timeout=PATIENCE_MS)
        return page

    def phone(self, browser: Browser, name: str = "", **how: object) -> Page:
        """Join by the code on the wall that a phone photographed."""
        page = self._page(browser, **{"viewport": {"width": 360, "height": 740}, **how})
        return self.join(page, self.outside, name)

    def join(self, page: Page, front: str, name: str) -> Page:
        """Join by an address at which the publication is found."""
        page.goto(f"{front}class/?code={self.code}")
        expect(page.get_by_label(say("live-code"))).to_have_value(self.code)
        page.get_by_label(say("live-name")).fill(name)
        page.get_by_role("button", name=say("live-join")).click()
        expect(page.get_by_text(say("live-me"))).to_be_visible(timeout=PATIENCE_MS)
        return page

    def _page(self, browser: Browser, **how: object) -> Page:
        context = browser.new_context(**how)  # type: ignore[arg-type]  # whatever a context takes
        page = context.new_page()
        page.on("pageerror", lambda error: self.faults.append(str(error)))
        return page

    def _told(self) -> tuple[str, str] | None:
        log = self.log.read_text()
        key, code = re.search(r"open\?key=(\S+)", log), re.search(r"with the code (\w+)", log)
        return (key[1], code[1]) if key and code and "running at" in log else None


def now(teacher: Page, message: str) -> None:
    """Press one of the buttons below what is asked now."""
    teacher.locator(".class-of-now").get_by_role("button", name=say(message)).click()


def ask(teacher: Page, chapter: str, stem: str) -> None:
    """Ask a question of a chapter, as the teacher finds it."""
    group = teacher.locator("details", has=teacher.get_by_text(re.compile(rf"^{chapter} \(\d+\)$")))
    if group.get_attribute("open") is None:
        group.locator("summary").click()
    group.locator("li", has_text=stem).get_by_role("button", name=say("live-ask-this")).click()
    expect(teacher.locator(".class-of-now").get_by_role("heading", name=stem)).to_be_focused(timeout=PATIENCE_MS)


def send(phone: Page, option: str) -> None:
    """Choose and send, and wait until it is kept."""
    phone.get_by_role("radio", name=option).check()
    phone.get_by_role("button", name=say("live-send")).click()
    expect(phone.get_by_text(KEPT)).to_be_visible(timeout=PATIENCE_MS)
