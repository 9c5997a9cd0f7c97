"""The blood values as a whole: their ranges can be, each pattern can fit, and nothing is said to be ruled out."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import Any, get_args

import msgspec

from content.check.fault import Fault
from content.library import Library
from content.model_labs import FALLBACKS, Analyte, AnalyteId

FILE = "laboratory.yaml"
_RULED_OUT = re.compile(r"rules? out|ruled out|exclud\w*|impossible|certainly not", re.IGNORECASE)


def laboratory_faults(source: Library) -> Iterator[Fault]:
    """Yield ranges that can't be, patterns that can't fit, and words that are too strong."""
    laboratory = source.laboratory
    for analyte in laboratory.analytes:
        yield from _range_faults(analyte)
    for pattern in laboratory.patterns:
        if bool(pattern.rows) == (pattern.id in FALLBACKS):
            needs = "is said where nothing fits, so it has no rows" if pattern.rows else "never fits without a row"
            yield Fault(FILE, pattern.id, "rows", needs)
    for field, text in _texts(msgspec.to_builtins(laboratory), ""):
        if strong := _RULED_OUT.search(text):
            yield Fault(FILE, "", field, f"says {strong[0]!r}: blood values never rule anything out")


def missing_value_faults(source: Library) -> Iterator[Fault]:
    """Yield blood values and patterns that the page and its rules ask for by their ids, and that are not there."""
    analytes = {analyte.id for analyte in source.laboratory.analytes}
    for name in get_args(AnalyteId):
        if name not in analytes:
            yield Fault(FILE, name, "analytes", "is missing: the page and its rules ask for it by this id")
    patterns = {pattern.id for pattern in source.laboratory.patterns}
    for name in FALLBACKS:
        if name not in patterns:
            yield Fault(FILE, name, "patterns", "is missing: the page says it where no other pattern fits")


def _range_faults(analyte: Analyte) -> Iterator[Fault]:
    least, most = analyte.possible
    if least >= most:
        yield Fault(FILE, analyte.id, "possible", f"{least:g} must be less than {most:g}")
    for age, count in Counter(age for each in analyte.ranges for age in each.ages).items():
        if count > 1:
            yield Fault(FILE, analyte.id, "ranges", f"{age} has {count} ranges, and one counts")
    for each in analyte.ranges:
        ends = [end for end in (each.low, each.high) if end is not None]
        shown = f"{' to '.join(f'{end:g}' for end in ends)} ({', '.join(each.ages)})"
        if not ends or ends != sorted(set(ends)):
            yield Fault(FILE, analyte.id, "ranges", f"{shown or 'nothing'} is no range: low must be less than high")
        elif not (least < ends[0] and ends[-1] < most):
            yield Fault(FILE, analyte.id, "ranges", f"{shown} reaches beyond what is possible, {least:g} to {most:g}")


def _texts(value: Any, field: str) -> Iterator[tuple[str, str]]:
    if isinstance(value, str):
        yield field, value
    elif isinstance(value, dict):
        for key, item in value.items():
            yield from _texts(item, f"{field}.{key}".lstrip("."))
    elif isinstance(value, list):
        for number, item in enumerate(value):
            name = item.get("id", number + 1) if isinstance(item, dict) else number + 1
            yield from _texts(item, f"{field}[{name}]")
