"""The pages of the lessons: for each kit what it teaches, its plans, and a sheet to hand out.

Where a step of a lesson leads to (a section, a case, questions) is said here and nowhere else.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any

import msgspec

from content import Library
from content.model_kits import Kit, Plan, PlanStep
from dashboard.site.entries import Entry
from dashboard.site.places import Places
from dashboard.site.report import address_of
from widgets.evidence.article import marks, sources
from widgets.evidence.citations import cite, sourced
from widgets.evidence.kits import HOME, page_of_kit
from widgets.kit.markup import list_of, tag, text

# Where whoever teaches with phones leads the class.
DESK = "class/lead/"
# The notebooks of the case room and of the questions, with the word that a link into each begins with.
CASES, PRACTICE = ("cases.ipynb", "cases"), ("practice.ipynb", "practice")


class Opened(msgspec.Struct, frozen=True):
    """What a step opens: a section of a page, a case from one of its steps on, or a question."""

    kind: str
    title: str
    notebook: str
    fragment: str


def opened(step: PlanStep, source: Library) -> Iterator[Opened]:
    """Yield what a step opens, in the order in which it is shown; what has no page yet is left out.

    A case is opened once for each of its steps, so that a clicker alone turns from one to the next.
    """
    pages = {chapter.notebook: chapter for chapter in source.chapters}
    say = source.language.say
    if step.opens:
        notebook, _, anchor = step.opens.partition("#")
        title = say("teach-section", page=pages[notebook].title, section=anchor.replace("-", " "))
        yield Opened("section", title, notebook, f"#{anchor}")
    if step.case and CASES[0] in pages:
        case = source.teaching_cases[step.case]
        shown = [each for each in case.steps if each.kind in step.case_steps] or case.steps[:1]
        # A step without news asks nothing, and the case goes on to the next one by itself.
        stops = [each.kind for each in shown if each.present or each.absent or each is shown[-1]]
        for kind in stops:
            fragment = f"#{CASES[1]}?case={case.id}&open={kind}"
            yield Opened("case", say("teach-case", title=case.title), CASES[0], fragment)
    if PRACTICE[0] in pages:
        for number, name in enumerate(step.questions, 1):
            title = say("teach-question", number=number, count=len(step.questions))
            yield Opened("question", title, PRACTICE[0], question_link(name))


def question_link(name: str) -> str:
    """Return what comes after the address of the questions to open one of them."""
    return f"#{PRACTICE[1]}?question={name}"


def kit_entries(source: Library) -> dict[str, list[Entry]]:
    """Return the pages of each kit, in the order in which they are turned: the kit, both plans, the sheet."""
    return {page_of_kit(kit): [*_pages(kit, source)] for kit in source.kits.values()}


def plan_files(source: Library, places: Places, prefix: str) -> dict[str, bytes]:
    """Return for each kit its plans as present mode reads them, by the name of the file."""
    files = {}
    for kit in source.kits.values():
        told = {str(plan.minutes): _told(kit, plan, source, places) for plan in kit.plans}
        written = json.dumps(told, ensure_ascii=False, separators=(",", ":"))
        files[f"{prefix}{page_of_kit(kit)}/plans.json"] = written.encode()
    return files


def plan_page(kit: Kit, plan: Plan) -> str:
    """Return the path of the page of a plan."""
    return f"{page_of_kit(kit)}/{plan.minutes}"


def _told(kit: Kit, plan: Plan, source: Library, places: Places) -> dict[str, Any]:
    def way(each: Opened) -> dict[str, str]:
        page, _, anchor = places.address(each.notebook, each.fragment).partition("#")
        return {"kind": each.kind, "title": each.title, "page": page, "hash": anchor and f"#{anchor}"}

    steps = [
        {
            "id": step.id,
            "title": step.title,
            "minutes": step.minutes,
            "wall": step.wall,
            "gives": step.left_out_gives_to,
            "opens": [way(each) for each in opened(step, source)],
        }
        for step in plan.steps
    ]
    page = plan_page(kit, plan)
    told = {"title": kit.title, "minutes": plan.minutes, "page": address_of(page)}
    return told | {"notes": address_of(f"notes/{page}"), "steps": steps}


def _pages(kit: Kit, source: Library) -> Iterator[Entry]:
    say = source.language.say
    told: dict[str, Any] = {"summary": kit.summary, "home": HOME, "file": f"kits/{kit.id}.yaml"}
    told |= {"compared": False, "in_part": _compared(kit, source)}
    parts = list(_parts(kit, source))
    html = "\n".join(
        [
            *(tag("h1", text(kit.title)), tag("p", text(kit.summary)), marks([kit.audience, kit.people, kit.room])),
            *(tag("h2", text(title), id=name) + html for name, title, html in parts),
        ]
    )
    sections = [(name, title) for name, title, _ in parts]
    yield Entry(path=page_of_kit(kit), title=kit.title, html=html, sections=sections, **told)
    for plan in sorted(kit.plans, key=lambda each: each.minutes):
        title = say("teach-plan-title", title=kit.title, minutes=plan.minutes)
        yield Entry(path=plan_page(kit, plan), title=title, html=_plan(kit, plan, source, title), **told)
    yield _handout(kit, source, told)


def _compared(kit: Kit, source: Library) -> str | None:
    if kit.compared is None:
        return None
    counts = {"count": len(kit.with_sources), "seen": len(kit.compared.at_source)}
    return source.language.say("teach-compared", date=kit.compared.day, **counts)


def _parts(kit: Kit, source: Library) -> Iterator[tuple[str, str, str]]:
    """Yield the parts of the page of a kit: id, heading and HTML."""
    say = source.language.say
    plans = [_card(kit, plan, source) for plan in sorted(kit.plans, key=lambda each: each.minutes)]
    shortest = min(kit.plans, key=lambda each: each.minutes)
    how = _live(f"{kit.id}.{shortest.minutes}", source)
    yield "plans", say("teach-plans"), tag("div", *plans, class_="plan-cards") + how
    objectives = list_of(text(source.objectives[each].text) for each in kit.objectives)
    yield "objectives", say("teach-objectives"), tag("p", text(say("teach-objectives-lead"))) + objectives
    sheet = tag("a", text(say("teach-handout-open")), href="handout/")
    yield "handout", say("teach-handout"), tag("p", text(say("teach-handout-lead")), " ", sheet)
    yield "take-home", say("teach-take-home"), _take_home(kit, source)
    asked = (
        tag("details", tag("summary", text(each.question)), tag("p", text(each.answer), " ", cite(each.refs, source)))
        for each in kit.likely
    )
    yield "likely", say("teach-likely"), "\n".join(asked)


def _card(kit: Kit, plan: Plan, source: Library) -> str:
    say = source.language.say
    steps = (tag("li", text(say("teach-step-line", title=each.title, minutes=each.minutes))) for each in plan.steps)
    see = tag("a", text(say("teach-see-plan")), href=f"{plan.minutes}/")
    live = tag("a", text(say("teach-live")), href=f"../../{desk_of(kit, plan)}")
    start = tag("a", text(say("teach-start")), href=f"{plan.minutes}/{start_of(kit, plan)}", class_="start")
    head = tag("h3", text(say("teach-minutes", minutes=plan.minutes)))
    ways = tag("p", start, " ", see, " ", live, class_="plan-ways")
    return tag("section", head, ways, tag("ol", *steps), class_="plan-card")


def desk_of(kit: Kit, plan: Plan) -> str:
    """Return the address from which a class with phones is led through a plan."""
    return f"{DESK}?plan={kit.id}.{plan.minutes}"


def _live(plan: str, source: Library) -> str:
    """Return what to do where no class is running yet, with the command for a plan."""
    say = source.language.say
    command = tag("code", text(f"make class PLAN={plan}"))
    return tag(
        "details", tag("summary", text(say("teach-live-how"))), tag("p", text(say("teach-live-run")), " ", command)
    )


def start_of(kit: Kit, plan: Plan) -> str:
    """Return what comes after the address of a plan's page to begin the class."""
    return f"?present&plan={kit.id}.{plan.minutes}&step=1"


