"""The symptom checklist: its contract, every rule, every story, and that no symptom can lower the answer."""

from __future__ import annotations

from pathlib import Path
from typing import Any, get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from content import Library, UnknownId, library
from content.model import Urgency
from content.model_urgency import CALL, CALL_NOW, UrgencyRule, Vignette
from tests.support.findings import SYMPTOMS
from tests.support.tiny import edit, suggested
from widgets.kit.contract import compiled
from widgets.symptom_checklist import advise, reasoning
from widgets.symptom_checklist.reasoning import LEVELS

RULES = library().urgency.rules
VIGNETTES = library().vignettes
COMBINATIONS = [(rule, combination) for rule in RULES for combination in rule.any_of]
BACKGROUND = [item.id for item in library().symptoms.symptoms if item.group == "background"]
ticked = st.lists(st.sampled_from(SYMPTOMS), max_size=12)


def fires(rule: UrgencyRule, present: set[str]) -> bool:
    return any(set(combination) <= present for combination in rule.any_of)


def level(present: list[str]) -> int:
    return LEVELS.index(advise(present)["urgency"])


def name(value: object) -> str:
    return str(getattr(value, "id", "")) or "+".join(map(str, value if isinstance(value, list) else [value]))


def softer(steps: list[str]) -> set[str]:
    """Return the calls of all rules that a call that says "now" makes needless."""
    if not any(step.startswith(CALL_NOW) for step in steps):
        return set()
    return {step for rule in RULES for step in rule.do if step.startswith(CALL)} - set(steps)


def is_spared(rule: UrgencyRule, present: list[str], urgency: str) -> bool:
    """Return whether a rule that fires is rightly left out: for a better one, or since it would say "it can wait"."""
    better = [other for other in RULES if rule.id in other.instead_of and fires(other, set(present))]
    return bool(better) or (rule.level == "routine" and urgency != "routine")


# ------------------------------------------------------------------ contract


def test_the_answer_keeps_its_contract() -> None:
    for vignette in VIGNETTES:
        source = library()
        found = advise(vignette.present)
        assert set(found) == {"urgency", "because", "also", "do", "do_not", "ask", "lines", "open"}
        assert found["urgency"] in LEVELS
        rules = {rule.id: rule for rule in RULES}
        for reason in [*found["because"], *found["also"]]:
            rule = rules[reason["rule"]]
            told = {key: getattr(rule, key) for key in ("title", "level", "statement", "refs", "time_limit_from")}
            assert reason == {"rule": rule.id, **told, "disagree": rule.disagree or ""}
            assert set(reason["refs"]) <= set(source.references)
            assert fires(rule, set(vignette.present))
        assert {reason["level"] for reason in found["because"]} <= {found["urgency"]}
        order = [LEVELS.index(reason["level"]) for reason in found["also"]]
        assert order == sorted(order, reverse=True)
        assert all(place < LEVELS.index(found["urgency"]) for place in order)
        for part in ("do", "do_not", "ask", "lines"):
            assert len(found[part]) == len(set(found[part]))


def test_levels_are_those_of_the_content_from_low_to_high() -> None:
    assert set(LEVELS) == set(get_args(Urgency)) == set(library().urgency.levels)
    assert LEVELS[0] == "routine"
    assert LEVELS[-1] == "emergency"


def test_nothing_ticked_is_routine_and_says_what_to_do() -> None:
    found = advise([])
    assert found["urgency"] == "routine"
    assert found["because"] == found["also"] == []
    assert found["do"] == list(library().urgency.levels["routine"].do)
    assert found["ask"]


def test_a_rule_fires_for_each_of_its_combinations_and_gives_at_least_its_level() -> None:
    for rule, combination in COMBINATIONS:
        found = advise(combination)
        told = [reason["rule"] for reason in [*found["because"], *found["also"]]]
        assert rule.id in told or is_spared(rule, combination, found["urgency"]), combination
        assert LEVELS.index(found["urgency"]) >= LEVELS.index(rule.level)
        if rule.id in [reason["rule"] for reason in found["because"]]:
            assert set(rule.do) - set(found["do"]) <= softer(found["do"])
            assert set(rule.do_not) <= set(found["do_not"])
            assert {library().urgency.go_on[name] for name in rule.go_on} <= set(found["do_not"])
            assert set(rule.ask) <= set(found["ask"])


