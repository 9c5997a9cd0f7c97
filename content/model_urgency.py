"""The types of the symptom checklist: what can be ticked, the rules, the stories that test them, and whom to call."""

from __future__ import annotations

from typing import Annotated, Literal, get_args

import msgspec

from content.marks import Complete, Names, Points
from content.model import Date, Entry, FindingName, Label, References, Slug, SomeReferences, Text, Urgency

# Medicines that are dangerous to stop, so a card that touches them says so.
GoOn = Literal["steroids", "blood_thinner", "transplant"]
Use = Literal["emergency", "advice", "crisis", "poison"]
# Stands in a combination for each finding of a set.
SET_PREFIX = "any."
SetName = Annotated[str, msgspec.Meta(pattern=r"^[a-z]+(_[a-z]+)*$"), Names("set", SET_PREFIX)]
# How a step begins that is a call, in English; one for now takes the place of any other.
CALL = "Call your emergency number"
CALL_NOW = f"{CALL} now"
# What can be ticked: the checklist knows its own symptoms besides the vocabulary.
SignId = Annotated[FindingName, Points("finding", "symptom")]
SignOrSet = Annotated[FindingName, Points("finding", "symptom", "set")]
# What can be dialled or sent as a text message; it stands in a link, so nothing else may be in it.
PhoneNumber = Annotated[str, msgspec.Meta(pattern=r"^\+?[0-9][0-9 ]{1,18}$")]
# From low to high.
LEVELS: tuple[Urgency, ...] = get_args(Urgency)[::-1]


class Symptom(Entry, frozen=True):
    """One thing that a reader can tick; a follow-up (`after`) is shown once one of those findings is ticked."""

    id: Annotated[FindingName, Names("symptom")]
    label: Label
    explain: Text
    group: Annotated[Slug, Points("group of symptoms")]
    after: list[SignId] = msgspec.field(default_factory=list)
    # In sight where the steps ask who it is about; the others stand behind a button.
    common: bool = False
    # What else people call it, for the search of the checklist.
    everyday: list[Label] = msgspec.field(default_factory=list)
    # Why the line stands on the page although no rule asks for it.
    why: Text | None = None


class SymptomGroup(Entry, frozen=True):
    """A question of the symptom checklist; an exclusive one takes one answer."""

    id: Annotated[Slug, Names("group of symptoms")]
    label: Label
    question: Label
    exclusive: bool = False
    # Where the steps ask it: first, where a reader says that something is wrong, or where it can change the advice.
    asked: Literal["who", "area", "detail"] = "area"
    # What an area is about.
    hint: Text | None = None
    # Its lines that are an emergency by themselves, each in a few words.
    dangers: Text | None = None
    # If another age than these is told, the question is needless; empty for all ages.
    ages: list[SignId] = msgspec.field(default_factory=list)


class Symptoms(Entry, frozen=True):
    """The whole symptom checklist as a reader sees it."""

    groups: list[SymptomGroup]
    symptoms: list[Symptom]


class UrgencyLevel(Entry, frozen=True):
    """What one level of urgency means and what to do at it."""

    label: Label
    spoken_prefix: Label
    heading: Label
    when: Text
    do: list[Text]
    ask: list[Text]


class UrgencyRule(Entry, frozen=True):
    """Findings that together ask for at least this level; only presence counts."""

    id: Annotated[Slug, Names("rule")]
    level: Urgency
    title: Label
    any_of: Annotated[list[Annotated[list[SignOrSet], msgspec.Meta(min_length=1)]], msgspec.Meta(min_length=1)]
    statement: Text
    refs: References
    time_limit_from: Literal["source", "inference"]
    do: Annotated[list[Text], msgspec.Meta(min_length=1)]
    # Steps that come before the others, unless another rule of the same level has none such and so asks for more.
    first: list[Text] = msgspec.field(default_factory=list)
    go_on: list[GoOn] = msgspec.field(default_factory=list)
    do_not: list[Text] = msgspec.field(default_factory=list)
    ask: list[Text] = msgspec.field(default_factory=list)
    # Rules that this one makes needless, because it tells more about the same danger.
    instead_of: list[Annotated[Slug, Points("rule")]] = msgspec.field(default_factory=list)
    # Numbers that the advice needs besides those of its level.
    lines: list[Use] = msgspec.field(default_factory=list)
    # Where the sources differ: how, and which line was taken.
    disagree: Text | None = None
    # The day on which the rule was last held against what can be seen of its sources.
    compared: Date | None = None


class UrgencyRules(Entry, frozen=True):
    """Every level and every rule of the symptom checklist, and the sets of findings that rules name."""

    levels: Annotated[dict[Urgency, UrgencyLevel], Complete()]
    rules: list[UrgencyRule]
    sets: dict[SetName, Annotated[list[SignId], msgspec.Meta(min_length=2)]] = msgspec.field(default_factory=dict)
    go_on: Annotated[dict[GoOn, Text], Complete()] = msgspec.field(default_factory=dict)


class Vignette(Entry, frozen=True):
    """A short story with the urgency that it should get."""

    id: Annotated[Slug, Names("story")]
    text: Text
    present: list[SignId]
    expected: Urgency
    at_least: Urgency
    kind: Literal["red_flag", "routine", "between"]
    refs: References = msgspec.field(default_factory=list)


class Danger(Entry, frozen=True):
    """A sign that no form should come before: it stands above the checklist and at the top of its chapter."""

    id: Annotated[Slug, Names("danger sign")]
    sign: Label
    text: Text
    refs: SomeReferences


class Line(Entry, frozen=True):
    """A number to call: what it is for, and who says so."""

    use: Use
    label: Label
    number: PhoneNumber
    refs: SomeReferences
    note: Text | None = None


class Country(Entry, frozen=True):
    """The numbers of one country; the reader chooses it, nobody guesses it."""

    id: Annotated[Slug, Names("country")]
    label: Label
    lines: Annotated[list[Line], msgspec.Meta(min_length=1)]


class Helplines(Entry, frozen=True):
    """What comes before any form, and whom to call where."""

    elsewhere: Text
    dangers: Annotated[list[Danger], msgspec.Meta(min_length=1)]
    countries: list[Country]


def opened(rules: UrgencyRules) -> UrgencyRules:
    """Return the rules with each `any.NAME` replaced by every finding of its set; what no set has stays as it is."""
    return msgspec.structs.replace(
        rules,
        rules=[msgspec.structs.replace(rule, any_of=combinations(rule.any_of, rules.sets)) for rule in rules.rules],
    )


def combinations(any_of: list[list[str]], sets: dict[str, list[str]]) -> list[list[str]]:
    """Return every combination that a list of them stands for, each once."""
    found: dict[frozenset[str], list[str]] = {}
    for combination in any_of:
        rows: list[list[str]] = [[]]
        for item in combination:
            choices = sets.get(item.removeprefix(SET_PREFIX), [item]) if item.startswith(SET_PREFIX) else [item]
            rows = [[*row, choice] for row in rows for choice in choices]
        for row in rows:
            found.setdefault(frozenset(row), row)
    return list(found.values())
