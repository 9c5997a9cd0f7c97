"""The types of everything that stands in `content/`; validation happens against them and nowhere else."""

from __future__ import annotations

import datetime as dt
from typing import Annotated, Literal

import msgspec

from content.marks import Names, NotInFuture, Points

Text = Annotated[str, msgspec.Meta(min_length=1, max_length=1200)]
Label = Annotated[str, msgspec.Meta(min_length=1, max_length=160)]
Slug = Annotated[str, msgspec.Meta(pattern=r"^[a-z0-9][a-z0-9_.\-]*$")]
FindingName = Annotated[str, msgspec.Meta(pattern=r"^[a-z]+(_[a-z]+)*\.[a-z0-9_]+$")]
HpoId = Annotated[str, msgspec.Meta(pattern=r"^HP:\d{7}$")]
GeneSymbol = Annotated[str, msgspec.Meta(pattern=r"^[A-Z][A-Z0-9\-]+$")]
# The day on which something was done.
Date = Annotated[dt.date, NotInFuture()]
Count = Annotated[int, msgspec.Meta(ge=0)]
Positive = Annotated[float, msgspec.Meta(gt=0)]

Subtype = Literal["dystrophic", "metastatic", "idiopathic", "iatrogenic", "calciphylaxis"]
CertaintyLevel = Literal["high", "moderate", "low", "very_low"]
# The steps of the Human Phenotype Ontology's frequency terms (HP:0040279 and below).
Frequency = Literal["obligate", "very_frequent", "frequent", "occasional", "very_rare", "excluded"]
Commonness = Literal["common", "uncommon", "rare", "very_rare"]
Urgency = Literal["emergency", "same-day", "soon", "routine"]
Basis = Literal["expert"]
# The questions of the vocabulary; the explorer weighs each by its name.
Question = Literal[
    "age",
    "sex",
    "site",
    "form",
    "tempo",
    "condition",
    "exposure",
    "sign",
    "calcium",
    "phosphate",
    "pth",
    "kidney",
    "vitamin_d",
    "calcitriol",
    "enzymes",
    "antibody",
    "imaging",
    "histology",
]

# What one table says of another it says by one of these, or by one beside the type that it names.
FindingId = Annotated[FindingName, Points("finding")]
CauseId = Annotated[Slug, Points("cause")]
FactId = Annotated[Slug, Points("fact")]
ReferenceId = Annotated[Slug, Points("reference")]
References = list[ReferenceId]
SomeReferences = Annotated[References, msgspec.Meta(min_length=1)]


class Entry(msgspec.Struct, forbid_unknown_fields=True, frozen=True, kw_only=True):
    """Refuse unknown keys and changes: content is read, never edited by a program."""


class Finding(Entry, frozen=True):
    """Something that can be present or absent; the unit of the explorer, the checklist and the cases."""

    id: Annotated[FindingName, Names("finding")]
    label: Label
    clinical: Label
    explain: Text
    hpo: HpoId | None = None
    # How the explorer reads silence about it; `findings.yaml` explains the three.
    shown_by: list[FindingId] = []
    kind_of: FindingId | None = None
    common_anyway: bool = False


class FindingGroup(Entry, frozen=True):
    """Findings that answer one question; an exclusive group takes one answer."""

    id: Annotated[Question, Names("group of findings")]
    label: Label
    question: Label
    exclusive: bool
    findings: list[Finding]


class Certainty(Entry, frozen=True):
    """How sure we are, in the four GRADE steps, and why."""

    level: CertaintyLevel
    why: Text


class Sourced(Entry, frozen=True):
    """A statement with its sources, or marked as the reading of the authors."""

    text: Text
    refs: References = []
    basis: Basis | None = None


class Gene(Entry, frozen=True):
    """A gene behind an inherited cause."""

    symbol: Annotated[GeneSymbol, Points("gene")]
    note: Text | None = None
    refs: References = []


class Share(Entry, frozen=True):
    """How often calcinosis occurs in a condition; only `prevalence` is a base rate."""

    text: Text
    kind: Literal["prevalence", "case_mix", "disease_frequency", "reports", "other"]
    refs: SomeReferences
    numerator: Count | None = None
    denominator: Annotated[int, msgspec.Meta(ge=1)] | None = None
    population: Label | None = None


class ProfileEntry(Entry, frozen=True):
    """How often a finding is seen in people whose deposits have this cause.

    `refs` show that it occurs. The step is what a source counted (`counted` says it), or our reading of them all.
    """

    finding: FindingId
    frequency: Frequency
    refs: References = []
    basis: Basis | None = None
    # What a source counted, such as "8 of 10 people", where the step follows from it.
    counted: Label | None = None


