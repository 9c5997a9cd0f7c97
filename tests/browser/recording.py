"""My record as a reader writes in it."""

from __future__ import annotations

import base64
import json
from typing import Any

from playwright.sync_api import Page, expect

from tests.browser.opening import go
from tests.browser.server import Server

PICTURE = """() => {
  const canvas = Object.assign(document.createElement("canvas"), { width: 2400, height: 1800 });
  canvas.getContext("2d").fillRect(600, 600, 900, 500);
  return canvas.toDataURL("image/jpeg").split(",")[1];
}"""
LUMP = {"id": "a", "changed": 1, "place": "site.elbow", "label": "left", "since": "2024"}


def opened(page: Page, server: Server) -> Page:
    """Open the record, and wait until it can be written in."""
    go(page, server.page("record"))
    expect(page.locator("#record")).to_be_visible()
    return page


def press(page: Page, name: str) -> None:
    page.locator("#record").get_by_role("button", name=name, exact=True).click()


def add_lump(page: Page, label: str = "left, outer side") -> None:
    press(page, "Add a lump")
    page.get_by_label("Where is it?").select_option("site.elbow")
    page.get_by_label("Which one is it?").fill(label)
    press(page, "Save")
    expect(page.get_by_role("heading", name=f"Elbow: {label}")).to_be_focused()


def add_entry(page: Page, day: str, size: str, pain: int, *, photo: bool = False) -> None:
    press(page, "Add an entry")
    page.get_by_label("Day").fill(day)
    page.get_by_label("Size across").fill(size)
    page.get_by_role("radio", name=str(pain), exact=True).check()
    press(page, "Next")
    page.get_by_role("radio", name="Closed").check()
    press(page, "Next")
    if photo:
        picture = base64.b64decode(page.evaluate(PICTURE))
        page.get_by_label("A photo").set_input_files({"name": "mine.jpg", "mimeType": "image/jpeg", "buffer": picture})
        expect(page.get_by_text("The photo is ready")).to_be_visible()
    press(page, "Save")
    expect(page.get_by_text("Saved.", exact=True)).to_be_visible()


def add_medicine_and_visit(page: Page) -> None:
    press(page, "Add a medicine")
    page.get_by_label("Name").fill("Nifedipine")
    press(page, "Save")
    press(page, "Add a visit")
    page.get_by_label("With whom?").fill("Dr Ito")
    press(page, "Save")
    expect(page.get_by_text("Dr Ito")).to_be_visible()


def file_of(**parts: Any) -> str:
    """Return a copy as the page saves it."""
    empty: dict[str, Any] = {kind: [] for kind in ("lumps", "entries", "medicines", "visits", "questions")}
    return json.dumps({"kind": "calcium-in-the-skin-record", "version": 1} | empty | parts)


def entry_of(number: int, **values: Any) -> dict[str, Any]:
    day = f"20{10 + number // 300:02}-{1 + number // 28 % 12:02}-{1 + number % 28:02}"
    plain = {"size": 5, "pain": 1, "skin": "closed", "signs": False, "note": "", "photo": None}
    return {"id": f"e{number}", "changed": 1, "lump": "a", "date": day, **plain, **values}


def choose(page: Page, text: str, name: str = "my-record.json") -> None:
    file = {"name": name, "mimeType": "application/json", "buffer": text.encode()}
    page.get_by_label("Open a copy").set_input_files(file)


def bring(page: Page, text: str) -> None:
    choose(page, text)
    press(page, "Use this copy")
    expect(page.get_by_text("The copy is in your record now.")).to_be_visible()


def fits(page: Page) -> bool:
    return bool(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
