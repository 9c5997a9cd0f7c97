"""The record of the cause explorer: its accuracy on published cases, the cases, and the steps it counts with."""

from __future__ import annotations

from typing import Any

from content import Library
from content.files import read_file
from content.model import PublishedCase
from widgets.evidence.calibration import calibration_svg
from widgets.evidence.citations import cite
from widgets.kit.frequencies import FREQUENCY_PROBABILITY
from widgets.kit.links import tool_address
from widgets.kit.markup import HtmlOutput, table, tag, text
from widgets.kit.published_cases import HELD_BACK, split


def accuracy(source: Library) -> HtmlOutput:
    """Show how often the explorer was right on published cases, beside three baselines, with exact intervals."""
    report = read_file(source.root / "generated" / "accuracy.json")
    say, measures = source.language.say, report["measures"]
    head = [say("record-accuracy-method"), *(say(f"record-measure-{measure}") for measure in measures)]
    parts: list[str] = []
    lines: list[str] = []
    for part in report["parts"]:
        name = say(f"record-part-{part['part']}")
        found = {say(f"record-method-{row['method']}"): row for row in part["rows"]}
        rows = [[text(method), *(_share(row[each], source) for each in measures)] for method, row in found.items()]
        title = say("record-accuracy", part=name, cases=part["cases"])
        shown = table(map(text, head), rows, title)
        # What is reported stands open; the rest can be looked at.
        parts.append(_folded(title, shown) if parts else shown)
        for method, row in found.items():
            lines.append(say("record-accuracy-line", part=name, method=method, right=row["cause_first"]["right"]))
    return HtmlOutput("".join(parts), "\n".join(lines))


def calibration(source: Library) -> HtmlOutput:
    """Show how often the first cause was right, by how sure the explorer was and by the word that it used."""
    found = read_file(source.root / "generated" / "calibration.json")
    say = source.language.say
    lines = [_sentence(one, source) for one in found["series"]]
    title, note = text(say("record-calibration")), text(say("record-calibration-note"))
    caption = tag("figcaption", tag("strong", title), " ", note)
    picture = calibration_svg(found["series"], source)
    drawing = tag("div", picture, role="img", aria_label=" ".join(lines), class_="drawing")
    tables = [_steps_table(one, source) for one in found["series"]]
    tables += [_words_table(one, source) for one in found["words"]]
    said = [_words_line(one, source) for one in found["words"]]
    return HtmlOutput(
        tag("figure", drawing, caption, id="figure-calibration") + "".join(tables), "\n".join(lines + said)
    )


def _sentence(series: dict[str, Any], source: Library) -> str:
    """Return one series of the picture in words."""
    say = source.language.say
    steps = [
        say("record-calibration-step", percent=_percent(step["said"]), right=step["right"], cases=step["cases"])
        for step in series["steps"]
        if step["cases"]
    ]
    return say("record-calibration-sentence", part=_part(series, source), steps=say("join-semicolon").join(steps))