def test_a_combination_fires_only_when_it_is_complete() -> None:
    for rule, combination in [pair for pair in COMBINATIONS if len(pair[1]) > 1]:
        for left_out in combination:
            rest = {item for item in combination if item != left_out}
            others = [set(other) for other in rule.any_of if set(other) <= rest]
            assert fires(rule, rest) == bool(others)


def test_no_softer_call_stands_beside_one_that_says_now() -> None:
    found = advise(["symptom.chest_pain", "symptom.severe_tummy_pain", "form.painless"])
    calls = [step for step in found["do"] if step.startswith("Call your emergency number")]
    assert calls == ["Call your emergency number now."]


def test_a_call_that_says_now_comes_before_everything_else() -> None:
    for rule, combination in COMBINATIONS:
        for more in ([], ["symptom.self_harm_now"], ["symptom.chest_pain"]):
            steps = advise([*combination, *more])["do"]
            calls = [place for place, step in enumerate(steps) if step.startswith(CALL_NOW)]
            assert calls == list(range(len(calls))), rule.id


def test_an_emergency_asks_only_its_own_questions() -> None:
    found = advise(["symptom.self_harm_now", "form.ulcer", "form.chalky_discharge"])
    assert found["ask"] == ["Who will tell my own specialist team about today?"]


def test_a_medicine_that_must_go_on_is_named_once_on_a_card() -> None:
    sentence = library().urgency.go_on["steroids"]
    found = advise(["symptom.fever_shivering", "exposure.steroids", "symptom.vomiting", "condition.juvenile_dm"])
    assert len(found["because"]) > 1
    assert [line for line in found["do_not"] if "steroid" in line.lower()] == [sentence]


def test_phoning_first_is_advised_only_where_nothing_asks_for_more() -> None:
    net = next(rule for rule in RULES if rule.id == "purple_net_kidney")
    alone = advise(["form.purple_net", "condition.dialysis"])["do"]
    assert alone[0] == net.first[0]
    assert library().urgency.levels["emergency"].do[0] not in alone
    more = advise(["form.purple_net", "condition.dialysis", "symptom.chest_pain"])
    assert set(net.first).isdisjoint(more["do"])
    assert set(net.do) <= set(more["do"])


def test_a_follow_up_is_left_open_until_it_is_answered() -> None:
    answers = [item.id for item in library().symptoms.symptoms if "form.painful" in item.after]
    assert len(answers) == 2
    assert advise(["form.painful"])["open"] == [{"about": "form.painful", "answers": answers}]
    assert advise([])["open"] == []
    for each in answers:
        assert advise(["form.painful", each])["open"] == []
    assert advise(["form.painful", "symptom.pain_new"])["urgency"] == "soon"
    assert advise(["form.painful", "symptom.pain_old"])["urgency"] == "routine"


def test_an_unknown_symptom_is_named_with_the_nearest() -> None:
    wrong = SYMPTOMS[0] + "x"
    with pytest.raises(UnknownId) as caught:
        advise([SYMPTOMS[1], wrong])
    assert repr(wrong) in str(caught.value)
    assert suggested(wrong, SYMPTOMS) in str(caught.value)


def test_another_library_is_used_where_it_is_given(tiny_content: Path) -> None:
    tables = compiled("widgets.symptom_checklist", Library(tiny_content))
    assert reasoning.advise(tables, ["symptom.fever"])["because"] == []
    assert reasoning.advise(tables, ["symptom.fever", "site.place0"])["because"][0]["rule"] == "fever"
    edit(tiny_content, "urgency.yaml", lambda data: data["rules"][0].update(level="soon"))
    tables = compiled("widgets.symptom_checklist", Library(tiny_content))
    assert reasoning.advise(tables, ["symptom.fever", "site.place0"])["urgency"] == "soon"


