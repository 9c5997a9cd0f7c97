"""The body map: the places of the vocabulary, what the profiles say of them, and the traits that the view draws."""

from __future__ import annotations

import json
import re
from itertools import combinations, pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from content import UnknownId, library
from content.check import find_faults
from tests.support.tiny import SITES as TINY_SITES
from tests.support.tiny import edit, suggested
from widgets.body_map import BodyMap, causes_at, sites_of
from widgets.body_map.reasoning import EXCLUDED, CauseAt, site_ids

LIBRARY = library()
PLACES = site_ids()
CAUSES = list(LIBRARY.causes)
ORDER = [term.id for term in LIBRARY.frequencies]
VIEWS = LIBRARY.body.views
REGIONS = [(view, region) for view in VIEWS for region in view.regions]
BUTTONS = [(view, region) for view, region in REGIONS if region.x is not None or not region.paths]
some_places = st.lists(st.sampled_from(PLACES), max_size=6)


def common(row: CauseAt) -> int:
    return ("common", "uncommon", "rare", "very_rare").index(LIBRARY.causes[row.cause].commonness)


def steps(row: CauseAt) -> list[int]:
    return [ORDER.index(line.frequency) for line in row.seen]


# ---------------------------------------------------------------- the drawing


def test_every_place_stands_once_in_the_list_and_nothing_else_does() -> None:
    listed = [site for group in LIBRARY.body.groups for site in group.sites]
    assert sorted(listed) == sorted(PLACES)


def test_every_place_that_is_drawn_has_a_button_somewhere() -> None:
    assert {region.site for _, region in REGIONS} == {region.site for _, region in BUTTONS}
    assert {region.site for _, region in REGIONS} <= set(PLACES)


def test_what_is_not_drawn_is_a_group_of_its_own() -> None:
    drawn = {region.site for _, region in REGIONS}
    for group in LIBRARY.body.groups:
        assert set(group.sites) <= drawn or drawn.isdisjoint(group.sites), group.id


@pytest.mark.parametrize("view", VIEWS, ids=lambda view: view.id)
def test_buttons_lie_inside_and_apart(view: object) -> None:
    spots = [(r.x, r.y) for v, r in BUTTONS if v is view and r.x is not None and r.y is not None]
    shown, view_width, height = 200, view.width, view.height  # type: ignore[attr-defined]  # a BodyView
    assert all(0 < x < view_width and 0 < y < height for x, y in spots)
    for (x, y), (other_x, other_y) in combinations(spots, 2):
        # The narrowest drawing is 200 pixels wide, and a target takes 24 of them.
        assert max(abs(x - other_x), abs(y - other_y)) * shown / view_width >= 24, (x, y, other_x, other_y)


def test_the_terms_are_those_of_the_profiles_from_always_to_never() -> None:
    assert ORDER == ["obligate", "very_frequent", "frequent", "occasional", "very_rare", EXCLUDED]
    assert [term.hpo for term in LIBRARY.frequencies] == sorted(term.hpo for term in LIBRARY.frequencies)


def test_a_place_that_the_list_forgets_or_repeats_is_a_fault(tiny_content: Path) -> None:
    edit(tiny_content, "body.yaml", lambda data: data["groups"][0].update(sites=[*TINY_SITES[:-1], TINY_SITES[0]]))
    found = {(fault.entry, fault.message.partition(" in ")[0]) for fault in find_faults(tiny_content)}
    assert found == {(TINY_SITES[-1], "stands 0 times"), (TINY_SITES[0], "stands 2 times")}


def test_an_unknown_place_of_a_region_is_a_fault(tiny_content: Path) -> None:
    edit(tiny_content, "body.yaml", lambda data: data["views"][0]["regions"][0].update(site="site.plac0"))
    assert [fault.message for fault in find_faults(tiny_content)] == [
        f"unknown finding 'site.plac0'; {suggested('site.plac0', TINY_SITES)}"
    ]


# -------------------------------------------------------------- the reasoning


@pytest.mark.parametrize("cause", CAUSES)
def test_the_places_of_a_cause_are_those_of_its_profile_most_often_first(cause: str) -> None:
    seen = sites_of(cause)
    profile = {line.finding: line for line in LIBRARY.causes[cause].profile if line.finding in PLACES}
    assert {line.site: (line.frequency, list(line.refs)) for line in seen} == {
        site: (line.frequency, line.refs) for site, line in profile.items()
    }
    order = [(ORDER.index(line.frequency), PLACES.index(line.site)) for line in seen]
    assert order == sorted(order)


@pytest.mark.parametrize("site", PLACES)
def test_one_place_gives_the_common_causes_first_then_those_that_report_it_most_often(site: str) -> None:
    rows = causes_at([site])
    told = {name for name in CAUSES if any(x.site == site and x.frequency != EXCLUDED for x in sites_of(name))}
    assert {row.cause for row in rows} == told
    assert all((common(one), steps(one)) <= (common(other), steps(other)) for one, other in pairwise(rows))


