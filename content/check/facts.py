"""Whether a fact says in words what it says in numbers."""

from __future__ import annotations

import re
from collections.abc import Iterator

from content.check.fault import Fault
from content.library import Library
from content.model import Fact

_NUMBER = re.compile(r"\d+(?:,\d{3})*(?:\.\d+)?")


def number_faults(source: Library) -> Iterator[Fault]:
    """Yield every count that the statement of its fact does not name; one without any figure may leave it out."""
    for name, facts in source.folder("facts", list[Fact]).items():
        for fact in facts:
            yield from _untold(fact, f"facts/{name}.yaml")


def _untold(fact: Fact, file: str) -> Iterator[Fault]:
    told = [figure.replace(",", "") for figure in _NUMBER.findall(fact.statement)]
    counts = {"numerator": fact.number.numerator, "denominator": fact.number.denominator} if fact.number else {}
    for name, count in counts.items():
        if told and str(count) not in told:
            message = f"is {count}, but the statement names {', '.join(told)}: they have to say the same"
            yield Fault(file, fact.id, f"number.{name}", message)
