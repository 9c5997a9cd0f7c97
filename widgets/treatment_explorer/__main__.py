"""`python -m widgets.treatment_explorer FILE|-`: the treatments that a choice leaves, with people and certainty."""

from content import library
from widgets.kit.command import run
from widgets.treatment_explorer.reasoning import answer, listing

if __name__ == "__main__":
    run(
        "treatment_explorer",
        'List the treatments for {"disease": "lupus", "size": "large", "kind": "surgical", "sort": "amount"}.',
        answer,
        lambda: listing(library().treatment_terms),
    )
