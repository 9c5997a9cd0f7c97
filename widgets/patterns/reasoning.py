"""From a test and a form to what the picture shows; portable Python over plain values.

A pair that no source describes stays empty: nothing is worked out from its neighbours.
"""

from __future__ import annotations

from widgets.kit.entries import notice, unknown

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    Tables = dict[str, Any]

UNKNOWN = {"test": "notice-unknown-test", "form": "notice-unknown-form", "beside": "notice-unknown-beside"}
START = {"test": "xray", "form": "ssc", "beside": ""}


def answer(tables: Tables, entries: dict[str, Any]) -> dict[str, Any]:
    """Return what can be drawn of the entries, with the description; what can't be shown goes back to the start."""
    known, messages = choices(tables), tables["messages"]
    kept, faults = {}, []
    for name in ("test", "form", "beside"):
        kept[name] = entries.get(name, START[name])
        if kept[name] not in known[name]:
            faults.append(unknown(messages, UNKNOWN[name], kept[name], known[name]))
            kept[name] = START[name]
    found = shown(tables, kept["test"], kept["form"])
    return {**kept, "described": found, "notice": notice(messages, faults)}


def choices(tables: Tables) -> dict[str, list[str]]:
    """Return the ids that each entry takes; nothing need stand beside a picture."""
    tests, forms = ([each["id"] for each in tables[name]] for name in ("tests", "forms"))
    return {"test": tests, "form": forms, "beside": ["", *forms]}


def described(tables: Tables) -> dict[str, list[str]]:
    """Return for each test the forms in which a source describes it, both in the order of the content."""
    known = choices(tables)
    return {test: [form for form in known["form"] if shown(tables, test, form)] for test in known["test"]}


def shown(tables: Tables, test: str, form: str) -> dict[str, Any] | None:
    """Return what a test shows in a form, or None where no description was found."""
    found: dict[str, Any] | None = tables["cells"].get(f"{test}.{form}")
    return found
