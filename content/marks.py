"""What a type says of a value besides its form: which id it names, which id it points at, and what must be there.

Such a mark stands in `Annotated` beside `msgspec.Meta`. Loading takes no notice of it; the check reads it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

# Everything that can be pointed at, in the words of a message: "unknown study row 'x'".
Kind = Literal[
    "analyte",
    "blood pattern",
    "body view",
    "case",
    "cause",
    "cell",
    "chapter",
    "claim",
    "contrast pair",
    "country",
    "danger",
    "danger sign",
    "drawing",
    "fact",
    "finding",
    "form",
    "frequency term",
    "gene",
    "gene left out",
    "group of findings",
    "group of places",
    "group of symptoms",
    "kit",
    "node",
    "notebook",
    "objective",
    "omission",
    "part of the body",
    "place in a notebook",
    "preset",
    "question",
    "question for the doctor",
    "reader's question",
    "reference",
    "rule",
    "section",
    "set",
    "story",
    "study row",
    "symptom",
    "table",
    "teaching case",
    "term",
    "test",
    "treatment",
    "trial",
    "untested question",
]


@dataclass(frozen=True)
class Names:
    """The value is the id of something, by which others point at it; a pointer writes it with the `prefix`."""

    kind: Kind
    prefix: str = ""


class Points:
    """The value is the id of something of one of these kinds; `by` is the field beside it that says of which."""

    def __init__(self, *kinds: Kind, by: str = "") -> None:
        self.kinds = kinds
        self.by = by


@dataclass(frozen=True)
class NotInFuture:
    """The value is the day on which something was done."""


@dataclass(frozen=True)
class Complete:
    """The mapping has every key that its type allows, in the order of the type where the order is shown."""

    ordered: bool = False
