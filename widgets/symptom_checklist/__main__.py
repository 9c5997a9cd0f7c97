"""`python -m widgets.symptom_checklist FILE|-`: how soon to be seen for a list of symptoms."""

from typing import Any

from content import library
from widgets.kit.command import id_list, refuse_unknown_keys, run
from widgets.symptom_checklist import advise


def _answer(document: dict[str, Any]) -> dict[str, Any]:
    refuse_unknown_keys(document, ("present",))
    return advise(id_list(document, "present"))


if __name__ == "__main__":
    run(
        "symptom_checklist",
        'Say how soon to be seen for {"present": [symptom ids]}.',
        _answer,
        lambda: library().symptom_labels,
    )
