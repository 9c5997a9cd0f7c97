"""The claim check to look through: what fits a choice, what is counted, and what can't be chosen."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from content import library
from tests.support.command import refusal, run
from tests.support.html import parse
from tests.support.tiny import suggested
from widgets.claim_check import Choice, ClaimBrowser, counts, matching
from widgets.claim_check.reasoning import LONGEST_WORDS, ordered, settled
from widgets.evidence import claim_method, claims, omissions
from widgets.evidence.claims import OUTCOMES, VERDICTS, WEIGHTS

MODULE = "widgets.claim_check"
CHECK = library().claims
CLAIMS = {claim.id: claim for claim in CHECK.claims}
SECTIONS = [part.id for part in CHECK.sections]
HOSTILE = ["nope", "<script>alert(1)</script>", "__proto__", "\ud800", "x" * 100_000]


def any_of(*values: Any) -> st.SearchStrategy[Any]:
    return st.sampled_from(values)


CHOICES = st.builds(
    Choice,
    section=any_of("", *SECTIONS),
    verdict=any_of("", *VERDICTS),
    importance=any_of(0, *WEIGHTS),
    words=any_of("", "calcium", "Kidney", "vitamin  D", "no such word"),
    claim=any_of("", *CLAIMS),
)


# ----------------------------------------------------------------- reasoning


def test_without_a_choice_every_statement_is_there_and_the_worst_come_first() -> None:
    found = [claim.id for claim in matching(Choice(), CHECK)]
    assert sorted(found) == sorted(CLAIMS)
    assert found[: len(CHECK.misleading)] == CHECK.misleading
    rest = [CLAIMS[name].importance for name in found[len(CHECK.misleading) :]]
    assert rest == sorted(rest, reverse=True)


@given(CHOICES)
def test_what_is_shown_fits_every_field_and_nothing_that_fits_is_left_out(choice: Choice) -> None:
    found = matching(choice, CHECK)
    for claim in CHECK.claims:
        text = f"{claim.statement} {claim.evidence}".lower()
        fits = (
            (not choice.section or claim.section == choice.section)
            and (not choice.verdict or claim.verdict == choice.verdict)
            and (not choice.importance or claim.importance == choice.importance)
            and (not choice.claim or claim.id == choice.claim)
            and all(word in text for word in choice.words.lower().split())
        )
        assert (claim in found) == fits


@given(CHOICES, any_of("section", "verdict", "importance", "words", "claim"))
def test_a_further_choice_never_adds_a_statement(choice: Choice, field: str) -> None:
    wider = replace(choice, **{field: getattr(Choice(), field)})
    assert {claim.id for claim in matching(choice, CHECK)} <= {claim.id for claim in matching(wider, CHECK)}


def test_each_count_is_the_number_of_statements_that_its_button_shows() -> None:
    found = counts(CHECK)
    for section in SECTIONS:
        for verdict in VERDICTS:
            assert found["cells"][section][verdict] == len(matching(Choice(section, verdict), CHECK))
        assert found["sections"][section] == len(matching(Choice(section=section), CHECK))
    for verdict in VERDICTS:
        assert found["verdicts"][verdict] == len(matching(Choice(verdict=verdict), CHECK))
    assert sum(found["verdicts"].values()) == sum(found["sections"].values()) == found["all"] == len(CLAIMS)


def test_words_are_found_in_statement_and_evidence_whatever_their_case_and_order() -> None:
    one = [claim.id for claim in matching(Choice(words="COLCHICINE size"), CHECK)]
    assert one == [claim.id for claim in matching(Choice(words=" size  colchicine "), CHECK)]
    assert "c049" in one
    assert matching(Choice(words="colchicine zebra"), CHECK) == []


@pytest.mark.parametrize("hostile", HOSTILE)
@pytest.mark.parametrize("field", ["section", "verdict", "claim"])
def test_what_nothing_carries_is_dropped_and_named(field: str, hostile: str) -> None:
    choice, dropped = settled(replace(Choice(words="calcium"), **{field: hostile}), CHECK)
    assert choice == Choice(words="calcium")
    assert len(dropped) == 1
    assert field in dropped[0]
    assert len(dropped[0]) < 200


def test_the_nearest_id_is_suggested_and_long_words_are_cut() -> None:
    _, dropped = settled(Choice(section="prevetion", importance=7), CHECK)
    assert suggested("prevetion", SECTIONS) in dropped[0]
    assert "7" in dropped[1]
    assert len(settled(Choice(words="x" * 100_000), CHECK)[0].words) == LONGEST_WORDS


# -------------------------------------------------------------------- widget


def test_the_widget_holds_every_statement_with_its_sources_and_the_counts() -> None:
    widget = ClaimBrowser()
    assert [claim["id"] for claim in widget.claims] == [claim.id for claim in ordered(CHECK)]
    assert {ref for claim in widget.claims for ref in claim["refs"]} == set(widget.sources)
    assert widget.counts == counts(CHECK)
    assert widget.worst == len(CHECK.misleading)
    assert [*widget.sections] == SECTIONS
    assert {*widget.verdicts} == {claim["verdict"] for claim in widget.claims}


def test_the_twin_says_what_is_chosen_and_how_many_fit() -> None:
    first = CHECK.claims[0]
    widget = ClaimBrowser(section=first.section, verdict=first.verdict)
    fitting = len(matching(Choice(first.section, first.verdict), CHECK))
    assert widget.text() == repr(widget) == ClaimBrowser(verdict=first.verdict, section=first.section).text()
    assert (
        f"{fitting} of {len(CLAIMS)} statements fit section {first.section}; verdict {first.verdict}" in widget.text()
    )
    assert "\n" not in widget.text()
    assert f"{len(CLAIMS)} of {len(CLAIMS)} statements (" in ClaimBrowser().text()


@pytest.mark.parametrize("hostile", HOSTILE)
def test_the_widget_drops_by_name_and_forgets_the_notice_with_the_next_choice(hostile: str) -> None:
    widget = ClaimBrowser(section=hostile, verdict=hostile, claim="c012")
    assert (widget.section, widget.verdict, widget.claim) == ("", "", "c012")
    assert widget.notice.count("unknown") == 2
    assert len(widget.notice) < 400
    widget.section = SECTIONS[1]
    assert (widget.section, widget.notice) == (SECTIONS[1], "")
    widget.importance = -3
    assert (widget.importance, "importance" in widget.notice) == (0, True)


def test_the_state_is_plain() -> None:
    widget = ClaimBrowser()
    state = {key: getattr(widget, key) for key in widget.keys if not key.startswith("_") and key != "layout"}
    assert json.loads(json.dumps(state)) == state


# -------------------------------------------------------------- the lists


def test_the_plain_list_holds_each_statement_once_under_an_address_of_its_own() -> None:
    soup = parse(claims()._repr_html_())
    items = {item["id"]: item.get_text() for item in soup.select("li[id]")}
    assert set(items) == {f"claim-{name}" for name in CLAIMS}
    assert all(CLAIMS[name.removeprefix("claim-")].evidence in said for name, said in items.items())
    assert {link["href"] for link in soup.select("ol a")} == {f"#claim-{name}" for name in CHECK.misleading}
    assert len(soup.find_all("details")) == 1


def test_how_they_were_checked_is_counted_from_the_data() -> None:
    first, second = parse(claim_method()._repr_html_()).find_all("table")
    rows = [[cell.get_text() for cell in row.find_all(["th", "td"])] for row in first.find_all("tr")[1:]]
    for weight, name in WEIGHTS.items():
        chosen = [claim for claim in CHECK.claims if claim.importance == weight]
        read = sum(claim.rechecked == "source" for claim in chosen)
        row = next(row for row in rows if row[0] == name)
        assert [row[1], row[2], row[4]] == [str(len(chosen)), str(read), str(len(chosen) - read)]
    looks = Counter(look.outcome for look in CHECK.second_looks)
    told = {row.find("th").get_text(): row.find("td").get_text() for row in second.find_all("tr")[1:]}
    assert told == {name: str(looks[outcome]) for outcome, name in OUTCOMES.items()}


def test_every_omission_links_to_its_place() -> None:
    links = [link["href"] for link in parse(omissions()._repr_html_()).select("td:last-child a")]
    assert links == [omission.covered_in for omission in CHECK.omissions]


# -------------------------------------------------------------- command line


def test_the_command_lists_what_fits_and_what_it_takes() -> None:
    done = run(MODULE, "-", stdin=json.dumps({"verdict": "contradicted", "importance": 3}).encode())
    found = json.loads(done.stdout)
    expected = matching(Choice(verdict="contradicted", importance=3), CHECK)
    assert [claim["id"] for claim in found["claims"]] == [claim.id for claim in expected]
    assert (found["count"], found["of"]) == (len(expected), len(CLAIMS))
    rows = {row["id"] for row in json.loads(run(MODULE, "--list").stdout)}
    assert {"section=causes", "verdict=contradicted", "claim=c012"} <= rows


@pytest.mark.parametrize(
    ("document", "says"),
    [
        ({"section": "causess"}, "'causes'"),
        ({"verdict": 7}, "str"),
        ({"sektion": "causes"}, "'section'"),
        ({"importance": 4}, "1, 2 or 3"),
    ],
)
def test_the_command_refuses_in_one_line(document: dict[str, Any], says: str) -> None:
    assert says in refusal(run(MODULE, "-", stdin=json.dumps(document).encode()))
