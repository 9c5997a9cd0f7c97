"""The case room: a step is told only after a commit, and nothing of a later one is in the answer."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from content import UnknownId, library
from widgets.case_room import CaseRoom, open_case
from widgets.case_room.commits import OUTCOME, TRANSFER, asks_of
from widgets.case_room.reasoning import answer
from widgets.kit.contract import compiled

SOURCE = library()
TABLES = compiled("widgets.case_room", SOURCE)
CASES = sorted(TABLES["cases"])
PAIRS = [pair["id"] for pair in TABLES["pairs"]]
MOST_BYTES = 300_000
Plain = dict[str, Any]
each_case = pytest.mark.parametrize("name", CASES)
each_pair = pytest.mark.parametrize("name", PAIRS)


def case_of(name: str) -> Plain:
    found: Plain = json.loads(TABLES["cases"][name])
    return found


def hands_up(name: str) -> list[Plain]:
    """Return a class's way through a case."""
    return [{"step": kind, "room": True} for kind in [*asks_of(case_of(name)), TRANSFER]]


def asked(name: str, commits: list[Any]) -> Plain:
    return answer(TABLES, {"case": name, "pair": "", "commits": commits})


def otherwise(name: str, open_steps: int) -> Plain:
    """Return the tables with all of a case that is not open told otherwise."""
    case = case_of(name)
    for place, step in enumerate(case["steps"]):
        if place >= open_steps:
            step |= {"told": "Something else.", "present": ["form.itchy"], "absent": []}
        if place >= open_steps - 1 and step["kind"] in case["said"]:
            weigh = case["said"][step["kind"]]["weigh"]
            # What is asked at the open step names a finding and a cause, and not what the explorer makes of it.
            case["said"][step["kind"]] = {
                "enough": False,
                "places": [],
                "place": 1,
                "rows": [],
                "weigh": weigh and {**weigh, "weight": 9.0, "refs": []},
            }
    if case["safety"] and case["safety"]["step"] not in [step["kind"] for step in case["steps"][:open_steps]]:
        case["safety"] = None
    case["end"] = {"transfer": {"options": [], "question": "", "refs": []}, "pairs": []}
    return {**TABLES, "cases": {**TABLES["cases"], name: json.dumps(case)}}


@each_case
def test_nothing_of_a_later_step_is_in_the_answer(name: str) -> None:
    commits = hands_up(name)[:-1]
    for number in range(len(commits)):
        entries = {"case": name, "pair": "", "commits": commits[:number]}
        told = answer(TABLES, entries)
        assert told["end"] is None
        assert told["steps"][-1]["seen"] is None
        assert told == answer(otherwise(name, len(told["steps"])), entries)


@each_case
def test_a_class_goes_through_a_case_to_its_end(name: str) -> None:
    commits = hands_up(name)
    opened = [len(asked(name, commits[:number])["steps"]) for number in range(len(commits))]
    assert opened == sorted(set(opened))
    before, end = asked(name, commits[:-1]), asked(name, commits)
    assert end["notice"] == before["notice"] == ""
    assert [step["kind"] for step in end["steps"]][-1] == OUTCOME
    assert before["ask"]["kind"] == "transfer"
    assert [(option["why"], option["right"]) for option in before["end"]["transfer"]["options"]] == [
        ("", None) for _ in before["end"]["transfer"]["options"]
    ]
    assert end["ask"] is None
    assert all(option["why"] for option in end["end"]["transfer"]["options"])
    assert sum(option["right"] for option in end["end"]["transfer"]["options"]) == 1
    assert end["end"]["cause"] == SOURCE.cases[SOURCE.teaching_cases[name].case].cause


@each_case
def test_a_ranking_is_asked_first_and_last_and_a_step_without_news_asks_nothing(name: str) -> None:
    case = case_of(name)
    asks = asks_of(case)
    new = [step["kind"] for step in case["steps"][1:-1] if step["present"] or step["absent"]]
    assert list(asks) == ["story", *new]
    kinds = list(asks.values())
    assert kinds[0] == kinds[-1] == "rank"
    assert set(kinds[1:-1]) <= {"weigh"}


@each_case
def test_what_is_seen_is_what_the_explorer_says(name: str) -> None:
    said = SOURCE.explorer_on_cases["cases"][name]
    for step in asked(name, hands_up(name))["steps"]:
        if step["seen"]:
            rows = said[step["kind"]]["rows"]
            assert [row["cause"] for row in step["seen"]["rows"]] == [row["cause"] for row in rows]
            assert [row["share"] for row in step["seen"]["rows"]] == [row["share"] for row in rows]
            assert all(
                len(row[side]) <= 3 for row in step["seen"]["rows"] for side in ("because", "against", "expected")
            )
            assert (step["seen"]["weighed"] is not None) == (step["asked"] == "weigh")


def test_the_tables_are_small_enough_for_a_phone() -> None:
    assert len(json.dumps(TABLES, ensure_ascii=False).encode()) < MOST_BYTES


# -------------------------------------------------------------------- commits

SPOTS = "hard-spots-that-kept-coming"
STORY = {"step": "story", "causes": ["cyst", "scrotal"], "favours": "site.scrotum", "against": "tempo.years"}


def test_a_commit_comes_back_in_words_and_the_explorer_says_where_it_puts_it() -> None:
    told = asked(SPOTS, [STORY])
    step = told["steps"][0]
    assert told["commits"] == [STORY]
    assert step["commit"]["causes"] == [SOURCE.causes[cause].name for cause in ("cyst", "scrotal")]
    assert step["commit"]["favours"] == SOURCE.findings["site.scrotum"].label
    assert [(yours["name"], yours["place"]) for yours in step["seen"]["yours"]][1] == (SOURCE.causes["scrotal"].name, 1)
    rare = asked(SPOTS, [{**STORY, "causes": ["werner"]}])["steps"][0]["seen"]["yours"][0]
    assert rare["place"] == 0


