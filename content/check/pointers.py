"""Ids: what each one names, whether it names one thing only, and whether what points at it finds something."""

from __future__ import annotations

import typing
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any

from content.check.fault import Fault, Place, unknown
from content.check.walk import Visit, opened
from content.marks import Kind, Names, Points


class Ids:
    """Every id by what it is the id of, and every pointer; both are gathered while the content is walked through."""

    def __init__(self) -> None:
        self._valid: dict[Kind, set[str]] = {}
        self._named: dict[Kind, list[tuple[str, Place]]] = {}
        self._pointers: list[tuple[Points, str, Visit]] = []

    def add(self, kind: Kind, values: Iterable[str]) -> None:
        """Add ids that no type names, such as those of the references."""
        self._valid.setdefault(kind, set()).update(values)

    def forget(self, kind: Kind) -> None:
        """Leave out what points at something of a kind, where nobody can know what there is."""
        self._pointers = [pointer for pointer in self._pointers if kind not in pointer[0].kinds]

    def used(self, kind: Kind) -> set[str]:
        """Return every value that points at something of a kind."""
        return {value for mark, value, visit in self._pointers if kind in _chosen(mark, visit)}

    def meet(self, visit: Visit) -> None:
        """Note what a value names or points at."""
        for mark in visit.marks:
            if isinstance(mark, Names):
                self.add(mark.kind, [mark.prefix + str(visit.value)])
                self._named.setdefault(mark.kind, []).append((str(visit.value), visit.place))
            elif isinstance(mark, Points) and visit.value is not None:
                self._pointers.append((mark, str(visit.value), visit))

    def faults(self) -> Iterator[Fault]:
        """Yield every pointer that leads nowhere and every id that stands twice."""
        for mark, value, visit in self._pointers:
            kinds = _chosen(mark, visit)
            if not any(value in self._valid.get(kind, ()) for kind in kinds):
                valid = sorted(set().union(*(self._valid.get(kind, set()) for kind in kinds)))
                yield visit.place.fault(unknown(" or ".join(", ".join(kinds).rsplit(", ", 1)), value, valid))
        for kind, named in self._named.items():
            counts = Counter(value for value, _ in named)
            last = {value: place for value, place in named if counts[value] > 1}
            files = {value: {place.file for other, place in named if other == value} for value in last}
            for value, place in last.items():
                elsewhere = ", ".join(sorted(files[value] - {place.file}))
                yield place.fault(f"{kind} {value!r} stands twice" + (f", also in {elsewhere}" if elsewhere else ""))


def repeated(visit: Visit) -> Iterator[Fault]:
    """Yield what a list of pointers names more than once."""
    if isinstance(visit.value, list) and _holds_pointers(visit.kind):
        for value, count in Counter(map(str, visit.value)).items():
            if count > 1:
                yield visit.place.fault(f"{value} stands twice")


def _chosen(mark: Points, visit: Visit) -> tuple[Kind, ...]:
    """Return what a pointer may lead to; a field beside it may have chosen one of the kinds."""
    chosen = tuple(kind for kind in mark.kinds if kind == visit.beside.get(mark.by))
    return chosen or mark.kinds


def _holds_pointers(kind: Any) -> bool:
    if typing.get_origin(kind) is not list:
        return False
    _, marks = opened(typing.get_args(kind)[0])
    return any(isinstance(mark, Points) for mark in marks)