def _take_home(kit: Kit, source: Library) -> str:
    has_page = any(chapter.notebook == PRACTICE[0] for chapter in source.chapters)
    rows = []
    for each in kit.take_home:
        stem = text(source.questions[each].stem)
        rows.append(tag("a", stem, href=f"{PRACTICE[0]}{question_link(each)}") if has_page else stem)
    return tag("p", text(source.language.say("teach-take-home-lead"))) + list_of(rows)


def _plan(kit: Kit, plan: Plan, source: Library, title: str) -> str:
    say = source.language.say
    start = tag("a", text(say("teach-start")), href=start_of(kit, plan), class_="start")
    notes = tag("a", text(say("teach-notes")), href=f"../../../notes/{plan_page(kit, plan)}/", target="present-notes")
    live = tag("a", text(say("teach-live")), href=f"../../../{desk_of(kit, plan)}")
    back = tag("a", text(kit.title), href="../")
    total = tag(
        "p", text(say("teach-sum", minutes=plan.minutes, steps=len(plan.steps))), class_="plan-sum", role="status"
    )
    steps = tag("ol", *_steps(plan, source), class_="plan-steps", data_plan=f"{kit.id}.{plan.minutes}")
    lead = tag("p", text(say("teach-plan-lead")))
    return "\n".join(
        [
            *(tag("h1", text(title)), lead, tag("p", start, " ", notes, " ", live, " ", back, class_="plan-ways")),
            *(_live(f"{kit.id}.{plan.minutes}", source), total, steps),
        ]
    )


