"""The verdicts on treatments: each follows from its rows, none says more than they do, and the check sees to that."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from content import library
from content.library import changed
from content.model_treatments import DIRECTIONS, UNTREATED, Direction, StudyRow, Treatment
from content.verdicts import HELPFUL, VERDICTS, diseases_of, improved, is_series, strength, verdict
from tests.support.planting import Planted, put

SOURCE = library()
WATCHING = f"treatments/{UNTREATED}.yaml"
ROWS = "outcomes.yaml"
COUNTS = ("complete", "partial", "none", "worse", "responders", "treated")
EMPTY = changed(
    SOURCE.outcomes[0],
    treatment="new",
    disease="lupus",
    arm="treated",
    family="calcinosis_response",
    control=None,
    trend=None,
    **dict.fromkeys(COUNTS),
)
NEW = changed(SOURCE.treatments["minocycline"], id="new", points="may_help", points_in=[], local=False, tried_in=[])


def row(treated: int | None = None, **values: Any) -> StudyRow:
    return changed(EMPTY, treated=treated, **values)


def treatment(points: Direction, **values: Any) -> Treatment:
    return changed(NEW, points=points, **values)


PAIR = [row(30, worse=1, family="mortality"), row(30, worse=9, family="mortality", arm="comparator", control="placebo")]


@pytest.mark.parametrize(
    ("points", "rows", "expected", "group"),
    [
        ("may_help", [row(9, responders=8)], "some_improved", "may_help"),
        ("may_help", [row(5, trend="better", family="continuous_only")], "some_improved", "may_help"),
        ("may_help", [row(None, trend="better", family="percent_only")], "some_improved", "may_help"),
        ("may_help", PAIR, "better_than_comparison", "may_help"),
        ("may_help", [changed(each, family="prevention") for each in PAIR], "prevented", "may_help"),
        ("may_help", PAIR[::-1], "better_than_comparison", "may_help"),
        # What the rows don't show stands where it is not clear.
        ("may_help", [row(1, responders=1)], "few_improved", "unclear"),
        ("may_help", [], "too_little", "unclear"),
        ("may_help", [row(12, responders=0)], "no_gain_counted", "unclear"),
        ("may_help", [row(12, family="prevention")], "no_gain_counted", "unclear"),
        ("unclear", [row(9, responders=8)], "mixed", "unclear"),
        ("unclear", PAIR, "mixed", "unclear"),
        ("unclear", [row(1, responders=1), row(2, responders=0)], "few_disagree", "unclear"),
        ("unclear", [row(2, responders=1, worse=1)], "few_disagree", "unclear"),
        ("unclear", [row(1, responders=0)], "few_unimproved", "unclear"),
        ("unclear", [row(None, worse=3, family="mortality")], "uncounted", "unclear"),
        ("usual_care", [], "expert_advice", "usual_care"),
        ("usual_care", [row(31, responders=24)], "some_improved", "usual_care"),
        ("usual_care", [row(1, responders=1)], "few_improved", "usual_care"),
        ("other_aim", [], "other_aim_uncounted", "other_aim"),
        ("other_aim", [row(2, responders=0)], "other_aim_unchanged", "other_aim"),
        (
            "other_aim",
            [row(2, responders=0), row(2, responders=2, family="symptom_response")],
            "other_aim_unchanged",
            "other_aim",
        ),
        ("other_aim", [row(3, responders=3)], "other_aim_improved", "other_aim"),
        ("no_gain", [row(1, responders=0)], "no_gain_seen", "no_gain"),
        ("no_gain", [row(19, responders=1, control="other_side")], "no_better_than_comparison", "no_gain"),
        ("no_gain", PAIR, "no_better_than_placebo", "no_gain"),
        ("advised_against", [row(9, responders=9)], "advised_against", "advised_against"),
    ],
)
def test_a_verdict_follows_from_judgement_and_rows(
    points: Direction, rows: list[StudyRow], expected: str, group: str
) -> None:
    found = verdict(treatment(points), rows)
    assert (found.id, found.group) == (expected, group)
    assert found == verdict(treatment(points), [*rows, row(50, responders=50, treatment="another")])


def test_what_acts_on_one_spot_names_it_and_the_people_who_had_a_complication() -> None:
    rows = [
        row(9, responders=8),
        row(39, worse=13, family="harm"),
        row(51, worse=6, family="harm", disease="skin_growth"),
    ]
    assert verdict(treatment("may_help", local=True), rows)[:2] == ("helped_spot", "may_help")
    assert verdict(treatment("may_help", local=True), rows).harmed == (13, 39)
    assert verdict(treatment("may_help"), rows).harmed is None
    # Of a related disease where there is none for this one; of any other never.
    ours = [changed(rows[0], disease="systemic_sclerosis"), *rows[1:]]
    assert verdict(treatment("may_help", local=True), ours, "systemic_sclerosis").harmed == (13, 39)
    skin = [changed(rows[0], disease="no_known_cause"), *rows[1:]]
    assert verdict(treatment("may_help", local=True), skin, "no_known_cause").harmed is None


def test_nothing_done_is_told_by_what_became_of_the_deposits() -> None:
    waiting = treatment("usual_care", id=UNTREATED)
    went = row(16, responders=16, treatment=UNTREATED, disease="calcium_given")
    grew = row(39, worse=16, treatment=UNTREATED, arm="usual_care", family="natural_history")
    assert verdict(waiting, [went, grew]).id == "went_or_grew"
    assert verdict(waiting, [went, grew], "lupus").id == "grew_alone"
    assert verdict(waiting, [went, grew], "calcium_given").id == "went_alone"
    assert verdict(waiting, []).id == "expert_advice"


def test_people_of_a_mixed_group_count_where_there_are_none_of_their_own_and_this_is_told() -> None:
    mixed = row(28, responders=9, disease="several_autoimmune")
    assert verdict(treatment("may_help"), [mixed], "lupus") == ("some_improved", "may_help", True, None)
    assert verdict(treatment("may_help"), [mixed, row(9, responders=1)], "lupus").together is False
    assert verdict(treatment("may_help"), [mixed], "calciphylaxis").id == "too_little"
    assert verdict(treatment("may_help"), [mixed]).together is False


def test_in_one_disease_the_evidence_may_point_another_way() -> None:
    found = SOURCE.treatments["aluminium_hydroxide"]
    assert verdict(found, SOURCE.outcomes, "kidney_failure").group == "advised_against"
    assert verdict(found, SOURCE.outcomes, "dermatomyositis").group == "unclear"


COUNTED = st.builds(
    row,
    st.one_of(st.none(), st.integers(0, 40)),
    responders=st.one_of(st.none(), st.integers(0, 5)),
    none=st.one_of(st.none(), st.integers(0, 5)),
    worse=st.one_of(st.none(), st.integers(0, 5)),
    trend=st.sampled_from([None, None, "better", "same", "worse"]),
    arm=st.sampled_from(["treated", "comparator", "usual_care"]),
    control=st.sampled_from([None, "placebo"]),
    family=st.sampled_from(["calcinosis_response", "symptom_response", "prevention", "mortality", "harm"]),
    disease=st.sampled_from(["lupus", "several_autoimmune", "calciphylaxis"]),
)


@given(
    st.sampled_from(DIRECTIONS),
    st.lists(COUNTED, max_size=5),
    st.sampled_from([None, "lupus", "calciphylaxis"]),
    st.randoms(),
)
def test_no_order_of_rows_changes_a_verdict_and_none_helps_without_people_who_got_better(
    points: Direction, rows: list[StudyRow], disease: Any, random: Any
) -> None:
    found = verdict(treatment(points), rows, disease)
    assert found.id in VERDICTS
    assert found.group == points or (points, found.group) == ("may_help", "unclear")
    random.shuffle(rows)
    assert verdict(treatment(points), rows, disease) == found
    if found.id in HELPFUL and not any(each.arm == "comparator" for each in rows):
        assert any(is_series(each) and improved(each) for each in rows)
    if found.id in ("helped_spot", "some_improved", "better_than_comparison", "prevented"):
        assert found.group in ("may_help", "usual_care")


def test_every_treatment_has_a_verdict_in_every_disease_and_what_is_advised_against_is_named() -> None:
    against = {("aluminium_hydroxide", "kidney_failure"), ("warfarin", None)}
    for each in SOURCE.treatments.values():
        for disease in (None, *diseases_of(each, SOURCE.outcomes)):
            found = verdict(each, SOURCE.outcomes, disease)
            assert 0 <= strength(found.id) < len(VERDICTS)
            if disease is None or each.id != "warfarin":
                assert (found.id == "advised_against") == ((each.id, disease) in against)


PLANTED = {
    "a help that nobody had": Planted(
        ROWS,
        lambda data: data[0].update(responders=0, arm="treated"),
        UNTREATED,
        "points",
        ("'may_help'", "three or more", "'unclear' fits"),
        WATCHING,
    ),
    "a judgement on a disease in which it was not tried": Planted(
        WATCHING,
        lambda data: (
            data.update(tried_in=[each for each in data["tried_in"] if each["disease"] != "vein_ulcer"])
            or data["points_in"][0].update(disease="vein_ulcer")
        ),
        UNTREATED,
        "points_in[vein_ulcer]",
        ("not tried in this disease",),
    ),
    "a judgement that differs from nothing": Planted(
        WATCHING, put("points", "usual_care", "points_in", 0), UNTREATED, "points_in", ("leave it out",)
    ),
    "a judgement without a source": Planted(
        WATCHING, put("refs", [], "points_in", 0, "why"), UNTREATED, "why", ("needs refs",)
    ),
    "usual care by nobody": Planted(
        WATCHING, put("refs", [], "used_for"), UNTREATED, "points", ("nobody who advises",)
    ),
    "a comparison with nothing": Planted(ROWS, put("control", None, 1), "row-two", "control", ("the comparison had",)),
    "a row that says it twice": Planted(ROWS, put("trend", "better", 0), "row-one", "trend", ("beside responders",)),
    "a share without a tendency": Planted(
        ROWS,
        lambda data: data[0].update(family="percent_only", responders=None),
        "row-one",
        "trend",
        ("which way it went",),
    ),
    "no gain, and most got better": Planted(
        ROWS,
        lambda data: data[0].update(responders=3, control=None, arm="treated"),
        UNTREATED,
        "points",
        ("'no_gain'", "row-one", "3 of 4"),
        WATCHING,
    ),
}


# The judgement that stands in the file, where the fault needs another one.
JUDGED = {"a help that nobody had": "may_help", "no gain, and most got better": "no_gain"}


@pytest.mark.parametrize("fault", PLANTED)
def test_a_verdict_that_its_rows_contradict_is_named_in_its_place(fault: str, tiny_content: Path) -> None:
    file = tiny_content / WATCHING
    judged = file.read_text(encoding="utf-8").replace("usual_care", JUDGED.get(fault, "usual_care"))
    file.write_text(judged, encoding="utf-8")
    PLANTED[fault].is_named_in(tiny_content)


def test_a_treatment_without_a_judgement_is_refused(tiny_content: Path) -> None:
    def without(data: Any) -> None:
        del data["points"]

    Planted(WATCHING, without, UNTREATED, "points", ("missing",)).is_named_in(tiny_content)
