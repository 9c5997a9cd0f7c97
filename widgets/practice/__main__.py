"""`python -m widgets.practice FILE|-`: whether an answer to a question is right, and why."""

from typing import Any

from content import library
from widgets.kit.command import refuse_unknown_keys, run
from widgets.practice import check


def _answer(document: dict[str, Any]) -> dict[str, Any]:
    refuse_unknown_keys(document, ("question", "given"))
    given = document.get("given", [])
    return check(str(document.get("question", "")), given if isinstance(given, list) else [given])


if __name__ == "__main__":
    run(
        "practice",
        'Say whether {"question": id, "given": [ids of answers]} is right, and why.',
        _answer,
        lambda: {question.id: question.stem for question in library().questions.values()},
    )
