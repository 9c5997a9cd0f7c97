"""`python -m widgets.lab_values FILE|-`: what blood values mean together, with ranges, sources and doubts."""

from content import library
from widgets.kit.command import run
from widgets.lab_values import answer
from widgets.lab_values.tables import listing

if __name__ == "__main__":
    run(
        "lab_values",
        'Say what {"calcium": {"value": 2.9, "unit": "mmol/L"}, ...} means; "age_group" and low, high are optional.',
        answer,
        lambda: listing(library().laboratory),
    )
