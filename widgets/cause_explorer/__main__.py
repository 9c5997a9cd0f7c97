"""`python -m widgets.cause_explorer FILE|-`: the ranking of causes for a list of findings."""

from typing import Any

from content import library
from widgets.cause_explorer import explore
from widgets.kit.command import id_list, refuse_unknown_keys, run


def _answer(document: dict[str, Any]) -> dict[str, Any]:
    refuse_unknown_keys(document, ("present", "absent"))
    return explore(id_list(document, "present"), id_list(document, "absent"))


if __name__ == "__main__":
    run(
        "cause_explorer",
        'Rank the causes of calcium in the skin for {"present": [finding ids], "absent": [finding ids]}.',
        _answer,
        lambda: {finding.id: finding.label for finding in library().findings.values()},
    )
