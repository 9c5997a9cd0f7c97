"""The treatment explorer as a reader uses it: choosing without a request, three layers, keyboard, links, paper."""

from __future__ import annotations

import re
from typing import Any
from urllib.parse import quote

import pytest
from playwright.sync_api import Page, expect

from content import library
from content.model_treatments import DIRECTIONS
from content.verdicts import verdict
from tests.browser.keyboard import tab_to
from tests.browser.labels import START_AGAIN
from tests.browser.opening import go, quiet
from tests.browser.server import Server
from tests.browser.watching import requests_of
from widgets.treatment_explorer.counts import drawn, rows_of
from widgets.treatment_explorer.reasoning import leaves
from widgets.treatment_explorer.tables import entries, options

SOURCE = library()
LISTED = entries(SOURCE)
LABELS = {"disease": "Underlying disease", "size": "Size of deposits", "kind": "Kind of treatment", "sort": "Order by"}
RICH = "disease=systemic_sclerosis&open=sts_topical,rituximab"


@pytest.fixture
def explorer(page: Page, server: Server) -> Page:
    go(page, f"{server.address}/treatments/")
    page.locator("[data-disease='all']").click()
    return page


def narrow(page: Page) -> None:
    page.get_by_text("Narrow down or reorder").click()


def listed(page: Page) -> list[str]:
    return [str(card.get_attribute("data-id")) for card in page.locator(".cs-card").all()]


def open_layers(page: Page) -> None:
    page.locator(".cs-card-body details, .cs-panel").evaluate_all("items => items.forEach(item => item.open = true)")


def test_every_choice_leaves_and_orders_what_the_reasoning_says_without_a_request(explorer: Page) -> None:
    asked = requests_of(quiet(explorer))
    assert listed(explorer) == leaves(LISTED, {})
    narrow(explorer)
    for key, values in options(SOURCE).items():
        select = explorer.get_by_label(LABELS[key])
        for value in values:
            select.select_option(value)
            assert listed(explorer) == leaves(LISTED, {key: value}), (key, value)
        select.select_option({"sort": "verdict", "disease": "all"}.get(key, ""))
    choice = {"disease": "calciphylaxis", "kind": "procedural", "sort": "amount"}
    for key, value in choice.items():
        explorer.get_by_label(LABELS[key]).select_option(value)
    assert listed(explorer) == leaves(LISTED, choice)
    expect(explorer.locator(".cs-spoken")).to_contain_text(f"{len(leaves(LISTED, choice))} of {len(LISTED)} treatments")
    assert asked == []


def test_the_first_question_is_the_disease_and_its_answer_leads_to_the_list(page: Page, server: Server) -> None:
    go(page, f"{server.address}/treatments/")
    tool = page.locator(".cs-treatments")
    expect(tool.get_by_role("heading", name="Which disease is it about?")).to_be_visible()
    assert listed(page) == []
    diseases = options(SOURCE)["disease"]
    offered = [str(each.get_attribute("data-disease")) for each in tool.locator(".cs-question [data-disease]").all()]
    assert sorted(offered) == sorted([*diseases, "all"])
    # By keys alone: from the first answer to the one that is meant, and on from the heading of the list.
    tool.locator("[data-disease]").first.focus()
    tab_to(page, tool.locator("[data-disease='calciphylaxis']"), 12)
    page.keyboard.press("Enter")
    head = tool.get_by_role("heading", name=f"{diseases['calciphylaxis']}: ")
    expect(head).to_be_focused()
    assert listed(page) == leaves(LISTED, {"disease": "calciphylaxis"})
    tab_to(page, tool.locator(".cs-card > summary").first, 2)
    # What was answered outlives a reload.
    page.reload()
    expect(tool.get_by_label(LABELS["disease"])).to_have_value("calciphylaxis")


def test_a_closed_row_tells_verdict_certainty_and_for_whom_and_what_is_advised_against_stands_apart(
    explorer: Page,
) -> None:
    terms = SOURCE.treatment_terms
    for disease in ("all", "systemic_sclerosis", "kidney_failure"):
        explorer.get_by_label(LABELS["disease"]).select_option(disease)
        chosen: Any = None if disease == "all" else disease
        found = {name: verdict(SOURCE.treatments[name], SOURCE.outcomes, chosen) for name in listed(explorer)}
        groups = [str(each.get_attribute("data-group")) for each in explorer.locator(".cs-group").all()]
        assert groups == [each for each in DIRECTIONS if each in {found[name].group for name in found}]
        for name, each in found.items():
            row = explorer.locator(f".cs-group[data-group='{each.group}'] [data-id='{name}'] > summary")
            expect(row.locator(".cs-verdict")).to_contain_text(terms.verdicts[each.id].label)
            expect(row).to_contain_text("certainty")
            if each.harmed:
                expect(row).to_contain_text("{} of {} people had a complication".format(*each.harmed))
        assert groups[-1] == "advised_against" or disease == "systemic_sclerosis"
    expect(explorer.locator(".cs-list")).to_contain_text("How we ordered this")
    explorer.get_by_label(LABELS["disease"]).select_option("all")
    expect(explorer.locator("[data-id='minocycline'] > summary")).to_contain_text("For: Scleroderma")


