"""Findings that can't be true together: of a published case, and of a made-up start of the explorer."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from content.check.fault import Fault
from content.library import Library
from content.model import Preset, PublishedCase


def both_ways_faults(source: Library) -> Iterator[Fault]:
    """Yield every finding that is both there and not there, and every question with two answers."""
    for case in source.cases.values():
        yield from _both_ways(f"cases/{case.id}.yaml", case, source)
    for preset in source.presets:
        yield from _both_ways("presets.yaml", preset, source)


def _both_ways(file: str, told: PublishedCase | Preset, source: Library) -> Iterator[Fault]:
    for finding in sorted({*told.present} & {*told.absent}):
        yield Fault(file, told.id, "absent", f"{finding} is both present and absent")
    for message in two_answers(told.present, source):
        yield Fault(file, told.id, "present", message)


def two_answers(present: Iterable[str], source: Library) -> Iterator[str]:
    """Yield what to say of each question that takes one answer and got several."""
    answers: dict[str, list[str]] = {}
    for finding in dict.fromkeys(present):
        group = source.group_of.get(finding)
        if group and group.exclusive:
            answers.setdefault(group.id, []).append(finding)
    for group_id, values in answers.items():
        if len(values) > 1:
            yield f"group {group_id!r} takes one answer, not {', '.join(values)}"
