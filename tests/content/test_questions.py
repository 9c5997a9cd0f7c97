"""Questions to practise with: each rule meets a fault that breaks it alone, and the answers agree with the explorer."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from content import library
from content.check import find_faults
from content.check.questions import question_faults
from content.model_questions import MoreOrLess
from tests.support.planting import Planted, drop, put
from tests.support.tiny import REFERENCES, edit
from widgets.cause_explorer.chances import engine, weights
from widgets.cause_explorer.tables import compile as explorer_tables

SINGLE, MULTIPLE, ORDER, MATCH, NUMBER, LIKELIER = (
    f"questions/question-{kind}.yaml" for kind in ("single", "multiple", "order", "match", "number", "likelier")
)
# From this weight on a finding moves a cause; below it the explorer takes it for next to nothing.
MOVES = 0.25


def option(place: int, **values: Any) -> Callable[[Any], None]:
    """Return a change of one answer of a question."""
    return lambda data: data["options"][place].update(values)


def planted(file: str, change: Callable[[Any], None], field: str, *says: str) -> Planted:
    """Return a fault in a question; the entry is called like its file."""
    return Planted(file, change, file.removeprefix("questions/").removesuffix(".yaml"), field, says)


def profile(step: str) -> Callable[[Any], None]:
    """Return a change of how often the finding is seen that the question asks about."""
    return lambda data: data["profile"][0].update(frequency=step)


def all_right(data: Any) -> None:
    for each in data["options"]:
        each["right"] = True


def an_article(data: Any) -> None:
    data["stem"] = "What you see is an"
    data["options"][1]["text"] = "Small lump"


PLANTED = {
    "two right answers": planted(SINGLE, option(1, right=True), "options", "exactly one", "one, two"),
    "no right answer": planted(SINGLE, option(0, right=False), "options", "exactly one", "none"),
    "several, and none is right": planted(MULTIPLE, option(0, right=False), "options", "no answer is right"),
    "several, and all are right": planted(MULTIPLE, all_right, "options", "every answer is right"),
    "all of the above": planted(SINGLE, option(3, text="All of the above"), "options[four].text", "All of the above"),
    "none of these": planted(MULTIPLE, option(3, text="None of these."), "options[four].text", "None of these"),
    "both of the others": planted(SINGLE, option(3, text="Both of the others"), "options[four].text", "asks nothing"),
    "a missing explanation": planted(SINGLE, drop("why", "options", 0), "options[one].why", "missing"),
    "an empty explanation of a wrong answer": planted(SINGLE, option(1, why=""), "options[two].why", "needs 1 letter"),
    "an explanation without a source": planted(MULTIPLE, option(1, refs=[]), "options[two].refs", "needs 1 or more"),
    "a step in an order without a source": planted(ORDER, drop("refs", "items", 2), "items[three].refs", "missing"),
    "a kind that there is not": planted(ORDER, put("kind", "ordre"), "kind", "'ordre'", "did you mean 'order'"),
    "a question without a kind": planted(ORDER, drop("kind"), "kind", "missing"),
    "a right answer that is far longer": planted(
        SINGLE, option(0, text="Answer " + "one " * 8), "options[one].text", "the right answer", "gives it away"
    ),
    "a wrong answer that is far longer": planted(
        SINGLE, option(2, text="Answer " + "one " * 8), "options[three].text", "this answer"
    ),
    "an answer twice, but for its capitals": planted(
        SINGLE, option(2, text="ANSWER two."), "options[three]", "says the same as two"
    ),
    "an id twice": planted(SINGLE, option(2, id="two"), "options", "'two' stands twice"),
    "an article that fits one answer": planted(
        SINGLE,
        an_article,
        "stem",
        "'an'",
        "two",
    ),
    "a negation that is overlooked": planted(SINGLE, put("stem", "Which of these is not one?"), "stem", "capitals"),
    "an exception that is overlooked": planted(SINGLE, put("stem", "Which fit, except one?"), "stem", "'except'"),
    "a question that rests on nothing": planted(SINGLE, put("rests_on", []), "rests_on", "empty"),
    "a question that rests on what there is not": planted(
        SINGLE, put("rests_on", ["fact-oen"]), "rests_on", "unknown", "fact-one"
    ),
    "an objective that there is not": planted(SINGLE, put("objective", "objective-oen"), "objective", "objective-one"),
    "an answer that no source supports": planted(
        SINGLE, option(0, refs=[REFERENCES[2]]), "options[one].refs", REFERENCES[2], "no source"
    ),
    "a step that no source supports": planted(
        ORDER, lambda data: data["items"][1].update(refs=[REFERENCES[2]]), "items[two].refs", REFERENCES[2]
    ),
    "a pair that no source supports": planted(
        MATCH, lambda data: data["pairs"][1].update(refs=[REFERENCES[2]]), "pairs[two].refs", REFERENCES[2]
    ),
    "a number that no source supports": planted(NUMBER, put("refs", [REFERENCES[2]]), "refs", REFERENCES[2]),
    "a direction that no source supports": planted(
        LIKELIER, option(0, refs=[REFERENCES[2]]), "options[more].refs", REFERENCES[2]
    ),
    "a step twice": planted(ORDER, lambda data: data["items"][1].update(text="One"), "items[two]", "the same as one"),
    "a left side twice": planted(MATCH, lambda data: data["pairs"][1].update(left="one"), "pairs[two]", "same as one"),
    "a right side twice": planted(
        MATCH, lambda data: data["pairs"][1].update(right="right ONE!"), "pairs[two]", "same as one"
    ),
    "a tolerance as large as the value": planted(NUMBER, put("tolerance", 10), "tolerance", "smaller than the value"),
    "a slip that counts as right": planted(NUMBER, put("value", 10.8, "slips", 0), "slips", "10.8", "tolerance"),
    "a slip twice": planted(NUMBER, put("value", 5, "slips", 0), "slips", "5 stands twice"),
    "a direction twice": planted(LIKELIER, option(2, direction="more"), "options", "'same'", "0 times"),
    "an answer against what never occurs": Planted(
        "causes/alpha_cause.yaml", profile("excluded"), "question-likelier", "answer", ("'excluded'",), LIKELIER
    ),
}


@pytest.mark.parametrize("name", PLANTED)
def test_a_fault_of_a_question_is_named_in_its_place(name: str, tiny_content: Path) -> None:
    PLANTED[name].is_named_in(tiny_content)


def test_what_nearly_always_occurs_speaks_against_nothing(tiny_content: Path) -> None:
    edit(tiny_content, LIKELIER, put("answer", "less"))
    edit(tiny_content, LIKELIER, option(1, refs=[REFERENCES[0]]))
    assert find_faults(tiny_content) == []
    edit(tiny_content, "causes/alpha_cause.yaml", profile("very_frequent"))
    assert ["'very_frequent'" in str(fault) for fault in find_faults(tiny_content)] == [True]


@pytest.mark.parametrize(
    "change",
    [
        put("stem", "Which of these is NOT one?"),
        put("stem", "The lump does not hurt. What is it?"),
        put("stem", "Why can calcium settle although it is not high?"),
        put("stem", "Which hormone is missing or not heard?"),
        option(1, text="Half of the cases above the knee"),
        option(1, text="High calcium"),
        lambda data: (option(0, text="> 5 years")(data), option(1, text="< 5 years")(data)),
    ],
)
def test_what_only_looks_like_a_fault_is_left_alone(change: Callable[[Any], None], tiny_content: Path) -> None:
    edit(tiny_content, SINGLE, change)
    assert find_faults(tiny_content) == []


def test_no_question_of_ours_has_a_fault() -> None:
    assert list(question_faults(library())) == []


def test_the_explorer_weighs_a_finding_as_the_answer_says() -> None:
    of = engine(explorer_tables(library()))
    causes = of["tables"]["causes"]
    asked = [question for question in library().questions.values() if isinstance(question, MoreOrLess)]
    assert asked
    for question in asked:
        weight = weights(of, question.finding, "present")[causes.index(question.cause)]
        weighed = "more" if weight > MOVES else "less" if weight < -MOVES else "same"
        assert question.answer == weighed, f"{question.id}: {question.answer}, and the explorer weighs {weight:+.2f}"
