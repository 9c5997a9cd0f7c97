"""What a chapter shows besides prose: facts, figures, causes, rules, sources, terms; one line of a notebook each."""

from widgets.evidence.catalogue import causes, rules
from widgets.evidence.claims import claim_method, claim_questions, claims, omissions
from widgets.evidence.facts import fact, facts
from widgets.evidence.figures import figure
from widgets.evidence.lists import glossary, references
from widgets.evidence.record import accuracy, calibration, cases, explorer_steps, inventory
from widgets.evidence.treatments import treatments

__all__ = [
    "accuracy",
    "calibration",
    "cases",
    "causes",
    "claim_method",
    "claim_questions",
    "claims",
    "explorer_steps",
    "fact",
    "facts",
    "figure",
    "glossary",
    "inventory",
    "omissions",
    "references",
    "rules",
    "treatments",
]
