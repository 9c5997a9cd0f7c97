"""`python -m widgets.treatment_explorer FILE|-`: the treatments that a choice leaves, with people and certainty."""

from content import library
from widgets.kit.command import run
from widgets.treatment_explorer import answer
from widgets.treatment_explorer.tables import options


def _labels() -> dict[str, str]:
    every = options(library())
    return {f"{key}={value}": label for key, each in every.items() for value, label in each.items()}


if __name__ == "__main__":
    run(
        "treatment_explorer",
        'List the treatments for {"disease": "lupus", "size": "large", "kind": "surgical", "sort": "amount"}.',
        answer,
        _labels,
    )
