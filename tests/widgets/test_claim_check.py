"""The claim check to look through: what fits a choice, what is counted, and what can't be chosen."""

from __future__ import annotations

import json
from collections import Counter
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from content import UnknownId, library
from content.language import say
from tests.support.command import refusal, run
from tests.support.html import parse
from tests.support.tiny import suggested
from widgets.claim_check import Choice, ClaimBrowser, counts, matching
from widgets.claim_check.reasoning import LONGEST_WORDS, answer
from widgets.evidence import claim_method, claims, omissions
from widgets.evidence.claims import LOT_KINDS, LOT_OUTCOMES, OUTCOMES, VERDICTS, WEIGHTS
from widgets.kit.contract import compiled

MODULE = "widgets.claim_check"
CHECK = library().claims
TABLES = compiled(MODULE, library())
CLAIMS = {claim.id: claim for claim in CHECK.claims}
SECTIONS = [part.id for part in CHECK.sections]
HOSTILE = ["nope", "<script>alert(1)</script>", "__proto__", "\ud800", "x" * 100_000]


def any_of(*values: Any) -> st.SearchStrategy[Any]:
    return st.sampled_from(values)


CHOICES = st.fixed_dictionaries(
    {},
    optional={
        "section": any_of("", *SECTIONS),
        "verdict": any_of("", *VERDICTS),
        "importance": any_of(0, *WEIGHTS),
        "words": any_of("", "calcium", "Kidney", "vitamin  D", "no such word"),
        "claim": any_of("", *CLAIMS),
    },
)


# ----------------------------------------------------------------- reasoning


def test_without_a_choice_every_statement_is_there_and_the_worst_come_first() -> None:
    found = [claim.id for claim in matching(Choice())]
    assert sorted(found) == sorted(CLAIMS)
    assert found[: len(CHECK.misleading)] == CHECK.misleading
    rest = [CLAIMS[name].importance for name in found[len(CHECK.misleading) :]]
    assert rest == sorted(rest, reverse=True)


@given(CHOICES)
def test_what_is_shown_fits_every_field_and_nothing_that_fits_is_left_out(choice: Choice) -> None:
    found = matching(choice)
    for claim in CHECK.claims:
        text = f"{claim.statement} {claim.evidence}".lower()
        fits = (
            choice.get("section", "") in ("", claim.section)
            and choice.get("verdict", "") in ("", claim.verdict)
            and choice.get("importance", 0) in (0, claim.importance)
            and choice.get("claim", "") in ("", claim.id)
            and all(word in text for word in choice.get("words", "").lower().split())
        )
        assert (claim in found) == fits


@given(CHOICES, any_of("section", "verdict", "importance", "words", "claim"))
def test_a_further_choice_never_adds_a_statement(choice: Choice, field: str) -> None:
    wider: Any = {name: value for name, value in choice.items() if name != field}
    assert {claim.id for claim in matching(choice)} <= {claim.id for claim in matching(wider)}


def test_each_count_is_the_number_of_statements_that_its_button_shows() -> None:
    found = counts()
    for section in SECTIONS:
        for verdict in VERDICTS:
            assert found["cells"][section][verdict] == len(matching(Choice(section=section, verdict=verdict)))
        assert found["sections"][section] == len(matching(Choice(section=section)))
    for verdict in VERDICTS:
        assert found["verdicts"][verdict] == len(matching(Choice(verdict=verdict)))
    assert sum(found["verdicts"].values()) == sum(found["sections"].values()) == found["all"] == len(CLAIMS)


def test_words_are_found_in_statement_and_evidence_whatever_their_case_and_order() -> None:
    one = [claim.id for claim in matching(Choice(words="COLCHICINE size"))]
    assert one == [claim.id for claim in matching(Choice(words=" size  colchicine "))]
    assert "c049" in one
    assert matching(Choice(words="colchicine zebra")) == []


@pytest.mark.parametrize("hostile", HOSTILE)
@pytest.mark.parametrize("field", ["section", "verdict", "claim"])
def test_what_nothing_carries_is_dropped_and_named(field: str, hostile: str) -> None:
    told = answer(TABLES, {"words": "calcium", field: hostile})
    assert {name: told[name] for name in ("words", field)} == {"words": "calcium", field: ""}
    assert told["claims"] == [claim.id for claim in matching(Choice(words="calcium"))]
    assert told["notice"].startswith(f"unknown {field}")
    assert len(told["notice"]) < 200
    wrong: Any = {field: hostile}
    with pytest.raises(UnknownId):
        matching(wrong)