def test_beside_a_higher_level_nothing_says_that_it_can_wait() -> None:
    found = advise(["symptom.breast_lump", "form.painless", "symptom.deposits_unchanged"])
    assert found["urgency"] == "soon"
    assert {reason["level"] for reason in [*found["because"], *found["also"]]} == {"soon"}
    assert "What happens if I do nothing?" not in found["ask"]


def test_the_more_telling_rule_takes_the_place_of_the_other() -> None:
    found = advise(["symptom.dialysis_missed", "symptom.leg_weakness"])
    assert [reason["rule"] for reason in found["because"]] == ["dialysis_missed_ill"]
    assert "Do I need a scan of the spine today?" not in found["ask"]


# ---------------------------------------------------------------- properties


@given(ticked, st.sampled_from(SYMPTOMS))
def test_one_more_symptom_never_lowers_the_urgency(present: list[str], more: str) -> None:
    assert level([*present, more]) >= level(present)


def test_nothing_that_can_be_ticked_lowers_a_rule() -> None:
    highest = level(SYMPTOMS)
    for _, combination in COMBINATIONS:
        assert highest >= level(combination)
    # Each symptom beside each rule; the other combinations of a rule are drawn by the property above.
    for combination in {rule.id: combination for rule, combination in COMBINATIONS}.values():
        before = level(combination)
        assert min(level([*combination, more]) for more in SYMPTOMS) >= before, combination


@given(ticked, st.randoms())
def test_order_and_repetition_change_nothing(present: list[str], random: Any) -> None:
    mixed = present * 2
    random.shuffle(mixed)
    assert advise(mixed) == advise(present) == advise(iter(present))


@given(ticked)
def test_the_level_is_the_highest_of_the_rules_that_fired(present: list[str]) -> None:
    fired = [rule for rule in RULES if any(set(combination) <= set(present) for combination in rule.any_of)]
    advice = advise(present)
    told = {reason["rule"] for reason in [*advice["because"], *advice["also"]]}
    assert told <= {rule.id for rule in fired}
    assert all(rule.id in told or is_spared(rule, list(present), advice["urgency"]) for rule in fired)
    assert advice["urgency"] == max([rule.level for rule in fired] + ["routine"], key=LEVELS.index)


# ------------------------------------------------------------------- content


@pytest.mark.parametrize("vignette", VIGNETTES, ids=name)
def test_a_story_gets_its_expected_level(vignette: Vignette) -> None:
    found = advise(vignette.present)
    assert found["urgency"] == vignette.expected, [reason["rule"] for reason in found["because"]]


def test_no_story_with_a_red_flag_stays_below_its_least_level() -> None:
    red = [vignette for vignette in VIGNETTES if vignette.kind == "red_flag"]
    low = [vignette.id for vignette in red if level(vignette.present) < LEVELS.index(vignette.at_least)]
    assert red
    assert low == []
    assert all(vignette.at_least in ("same-day", "emergency") for vignette in red)


def test_fewer_than_a_fifth_of_the_routine_stories_are_sent_too_soon() -> None:
    routine = [vignette for vignette in VIGNETTES if vignette.kind == "routine"]
    over = [vignette.id for vignette in routine if level(vignette.present) > 0]
    assert routine
    assert len(over) / len(routine) < 0.2, over


def test_the_stories_reach_every_level_and_their_marks_agree() -> None:
    assert {vignette.expected for vignette in VIGNETTES} == set(LEVELS)
    for vignette in VIGNETTES:
        assert LEVELS.index(vignette.expected) >= LEVELS.index(vignette.at_least), vignette.id
        assert (vignette.kind == "routine") == (vignette.at_least == "routine") or vignette.kind == "between"


@pytest.mark.parametrize("condition", BACKGROUND)
def test_no_background_condition_alone_is_above_routine(condition: str) -> None:
    assert advise([condition])["urgency"] == "routine"


def test_normal_blood_values_never_change_the_level() -> None:
    normal = [item for item in SYMPTOMS if item.endswith((".normal", ".negative", ".none"))]
    assert "calcium.normal" in normal
    for _, combination in COMBINATIONS:
        assert level([*combination, *normal]) == level(combination)