def test_an_open_row_says_why_and_leads_to_trials_sources_and_its_record(page: Page, server: Server) -> None:
    go(page, f"{server.address}/treatments/#treatments?disease=kidney_failure&open=aluminium_hydroxide")
    card = page.locator(".cs-card[data-id='aluminium_hydroxide']")
    expect(card).to_contain_text("Why we say")
    expect(card).to_contain_text(SOURCE.treatments["aluminium_hydroxide"].points_in[0].why.text)
    page.get_by_label(LABELS["disease"]).select_option("calciphylaxis")
    card = page.locator(".cs-card[data-id='hexasodium_fytate']")
    card.locator("> summary").click()
    expect(card.get_by_role("link", name="All that we hold on this treatment")).to_have_attribute(
        "href", re.compile("/treatments/hexasodium-fytate/$")
    )
    card.get_by_text("Fair trials: 1").click()
    expect(card.get_by_text("(CALCIPHYX)")).to_be_visible()
    assert card.locator("a.cite").count() > 3


def test_a_choice_that_leaves_nothing_says_so_and_leads_back(explorer: Page) -> None:
    assert leaves(LISTED, {"disease": "calcium_given", "size": "widespread"}) == []
    explorer.get_by_label(LABELS["disease"]).select_option("calcium_given")
    narrow(explorer)
    explorer.get_by_label(LABELS["size"]).select_option("widespread")
    expect(explorer.locator(".cs-list")).to_contain_text("a gap in what is known")
    explorer.get_by_role("button", name="Show all").click()
    assert len(listed(explorer)) == len(LISTED)
    assert explorer.get_by_label(LABELS["disease"]).input_value() == "all"


def test_a_card_shows_words_then_numbers_then_pictures(explorer: Page) -> None:
    rows = rows_of(SOURCE)["minocycline"]
    minocycline = explorer.locator(".cs-card[data-id='minocycline']")
    minocycline.locator("> summary").click()
    expect(minocycline).to_contain_text(SOURCE.treatments["minocycline"].certainty.why)
    expect(minocycline.locator(".cs-course")).to_contain_text("without a special treatment")
    expect(minocycline.locator("tbody tr")).to_have_count(len(rows))
    expect(minocycline.locator("table").first).to_be_hidden()
    minocycline.get_by_text("The numbers:").click()
    expect(minocycline.locator("table").first).to_be_visible()
    for row in rows:
        expect(minocycline).to_contain_text(f"{row.responders} of {row.treated};")
    minocycline.get_by_text("The pictures:").click()
    shown = [row for row in rows if drawn(row)]
    plots = [plot.text_content() or "" for plot in minocycline.locator(".cs-forest desc").all()]
    expect(minocycline.locator(".cs-forest").first).to_be_visible()
    assert len({row.family for row in shown}) == len(shown) > 1
    # Different things were measured, so the studies never share a plot.
    for row in shown:
        (plot,) = [plot for plot in plots if f" {row.responders} of {row.treated};" in plot]
        assert plot.count(" of 100,") == 1


def test_pictures_are_drawn_true_to_the_numbers(page: Page, server: Server) -> None:
    go(page, f"{server.address}/treatments/#treatments?open={','.join(SOURCE.treatments)}")
    open_layers(page)
    for treatment, rows in rows_of(SOURCE).items():
        wanted = [row for row in rows if drawn(row)]
        shown = page.locator(f".cs-card[data-id='{treatment}']")
        described = " ".join(each.text_content() or "" for each in shown.locator(".cs-forest desc").all())
        for row in rows:
            told = row.responders is not None and f" {row.responders} of {row.treated};" in described
            assert told or row not in wanted, row.id
        if treatment != "watchful_waiting":
            icons = shown.locator(".cs-hundred")
            assert icons.count() >= len(wanted)
            if not wanted:
                assert icons.count() == 0, treatment
    for hundred in page.locator(".cs-hundred .cs-drawn").all():
        assert hundred.locator("circle").count() == 100
        title = hundred.locator("title").text_content() or ""
        assert hundred.locator(".cs-sure, .cs-seen").count() == int(title.partition(" ")[0])
    marks = page.locator(".cs-card[data-id='sts_topical'] .cs-forest").first.locator(".cs-mark")
    areas = [float(mark.get_attribute("width") or 0) ** 2 for mark in marks.all()]
    treated = sorted((row.treated or 0 for row in rows_of(SOURCE)["sts_topical"] if drawn(row)), reverse=True)
    assert areas == pytest.approx([n * areas[0] / treated[0] for n in treated])


