"""Checks of the exercise in which an urgency rule is written, and broken."""

from __future__ import annotations

from typing import Any

from content import library
from content.library import look_up
from content.model_urgency import LEVELS, Vignette
from exercises.copies import with_rule
from exercises.told import Told, check, names, not_yet, right
from widgets.kit.contract import compiled
from widgets.symptom_checklist import advise
from widgets.symptom_checklist.reasoning import fires

# Stories of one danger, and harmless ones of the people who are in danger of it.
DANGEROUS = ("dialysis_purple_thighs", "net_on_dialysis_without_pain", "dark_patch_on_dialysis")
HARMLESS = ("dialysis_stable_lump", "cramps_on_the_machine", "no_water_for_years", "numb_thumb_for_months")
RULE = "a list of combinations such as [['condition.dialysis', 'form.painful']]"


def stories(*wanted: str) -> list[Vignette]:
    """Return the stories of these ids. Raises UnknownId with the nearest id."""
    known = {story.id: story for story in library().vignettes}
    return [look_up("story", story, known) for story in wanted]


def fires_in(any_of: Any, present: list[str]) -> bool:
    """Return whether a rule with these combinations fires for what is present. Raises ValueError for an odd rule."""
    combinations = [names(combination) for combination in any_of]
    for finding in [*present, *(finding for combination in combinations for finding in combination)]:
        look_up("symptom", finding, library().symptom_labels)
    (rule,) = compiled("widgets.symptom_checklist", with_rule(combinations))["rules"]
    return fires(rule, set(present))


@check(RULE)
def check_catches(answer: Any) -> Told:
    """Say whether a rule fires in each of the dangerous stories."""
    missed = [story for story in stories(*DANGEROUS) if not fires_in(answer, story.present)]
    if not missed:
        return right("The rule fires in each of the dangerous stories. Does it also leave the harmless ones alone?")
    return not_yet(f"The rule stays silent in {missed[0].id!r}, where {_listed(missed[0].present)} are present.")


@check(RULE)
def check_spares(answer: Any) -> Told:
    """Say whether a rule leaves each of the harmless stories alone, and still catches the dangerous ones."""
    caught = check_catches(answer)
    if not caught.right:
        return caught
    raised = [story for story in stories(*HARMLESS) if fires_in(answer, story.present)]
    if raised:
        return not_yet(
            f"The rule sends {raised[0].id!r} to the emergency department, though {raised[0].expected!r} is enough. "
            "A second finding in the same inner list makes it fire less often; a second inner list makes it fire more."
        )
    return right("The rule tells both kinds of stories apart. That is what our own rules are tested with.")


@check("your rule, and a list of findings such as ['condition.diabetes', 'form.painful']")
def check_breaks(rule: Any, story: Any) -> Told:
    """Say whether a story breaks a rule: the rule is silent, and the whole checklist asks to be seen today."""
    present = names(story)
    if not present:
        return not_yet("An empty story breaks nothing. Who is it, and what has come up on the skin?")
    if fires_in(rule, present):
        return not_yet("Your rule fires in this story, so it holds. Take away what it asks for, and keep the danger.")
    level = advise(present)["urgency"]
    if LEVELS.index(level) < LEVELS.index("same-day"):
        return not_yet(
            f"Your rule is silent, but the whole checklist says {level!r} too. Look for somebody with the same sign on "
            "the skin who is not on dialysis."
        )
    return right(
        f"Your rule is silent where the whole checklist says {level!r}. This is how a rule gets better: the story "
        "stays in the tests, and the rule has to follow."
    )


def _listed(findings: list[str]) -> str:
    return " and ".join(", ".join(findings).rsplit(", ", 1))
