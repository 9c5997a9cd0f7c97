"""The pages with the notes of whoever presents: one for each chapter, and one for each plan of a lesson."""

from __future__ import annotations

from collections.abc import Mapping

import msgspec
from bs4 import BeautifulSoup

from content import ContentError
from content.model_kits import Plan
from dashboard.site.notes import FOLDER, page_of_notes
from dashboard.site.page import Body, PageMaker
from dashboard.site.report import address_of, root_of
from dashboard.site.teach import plan_page, start_of

WORDS = "notes"


class Note(msgspec.Struct, frozen=True):
    """What is said to one section or step, in paragraphs."""

    id: str
    title: str
    lines: list[str]
    minutes: int = 0


def notes_pages(maker: PageMaker, bodies: Mapping[str, Body]) -> dict[str, str]:
    """Return the HTML of these pages by their path."""
    made = {}
    for chapter in maker.source.chapters:
        shown = f"{address_of(chapter.slug)}?present"
        notes = _of_chapter(bodies[maker.path(chapter.slug)])
        slug = page_of_notes(chapter.slug)
        made[maker.path(slug)] = _page(maker, slug, chapter.title, shown, notes)
    try:
        for kit in maker.source.kits.values():
            for plan in kit.plans:
                slug, shown = f"{FOLDER}/{plan_page(kit, plan)}", f"{plan_page(kit, plan)}/{start_of(kit, plan)}"
                made[maker.path(slug)] = _page(maker, slug, kit.title, shown, _of_plan(plan))
    except ContentError:
        # The page that lists the lessons says what is wrong with them.
        return made
    return made


def _page(maker: PageMaker, slug: str, title: str, shown: str, notes: list[Note]) -> str:
    return maker.render(
        "notes.html.j2", slug, heading=title, shown=root_of(slug) + shown, notes=notes, words=maker.words(WORDS)
    )


def _of_chapter(body: Body) -> list[Note]:
    """Return a note for each section of a chapter; one that has none says so."""
    heads = BeautifulSoup(body.html, "html.parser").find_all(["h1", "h2"])
    told = ((str(head["id"]), head.get_text(" ", strip=True)) for head in heads)
    return [Note(name, title, [line for line in body.notes.get(name, "").split("\n") if line]) for name, title in told]


def _of_plan(plan: Plan) -> list[Note]:
    return [Note(step.id, step.title, [step.notes], step.minutes) for step in plan.steps]
