"""The answers of a class as a table that a spreadsheet opens."""

from __future__ import annotations

import csv
import io
import json
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Connection, Row, select

from classroom.store.schema import answers, participants, rounds
from content.language import Language

# Excel takes a file for UTF-8 only where it begins so.
MARK = "\ufeff"
# A cell that begins with one of these is run as a formula.
RUNS = ("=", "+", "-", "@", "\t", "\r")
COLUMNS = ("round", "kind", "item", "step", "turn", "name", "answer", "sure", "time")


def table(db: Connection, room: str, language: Language) -> str:
    """Return one line for each answer, in the order of the rounds."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow([language.say(f"class-csv-{column}") for column in COLUMNS])
    found = db.execute(
        select(rounds, answers.c.value, answers.c.sure, answers.c.at, participants.c.name)
        .join(answers, answers.c.round == rounds.c.id)
        .join(participants, participants.c.id == answers.c.participant)
        .where((rounds.c.room == room) & participants.c.removed.is_(False))
        .order_by(rounds.c.number, answers.c.at, participants.c.id)
    )
    for row in found:
        writer.writerow([harmless(cell) for cell in _cells(row, language)])
    return MARK + out.getvalue()


def harmless(cell: str) -> str:
    """Return a cell that no spreadsheet runs."""
    return f"'{cell}" if cell.startswith(RUNS) else cell


def _cells(row: Row[Any], language: Language) -> list[str]:
    value = json.loads(row.value)
    given = "; ".join(map(str, value)) if isinstance(value, list) else str(value)
    sure = "" if row.sure is None else language.say("class-csv-yes" if row.sure else "class-csv-no")
    moment = datetime.fromtimestamp(row.at / 1000, UTC).isoformat(timespec="seconds")
    return [str(row.number), row.kind, row.item, row.step or "", str(row.turn), row.name, given, sure, moment]
