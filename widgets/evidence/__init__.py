"""What a chapter shows besides prose: facts, figures, causes, rules, sources, terms; one line of a notebook each."""

from widgets.evidence.catalogue import causes, rules
from widgets.evidence.facts import fact, facts
from widgets.evidence.figures import figure
from widgets.evidence.lists import glossary, references
from widgets.evidence.record import accuracy, cases, explorer_steps, inventory

__all__ = [
    "accuracy",
    "cases",
    "causes",
    "explorer_steps",
    "fact",
    "facts",
    "figure",
    "glossary",
    "inventory",
    "references",
    "rules",
]