class Cause(Entry, frozen=True):
    """One cause of calcium in the skin, or of bone that is mistaken for it."""

    id: Annotated[Slug, Names("cause")]
    name: Label
    plain_name: Label
    synonyms: list[Label]
    subtype: Subtype
    commonness: Commonness
    commonness_basis: Sourced
    what: Sourced
    mechanism: Sourced
    who: Sourced
    where: Sourced
    laboratory: Sourced
    confirmed_by: Sourced
    points_to: Sourced
    points_away: Sourced
    genes: list[Gene]
    frequency: list[Share]
    certainty: Certainty
    profile: Annotated[list[ProfileEntry], msgspec.Meta(min_length=8)]
    reviewed: Date
    is_bone: bool = False


class PublishedCase(Entry, frozen=True):
    """A published case in the vocabulary; what is not listed was not reported."""

    id: Annotated[Slug, Names("case")]
    cause: CauseId
    title: Label
    reference: ReferenceId
    present: Annotated[list[FindingId], msgspec.Meta(min_length=2)]
    absent: list[FindingId]
    left_open: Text
    seen: Literal["abstract", "excerpt", "full_text"]
    misleading: bool = False
    # Encoded before any profile was looked at, from a source that no other part of the content rested on.
    independent: bool = False


class Danger(Entry, frozen=True):
    """What can kill or cost a limb, and the findings that point to it: it stays in sight whatever fits best.

    `any_of` are combinations of findings; each alone keeps the danger in sight. `causes` may be empty: an infection
    is no cause of deposits. `doubts`: it could explain the deposits by itself, so that as long as it is in sight no
    other cause fits well.
    """

    id: Annotated[Slug, Names("danger")]
    name: Label
    causes: list[CauseId]
    any_of: Annotated[list[Annotated[list[FindingId], msgspec.Meta(min_length=1)]], msgspec.Meta(min_length=1)]
    why: Sourced
    doubts: bool = False


class Number(Entry, frozen=True):
    """A counted share; the interval is computed from it, never typed in."""

    numerator: Count
    denominator: Annotated[int, msgspec.Meta(ge=1)]
    population: Label


class Fact(Entry, frozen=True):
    """A sentence of the publication that can be checked: sources, certainty, and a count where there is one."""

    id: Annotated[Slug, Names("fact")]
    statement: Text
    refs: SomeReferences
    certainty: Certainty
    number: Number | None = None
    # The day on which the statement was last held against what can be seen of its sources.
    compared: Date | None = None


class Term(Entry, frozen=True):
    """A word that is explained where it stands."""

    id: Annotated[Slug, Names("term")]
    term: Label
    definition: Text
    also: list[Label] = []
    refs: References = []


class Figure(Entry, frozen=True):
    """A drawing of ours; `alt` says what it shows, `caption` what it means."""

    id: Annotated[Slug, Names("drawing")]
    title: Label
    alt: Annotated[str, msgspec.Meta(min_length=40, max_length=1200)]
    caption: Text
    refs: References = []


class Preset(Entry, frozen=True):
    """A made-up story for the cause explorer: `story` is told at once, `lesson` when a reader asks what it was."""

    id: Annotated[Slug, Names("preset")]
    label: Label
    story: Text
    lesson: Text
    present: list[FindingId]
    absent: list[FindingId] = []
    cause: CauseId | None = None


# Addresses of the site that are no chapters.
TAKEN = (
    *("account", "api", "assets", "class", "data", "design", "discuss", "facts", "glossary", "health"),
    *("notes", "privacy", "record", "references", "report", "stock", "voila"),
)


# Where a page stands in the publication: the front page, a way in for one kind of reader, a chapter to read, a tool on
# a page of its own, or what tells how all of this was made.
Group = Literal["front", "guide", "chapter", "tool", "about"]


class Chapter(Entry, frozen=True):
    """A page of the publication: a notebook and its place.

    `label` is what doors and menus call it where the title is too long, or not what a reader would say; `link` is the
    word with which a link into the tool of the page begins, and `found_by` holds what a reader may search it by.
    `beside` are the pages that stand as cards next to its beginning where there is room, and `formerly` are slugs that
    it had before, so that old links arrive.
    """

    slug: Annotated[str, msgspec.Meta(pattern=rf"^(?!(?:{'|'.join(TAKEN)})$)[a-z0-9\-]*$"), Names("chapter")]
    notebook: Annotated[str, msgspec.Meta(pattern=r"^[0-9a-z\-]+\.ipynb$"), Names("notebook")]
    title: Label
    group: Group
    summary: Text
    for_readers: bool
    would_change: Text
    # When and how it was compared with its sources; until then every page of the chapter says that it was not.
    reviewed: Date | None = None
    review_method: Text | None = None
    # Until somebody fills this in, every page of the chapter says that no doctor has reviewed it.
    reviewed_by_clinician: Date | None = None
    label: Label | None = None
    link: str | None = None
    found_by: list[Label] = []
    beside: list[Annotated[str, Points("chapter")]] = []
    formerly: list[Slug] = []

    @property
    def name(self) -> str:
        """Return what doors and menus call it."""
        return self.label or self.title
