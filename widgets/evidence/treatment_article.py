"""An article about a treatment: what it is, for whom, how it works, what studies showed, and what to take care of."""

from __future__ import annotations

from collections.abc import Iterator

from content import Library
from content.model_treatments import Disease, StudyRow, Treatment
from widgets.evidence.article import Article, described, marks, parts_of
from widgets.evidence.citations import sourced
from widgets.evidence.facts import sure
from widgets.evidence.studies import rows_list, trials_list
from widgets.evidence.treatments import points_of
from widgets.kit.links import entry_address, tool_address
from widgets.kit.markup import list_of, tag, text


def treatment_article(treatment: Treatment, source: Library) -> Article:
    """Return everything that the content holds on a treatment."""
    say, rows = source.language.say, [row for row in source.outcomes if row.treatment == treatment.id]

    def part(name: str) -> str:
        return say(f"treatment-part-{name}")

    told = [
        ("works", described([("used_for", treatment.used_for), ("mechanism", treatment.mechanism)], source, part)),
        ("whom", _whom(treatment, rows, source)),
        ("harms", tag("p", sourced(treatment.harms, source))),
        ("showed", _showed(treatment, rows, source)),
        ("trials", trials_list((each for each in source.trials if each.treatment == treatment.id), source)),
        ("sure", tag("p", text(sure(treatment.certainty, source)))),
    ]
    opening = "\n".join(_opening(treatment, source))
    parts = parts_of(told, lambda name: say(f"treatment-head-{name}"))
    return Article("treatment", treatment.id, treatment.name, treatment.plain, opening, parts)


def _opening(treatment: Treatment, source: Library) -> Iterator[str]:
    say, terms = source.language.say, source.treatment_terms
    yield tag("p", text(treatment.plain))
    points, kind = points_of(treatment, source), terms.kinds[treatment.kind]
    yield marks([kind, points, say(f"certainty-{treatment.certainty.level}")])
    if treatment.caution:
        name = tag("strong", text(say("treatment-care")))
        yield tag("p", f"{name} {sourced(treatment.caution, source)}", class_="notice")
    yield tag("p", text(terms.notes.learning), class_="also")
    explorer = tool_address("treatments", open=[treatment.id])
    yield tag("p", tag("a", text(say("treatment-open-explorer")), href=explorer, class_="go"), class_="onward")


def _diseases(treatment: Treatment, rows: list[StudyRow], source: Library) -> list[Disease]:
    """Return the diseases in which a treatment was used, in the order of the content."""
    named = {row.disease for row in rows} | {tried.disease for tried in treatment.tried_in}
    return [disease for disease in source.treatment_terms.diseases if disease in named]


def _whom(treatment: Treatment, rows: list[StudyRow], source: Library) -> str:
    return list_of(_disease(disease, source) for disease in _diseases(treatment, rows, source))


def _disease(disease: Disease, source: Library) -> str:
    names = [cause for cause, of in source.treatment_terms.disease_of.items() if of == disease]
    causes = [source.causes[name] for name in names if name in source.causes]
    links = [tag("a", text(cause.name), href=entry_address("cause", cause.id)) for cause in causes]
    name = text(source.treatment_terms.diseases[disease])
    return f"{name}{list_of(links)}" if links else name


def _showed(treatment: Treatment, rows: list[StudyRow], source: Library) -> str:
    say, terms = source.language.say, source.treatment_terms
    told = [tag("p", sourced(treatment.evidence, source))]
    if not rows:
        return told[0] + tag("p", text(say("treatment-no-rows")))
    told.append(tag("p", text(terms.notes.not_pooled)))
    by_disease = [(each, [row for row in rows if row.disease == each]) for each in _diseases(treatment, rows, source)]
    for disease, chosen in by_disease:
        if chosen:
            about = tag("span", text(say("treatment-rows-of", count=len(chosen))), class_="also")
            summary = tag("summary", tag("span", text(terms.diseases[disease])), about)
            told.append(tag("div", tag("details", summary, rows_list(chosen, source)), class_="causes"))
    return "".join(told)
