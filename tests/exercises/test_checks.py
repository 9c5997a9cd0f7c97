"""A check answers whatever it is given, in words that help, and takes the right answer alone for right."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Any

import pytest

from content import library
from exercises import claim, copies, interval, profile, ranking, small_tool, study_row, urgency
from exercises.told import Told

CHECKS: dict[str, Callable[..., Told]] = {
    name: check
    for module in (claim, interval, profile, ranking, small_tool, study_row, urgency)
    for name, check in vars(module).items()
    if name.startswith("check_")
}


class Hostile:
    """Something that raises whenever it is looked at."""

    def __eq__(self, other: object) -> bool:
        raise RuntimeError("no")

    def __hash__(self) -> int:
        raise RuntimeError("no")

    def __repr__(self) -> str:
        raise RuntimeError("no")

    def __getattr__(self, name: str) -> Any:
        raise RuntimeError("no")


ODD = (
    *(..., None, True, 0, -1, 10**400, 0.5, math.nan, math.inf, 1j, "", "x", "x" * 10_000, b"x", [], (), {}, set()),
    *([...], [[...]], (1,), (1, 2, 3), (math.nan, 1), ("a", "b"), [None], [["no.such.id"]], [[7]], ["no.such.id"]),
    *({"finding": ...}, {"finding": "no.such.id", "frequency": "often", "refs": ["x"]}, object(), Hostile(), Hostile),
    *(len, lambda: 1 / 0, lambda *_: None, lambda *_: {"rows": []}, lambda *_: {"text": 7, "notice": None}),
)


@pytest.mark.parametrize("name", CHECKS)
def test_a_check_never_raises_and_never_takes_an_odd_answer(name: str) -> None:
    for answers in [(), *((odd,) for odd in ODD), *((odd, odd) for odd in ODD)]:
        told = CHECKS[name](*answers)
        assert not told.right
        assert len(told.words) > 20
        assert len(str(told)) < 600


def test_there_are_checks_for_every_exercise() -> None:
    assert len(CHECKS) == 22


def test_an_open_answer_is_told_what_belongs_there() -> None:
    assert str(interval.check_share(...)).startswith("Still open. The check waits for a share between 0 and 1")
    assert str(study_row.check_counts((..., 3))).startswith("Still open.")
    assert str(urgency.check_catches([[...]])).startswith("Still open.")


def test_an_odd_answer_is_named_beside_what_is_expected() -> None:
    assert "expects a number of cases, and got 'many'" in str(profile.check_before("many"))
    assert "got a list" in str(claim.check_verdict([1]))


@pytest.mark.parametrize(
    ("answer", "says"),
    [
        (43.6, "leave out the 100"),
        (78 / 34, "upside down"),
        (0.4, "numerator"),
    ],
)
def test_a_likely_slip_in_a_share_is_recognised(answer: float, says: str) -> None:
    assert says in interval.check_share(answer).words


def test_likely_slips_in_an_interval_are_recognised() -> None:
    low, high = library().intervals["34/78"]
    assert interval.check_interval((low, high)).right
    assert "Only put the lower one first" in interval.check_interval((high, low)).words
    assert "in percent" in interval.check_interval((100 * low, 100 * high)).words
    p, reach = 34 / 78, 1.96 * math.sqrt(34 / 78 * 44 / 78 / 78)
    assert "plain formula" in interval.check_interval((p - reach, p + reach)).words


def test_the_interval_of_the_check_is_the_one_that_the_publication_shows() -> None:
    for count, shown in list(library().intervals.items())[:50]:
        k, n = map(int, count.split("/"))
        assert interval.wilson(k, n) == pytest.approx(shown, abs=1e-5)


def test_a_line_without_a_source_or_with_a_bold_step_is_refused() -> None:
    line = {"finding": "histology.epidermal_elimination", "frequency": "occasional"}
    assert "without a source" in profile.check_line({**line, "refs": []}).words
    assert "not that it is frequent" in profile.check_line({**line, "frequency": "frequent", "refs": ["x"]}).words
    assert "does not report" in profile.check_line({**line, "finding": "form.single", "refs": ["x"]}).words
    assert "stays in place" in profile.check_line({**line, "finding": "sex.female", "refs": ["x"]}).words


def test_what_the_second_exercise_tells_of_a_bold_line_is_so() -> None:
    line = {"finding": "histology.epidermal_elimination", "refs": ["thirumalaiswamy2024"]}
    honest, bold = (copies.with_finding(profile.CAUSE, {**line, "frequency": f}) for f in ("occasional", "frequent"))
    before = profile.right_first(library())
    assert (profile.right_first(honest), profile.right_first(bold)) == (before, before + 1)


def test_a_copy_leaves_the_content_alone() -> None:
    entry = {"finding": "histology.epidermal_elimination", "frequency": "frequent", "refs": ["thirumalaiswamy2024"]}
    kept, rules = library().causes[profile.CAUSE], library().urgency_rules
    assert entry["frequency"] in {
        line.frequency
        for line in copies.with_finding(profile.CAUSE, entry).causes[profile.CAUSE].profile
        if line.finding == entry["finding"]
    }
    assert len(copies.with_rule([["form.painful"]]).urgency.rules) == 1
    assert library().causes[profile.CAUSE] is kept
    assert library().urgency_rules is rules


def test_a_misspelt_id_in_a_copy_is_named_with_the_nearest_one() -> None:
    line = {"finding": "form.single_", "frequency": "frequent"}
    with pytest.raises(ValueError, match=r"form\.single"):
        copies.with_finding(profile.CAUSE, line)
    with pytest.raises(ValueError, match="idiopathic_local"):
        copies.with_finding("idiopatic_local", {**line, "finding": "form.single"})


def test_a_rule_that_misses_a_story_or_raises_a_harmless_one_is_told_which() -> None:
    assert "dark_patch_on_dialysis" in urgency.check_catches([["condition.dialysis", "form.purple_net"]]).words
    assert "dialysis_stable_lump" in urgency.check_spares([["condition.dialysis"]]).words
    assert "so it holds" in urgency.check_breaks([["condition.dialysis"]], ["condition.dialysis"]).words
    assert "says 'routine' too" in urgency.check_breaks([["condition.dialysis"]], ["age.child"]).words


def test_a_sentence_that_promises_or_denies_too_much_is_told_so() -> None:
    for sentence, says in {
        "Diltiazem is a good medicine for the skin.": "The number 12 is missing",
        "In 3 of 12 people diltiazem helps to dissolve it slightly.": "“dissolve” says more",
        "In 3 of 12 people it changed slightly, so it does not work.": "too much the other way",
        "In 3 of 12 people the X-rays looked better.": "How much better",
        "3 of 12": "a whole sentence",
    }.items():
        assert says in claim.check_sentence(sentence).words
    assert claim.check_sentence("X-rays looked slightly better in three of twelve people.").right


def test_each_verdict_and_each_letter_has_its_reason() -> None:
    told = {verdict: claim.check_verdict(verdict) for verdict in claim.VERDICTS}
    assert [verdict for verdict in told if told[verdict].right] == [claim.claim().verdict]
    assert claim.check_verdict("Not checkable").words == claim.VERDICTS["not_checkable"]
    assert [letter for letter in study_row.SHOWS if study_row.check_shows(letter.lower()).right] == ["B"]


def compile_rows(source: Any) -> dict[str, Any]:
    return {
        "rows": [
            {
                "id": fact.id,
                "label": fact.statement,
                "k": fact.number.numerator,
                "n": fact.number.denominator,
                "who": fact.number.population,
            }
            for fact in source.facts.values()
            if fact.number
        ]
    }


def test_a_tool_that_raises_or_changes_what_it_gets_is_told_so() -> None:
    def hasty(tables: Any, entries: Any) -> dict[str, str]:
        row = next(row for row in tables["rows"] if row["id"] == entries["chosen"])
        return {"text": f"{row['k']} of {row['n']} {row['who']}", "notice": ""}

    def greedy(tables: Any, entries: Any) -> dict[str, str]:
        row = tables["rows"].pop(0)
        return {"text": f"{row['k']} of {row['n']}", "notice": ""}

    assert "raises KeyError" in small_tool.check_reasoning(compile_rows, hasty).words
    assert "changes what it was given" in small_tool.check_reasoning(compile_rows, greedy).words
    assert "step 1" in small_tool.check_reasoning(len, hasty).words
    assert "plain values only" in small_tool.check_compile(lambda source: {"rows": source.facts}).words
    assert "have no row" in small_tool.check_compile(lambda _: {"rows": []}).words


def test_the_stage_of_a_small_tool_says_what_is_not_ready() -> None:
    assert "step 1" in repr(small_tool.SmallTool(lambda _: 1 / 0, len))
    tool = small_tool.SmallTool(compile_rows, lambda *_: {"text": ..., "notice": ...})
    assert "step 2" in repr(tool)
    assert len(tool.choices) > 50