def _steps_table(series: dict[str, Any], source: Library) -> str:
    say, count = source.language.say, len(series["steps"])
    rows = []
    for place, step in enumerate(series["steps"]):
        ends = {"from": 100 * place // count, "to": 100 * (place + 1) // count}
        number = say("evidence-number", number=step["cases"])
        rows.append([text(each) for each in (say("record-steps-from-to", **ends), number, _counted(step, source))])
    head = [text(say(f"record-steps-{column}")) for column in ("share", "cases", "right")]
    title = say("record-steps", part=_part(series, source))
    return _folded(title, table(head, rows, title))


def _words_table(series: dict[str, Any], source: Library) -> str:
    say = source.language.say
    rows = []
    for row in series["rows"]:
        often = say("record-count", count=row["cases"], all=series["cases"])
        rows.append([text(each) for each in (_word(row, source), often, _counted(row, source))])
    head = [text(say(f"record-words-{column}")) for column in ("said", "often", "right")]
    title = say("record-words", part=_part(series, source))
    return _folded(title, table(head, rows, title))


def _words_line(series: dict[str, Any], source: Library) -> str:
    say = source.language.say
    words = [
        say("record-words-line", word=_word(row, source), right=row["right"], cases=row["cases"])
        for row in series["rows"]
    ]
    return say("record-calibration-line", part=_part(series, source), words=say("join-semicolon").join(words))


def _part(series: dict[str, Any], source: Library) -> str:
    return source.language.say(f"record-part-{series['part']}")


def _word(row: dict[str, Any], source: Library) -> str:
    return source.language.say(f"fit-{row['word'].replace(' ', '-')}")


def _counted(row: dict[str, Any], source: Library) -> str:
    say = source.language.say
    if not row["cases"]:
        return say("record-counted-none")
    ends = {"low": _percent(row["low"]), "high": _percent(row["high"])}
    return say("record-counted", right=row["right"], cases=row["cases"], **ends)


def _share(cell: dict[str, Any], source: Library) -> str:
    ends = {"low": _percent(cell["low"]), "high": _percent(cell["high"])}
    said = source.language.say("record-accuracy-share", percent=_percent(cell["right"] / cell["of"]), **ends)
    return tag("span", text(said), class_="share")


def _percent(share: float) -> int:
    return round(100 * share)


def cases(source: Library) -> HtmlOutput:
    """Show every published case that the explorer was developed on or is reported on."""
    say = source.language.say
    rows = [
        [
            tag("a", text(case.title), href=tool_address("explorer", case=[case.id])),
            text(source.causes[case.cause].name),
            text(say(f"cases-use-{'held-back' if split(case.id) == HELD_BACK else 'development'}{_alone(case)}")),
            cite([case.reference], source),
        ]
        for case in source.cases.values()
    ]
    head = [text(say(f"cases-{column}")) for column in ("case", "diagnosis", "use", "source")]
    title = say("cases-title", count=len(rows))
    return HtmlOutput(_folded(title, table(head, rows, title)), title)


def _folded(title: str, shown: str) -> str:
    return tag("details", tag("summary", text(title)), shown, class_="fold")


def _alone(case: PublishedCase) -> str:
    return "-independent" if case.independent else ""


def inventory(source: Library) -> HtmlOutput:
    """Show how much of everything there is, counted now."""
    say = source.language.say
    counts = {say(f"inventory-{name}"): say("evidence-number", number=count) for name, count in _held(source).items()}
    head = [text(say("inventory-what")), text(say("inventory-count"))]
    shown = table(head, [[text(name), text(count)] for name, count in counts.items()], say("inventory-title"))
    lines = [say("evidence-count", name=name, count=count) for name, count in counts.items()]
    return HtmlOutput(shown, say("join-semicolon").join(lines))


def _held(source: Library) -> dict[str, int]:
    profile = [line for cause in source.causes.values() for line in cause.profile]
    rules = source.urgency.rules
    return {
        "causes": len(source.causes),
        "findings": len(source.findings),
        "lines": len(profile),
        "lines-source": sum(line.basis is None for line in profile),
        "lines-expert": sum(line.basis is not None for line in profile),
        "cases": len(source.cases),
        "rules": len(rules),
        "rules-source": sum(rule.time_limit_from == "source" for rule in rules),
        "rules-inferred": sum(rule.time_limit_from == "inference" for rule in rules),
        "treatments": len(source.treatments),
        "rows": len(source.outcomes),
        "rows-drawn": sum(row.plot for row in source.outcomes),
        "genes": len(source.genes.genes),
        "pictures": len(source.patterns.cells),
        "claims": len(source.claims.claims),
        "facts": len(source.facts),
        "terms": len(source.glossary),
        "references": len(source.references),
    }


def explorer_steps(source: Library) -> HtmlOutput:
    """Show the steps of the profiles and the chance that each stands for."""
    say = source.language.say
    labels: dict[str, str] = {term.id: term.label for term in source.frequencies}
    # Without the noise that a product of binary fractions has in its last digits.
    chances = {name: round(100 * chance, 6) for name, chance in FREQUENCY_PROBABILITY.items()}
    found = {labels[name]: say("steps-chance", percent=percent) for name, percent in chances.items()}
    head = [text(say("steps-step")), text(say("steps-counted"))]
    shown = table(head, [[text(step), text(chance)] for step, chance in found.items()], say("steps-title"))
    lines = [say("steps-line", step=step, chance=chance) for step, chance in found.items()]
    return HtmlOutput(shown, say("join-semicolon").join(lines))
