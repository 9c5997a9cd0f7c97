"""The three pages of a live class: for phones, for whoever leads it, and for the wall.

They ask the classroom of the server that they come from. What answers are right, what teachers are told and how cases
go on is in none of them: anybody can open a page.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from typing import Any

from content import ContentError
from content.model_kits import PlanStep
from dashboard.site.described import script
from dashboard.site.notes import FOLDER
from dashboard.site.page import PageMaker
from dashboard.site.report import address_of, root_of
from dashboard.site.stamp import CODE
from dashboard.site.teach import plan_page
from widgets.kit.views import view_source
from widgets.practice.tables import shelf

SLUG = "class"
PARTS = ("class", "lead", "wall")
ROOMS = ("live-class", "practice", "case-room")
PRACTICE = CODE / "widgets" / "practice"
OUTCOME = "outcome"
# Where each source of an explanation has its place.
SOURCES = "10-references-and-glossary.ipynb"


def class_pages(maker: PageMaker) -> dict[str, str]:
    """Return the HTML of the pages in the language of their maker, by path."""
    styles = maker.assets.view(view_source(PRACTICE)["_css"], "text/css")
    made = {}
    for part in PARTS:
        slug = SLUG if part == "class" else f"{SLUG}/{part}"
        root = root_of(maker.path(slug))
        made[maker.path(slug)] = maker.render(
            "class.html.j2",
            slug,
            part=part,
            others=maker.others(slug),
            styles=root + styles,
            told=script(_told(maker, part)),
            words=maker.words(*ROOMS),
        )
    return made


def _told(maker: PageMaker, part: str) -> dict[str, Any]:
    """Return what the scripts of a page know of the publication."""
    source = maker.source
    told: dict[str, Any] = {"sources": maker.places.address(SOURCES, "#ref-"), "prefix": maker.prefix}
    if part != "wall":
        told["pages"] = {address_of(chapter.slug): chapter.label or chapter.title for chapter in source.chapters}
    for name, find in OF_PARTS[part].items():
        told[name] = []
        # Bad content is told of on its own pages; here there is only less to choose from.
        with suppress(ContentError, LookupError):
            told[name] = find(maker)
    return told


def _causes(maker: PageMaker) -> list[list[str]]:
    """Return every cause: its id, its name, and the other words by which somebody looks for it."""
    source = maker.source
    found = sorted(source.causes.values(), key=lambda cause: cause.name.casefold())
    join = source.language.say("join-semicolon").join
    return [[cause.id, cause.name, join([cause.plain_name, *cause.synonyms])] for cause in found]


def _shelf(maker: PageMaker) -> list[dict[str, Any]]:
    """Return the chapters that have questions, with what each question asks."""
    source = maker.source
    return [
        {
            "label": chapter["label"],
            "questions": [
                {"id": each, "stem": source.questions[each].stem}
                for aim in chapter["objectives"]
                for each in aim["questions"]
            ],
        }
        for chapter in shelf(source)
    ]


def _cases(maker: PageMaker) -> list[dict[str, Any]]:
    """Return the cases with the steps at which something is asked; a step that brings nothing new asks nothing."""
    source = maker.source
    said = source.explorer_on_cases["cases"]
    found = sorted(source.teaching_cases.values(), key=lambda case: (case.level, case.title))
    return [
        {
            "id": case.id,
            "title": case.title,
            "steps": [step.kind for step in case.steps if step.kind in said.get(case.id, {}) and step.kind != OUTCOME],
        }
        for case in found
    ]


def _plans(maker: PageMaker) -> dict[str, Any]:
    """Return the plans of the teaching kit by the names under which a class is started with them."""
    return {
        f"{kit.id}.{plan.minutes}": {
            "title": kit.title,
            "minutes": plan.minutes,
            "notes": address_of(f"{FOLDER}/{plan_page(kit, plan)}"),
            "steps": [_step(step, maker) for step in plan.steps],
        }
        for kit in maker.source.kits.values()
        for plan in kit.plans
    }


def _step(step: PlanStep, maker: PageMaker) -> dict[str, Any]:
    notebook, _, anchor = (step.opens or "").partition("#")
    return {
        "title": step.title,
        "minutes": step.minutes,
        "questions": list(step.questions),
        "case": step.case or "",
        "case_steps": list(step.case_steps),
        "place": maker.places.address(notebook, f"#{anchor}") if notebook else "",
    }


# What each page knows besides, under its name.
OF_PARTS: dict[str, dict[str, Callable[[PageMaker], Any]]] = {
    "class": {"causes": _causes},
    "lead": {"shelf": _shelf, "cases": _cases, "plans": _plans},
    "wall": {},
}
