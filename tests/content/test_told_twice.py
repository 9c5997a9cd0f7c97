"""What an entry says in two of its fields has to be one thing: a count and its words, a day and its method."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.support.planting import Planted


def counted(numerator: int, denominator: int) -> dict[str, Any]:
    """Return the number of a fact."""
    return {"numerator": numerator, "denominator": denominator, "population": "people with deposits"}


PLANTED = {
    "a fact whose words and numbers differ": Planted(
        "facts/numbers.yaml",
        lambda data: data[0].update(statement="It was seen in 61 of 1,030 people.", number=counted(60, 1030)),
        "fact-one",
        "number.numerator",
        ("is 60, but the statement names 61, 1030",),
    ),
    "a comparison without a method": Planted(
        "chapters.yaml",
        lambda data: data[0].update(review_method=None),
        "index.ipynb",
        "review_method",
        ("on the day",),
    ),
    "a method without a day": Planted(
        "chapters.yaml", lambda data: data[0].update(reviewed=None), "index.ipynb", "reviewed", ("on which day",)
    ),
}


@pytest.mark.parametrize("name", PLANTED)
def test_what_differs_is_named(name: str, tiny_content: Path) -> None:
    PLANTED[name].is_named_in(tiny_content)
