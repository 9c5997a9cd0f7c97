"""Checks of the exercise in which a cause's profile changes, and with it the accuracy of the explorer."""

from __future__ import annotations

from typing import Any

from content import Library, library
from content.model import PublishedCase
from exercises.copies import with_finding
from exercises.told import Told, check, choice, not_yet, number, right
from widgets.cause_explorer.evaluation import EXPLORER, evaluate, parts
from widgets.cause_explorer.ranking import rank
from widgets.cause_explorer.reasoning import this_engine
from widgets.kit.contract import compiled
from widgets.kit.published_cases import DEVELOPMENT

CAUSE, CASE = "idiopathic_local", "idiopathic_local_thirumalaiswamy2024"
HALVES = {
    "A": "That is a reason to prefer small sets, but both halves are quick enough.",
    "B": "A profile that is changed until the held-back cases come out right has seen them. From then on nothing is "
    "left that could say how the explorer does with a patient it has never met.",
    "C": "The hash of the id deals the cases out, so neither half is the harder one by design.",
}
LESSONS = {
    "A": "One case more is what you asked for. A change that is made to fit one case says nothing of the next one.",
    "B": "One case can show that something occurs, not how often. If the line helps, that has to be seen on cases that "
    "did not suggest it, and its step needs a source that counted.",
    "C": "It does change: run the cells above again, and look at the rank of the cause before and after.",
}


def development(source: Library) -> list[PublishedCase]:
    """Return the half of the published cases that may be looked at while a profile changes."""
    return parts(source)[DEVELOPMENT]


def right_first(source: Library) -> int:
    """Return in how many cases of the development half the explorer puts the right cause first."""
    return evaluate(development(source), source)[EXPLORER].cause_first


def order(case: PublishedCase, source: Library) -> list[str]:
    """Return the causes in the order in which the explorer ranks them for a case."""
    engine = this_engine(compiled("widgets.cause_explorer", source))
    return [row["cause"] for row in rank(engine, case.present, case.absent)["candidates"]]


@check("a number of cases")
def check_before(answer: Any) -> Told:
    """Say whether a number is how many cases come out right with the profiles as they are."""
    count, wanted = number(answer), right_first(library())
    if count == wanted:
        return right(f"{wanted} of {len(development(library()))} cases of the development half.")
    return not_yet("Call right_first(library()): how often is the right cause the first one?")


@check("a line such as {'finding': 'form.single', 'frequency': 'frequent', 'refs': [...]}")
def check_line(answer: Any) -> Told:
    """Say whether a line moves the cause up in the case that it is about, and names its source."""
    case = library().cases[CASE]
    if not answer.get("refs"):
        return not_yet(f"A line without a source is a guess. Name what the case rests on: refs: [{case.reference!r}].")
    if answer["finding"] not in case.present:
        return not_yet("The case does not report this finding. Choose one out of case.present.")
    if answer["frequency"] in ("frequent", "very_frequent", "obligate"):
        return not_yet(
            "One report shows that it occurs, not that it is frequent. Our check would refuse this line without "
            "`basis: expert`; try a lower step, such as 'occasional'."
        )
    before, after = (order(case, source).index(CAUSE) + 1 for source in (library(), with_finding(CAUSE, answer)))
    if after >= before:
        return not_yet(f"The cause stays in place {before}. Which finding of the case does its profile call very rare?")
    return right(f"In this case the cause goes from place {before} to place {after}.")


@check("a letter: 'A', 'B' or 'C'")
def check_half(answer: Any) -> Told:
    """Say why only one half of the cases is looked at."""
    return choice(answer, HALVES, "B")


@check("a letter: 'A', 'B' or 'C'")
def check_lesson(answer: Any) -> Told:
    """Say what the change has shown."""
    return choice(answer, LESSONS, "B")
