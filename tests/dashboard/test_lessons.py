"""What a step of a lesson opens: everything that it names, one after the other; a clicker alone gets through."""

from __future__ import annotations

import re

from content import library
from dashboard.site.teach import kit_entries, opened

STEPS = [step for kit in library().kits.values() for plan in kit.plans for step in plan.steps]


def test_a_case_is_turned_step_by_step_to_the_last_one_that_the_lesson_names() -> None:
    source = library()
    told = [step for step in STEPS if step.case]
    assert told
    for step in told:
        case = source.teaching_cases[step.case or ""]
        named = [each for each in case.steps if each.kind in step.case_steps]
        stops = [each.fragment.partition("&open=")[2] for each in opened(step, source) if each.kind == "case"]
        assert stops[-1] == named[-1].kind
        # Whatever is new in the case has a stop of its own, in the order of the case.
        assert [each.kind for each in named if each.present or each.absent or each is named[-1]] == stops


def test_sections_come_first_and_questions_last() -> None:
    order = {"section": 0, "case": 1, "question": 2}
    for step in STEPS:
        kinds = [order[each.kind] for each in opened(step, library())]
        assert kinds == sorted(kinds)
        assert kinds.count(2) == len(step.questions)


def test_every_page_of_a_lesson_says_how_many_of_its_parts_were_compared_with_a_source() -> None:
    source = library()
    for kit, pages in zip(source.kits.values(), kit_entries(source).values(), strict=True):
        assert kit.compared
        for page in pages:
            assert not page.compared
            said = [int(number) for number in re.findall(r"\d+", page.in_part or "")]
            day = kit.compared.day
            assert said == [len(kit.with_sources), day.day, day.year, len(kit.compared.at_source)]
