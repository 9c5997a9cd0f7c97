"""The states of the record: empty, written in, long, deleted."""

from __future__ import annotations

import json
from typing import Any

from playwright.sync_api import Page

from tools.looks.state import Act, State, Walk, button, press

LUMP = {"id": "a", "changed": 1, "place": "site.elbow", "label": "left", "since": "2024"}
MEDICINE = {"id": "m", "changed": 1, "name": "Nifedipine", "dose": "", "from": "", "until": "", "why": ""}
QUESTION = {"id": "q", "changed": 1, "text": "Why?"}


def entry_of(number: int, **values: Any) -> dict[str, Any]:
    """Return an entry of a day that follows from its number."""
    day = f"20{10 + number // 300:02}-{1 + number // 28 % 12:02}-{1 + number % 28:02}"
    plain = {"size": 5, "pain": 1, "skin": "closed", "signs": False, "note": "", "photo": None}
    return {"id": f"e{number}", "changed": 1, "lump": "a", "date": day, **plain, **values}


def file_of(**parts: Any) -> str:
    """Return a copy as the page saves it."""
    empty: dict[str, Any] = {kind: [] for kind in ("lumps", "entries", "medicines", "visits", "questions")}
    return json.dumps({"kind": "calcium-in-the-skin-record", "version": 1} | empty | parts)


def choose(page: Page, text: str, name: str = "my-record.json") -> None:
    """Open a copy."""
    file = {"name": name, "mimeType": "application/json", "buffer": text.encode()}
    page.get_by_label("Open a copy").set_input_files(file)  # type: ignore[arg-type]  # a file as Playwright takes it


def _brought(text: str) -> Act:
    return lambda page: choose(page, text)


FULL = file_of(
    lumps=[LUMP],
    entries=[entry_of(1), entry_of(40, skin="open", pain=8), entry_of(80, signs=True)],
    medicines=[MEDICINE],
    questions=[QUESTION],
)
WALK = Walk(
    "record-kept",
    "record/",
    (
        State("empty", (), "#record:visible"),
        State("a-lump", (button("Add a lump"), press("text=Or choose on a drawing")), "#record svg"),
        State("refused", (button("Save"),), "#record [role=alert], #record .cs-fault, #record"),
        State("copy", (button("Cancel"), _brought(FULL)), "button:text-is('Use this copy')"),
        State(
            "written",
            (button("Use this copy"),),
            "button:has-text('Open: Elbow'), [aria-label^='Open: Elbow']",
            everywhere=True,
        ),
        State(
            "lump",
            (lambda page: page.get_by_role("button", name="Open: Elbow").click(), press("text=The same as a table")),
            "#record table",
        ),
        State("entry-1", (button("Add an entry"),), "#record form, #record input", everywhere=True),
        State("entry-2", (button("Next"),), "#record"),
        State("entry-3", (button("Next"),), "#record"),
        State("all", (button("Cancel"), button("My whole record")), "#record"),
        State("no-record", (_brought("no record"),), "#record"),
        State("delete", (button("Delete everything"),), "button:text-is('Yes, delete everything')"),
        State("sheet", (button("See the page"),), "#record"),
    ),
)