def _steps(plan: Plan, source: Library) -> Iterator[str]:
    begin = 0
    for step in plan.steps:
        yield _step(step, begin, plan, source)
        begin += step.minutes


def _step(step: PlanStep, begin: int, plan: Plan, source: Library) -> str:
    say = source.language.say
    time = tag("p", _time(begin, step.minutes, source), class_="plan-time")
    head = tag("h2", text(step.title))
    wall = tag("p", text(step.wall), class_="plan-wall")
    said = tag("p", text(step.notes), " ", cite(step.refs, source))
    folded = tag("details", tag("summary", text(say("teach-say"))), said)
    first = {each.title: each for each in reversed([*opened(step, source)])}
    leads = [first[title] for title in reversed(first)]
    ways = [tag("a", text(each.title), href=f"{each.notebook}{each.fragment}") for each in leads]
    links = list_of(ways, class_="plan-opens") if ways else ""
    gives = next((each for each in plan.steps if each.id == step.left_out_gives_to), None)
    leave = ""
    if gives:
        words = text(say("teach-leave-out", minutes=step.minutes, title=gives.title))
        box = tag("input", type="checkbox", value=step.id).removesuffix("</input>")
        leave = tag("p", tag("label", box, " ", words), class_="plan-leave", hidden=True)
    marked = {"data_step": step.id, "data_minutes": str(step.minutes), "data_gives": step.left_out_gives_to}
    return tag("li", time, head, wall, links, folded, leave, id=f"step-{step.id}", **marked)


def _time(begin: int, minutes: int, source: Library) -> str:
    return text(source.language.say("teach-time", begin=begin, end=begin + minutes, minutes=minutes))


def _handout(kit: Kit, source: Library, told: dict[str, Any]) -> Entry:
    say = source.language.say
    title = say("teach-handout-title", title=kit.title)
    refs = _once(ref for each in kit.handout for ref in each.refs)
    sheet = [
        tag("ul", *(tag("li", sourced(each, source)) for each in kit.handout), class_="handout"),
        tag("p", text(say("teach-handout-trust", licence=source.about.text_licence.name)), class_="handout-trust"),
        tag("h2", text(say("article-head-sources", count=len(refs))), id="sources") + sources(refs, source),
    ]
    html = "\n".join([tag("h1", text(title)), tag("p", text(say("teach-handout-for"))), *sheet])
    return Entry(path=f"{page_of_kit(kit)}/handout", title=title, html=html, refs=refs, **told)


def _once(refs: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(refs))
