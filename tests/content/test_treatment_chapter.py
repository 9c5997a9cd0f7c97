"""What people act on in the treatment chapter: the table of first treatments, and the warnings before medicines."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from content import library
from content.check.notebooks import markdown_of

NOTEBOOKS = Path(__file__).parents[2] / "notebooks"
TREATMENT = markdown_of(NOTEBOOKS / "04-treatment.ipynb")
PREVENTION = markdown_of(NOTEBOOKS / "05-prevention.ipynb")
SOURCE = library()
ROWS = [
    [cell.strip() for cell in line.strip("|").split("|")]
    for line in TREATMENT.splitlines()
    if line.startswith("| ") and not line.startswith("| Kind ")
]
# Medicines that harm an unborn child, by the words that a reader must meet when the card opens.
UNBORN = {
    "early_immunosuppression": "unborn",
    "mycophenolate": "pregnancy",
    "raynaud_medicines": "unborn",
    "thalidomide": "unborn",
    "warfarin": "unborn",
    "jak_inhibitors": "pregnancy",
    "minocycline": "pregnancy",
}


def linked(text: str) -> list[str]:
    return re.findall(r"#fact-([a-z0-9_.]+)\)", text)


def test_every_kind_has_a_row() -> None:
    kinds = " ".join(row[0].lower() for row in ROWS)
    for kind in (
        "scleroderma",
        "dermatomyositis in children",
        "dermatomyositis in adults",
        "lupus",
        "scrotum",
        "nodule",
        "pilomatricoma",
        "without a known cause",
        "leg sores",
        "drip",
        "heels",
        "fat necrosis",
        "heparin",
        "high phosphate",
        "arteries of infancy",
        "pseudoxanthoma",
        "parathyroid",
        "sarcoidosis",
        "calcium carbonate",
        "kidney failure",
        "calciphylaxis",
    ):
        assert kind in kinds


@pytest.mark.parametrize(("name", "word"), UNBORN.items())
def test_what_harms_an_unborn_child_says_so_first(name: str, word: str) -> None:
    caution = SOURCE.treatments[name].caution
    assert caution
    assert caution.refs
    assert word in caution.text.lower()


def test_colchicine_names_what_it_does_not_mix_with_and_so_do_the_others() -> None:
    caution = SOURCE.treatments["colchicine"].caution
    assert caution
    for other in (
        "diltiazem",
        "verapamil",
        "ciclosporin",
        "clarithromycin",
        "fungi",
        "ritonavir",
        "statins",
        "grapefruit",
    ):
        assert other in caution.text.lower()
        assert other in TREATMENT.lower()
    assert "colchicine" in getattr(SOURCE.treatments["diltiazem"].caution, "text", "").lower()


def test_a_steroid_is_never_named_as_treatment_without_the_warning() -> None:
    text = getattr(SOURCE.treatments["early_immunosuppression"].caution, "text", "")
    assert "Never stop a steroid suddenly" in text
    assert "treat.steroid_stop" in linked(TREATMENT.split("##", 1)[0])


def test_who_was_told_to_take_a_supplement_reads_first_to_go_on_until_asked() -> None:
    points = PREVENTION.split("**Key points**", 1)[1]
    assert "go on until you have asked" in points.strip().splitlines()[0]
    asking = PREVENTION.split("## Ask before you take more", 1)[1].strip()
    assert asking.startswith("If your team told you to take calcium or vitamin D, go on until you have asked.")
    assert "Children with kidney disease need enough calcium to grow" in asking


def test_a_late_diagnosis_is_told_beside_the_later_group_of_children() -> None:
    for text in (
        SOURCE.facts["treat.jdm_recent"].statement,
        SOURCE.treatments["early_immunosuppression"].evidence.text,
        re.sub(r"\]\([^)]*\)", "]", TREATMENT),
    ):
        assert re.search(r"11 (?:of 48|got deposits)[^.]*\.?[^.]*after a late diagnosis", text)


def test_every_fact_of_treatment_and_prevention_was_compared_or_says_less() -> None:
    ours = [fact for fact in SOURCE.facts.values() if fact.id.startswith(("treat.", "prevent."))]
    compared = [fact for fact in ours if fact.compared]
    assert len(ours) >= 130
    assert len(compared) >= 0.85 * len(ours)
