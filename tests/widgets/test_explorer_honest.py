"""The explorer knows when it does not know: each fault that was found in it has a test here."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from content import library
from tests.support.command import run
from tests.support.findings import CAUSES, FINDINGS, TABLES, Told, shown, told
from widgets.cause_explorer import CauseExplorer, explore, rank, this_engine
from widgets.cause_explorer.chances import chances, weights
from widgets.cause_explorer.scores import softmax
from widgets.cause_explorer.words import (
    TWIN_PART,
    WELL_SHARE,
    WELL_WITHOUT_ONE,
    in_sight,
    least_without_one,
)
from widgets.symptom_checklist import advise as how_soon

OF = this_engine()
# Sores in lupus under warfarin with a painful purple net: first calciphylaxis leads, then the antibodies of the known
# disease take it to lupus, which is no reason to forget what can kill.
NET = ["age.middle_adult", "sex.female", "site.lower_leg", "form.ulcer", "form.painful", "form.purple_net"]
LUPUS = ["condition.sle", "exposure.warfarin", "antibody.ana", "antibody.dsdna_sm", "antibody.ro_la"]


def place(cause: str, present: list[str], absent: list[str] | None = None) -> int:
    return [row["cause"] for row in rank(present, absent or [])["candidates"]].index(cause)


def row_of(cause: str, present: list[str], absent: list[str] | None = None) -> dict[str, Any]:
    rows: dict[str, dict[str, Any]] = {row["cause"]: row for row in rank(present, absent or [])["candidates"]}
    return rows[cause]


def silences(cause: str, present: list[str]) -> list[str]:
    return [each["finding"] for each in row_of(cause, present)["against"] if each["answer"] == "unsaid"]


def dangers(found: dict[str, Any]) -> dict[str, list[str]]:
    return {danger["id"]: danger["because"] for danger in found["keep_in_sight"]}


# ------------------------------------------------- silence is not absence


def test_a_known_disease_that_is_not_ticked_costs_nothing_where_its_own_tests_and_signs_are() -> None:
    known = ["age.middle_adult", "sex.female", "site.fingertips", "form.nodules"]
    assert "condition.limited_ssc" in silences("ssc_limited", known)
    for shows in ("antibody.centromere", "sign.digital_ulcers", "condition.ssc_unspecified"):
        assert silences("ssc_limited", [*known, shows]) == []


def test_kidney_failure_without_the_word_dialysis_costs_calciphylaxis_nothing() -> None:
    assert silences("calciphylaxis_uraemic", ["form.black_crust", "form.painful"]) == ["condition.dialysis"]
    assert silences("calciphylaxis_uraemic", ["form.black_crust", "form.painful", "kidney.failure"]) == []


def test_who_names_the_precise_thing_has_named_the_wider_one() -> None:
    told = [
        (cause, wider, precise)
        for wider, narrower in OF["narrower"].items()
        for precise in narrower
        for cause in CAUSES
        if wider in silences(cause, ["form.nodules"])
    ]
    assert ("injected_drug", "exposure.subcutaneous_injection", "exposure.injected_opioid") in told
    for cause, wider, precise in told:
        assert wider not in silences(cause, ["form.nodules", precise]), (cause, wider, precise)


def test_nothing_is_shown_by_what_speaks_against_a_cause() -> None:
    for finding, about in TABLES["findings"].items():
        for shows in about["shown_by"]:
            for number, cause in enumerate(CAUSES):
                if chances(OF, finding)[number] > 0.95 and weights(OF, shows, "present")[number] <= 0:
                    groups = [name.partition(".")[0] for name in silences(cause, [shows])]
                    assert about["group"] in groups, (cause, finding, shows)


@pytest.mark.parametrize("cause", ["calciphylaxis_nonuraemic", "calciphylaxis_warfarin"])
@pytest.mark.parametrize("kidney", ["kidney.reduced", "kidney.failure", "condition.ckd", "condition.dialysis"])
def test_weak_kidneys_move_no_form_with_working_kidneys_ahead_of_the_form_of_kidney_failure(
    cause: str, kidney: str
) -> None:
    story = ["form.ulcer", "form.painful", "form.black_crust", "site.thigh"]

    def lead(present: list[str]) -> float:
        return float(row_of("calciphylaxis_uraemic", present)["share"] / row_of(cause, present)["share"])

    assert lead([*story, kidney]) > lead(story)


def test_a_place_that_suits_a_cause_is_never_held_against_it() -> None:
    shared = ["sex.male", "form.multiple", "form.painless"]
    for finding in TABLES["groups"]["site"]["findings"]:
        for number, cause in enumerate(CAUSES):
            if weights(OF, finding, "present")[number] > 0:
                lacking = [name for name in silences(cause, [*shared, finding]) if name.startswith("site.")]
                assert lacking == [], (cause, finding)


# --------------------------------------- the general for the particular


@pytest.mark.parametrize("told_instead", ["exposure.injected_insulin", "exposure.injected_opioid"])
def test_an_injection_under_the_skin_is_not_heparin(told_instead: str) -> None:
    story = ["age.older_adult", "site.thigh", "form.nodules", "exposure.subcutaneous_injection"]
    reasons = row_of("heparin", story)["because"]
    assert "exposure.subcutaneous_injection" not in [each["finding"] for each in reasons]
    assert "exposure.subcutaneous_injection" in [
        each["finding"] for each in row_of("heparin", [*story, "exposure.heparin"])["because"]
    ]
    assert place("heparin", [*story, "exposure.heparin"]) == 0
    assert place("injected_drug", [*story, told_instead]) == 0
    assert row_of("heparin", [*story, told_instead])["share"] < 0.1


def test_any_cancer_is_not_a_cancer_of_the_skin() -> None:
    number = CAUSES.index("bcc")
    assert weights(OF, "condition.malignancy", "present")[number] < 2
    assert weights(OF, "condition.skin_tumour_cyst", "present")[number] > 2


# ------------------------------------------------ the subtype of the best


def test_many_weak_causes_never_add_up_to_the_wrong_subtype() -> None:
    for case in library().cases.values():
        ranking = rank(case.present, case.absent)
        assert ranking["subtypes"][0][0] == ranking["candidates"][0]["subtype"], case.id


def test_a_plaque_or_several_lumps_leave_a_deposit_without_a_cause_in_the_running() -> None:
    story = ["age.older_adult", "exposure.none", "condition.none", "calcium.normal", "phosphate.normal"]
    for form in ("form.plaque", "form.multiple", "form.ulcer", "form.painful"):
        assert place("idiopathic_local", [*story, form]) < 3, form


# ------------------------------------------------------------------ words


@given(told(most=20))
def test_fits_well_is_carried_by_no_single_answer(findings: Told) -> None:
    present, absent = findings
    found = explore(present, absent)
    words = [row["fit"] for row in found["ranking"]]
    assert "fits well" not in words[1:]
    if words[0] == "fits well":
        assert found["enough"]
        assert found["ranking"][0]["share"] >= WELL_SHARE
        for taken in present:
            rest = [finding for finding in present if finding != taken]
            kept = {row["cause"]: row["share"] for row in rank(rest, absent)["candidates"]}
            assert kept[found["ranking"][0]["cause"]] >= WELL_WITHOUT_ONE - 1e-9


def test_the_least_share_without_one_answer_is_what_a_ranking_without_it_says() -> None:
    for case in list(library().cases.values())[::7]:
        ranking = rank(case.present, case.absent)
        first = ranking["candidates"][0]
        if not ranking["enough"] or first["share"] < WELL_SHARE:
            assert least_without_one(OF, ranking) == 0
            continue
        shares = [first["share"]]
        for taken in case.present:
            rest = rank([finding for finding in case.present if finding != taken], case.absent)["candidates"]
            shares += [row["share"] for row in rest if row["cause"] == first["cause"]]
        assert least_without_one(OF, ranking) == pytest.approx(min(shares))


@given(told())
def test_it_never_says_that_nothing_fits(findings: Told) -> None:
    found = shown(*findings)
    assert "fits" not in found
    assert "nothing" not in json.dumps(found["ranking"][0]["fit"])


def test_twins_are_named_together_with_what_would_separate_them() -> None:
    found = explore(["age.child", "site.eyelid", "form.single", "form.nodules", "form.painless", "condition.none"])
    first, second = found["ranking"][:2]
    assert second["share"] >= TWIN_PART * first["share"]
    assert found["not_told_apart"]["causes"] == [first["cause"], second["cause"]]
    assert "histology.ghost_cells" in found["not_told_apart"]["would_separate"]


@given(told())
def test_twins_are_the_two_first_and_never_named_before_there_is_enough(findings: Told) -> None:
    found = explore(*findings)
    if found["not_told_apart"]:
        assert found["enough"]
        assert found["not_told_apart"]["causes"] == [row["cause"] for row in found["ranking"][:2]]


# --------------------------------------------------------- stays in sight


def test_what_could_kill_stays_in_sight_when_the_antibodies_of_a_known_disease_take_the_lead() -> None:
    before = explore([*NET, "exposure.warfarin"])
    assert before["subtypes"][0]["id"] == "calciphylaxis"
    after = explore([*NET, *LUPUS])
    assert after["ranking"][0]["cause"] == "sle"
    assert after["ranking"][0]["fit"] != "fits well"
    assert "form.purple_net" in dangers(after)["calciphylaxis"]
    assert after["how_soon"]["urgency"] == "emergency"
    assert "calciphylaxis_suspected" in [rule["rule"] for rule in after["how_soon"]["because"]]


@given(told(most=25), st.sampled_from(TABLES["dangers"]), st.data())
def test_no_further_answer_takes_a_danger_out_of_sight(findings: Told, danger: dict[str, Any], data: Any) -> None:
    pointing = data.draw(st.sampled_from(danger["any_of"]))
    present, absent = findings
    found = explore({*present, *pointing}, [item for item in absent if item not in pointing])
    assert set(pointing) <= set(dangers(found)[danger["id"]])


@pytest.mark.parametrize("danger", library().dangers, ids=lambda danger: danger.id)
def test_a_danger_is_in_sight_only_for_a_finding_that_points_to_it_and_says_which(danger: Any) -> None:
    for pointing in danger.any_of:
        (found,) = [one for one in explore(pointing)["keep_in_sight"] if one["id"] == danger.id]
        assert set(found["because"]) == set(pointing)
        assert (found["why"], found["refs"]) == (danger.why.text, list(danger.why.refs))
        for left_out in pointing:
            rest = [finding for finding in pointing if finding != left_out]
            if not any(set(other) <= set(rest) for other in danger.any_of):
                assert danger.id not in [one["id"] for one in in_sight(OF, rest)]


def test_every_cause_that_kills_by_its_vessels_stays_in_sight_with_its_own_full_picture() -> None:
    often = ("obligate", "very_frequent")
    for cause in library().causes.values():
        if cause.subtype == "calciphylaxis":
            typical = [line.finding for line in cause.profile if line.frequency in often]
            (found,) = [one for one in explore(typical)["keep_in_sight"] if one["id"] == "calciphylaxis"]
            assert cause.id in found["causes"]


@given(st.lists(st.sampled_from(FINDINGS), unique=True, max_size=12))
def test_how_soon_is_the_checklists_own_advice_and_never_a_reassurance(present: list[str]) -> None:
    found = explore(present)["how_soon"]
    expected = how_soon(present)
    if expected["urgency"] == "routine":
        assert found is None
    else:
        assert found == {key: expected[key] for key in ("urgency", "because", "do", "do_not")}


def test_the_command_keeps_dangers_in_sight() -> None:
    done = run("widgets.cause_explorer", "-", stdin=json.dumps({"present": [*NET, *LUPUS]}).encode())
    printed = json.loads(done.stdout)
    assert dangers(printed)["calciphylaxis"]
    assert printed["how_soon"]["urgency"] == "emergency"
    assert {row["fit"] for row in printed["ranking"]} <= {"fits well", "fits", "less likely"}


def test_the_text_twin_names_what_stays_in_sight_and_how_soon() -> None:
    text = CauseExplorer([*NET, *LUPUS]).text()
    assert "Calciphylaxis" in text
    assert "emergency" in text
    assert "sight" not in CauseExplorer(["site.knee", "form.painless", "form.single"]).text()


# ------------------------------------------------------- causes that were missing


@pytest.mark.parametrize(
    ("cause", "present"),
    [
        ("injected_drug", ["age.older_adult", "site.upper_arm", "site.thigh", "exposure.injected_opioid"]),
        ("osteoma_plate", ["age.child", "site.scalp", "form.plaque", "form.single", "histology.bone"]),
        ("osteoma_inflammation", ["site.scalp", "form.plaque", "form.inflamed", "sign.hair_loss", "histology.bone"]),
        ("nodular_panniculitis", ["site.thigh", "form.nodules", "form.inflamed", "sign.fever_sepsis", "form.painful"]),
        ("micc_down", ["age.child", "site.fingers_hand", "form.papules", "form.multiple", "form.white_yellow"]),
        ("overlap_uctd", ["condition.mctd", "sign.muscle_weakness", "sign.tight_skin", "form.sheet", "antibody.pmscl"]),
    ],
)
def test_a_cause_that_reports_name_is_found_by_its_picture(cause: str, present: list[str]) -> None:
    assert place(cause, present) == 0


def test_bone_is_marked_as_bone() -> None:
    bones = [name for name, cause in library().causes.items() if cause.is_bone]
    assert {"osteoma_plate", "osteoma_inflammation", "poh"} <= set(bones)


def test_shares_of_equal_scores_are_equal() -> None:
    assert softmax([1.0, 1.0]) == [0.5, 0.5]
