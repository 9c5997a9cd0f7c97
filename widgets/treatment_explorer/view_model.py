"""What readers see of treatments, study rows and trials: plain data with every number put into words already."""

from __future__ import annotations

from typing import Any

from content import Library
from content.model_treatments import StudyRow, Treatment
from content.model_trials import Trial
from content.verdicts import diseases_of
from widgets.evidence.facts import share as in_words
from widgets.kit.citations import label, sourced
from widgets.treatment_explorer.counts import COMPARISON, counted_shares, course_drawn, drawn, rows_of

PARTS = ("caution", "used_for", "mechanism", "evidence", "harms")
MAX_LABEL, MAX_PART = 34, 44


def treatments(source: Library) -> dict[str, Any]:
    """Return the words about each treatment, by id."""
    rows = rows_of(source)
    return {each.id: _treatment(each, rows[each.id]) for each in source.treatments.values()}


def study_rows(source: Library) -> dict[str, Any]:
    """Return every study row, by id, without what was not reported."""
    return {row.id: _without_nothing(_row(row, source)) for row in source.outcomes}


def trials(source: Library) -> list[dict[str, Any]]:
    """Return every trial, those of calciphylaxis first, with both groups of what was counted side by side."""
    rows = {row.id: row for row in source.outcomes}
    ordered = sorted(source.trials, key=lambda trial: trial.disease != "calciphylaxis")
    return [_trial(each, rows, source) for each in ordered]


def untested(source: Library) -> list[dict[str, Any]]:
    """Return the questions that no study answers."""
    return [
        {"question": each.question, "state": each.state, "answer": sourced(each.answer)} for each in source.untested
    ]


def share(k: int, n: int, source: Library) -> dict[str, Any]:
    """Return a counted share with its interval: as numbers of a hundred for drawing, and in words."""
    low, high = source.intervals[f"{k}/{n}"]
    return {
        "k": k,
        "n": n,
        "at": round(100 * k / n, 1),
        "low": round(100 * low, 1),
        "high": round(100 * high, 1),
        "words": source.language.say("share-count", count=k, all=n, share=in_words(k, n, source)),
    }


def _treatment(treatment: Treatment, rows: list[StudyRow]) -> dict[str, Any]:
    parts = {name: sourced(part) for name in PARTS if (part := getattr(treatment, name)) is not None}
    return {
        "name": treatment.name,
        "plain": treatment.plain,
        "parts": parts,
        "differs": {each.disease: sourced(each.why) for each in treatment.points_in},
        "certainty": treatment.certainty.level,
        "why": treatment.certainty.why,
        "diseases": diseases_of(treatment, rows),
        "rows": [row.id for row in rows],
    }


def _row(row: StudyRow, source: Library) -> dict[str, Any]:
    found = {name: share(k, n, source) for name, (k, n) in counted_shares(row).items()}
    return {
        "ref": row.reference,
        "short": _short(label(row.reference, source), MAX_LABEL),
        "design": row.design,
        "who": row.population,
        "part": _short(row.population, MAX_PART),
        "disease": row.disease,
        "size": row.size,
        "n": row.treated,
        "unit": row.unit,
        "single": row.treated == 1,
        "comparison": row.arm == COMPARISON,
        "family": row.family,
        "happened": _happened(row, {name: each["words"] for name, each in found.items()}, source),
        "better": found.get("better") if drawn(row) else None,
        "worse": found.get("worse") if course_drawn(row) else None,
        "within": _is_part(row, source),
        "derived": row.counts == "derived",
        "measured": row.measured,
        "follow_up": row.follow_up,
        "harms": row.harms,
        "note": row.note,
        "same": _elsewhere(row, source),
    }


def _happened(row: StudyRow, shares: dict[str, str], source: Library) -> list[str]:
    """Return what became of the people, a line a count, as a share where there is more than one person."""
    terms, say = source.treatment_terms.families[row.family], source.language.say
    counts = {
        terms.better: ("better", row.responders if row.responders != row.complete else None),
        say("treatments-gone"): ("complete", row.complete),
        say("treatments-partly"): ("partial", row.partial if row.partial != row.responders else None),
        say("treatments-unchanged"): ("none", row.none),
        terms.worse: ("worse", row.worse),
    }
    told: dict[str, str | int] = {
        words: shares.get(name, count) for words, (name, count) in counts.items() if count is not None
    }
    return [
        say("treatments-happened", what=f"{words[:1].upper()}{words[1:]}", count=count) for words, count in told.items()
    ]


def _is_part(row: StudyRow, source: Library) -> bool:
    """Return whether a row counts people again who stand in a larger row of the same treatment."""
    return any(
        other.id in row.same_patients_as and other.treatment == row.treatment and (other.treated or 0) > row.treated
        for other in source.outcomes
        if row.treated is not None
    )


def _elsewhere(row: StudyRow, source: Library) -> list[str]:
    """Return which other treatments count the same people, by name."""
    others = {each.id: each for each in source.outcomes}
    names = {source.treatments[others[other].treatment].name for other in row.same_patients_as}
    return sorted(names - {source.treatments[row.treatment].name})


def _short(words: str, limit: int) -> str:
    """Return words that fit into a picture; a year at the end stays, because it tells studies apart."""
    words = words.strip("[]")
    if len(words) <= limit:
        return words
    start, _, year = words.rpartition(" ")
    kept, year = (start, f" {year}") if year.isdigit() else (words, "")
    return kept[: limit - len(year) - 1].rstrip(" .,") + "\u2026" + year


def _trial(trial: Trial, rows: dict[str, StudyRow], source: Library) -> dict[str, Any]:
    terms = source.treatment_terms
    return {
        "name": trial.name,
        "treatment": trial.treatment,
        "disease": terms.diseases[trial.disease],
        "state": terms.trial_states[trial.state],
        "asked": trial.asked,
        "counted": trial.counted,
        "found": sourced(trial.found),
        "compared": [
            [each.what, _events(rows[each.row], source), _events(rows[each.against], source)] for each in trial.compared
        ],
    }


def _events(row: StudyRow, source: Library) -> str:
    found = counted_shares(row).get("worse")
    if found:
        return str(share(*found, source)["words"])
    return source.language.say("treatments-no-size", count=str(row.worse))


def _without_nothing(value: dict[str, Any]) -> dict[str, Any]:
    return {key: each for key, each in value.items() if each not in (None, False, [])}
