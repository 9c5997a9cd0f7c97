"""How often a finding is seen with a cause: the frequency terms of the Human Phenotype Ontology as probabilities."""

from __future__ import annotations

# One probability inside the range of each term, chosen on the development cases of the cause explorer (see its
# `evaluation`): a term less far from its neighbours loses fewer cases.
FREQUENCY_PROBABILITY = {
    "obligate": 0.985,
    "very_frequent": 0.88,
    "frequent": 0.45,
    "occasional": 0.2,
    "very_rare": 0.04,
    "excluded": 0.005,
}