def test_a_place_that_is_excluded_is_not_reported() -> None:
    excluded = [(cause, line.site) for cause in CAUSES for line in sites_of(cause) if line.frequency == EXCLUDED]
    assert excluded
    for cause, site in excluded:
        assert cause not in {row.cause for row in causes_at([site])}


def test_no_place_gives_no_cause() -> None:
    assert causes_at([]) == []


@given(some_places, st.randoms(use_true_random=False))
def test_order_and_repetition_change_nothing(sites: list[str], random: object) -> None:
    mixed = sites * 2
    random.shuffle(mixed)  # type: ignore[attr-defined]  # a random.Random
    assert causes_at(mixed) == causes_at(sites)


@given(some_places, st.sampled_from(PLACES))
def test_another_place_never_loses_a_cause(sites: list[str], site: str) -> None:
    before = {row.cause: len(row.seen) for row in causes_at(sites)}
    after = {row.cause: len(row.seen) for row in causes_at([*sites, site])}
    assert all(after[cause] >= number for cause, number in before.items())


@given(some_places)
def test_more_places_come_first_then_common_causes_then_the_rarest_place_decides(sites: list[str]) -> None:
    rows = causes_at(sites)
    keys = [
        (-len(row.seen), common(row), max(steps(row)), sum(steps(row)), LIBRARY.causes[row.cause].name.lower())
        for row in rows
    ]
    assert keys == sorted(keys)
    assert all({line.site for line in row.seen} <= set(sites) for row in rows)


def test_unknown_ids_are_named_with_the_nearest() -> None:
    with pytest.raises(UnknownId, match=re.escape(suggested("site.elbo", PLACES))):
        causes_at(["site.face", "site.elbo"])
    with pytest.raises(UnknownId, match=re.escape(suggested(CAUSES[0] + "x", CAUSES))):
        sites_of(CAUSES[0] + "x")
    with pytest.raises(UnknownId, match="unknown place"):
        causes_at(["age.adult"])


# ------------------------------------------------------------------ the traits


def test_the_numbers_of_the_traits_stand_for_what_the_reasoning_says() -> None:
    widget = BodyMap()
    places = [site["id"] for group in widget.groups for site in group["sites"]]
    refs = list(widget.sources)
    assert [cause["id"] for cause in widget.causes] == CAUSES
    for cause in widget.causes:
        told = [(places[site], widget.terms[term]["id"], tuple(refs[r] for r in n)) for site, term, n in cause["seen"]]
        assert told == [tuple(line) for line in sites_of(cause["id"])]
    assert widget.sources == {ref: LIBRARY.bibliography[ref]["label"] for ref in refs}
    assert set(widget.terms[0]["refs"]) <= set(refs)


def test_everything_that_is_synced_is_plain_data() -> None:
    widget = BodyMap(PLACES[:3])
    state = {name: getattr(widget, name) for name in widget.keys if not name.startswith("_") and name != "layout"}
    assert json.loads(json.dumps(state)) == state


def test_the_text_twin_says_what_is_shown() -> None:
    assert repr(BodyMap()) == "BodyMap: nothing chosen yet"
    assert repr(BodyMap(mode="cause")) == "BodyMap: no cause chosen yet"
    site = PLACES[0]
    rows = causes_at([site])
    text = BodyMap([site]).text()
    assert text == BodyMap([site, site]).text()
    assert f"{len(rows)} causes" in text
    assert LIBRARY.causes[rows[0].cause].name in text
    cause = CAUSES[0]
    assert LIBRARY.causes[cause].name in BodyMap(cause=cause).text()
    assert LIBRARY.findings[sites_of(cause)[0].site].label in BodyMap(cause=cause).text()
    assert all("\n" not in BodyMap(cause=name).text() for name in CAUSES)


HOSTILE = ["nope", "<script>alert(1)</script>", "__proto__", "\ud800", "x" * 100_000, "age.adult"]


@pytest.mark.parametrize("hostile", HOSTILE)
def test_what_cannot_be_used_is_dropped_and_named(hostile: str) -> None:
    widget = BodyMap([hostile, PLACES[0]], cause=hostile)
    assert (widget.sites, widget.cause) == ([PLACES[0]], "")
    assert "unknown place" in widget.notice
    assert "unknown cause" in widget.notice
    assert len(widget.notice) < 1000
    widget.set_state({"sites": [PLACES[1], hostile], "cause": CAUSES[0], "mode": hostile})
    assert (widget.sites, widget.cause, widget.mode) == ([PLACES[1]], CAUSES[0], "sites")
    assert "unknown mode" in widget.notice


def test_a_thousand_places_at_once_are_handled() -> None:
    widget = BodyMap([PLACES[number % len(PLACES)] for number in range(1000)])
    assert widget.sites == PLACES
    widget = BodyMap([f"site.no_{number}" for number in range(1000)])
    assert widget.sites == []
    assert len(widget.notice) < 1000
