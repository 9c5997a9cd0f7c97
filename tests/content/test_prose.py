"""What the check of the prose says of a table that names a certainty for what it links to."""

from __future__ import annotations

from pathlib import Path

import pytest

from content import Library, library
from content.library import changed
from content.model_questions import LearnedBy, Single
from tests.support.notebook import notebook
from tests.support.tiny import edit
from tools.prose import faults, question_faults

LINK = "[words](10-references-and-glossary.ipynb#fact-{})"
FIRST, SECOND = LINK.format("fact-one"), LINK.format("fact-two")


def test_a_number_that_no_fact_carries_is_named_with_its_line_and_the_way_out(tiny_content: Path) -> None:
    path = notebook(tiny_content.parent / "notebooks" / "one.ipynb", "# Title\n\n1. First\n\nIt was 35 of them.")
    (fault,) = faults(path, Library(tiny_content))
    assert fault.startswith("one.ipynb: no fact carries 35 in 'It was 35 of them.': put the number in a link")


@pytest.mark.parametrize(
    ("row", "says"),
    [
        (f"| Kind | {FIRST} and {SECOND} | low |", ""),
        (f"| Kind | {FIRST} | high |", ""),
        (f"| Kind | {FIRST} and {SECOND} | high |", "the lowest of its facts is 'low'"),
        (f"| Kind | {FIRST} | very low |", "the lowest of its facts is 'high'"),
        ("| Kind | words | low |", "links to no fact"),
        ("| Kind | What is done | Certainty |", ""),
        (f"| Kind | {SECOND} |", ""),
    ],
)
def test_a_row_names_the_lowest_certainty_among_its_facts(row: str, says: str, tiny_content: Path) -> None:
    def change(data: list[dict[str, object]]) -> None:
        data[0]["certainty"] = {"level": "high", "why": "x"}
        data.append({**data[0], "id": "fact-two", "certainty": {"level": "low", "why": "x"}})

    edit(tiny_content, "facts/numbers.yaml", change)
    path = notebook(tiny_content.parent / "notebooks" / "one.ipynb", f"# Title\n\n{row}")
    found = list(faults(path, Library(tiny_content)))
    assert len(found) == bool(says), found
    assert says in "".join(found)


@pytest.mark.parametrize(("audience", "says"), [(["readers", "students"], "above 8.0"), (["professionals"], "")])
def test_a_question_is_as_easy_to_read_as_its_readers_like(audience: list[LearnedBy], says: str) -> None:
    question = library().questions["what-commonest-kind-blood"]
    assert isinstance(question, Single)
    why = "A combination of several different explanations is necessary."
    options = [changed(option, why=why) for option in question.options]
    harder = changed(question, audience=audience, options=options)
    found = list(question_faults(harder, library()))
    assert [says in fault and question.id in fault for fault in found] == ([True] if says else [])
    assert list(question_faults(question, library())) == []
