"""Which pattern is named first, and what is named beside it because the values cannot tell the two apart."""

from __future__ import annotations

import itertools
from typing import Any

import pytest

from tests.support.laboratory import TABLES
from tests.widgets.test_lab_values import document
from widgets.lab_values import answer
from widgets.lab_values.reasoning import fitting


@pytest.mark.parametrize(
    ("values", "first", "beside"),
    [
        (
            document(calcium="high", phosphate="high", pth="low", vitamin_d="normal"),
            "sarcoidosis_or_malignancy",
            "milk_alkali",
        ),
        (document(calcium="low", phosphate="high", pth="low", kidney="normal"), "hypoparathyroidism", "phosphate_load"),
        (
            document(calcium="normal", phosphate="high", pth="normal", kidney="normal"),
            "high_phosphate_normal_kidneys",
            "phosphate_load",
        ),
        (
            document(calcium="normal", phosphate="normal", pth="high", kidney="normal"),
            "secondary_hyperparathyroidism",
            "vitamin_d_lack",
        ),
        (document(calcium="high", phosphate="low", pth="high"), "primary_hyperparathyroidism", "after_transplant"),
    ],
)
def test_what_the_values_cannot_tell_apart_is_named_beside_and_explained(
    values: dict[str, Any], first: str, beside: str
) -> None:
    found = answer(values)
    assert found["pattern"]["id"] == first
    assert found["pattern"]["provisional"]
    assert {other["id"]: other["meaning"]["text"] for other in found["also_possible"]}[beside]


def test_all_statuses_together_have_one_answer_and_a_complete_one_is_never_incomplete() -> None:
    for combination in itertools.product(["low", "normal", "high", "unknown"], repeat=5):
        statuses = dict(zip(["calcium", "phosphate", "pth", "kidney", "vitamin_d"], combination, strict=True))
        first, others = fitting(statuses, TABLES["patterns"])
        assert first not in others
        if "unknown" not in combination:
            assert others == [] or first is not None
            assert len(others) <= 1, (statuses, [first, *others])


def test_a_missing_value_that_could_change_the_pattern_makes_it_provisional() -> None:
    found = answer(document(calcium="high", phosphate="high", pth="low"))
    assert [other["id"] for other in found["also_possible"]] == ["vitamin_d_excess", "milk_alkali"]
    assert found["pattern"]["provisional"]
    sure = answer(document(calcium="high", phosphate="low", pth="high", kidney="normal", vitamin_d="normal"))
    assert (sure["also_possible"], sure["missing"], sure["pattern"]["provisional"]) == ([], [], False)