def test_the_nearest_id_is_suggested_and_long_words_are_cut() -> None:
    first, second = answer(TABLES, {"section": "prevetion", "importance": 7})["notice"].split("; it is ")
    assert "did you mean “prevention”?" in first
    assert "“7”" in first
    assert second == "1, 2 or 3"
    assert len(answer(TABLES, {"words": "x" * 100_000})["words"]) == LONGEST_WORDS
    with pytest.raises(UnknownId, match=suggested("prevetion", SECTIONS)[:-1]):
        matching(Choice(section="prevetion"))


# -------------------------------------------------------------------- widget


def test_the_widget_holds_every_statement_with_its_sources_and_the_counts() -> None:
    widget = ClaimBrowser()
    assert [claim["id"] for claim in widget.claims] == [claim.id for claim in matching(Choice())]
    assert {ref for claim in widget.claims for ref in claim["refs"]} == set(widget.sources)
    assert widget.counts == counts()
    assert widget.worst == len(CHECK.misleading)
    assert [*widget.sections] == SECTIONS
    assert {*widget.verdicts} == {claim["verdict"] for claim in widget.claims}


def test_the_twin_says_what_is_chosen_and_how_many_fit() -> None:
    first = CHECK.claims[0]
    widget = ClaimBrowser(section=first.section, verdict=first.verdict)
    fitting = len(matching(Choice(section=first.section, verdict=first.verdict)))
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


# -------------------------------------------------------------- the lists


def test_the_plain_list_holds_each_statement_once_under_an_address_of_its_own() -> None:
    soup = parse(claims()._repr_html_())
    items = {item["id"]: item.get_text() for item in soup.select("li[id]")}
    assert set(items) == {f"claim-{name}" for name in CLAIMS}
    assert all(CLAIMS[name.removeprefix("claim-")].evidence in said for name, said in items.items())
    assert {link["href"] for link in soup.select("ol a")} == {f"#claim-{name}" for name in CHECK.misleading}
    assert len(soup.find_all("details")) == 1


def test_how_they_were_checked_is_counted_from_the_data() -> None:
    first, second, *_ = parse(claim_method()._repr_html_()).find_all("table")
    rows = [[cell.get_text() for cell in row.find_all(["th", "td"])] for row in first.find_all("tr")[1:]]
    for weight in WEIGHTS:
        chosen = [claim for claim in CHECK.claims if claim.importance == weight]
        read = sum(claim.rechecked == "source" for claim in chosen)
        row = next(row for row in rows if row[0] == say(f"weight-{weight}"))
        assert [row[1], row[2], row[4]] == [str(len(chosen)), str(read), str(len(chosen) - read)]
    looks = Counter(look.outcome for look in CHECK.second_looks)
    told = {row.find("th").get_text(): row.find("td").get_text() for row in second.find_all("tr")[1:]}
    assert told == {say(f"claims-outcome-{outcome}"): str(looks[outcome]) for outcome in OUTCOMES}


def test_a_lot_tells_how_many_it_took_from_each_part_and_what_it_found() -> None:
    soup = parse(claim_method()._repr_html_())
    (lot,) = CHECK.lots
    rows = [
        [cell.get_text() for cell in row.find_all(["th", "td"])] for row in soup.find_all("table")[2].find_all("tr")
    ]
    counts = Counter((str(look.kind), str(look.outcome)) for look in lot.looks)
    expected = [
        [say(f"claims-lot-{kind}"), *(str(counts[kind, outcome]) for outcome in LOT_OUTCOMES)] for kind in LOT_KINDS
    ]
    assert rows[1:-1] == expected
    assert sum(int(number) for number in rows[-1][1:]) == len(lot.looks) >= 60
    said = soup.find_all("details")[-1].get_text()
    assert all(look.note in said for look in lot.looks if look.note)
    # Whoever agrees needs no note, and all else is explained, but for what needs no source.
    assert {look.outcome for look in lot.looks if not look.note} <= {"agrees", "no_claim"}


def test_every_omission_links_to_its_place() -> None:
    links = [link["href"] for link in parse(omissions()._repr_html_()).select("td:last-child a")]
    assert links == [omission.covered_in for omission in CHECK.omissions]


# -------------------------------------------------------------- command line


def test_the_command_lists_what_fits_and_what_it_takes() -> None:
    done = run(MODULE, "-", stdin=json.dumps({"verdict": "contradicted", "importance": 3}).encode())
    found = json.loads(done.stdout)
    expected = matching(Choice(verdict="contradicted", importance=3))
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
