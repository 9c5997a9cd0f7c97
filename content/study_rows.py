"""The arithmetic of the study rows: no count above those treated, no single case drawn, overlaps told by both."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from content.errors import suggestion
from content.faults import Fault

FILE = "outcomes.yaml"
# A person stands in one of these; `responders` is the sum of some of them and `worse` may overlap with it.
PARTS = ("complete", "partial", "none", "worse")
BETTER = ("complete", "partial")
# A single case was published because something happened: its share is always nought or all.
FEWEST_DRAWN = 2


def row_faults(rows: list[dict[str, Any]]) -> Iterator[Fault]:
    """Yield every count that can't be, and every overlap that only one of two rows tells."""
    same = {str(row.get("id")): _same(row) for row in rows}
    for row in rows:
        name = str(row.get("id"))
        yield from _above(name, row)
        yield from _drawn(name, row)
        for other in _same(row):
            if other not in same or other == name:
                yield Fault(FILE, name, "same_patients_as", f"unknown row {other!r}{suggestion(other, same)}")
            elif name not in same[other]:
                yield Fault(FILE, other, "same_patients_as", f"does not name {name}, which names it")


def _above(name: str, row: dict[str, Any]) -> Iterator[Fault]:
    limits = (
        (PARTS, "treated"),
        (("responders", "none"), "treated"),
        (BETTER, "responders"),
    )
    for parts, whole in limits:
        most, told = _count(row, whole), [part for part in parts if _count(row, part) is not None]
        total = sum(_count(row, part) or 0 for part in told)
        if most is not None and total > most:
            yield Fault(FILE, name, whole, f"{' + '.join(told)} is {total}, more than the {most} {whole}")


def _drawn(name: str, row: dict[str, Any]) -> Iterator[Fault]:
    if row.get("plot") is not True:
        return
    if (_count(row, "treated") or 0) < FEWEST_DRAWN:
        yield Fault(FILE, name, "plot", f"needs at least {FEWEST_DRAWN} treated: a single case is never drawn")
    if _count(row, "responders") is None:
        yield Fault(FILE, name, "plot", "needs responders")


def _count(row: dict[str, Any], part: str) -> int | None:
    value = row.get(part)
    return value if isinstance(value, int) else None


def _same(row: dict[str, Any]) -> list[str]:
    value = row.get("same_patients_as")
    return [str(other) for other in value] if isinstance(value, list) else []
