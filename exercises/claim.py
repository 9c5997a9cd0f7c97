"""Checks of the exercise in which a claim is held against its source."""

from __future__ import annotations

import re
from typing import Any

from content import library
from content.model_claims import Claim
from exercises.told import Told, check, choice, not_yet, number, right

CLAIM, STUDY = "c048", "o011"
COMPARED = {
    "A": "No placebo is named. Everybody who is counted here took the medicine.",
    "B": "The paper does compare people with and without deposits, but that is another question: who has them.",
    "C": "Everybody who is counted took the medicine, so nobody knows how the X-rays would look without it.",
}
VERDICTS = {
    "supported": "Most people were no better on the X-ray, and “dissolves” promises more than “slightly better”.",
    "nuanced": "That would mean that it holds for some. Here even the better ones were only slightly better.",
    "overstated": "Slight change in a few people, with nobody to compare with, does not carry “a usual medicine that "
    "dissolves calcium”.",
    "contradicted": "The source does not say that it never helps. It says that its results do not show clearly that it "
    "does, which is less than a no.",
    "not_checkable": "It can be checked: a study counted just that, on X-rays.",
}
# Words that promise more than a count of twelve people can.
PROMISES = ("dissolve", "cure", "effective", "works", "proven", "proves", "heals")
DENIALS = ("does not work", "doesn't work", "useless", "never")
NEEDED = {12: ("12", "twelve"), 3: ("3", "three")}


def claim() -> Claim:
    """Return the claim to check."""
    return next(found for found in library().claims.claims if found.id == CLAIM)


@check("two numbers, such as (5, 20): those who were better, and all who were looked at")
def check_counts(answer: Any) -> Told:
    """Say whether two numbers are those of the source."""
    better, people = map(number, answer)
    study = next(row for row in library().outcomes if row.id == STUDY)
    if (better, people) == (study.responders, study.treated):
        return right(f"{study.responders} of {study.treated}, and only slightly.")
    if (better, people) == (study.treated, study.responders):
        return not_yet("Both numbers are right. Put those who were better first.")
    if people == 47:
        return not_yet("47 people were in the whole paper. How many of them took diltiazem and had two X-rays?")
    return not_yet("Look at the results: how many took diltiazem and had X-rays, and how many of these were better?")


@check("a letter: 'A', 'B' or 'C'")
def check_compared(answer: Any) -> Told:
    """Say with whom the treated people were compared."""
    return choice(answer, COMPARED, "C")


@check("one of 'supported', 'nuanced', 'overstated', 'contradicted', 'not_checkable'")
def check_verdict(answer: Any) -> Told:
    """Say whether a verdict fits the claim and its source."""
    verdict = answer.strip().lower().replace(" ", "_")
    return Told(right=verdict == claim().verdict, words=VERDICTS[verdict])


@check("a sentence of your own, between quotation marks")
def check_sentence(answer: Any) -> Told:
    """Say whether a sentence gives both counts, and promises no more and no less than its source."""
    said = answer.lower()
    words = re.findall(r"[a-z]+|\d+", said)
    if len(words) < 6:
        return not_yet("Write a whole sentence: who, how many, and what was seen.")
    for counted, ways in NEEDED.items():
        if not any(way in words for way in ways):
            return not_yet(f"The number {counted} is missing. A reader wants to know how many of how many.")
    if promise := next((word for word in PROMISES if word in said), None):
        return not_yet(f"“{promise}” says more than the source does. What was seen on the X-rays?")
    if any(word in said for word in DENIALS):
        return not_yet("Now it says too much the other way. The study can't show that it never helps.")
    if "slight" not in said and "little" not in said:
        return not_yet("How much better were they? The source has a word for it.")
    return right("A reader learns how many of how many, and how much. Compare it with the fact in the last step.")