@pytest.mark.parametrize(
    "commit",
    [
        {"step": "story"},
        {"step": "story", "causes": []},
        {"step": "story", "causes": ["nope"]},
        {"step": "story", "causes": "scrotal"},
        {"step": "story", "room": "yes"},
        {"step": "examination", "room": True},
        {"step": "outcome", "room": True},
        {"step": "epilogue", "room": True},
        "story",
        None,
        7,
    ],
)
def test_what_commits_to_nothing_opens_nothing(commit: Any) -> None:
    told = asked(SPOTS, [commit])
    assert len(told["steps"]) == 1
    assert told["commits"] == []
    # A commit to a step that asks nothing is no fault: who opens a case by a link need not know.
    assert told["notice"] or commit["step"] == "outcome"


def test_a_reason_that_was_not_told_yet_is_left_out_and_three_causes_are_kept() -> None:
    causes = ["cyst", "scrotal", "cyst", "sle", "ra"]
    (kept,) = asked(SPOTS, [{**STORY, "causes": causes, "favours": "pth.high", "against": 7}])["commits"]
    assert kept == {"step": "story", "causes": ["cyst", "scrotal", "sle"], "favours": "", "against": ""}


@pytest.mark.parametrize("option", [-1, 3, 1.5, "1", True, None])
def test_an_option_that_is_not_there_is_no_answer(option: Any) -> None:
    told = asked(SPOTS, [*hands_up(SPOTS)[:-1], {"step": TRANSFER, "option": option}])
    assert told["ask"]["kind"] == "transfer"
    assert told["notice"]


@given(st.permutations(hands_up(SPOTS)), st.integers(0, 5))
def test_the_order_of_commits_changes_nothing_and_a_gap_ends_the_way(commits: list[Plain], lost: int) -> None:
    kept = commits[:lost] + commits[lost + 1 :]
    told = asked(SPOTS, kept)
    steps = [commit["step"] for commit in hands_up(SPOTS)]
    there = {commit["step"] for commit in kept}
    first_missing = next((place for place, step in enumerate(steps) if step not in there), len(steps))
    assert [commit["step"] for commit in told["commits"]] == steps[:first_missing]


# ---------------------------------------------------------------------- pairs


@each_pair
def test_a_pair_tells_what_decides_only_after_a_commit(name: str) -> None:
    def of(commits: list[Plain]) -> Plain:
        return answer(TABLES, {"case": "", "pair": name, "commits": commits})

    (pair,) = (each for each in SOURCE.contrast_pairs if each.id == name)
    shut, open_ = of([]), of([{"step": "pair", "finding": pair.finding}])
    assert shut["contrast"]["end"] is None
    assert pair.why not in json.dumps(shut, ensure_ascii=False)
    assert pair.finding in [choice["id"] for choice in shut["contrast"]["choices"]]
    assert len(shut["contrast"]["choices"]) == 4
    assert open_["contrast"]["end"]["why"] == pair.why
    assert [len(each["now"]) for each in open_["contrast"]["end"]["said"]] == [3, 3]
    assert of([{"step": "pair", "finding": "site.strange"}])["contrast"]["end"] is None
    assert of([{"step": "pair", "room": True}])["contrast"]["end"] == open_["contrast"]["end"]


@each_pair
def test_the_choices_of_a_pair_name_no_disease_of_its_cases(name: str) -> None:
    (pair,) = (each for each in TABLES["pairs"] if each["id"] == name)
    others = [choice for choice in pair["choices"] if choice != pair["end"]["finding"]]
    assert not [choice for choice in others if choice.startswith(("condition.", "exposure.", "histology."))]


# --------------------------------------------------------------------- widget


def test_the_list_says_nothing_of_what_a_case_turns_out_to_be() -> None:
    tool = CaseRoom()
    assert len(tool.cases) == len(CASES)
    assert [(case["level"], case["title"]) for case in tool.cases] == sorted(
        (case["level"], case["title"]) for case in tool.cases
    )
    words = json.dumps([tool.cases, tool.pairs])
    assert not [case.id for case in SOURCE.cases.values() if case.id in words]
    assert {key for case in tool.cases for key in case} == {"id", "title", "audience", "level", "minutes"}


def test_what_a_page_holds_of_a_closed_case_is_its_title() -> None:
    tool = CaseRoom()
    state = {name: getattr(tool, name) for name in tool.keys if not name.startswith("_") and name != "layout"}
    held = json.dumps(state, ensure_ascii=False)
    for case in SOURCE.teaching_cases.values():
        told = [step.told for step in case.steps] + [case.point.text, case.decisive.why, case.transfer.question]
        assert not [text for text in told if text in held]


def test_a_case_that_is_not_there_is_refused_with_the_nearest_one() -> None:
    with pytest.raises(UnknownId, match=SPOTS):
        open_case("hard-spots-that-kept-comming")
    assert open_case(SPOTS)["title"] == "Hard spots that kept coming"
    assert "did you mean" in answer(TABLES, {"case": "hard-spots-that-kept-comin"})["notice"]


def test_its_text_tells_how_far_a_case_is_open() -> None:
    assert repr(CaseRoom()) == f"CaseRoom: {len(CASES)} cases and {len(PAIRS)} pairs, none open"
    assert (
        repr(CaseRoom(case=SPOTS, commits=[STORY])) == "CaseRoom, Hard spots that kept coming: 2 steps open, 1 commits"
    )
