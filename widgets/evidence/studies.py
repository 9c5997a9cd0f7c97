"""Rows of studies and trials in words: who was counted, what became of them, and who says so."""

from __future__ import annotations

from collections.abc import Iterable

from content import Library
from content.model_treatments import Disease, StudyRow, Treatment
from content.model_trials import Trial
from content.verdicts import POOLS
from widgets.evidence.citations import cite, sourced
from widgets.evidence.facts import share
from widgets.evidence.treatments import in_order, verdict_of
from widgets.kit.links import entry_address
from widgets.kit.markup import list_of, tag, text

# A single case was published because it stands out, so a share of one is never shown as a share.
LEAST_FOR_A_SHARE = 2
COMPARISON = "comparator"


def tried_for(cause: str, source: Library) -> str:
    """Return what was tried for a cause, by the disease under which studies counted it, or nothing.

    What is said of its own disease stands open; studies that mix it with others are folded.
    """
    own = source.treatment_terms.disease_of.get(cause)
    diseases = [own, *POOLS.get(own, ())] if own else []
    told = {name: html for name in diseases if (html := _tried_in(name, source))}
    titles = {name: text(source.treatment_terms.diseases[name]) for name in told}
    return "".join(
        tag("details", tag("summary", titles[name]), html) if place else tag("h3", titles[name]) + html
        for place, (name, html) in enumerate(told.items())
    )


def rows_list(rows: Iterable[StudyRow], source: Library) -> str:
    """Return rows of studies as a list; nothing is added up."""
    return list_of((_row(row, source) for row in rows), class_="studies")


def trials_list(trials: Iterable[Trial], source: Library) -> str:
    """Return trials as a list: what was asked, what was found, and how far it came; or nothing."""
    lines = [_trial(trial, source) for trial in trials]
    return list_of(lines, class_="studies") if lines else ""


def _tried_in(disease: Disease, source: Library) -> str:
    rows = [row for row in source.outcomes if row.disease == disease]
    counted = {row.treatment for row in rows}
    used = {each.id for each in source.treatments.values() for tried in each.tried_in if tried.disease == disease}
    told = [_tried(each, rows, disease, source) for each in _named(counted, source)]
    rest = [_link(each, disease, source) for each in _named(used - counted, source)]
    trials = [trial for trial in source.trials if trial.disease == disease]
    if rest:
        told.append(_folded(source.language.say("cause-tried-uncounted", count=len(rest)), list_of(rest)))
    if trials:
        told.append(_folded(source.language.say("article-trials", count=len(trials)), trials_list(trials, source)))
    return tag("div", *told, class_="causes") if told else ""


def _folded(title: str, html: str) -> str:
    return tag("details", tag("summary", tag("span", text(title))), html)


def _named(names: Iterable[str], source: Library) -> list[Treatment]:
    """Return treatments by name, those that are advised against last."""
    return in_order((source.treatments[name] for name in names if name in source.treatments), source)


def _link(treatment: Treatment, disease: Disease, source: Library) -> str:
    words = source.language.say("cause-tried-words", points=verdict_of(treatment, disease, source))
    link = tag("a", text(treatment.name), href=entry_address("treatment", treatment.id))
    return f"{link} {tag('span', text(words), class_='also')}"


def _tried(treatment: Treatment, rows: list[StudyRow], disease: Disease, source: Library) -> str:
    say, own = source.language.say, [row for row in rows if row.treatment == treatment.id]
    points = say("cause-tried-points", points=verdict_of(treatment, disease, source), count=len(own))
    summary = tag("summary", tag("span", text(treatment.name)), tag("span", text(points), class_="also"))
    about = tag("a", text(say("cause-tried-more", name=treatment.name)), href=entry_address("treatment", treatment.id))
    return tag("details", summary, tag("p", text(treatment.plain)), rows_list(own, source), tag("p", about))


def _row(row: StudyRow, source: Library) -> str:
    say = source.language.say
    number = say("treatment-count-missing") if row.treated is None else say("evidence-number", number=row.treated)
    counted = say("treatment-counted", count=number, unit=say(f"unit-{row.unit}"))
    who = say("study-who", design=row.design, population=row.population, counted=counted)
    if row.arm == COMPARISON:
        who = say("study-comparison", who=who)
    lines = [*_happened(row, source), say("study-measured", measured=row.measured)]
    lines += [say("study-time", time=row.follow_up)] if row.follow_up else []
    lines += [say("study-harms", harms=row.harms)] if row.harms else []
    return f"{text(who)} {cite([row.reference], source)}" + list_of(map(text, lines))


def _happened(row: StudyRow, source: Library) -> list[str]:
    """Return what became of the people, a line a count."""
    terms, say = source.treatment_terms.families[row.family], source.language.say
    counts = {
        terms.better: row.responders if row.responders != row.complete else None,
        say("treatments-gone"): row.complete,
        say("treatments-partly"): row.partial if row.partial != row.responders else None,
        say("treatments-unchanged"): row.none,
        terms.worse: row.worse,
    }
    return [
        say("treatments-happened", what=f"{what[:1].upper()}{what[1:]}", count=_of(count, row, source))
        for what, count in counts.items()
        if count is not None
    ]


def _of(count: int, row: StudyRow, source: Library) -> str:
    say, all_of_them = source.language.say, row.treated or 0
    if all_of_them >= LEAST_FOR_A_SHARE and f"{count}/{all_of_them}" in source.intervals:
        return say("share-count", count=count, all=all_of_them, share=share(count, all_of_them, source))
    if row.treated:
        return say("study-count", count=count, all=row.treated)
    return say("evidence-number", number=count)


def _trial(trial: Trial, source: Library) -> str:
    state = source.treatment_terms.trial_states[trial.state]
    name = tag("strong", text(source.language.say("study-trial", name=trial.name, state=state)))
    return f"{name} {text(trial.asked)} {sourced(trial.found, source)}"
