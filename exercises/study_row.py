"""Checks of the exercise in which a row of a study is read."""

from __future__ import annotations

from typing import Any

from content import library
from content.model_treatments import StudyRow
from exercises.told import Told, check, choice, not_yet, number, right

ROW, COURSE = "o020", "treat.course"
COUNTED = {
    "A": "No picture is named in `measured`. Size on a picture and how somebody feels are two things.",
    "B": "Doctors did not judge this one. Read `measured` again: who says that it was better?",
    "C": "People said so themselves. That is what matters to them, and it is also what hope can change most.",
}
SHOWS = {
    "A": "Nobody went without it, so the row can't say how many would have been better anyway, or by hoping so.",
    "B": "That is all that a group without a comparison shows: it happened, so often, in these people.",
    "C": "`measured` counts what people said of their symptoms. Whether a deposit got smaller was not counted here.",
    "D": "Those who were not better in this group may still be better in another. And nobody went without it.",
}
BESIDE = {
    "A": "Both are shares of people with scleroderma, but one counts growth on X-rays, the other how people felt. "
    "The difference between such numbers means nothing.",
    "B": "They counted different things, in different people, over different times. Only rows of one family stand side "
    "by side in this publication, and even they are not pooled.",
    "C": "Size is not the reason: two small groups can be compared if they were made for it and counted alike.",
}


def row() -> StudyRow:
    """Return the row to read."""
    return next(found for found in library().outcomes if found.id == ROW)


@check("two numbers, such as (5, 20): those who were better, and all who were treated")
def check_counts(answer: Any) -> Told:
    """Say whether two numbers are those of the row."""
    better, people = map(number, answer)
    found = row()
    if (better, people) == (found.responders, found.treated):
        return right(f"{found.responders} of {found.treated}. The others are counted too: `none` says how many.")
    if (better, people) == (found.none, found.treated):
        return not_yet("`none` counts those who were not better. Who is left?")
    return not_yet("`treated` says how many people there were, and `responders` how many of them were better.")


@check("a letter: 'A', 'B' or 'C'")
def check_counted(answer: Any) -> Told:
    """Say who judged that somebody was better."""
    return choice(answer, COUNTED, "C")


@check("a letter: 'A', 'B', 'C' or 'D'")
def check_shows(answer: Any) -> Told:
    """Say what the row can show."""
    return choice(answer, SHOWS, "B")


@check("a letter: 'A', 'B' or 'C'")
def check_beside(answer: Any) -> Told:
    """Say whether the row and the usual course can stand side by side."""
    return choice(answer, BESIDE, "B")
