"""How often the explorer is right on published cases, beside three baselines; pure counting.

Half of the cases were kept away from tuning (see `kit.published_cases`).
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from content import Library
from content.files import read_file
from content.library import changed
from content.model import Cause, PublishedCase
from widgets.cause_explorer.ranking import rank
from widgets.cause_explorer.reasoning import this_engine
from widgets.cause_explorer.words import fits
from widgets.kit.contract import compiled
from widgets.kit.published_cases import DEVELOPMENT, HELD_BACK, split

LABORATORY = ("calcium", "phosphate", "pth", "kidney", "vitamin_d", "calcitriol", "enzymes", "antibody")
# What a method can have right of a case, in the order of the report.
MEASURES = ("cause_first", "in_first_three", "subtype_first")
EXPLORER = "explorer"
# Equal steps of the share that the first cause gets; more of them would hold too few cases each.
BINS = 5
# What was counted of one library is kept for a report; tests bring a few of their own.
LIBRARIES = 4
Method = Callable[[PublishedCase, Library], list[str]]


@dataclass
class Tally:
    """How many of `cases` cases a method got right, by measure."""

    cases: int = 0
    subtype_first: int = 0
    cause_first: int = 0
    in_first_three: int = 0

    def add(self, truth: Cause, ranking: list[str], subtypes: list[str]) -> None:
        """Count one case: causes best first, and the subtypes best first."""
        self.cases += 1
        self.subtype_first += subtypes[0] == truth.subtype
        self.cause_first += ranking[0] == truth.id
        self.in_first_three += truth.id in ranking[:3]


def without_laboratory(case: PublishedCase, source: Library) -> PublishedCase:
    """Return the case as told by somebody who has no blood results."""
    groups = source.group_of

    def kept(findings: list[str]) -> list[str]:
        return [finding for finding in findings if groups[finding].id not in LABORATORY]

    return changed(case, present=kept(case.present), absent=kept(case.absent))


def with_wrong_answer(case: PublishedCase, source: Library, draw: int = 0) -> PublishedCase:
    """Return the case with one finding more that was not reported; which one is drawn by hash."""
    told = {*case.present, *case.absent}
    groups = source.group_of
    answered = {groups[finding].id for finding in case.present if groups[finding].exclusive}
    choices = [finding for finding in groups if finding not in told and groups[finding].id not in answered]
    seed = int.from_bytes(hashlib.sha256(f"{case.id} {draw}".encode()).digest()[:8], "big")
    return changed(case, present=[*case.present, choices[seed % len(choices)]])


def evaluate(cases: Iterable[PublishedCase], source: Library) -> dict[str, Tally]:
    """Return the tally of the explorer and of the three baselines."""
    result = {name: Tally() for name in (EXPLORER, *BASELINES)}
    for case in cases:
        truth = source.causes[case.cause]
        ranking = rank(_engine(source), case.present, case.absent)
        order = [row["cause"] for row in ranking["candidates"]]
        result[EXPLORER].add(truth, order, [subtype for subtype, _ in ranking["subtypes"]])
        for name, baseline in BASELINES.items():
            order = baseline(case, source)
            result[name].add(truth, order, [source.causes[cause].subtype for cause in order])
    return result


def parts(source: Library) -> dict[str, list[PublishedCase]]:
    """Return the parts of the report: what was kept back, as told and made harder, and what was used for tuning.

    The independent cases were encoded before any profile was looked at, from sources that nothing else rests on; they
    stand apart, because the others flatter.
    """
    every = list(source.cases.values())
    halves = {half: [case for case in every if split(case.id) == half] for half in (HELD_BACK, DEVELOPMENT)}
    kept, fresh = ([case for case in halves[HELD_BACK] if case.independent == wanted] for wanted in (False, True))
    result = {
        "held-back": kept,
        "held-back-not-misleading": [case for case in kept if not case.misleading],
        "held-back-no-laboratory": [without_laboratory(case, source) for case in kept],
        "held-back-wrong-answer": [with_wrong_answer(case, source) for case in kept],
        "independent": fresh,
        "independent-no-laboratory": [without_laboratory(case, source) for case in fresh],
        "independent-wrong-answer": [with_wrong_answer(case, source) for case in fresh],
        "development": halves[DEVELOPMENT],
    }
    return {part: cases for part, cases in result.items() if cases}


@dataclass
class Said:
    """What the explorer said of a case: how sure it was of its first cause, in what words, and if it was right."""

    share: float
    words: str
    right: bool


def said(cases: Iterable[PublishedCase], source: Library) -> list[Said]:
    """Return what the explorer said of each case; "not enough" stands for the answer that it can't say yet."""
    result, of = [], _engine(source)
    for case in cases:
        ranking = rank(of, case.present, case.absent)
        first = ranking["candidates"][0]
        words = fits(of, ranking, 1)[0] if ranking["enough"] else "not enough"
        result.append(Said(first["share"], words, first["cause"] == case.cause))
    return result


def bins(found: Iterable[Said]) -> list[list[Said]]:
    """Sort what was said into equal steps of the share."""
    result: list[list[Said]] = [[] for _ in range(BINS)]
    for one in found:
        result[min(BINS - 1, int(one.share * BINS))].append(one)
    return result


def _engine(source: Library) -> dict[str, Any]:
    return this_engine(compiled(__package__, source))


def _commonest(_: PublishedCase, source: Library) -> list[str]:
    """Always say the causes that most development cases have, whatever the findings."""
    return _commonest_order(source)


@lru_cache(maxsize=LIBRARIES)
def _commonest_order(source: Library) -> list[str]:
    seen = Counter(case.cause for case in source.cases.values() if split(case.id) == DEVELOPMENT)
    return sorted(source.causes, key=lambda cause: (-seen[cause], cause))


def _prior_only(_: PublishedCase, source: Library) -> list[str]:
    """Rank by how common the causes are held to be, whatever the findings."""
    return [row["cause"] for row in rank(_engine(source), ())["candidates"]]


def _plain_tally(case: PublishedCase, source: Library) -> list[str]:
    """Count the findings that are listed for a cause, less those against it."""
    lists = _tally_lists(source)

    def points(cause: str) -> int:
        listed = lists.get(cause, {"for": [], "against": []})
        return sum(f in listed["for"] for f in case.present) - sum(f in listed["against"] for f in case.present)

    return sorted(source.causes, key=lambda cause: (-points(cause), cause))


@lru_cache(maxsize=LIBRARIES)
def _tally_lists(source: Library) -> dict[str, dict[str, list[str]]]:
    return dict(read_file(source.root / "baseline.json"))


BASELINES: dict[str, Method] = {
    "commonest": _commonest,
    "prior": _prior_only,
    "tally": _plain_tally,
}
