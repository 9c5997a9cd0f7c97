"""A deck for Anki. A card is known there by our id alone, so that a better wording takes the place of an older one."""

from __future__ import annotations

import io
import itertools
import sqlite3
import zipfile
from html import escape
from tempfile import TemporaryDirectory

from content.language import say
from dashboard.site.exports.plain import PUBLICATION, Plain

# Chosen once and for all: by these Anki knows what belongs together.
MODEL, DECK = 1702613941, 1702613942
# The same deck is the same file, whenever it is made.
MADE = (2026, 1, 1, 0, 0, 0)
STAMP = 1767225600.0
FRONT = "{{Question}}"
BACK = '{{FrontSide}}<hr id="answer">{{Answer}}'
STYLE = ".card { font: 18px sans-serif; text-align: start; max-width: 40em; margin: auto; }"


def guid(question: str) -> str:
    """Return what Anki calls the card of a question. Raises ModuleNotFoundError where its library is missing."""
    import genanki  # noqa: PLC0415 - no page needs it

    return str(genanki.guid_for("calcium-in-the-skin", question))


def deck(questions: list[Plain]) -> bytes:
    """Return the questions as a package of Anki. Raises ModuleNotFoundError where its library is missing."""
    import genanki  # noqa: PLC0415 - no page needs it

    fields = [{"name": "Question"}, {"name": "Answer"}, {"name": "Id"}]
    template = {"name": "Card", "qfmt": FRONT, "afmt": BACK}
    model = genanki.Model(MODEL, PUBLICATION, fields=fields, templates=[template], css=STYLE)
    made = genanki.Deck(DECK, PUBLICATION)
    for question in questions:
        told = [_front(question), _back(question), question.id]
        tag = question.chapter.replace(" ", "_")
        made.add_note(genanki.Note(model=model, fields=told, guid=guid(question.id), tags=[tag]))
    with TemporaryDirectory() as folder:
        path = f"{folder}/collection.anki2"
        with sqlite3.connect(path) as database:
            genanki.Package(made).write_to_db(database.cursor(), STAMP, itertools.count(int(STAMP * 1000)))
        database.close()
        with open(path, "rb") as file:  # noqa: PTH123 - beside the text that SQLite takes
            body = file.read()
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr(zipfile.ZipInfo("collection.anki2", MADE), body, zipfile.ZIP_DEFLATED)
        package.writestr(zipfile.ZipInfo("media", MADE), b"{}")
    return out.getvalue()


def _front(question: Plain) -> str:
    if question.kind == "match":
        lefts, rights = [part.text for part in question.parts], sorted(part.partner for part in question.parts)
        return f"<p>{escape(question.stem)}</p>{_list('ul', lefts)}<p></p>{_list('ul', rights)}"
    shown = [] if question.kind == "number" else [part.text for part in question.parts]
    if question.kind == "order":
        shown = sorted(shown)
    stem = question.stem if question.kind == "order" else question.asked
    return f"<p>{escape(stem)}</p>" + (_list("ul", shown) if shown else "")


def _back(question: Plain) -> str:
    parts = question.parts if question.is_matched else [*question.right, *(p for p in question.parts if not p.right)]
    told = []
    for part in parts:
        head = f"{part.text}: {part.partner}" if question.kind == "match" else part.text
        if question.kind == "number":
            head = say("practice-value", value=part.text, unit=question.unit, within=f"{question.tolerance:g}")
        mark = "" if question.is_matched or question.kind == "number" else "✓ " if part.right else "✗ "
        told.append(f"{mark}<b>{escape(head)}</b><br>{escape(part.feedback)}")
    slips = [f"✗ <b>{slip.value:g}</b><br>{escape(slip.feedback)}" for slip in question.slips]
    name = "ol" if question.kind == "order" else "ul"
    return f"<{name}>" + "".join(f"<li>{item}</li>" for item in [*told, *slips]) + f"</{name}>"


def _list(name: str, items: list[str]) -> str:
    return f"<{name}>" + "".join(f"<li>{escape(item)}</li>" for item in items) + f"</{name}>"
