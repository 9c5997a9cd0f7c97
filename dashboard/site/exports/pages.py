"""The pages of what can be taken away: the list of files, the questions on paper, and the answers on another sheet."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby

from content import Library
from dashboard.site.exports import FILES, PLACE, SLUG
from dashboard.site.exports.plain import plain_questions
from dashboard.site.page import PageMaker

SHEET, KEY = f"{SLUG}/sheet", f"{SLUG}/key"


def has_questions(source: Library) -> bool:
    """Return whether the publication has a page that asks, and something to ask."""
    return any(chapter.slug == SLUG for chapter in source.chapters) and bool(source.questions)


def export_pages(maker: PageMaker, made: Iterable[str]) -> dict[str, str]:
    """Return the HTML of these pages by the name of their file; `made` are the files that could be made."""
    if not has_questions(maker.source):
        return {}
    names = {name.rpartition("/")[2] for name in made}
    files = {name: maker.language.say(message) for name, message in FILES.items() if name in names}
    questions = plain_questions(maker.source)
    parts = [(name, list(part)) for name, part in groupby(questions, lambda question: question.chapter)]
    pages = {PLACE: maker.render("take.html.j2", PLACE, files=files)}
    for slug, is_key in ((SHEET, False), (KEY, True)):
        pages[slug] = maker.render("sheet.html.j2", slug, parts=parts, is_key=is_key)
    return {f"{slug}/index.html": html for slug, html in pages.items()}