def test_trials_and_what_was_never_tested_have_panels_of_their_own(explorer: Page) -> None:
    for title in ("Fair trials", "What happens without", "What was never tested", "How this is counted"):
        explorer.locator(".cs-panel > summary", has_text=title).click()
    panels = explorer.locator(".cs-panels")
    for trial in SOURCE.trials:
        expect(panels).to_contain_text(trial.name)
        expect(panels).to_contain_text(trial.found.text)
    for gap in SOURCE.untested:
        expect(panels).to_contain_text(gap.question)
    expect(panels).to_contain_text(SOURCE.treatment_terms.notes.not_pooled)
    first = panels.locator("table").first
    rows = {row.id: row for row in SOURCE.outcomes}
    for each in SOURCE.trials[0].compared:
        for row in (rows[each.row], rows[each.against]):
            expect(first).to_contain_text(f"{row.worse} of {row.treated};")


def test_the_keyboard_alone_chooses_opens_and_reads(explorer: Page) -> None:
    disease = explorer.get_by_label(LABELS["disease"])
    disease.focus()
    explorer.keyboard.type("Lup")
    expect(disease).to_have_value("lupus")
    assert listed(explorer) == leaves(LISTED, {"disease": "lupus"})
    first = explorer.locator(".cs-card").first
    tab_to(explorer, first.locator("> summary"), 12)
    expect(first.locator("> summary")).to_be_focused()
    explorer.keyboard.press("Enter")
    expect(first.locator(".cs-plain")).to_be_visible()
    numbers = first.get_by_text("The numbers:")
    tab_to(explorer, numbers, 40)
    expect(numbers).to_be_focused()
    explorer.keyboard.press("Enter")
    expect(first.locator("table").first).to_be_visible()


def test_closing_all_closes_and_starting_again_forgets(explorer: Page) -> None:
    narrow(explorer)
    explorer.get_by_label(LABELS["kind"]).select_option("surgical")
    explorer.get_by_role("button", name="Open all that are listed").click()
    expect(explorer.locator(".cs-card[open]")).to_have_count(len(leaves(LISTED, {"kind": "surgical"})))
    explorer.get_by_role("button", name="Close all").click()
    expect(explorer.locator(".cs-card[open]")).to_have_count(0)
    explorer.get_by_role("button", name=START_AGAIN).click()
    assert listed(explorer) == []
    expect(explorer.get_by_role("button", name="Scleroderma (systemic sclerosis)")).to_be_focused()


def test_a_link_reopens_choice_and_cards(page: Page, server: Server) -> None:
    go(page, f"{server.address}/treatments/#treatments?disease=lupus&sort=name&open=hsct")
    assert listed(page) == leaves(LISTED, {"disease": "lupus", "sort": "name"})
    expect(page.locator(".cs-card[open]")).to_have_count(1)
    expect(page.locator(".cs-card[data-id='hsct'] .cs-plain")).to_be_in_viewport()
    expect(page.get_by_label(LABELS["sort"])).to_be_visible()
    page.get_by_label(LABELS["sort"]).select_option("amount")
    page.locator(".cs-card[data-id='diltiazem'] > summary").click()
    page.evaluate("() => { navigator.clipboard.writeText = () => Promise.reject(); }")
    page.get_by_role("button", name="Copy a link to this view").click()
    said = page.locator(".cs-said", has_text="The link:")
    link = said.inner_text().removeprefix("The link: ")
    page.goto("about:blank")
    go(page, link)
    assert listed(page) == leaves(LISTED, {"disease": "lupus", "sort": "amount"})
    expect(page.locator(".cs-card[open]")).to_have_count(2)


@pytest.mark.parametrize("hostile", ["<script>alert(1)</script>", "x" * 100_000, "__proto__", "constructor"])
def test_a_hostile_link_is_dropped_and_named(page: Page, server: Server, hostile: str) -> None:
    page.on("dialog", lambda dialog: pytest.fail(f"a script of the link ran: {dialog.message}"))
    page.goto(
        f"{server.address}/treatments/#treatments?kind=surgical&disease={quote(hostile)}", wait_until="networkidle"
    )
    expect(page.locator(".cs-treatments .cs-notice").first).to_contain_text("unknown disease")
    assert listed(page) == leaves(LISTED, {"kind": "surgical"})
    go(page, f"{server.address}/treatments/#treatments?open=ivig,{quote(hostile)}")
    expect(page.locator(".cs-treatments .cs-notice").first).to_contain_text("unknown treatment")
    expect(page.locator(".cs-card[open]")).to_have_count(1)
