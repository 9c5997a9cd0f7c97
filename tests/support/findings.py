"""Hypothesis strategies over the real vocabulary."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from hypothesis import strategies as st

from content import library
from widgets.cause_explorer import reasoning
from widgets.kit.contract import compiled

TABLES = compiled("widgets.cause_explorer", library())
FINDINGS = sorted(TABLES["findings"])
SYMPTOMS = sorted(library().symptom_labels)
CAUSES = TABLES["causes"]

Told = tuple[list[str], list[str]]


def shown(present: Iterable[str], absent: Iterable[str] = ()) -> dict[str, Any]:
    """Return what the explorer draws of these findings."""
    return reasoning.explained(TABLES, list(present), list(absent))


@st.composite
def told(draw: st.DrawFn, most: int = 14) -> Told:
    """Draw findings that are there and others that are not."""
    chosen = draw(st.lists(st.sampled_from(FINDINGS), max_size=most, unique=True))
    cut = draw(st.integers(0, len(chosen)))
    return chosen[:cut], chosen[cut:]


@st.composite
def told_and_one_more(draw: st.DrawFn) -> tuple[list[str], list[str], str]:
    """Draw findings, and one that is not among them."""
    present, absent = draw(told())
    return present, absent, draw(st.sampled_from([item for item in FINDINGS if item not in {*present, *absent}]))
