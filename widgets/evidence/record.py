"""The record of the cause explorer: its accuracy on published cases, the cases, and the steps it counts with."""

from __future__ import annotations

from typing import Any

from content import Library
from content.files import read_file
from widgets.evidence.citations import cite
from widgets.kit.frequencies import FREQUENCY_PROBABILITY
from widgets.kit.markup import HtmlOutput, table, tag, text
from widgets.kit.published_cases import HELD_BACK, split


def accuracy(source: Library) -> HtmlOutput:
    """Show how often the explorer was right on published cases, beside three baselines, with exact intervals."""
    report = read_file(source.root / "generated" / "accuracy.json")
    parts, lines = [], []
    for part in report["parts"]:
        rows = [[text(row["method"]), *(_share(row[key]) for key in report["measures"])] for row in part["rows"]]
        head = ["Method", *(text(title) for title in report["measures"].values())]
        caption = f"{part['title']}: {part['cases']} cases. Percent right, with the exact 95 % interval."
        parts.append(table(head, rows, caption))
        lines += [f"{part['title']}, {row['method']}: {row['cause_first']['right']}" for row in part["rows"]]
    return HtmlOutput("".join(parts), "\n".join(lines))


def calibration(source: Library) -> HtmlOutput:
    """Show how often the first cause was right, by how sure the explorer was and by the word that it used."""
    found = read_file(source.root / "generated" / "calibration.json")
    picture = (source.root / "generated" / "calibration.svg").read_text(encoding="utf-8")
    lines = [_sentence(one) for one in found["series"]]
    caption = tag(
        "figcaption",
        tag("strong", "How sure it was, and how often it was right."),
        " On the dashed line both are the same. Bars are exact 95 % intervals, wide where few cases stand behind them.",
    )
    drawing = tag("div", picture, role="img", aria_label=" ".join(lines), class_="drawing")
    tables = [_steps_table(one) for one in found["series"]] + [_words_table(one) for one in found["words"]]
    said = [f"{one['title']}: {_words_line(one)}" for one in found["words"]]
    return HtmlOutput(
        tag("figure", drawing, caption, id="figure-calibration") + "".join(tables), "\n".join(lines + said)
    )


def _sentence(series: dict[str, Any]) -> str:
    """Return one series of the picture in words."""
    steps = [
        f"where it was {100 * step['said']:.0f} percent sure on average, {step['right']} of {step['cases']} were right"
        for step in series["steps"]
        if step["cases"]
    ]
    return f"{series['title']}: {'; '.join(steps)}."


def _steps_table(series: dict[str, Any]) -> str:
    count = len(series["steps"])
    rows = [
        [f"{100 * place // count} to {100 * (place + 1) // count} %", str(step["cases"]), _counted(step)]
        for place, step in enumerate(series["steps"])
    ]
    head = ["Share of the first cause", "Cases", "Right"]
    return table(head, rows, f"{series['title']}: how sure it was, and how often the first cause was right")


def _words_table(series: dict[str, Any]) -> str:
    rows = [[text(row["word"]), f"{row['cases']} of {series['cases']}", _counted(row)] for row in series["rows"]]
    return table(["It said", "How often", "Right"], rows, f"{series['title']}: what it said of its first cause")


def _words_line(series: dict[str, Any]) -> str:
    return "; ".join(f"{row['word']}: {row['right']} of {row['cases']}" for row in series["rows"])


def _counted(row: dict[str, Any]) -> str:
    if not row["cases"]:
        return "no case"
    return f"{row['right']} of {row['cases']} ({100 * row['low']:.0f} to {100 * row['high']:.0f} %)"


def cases(source: Library) -> HtmlOutput:
    """Show every published case that the explorer was developed on or is reported on."""
    rows = [
        [
            text(case.title),
            text(source.causes[case.cause].name),
            ("held back" if split(case.id) == HELD_BACK else "development")
            + (", independent" if case.independent else ""),
            cite([case.reference], source),
        ]
        for case in source.cases.values()
    ]
    head = ["Case", "Diagnosis of the authors", "Use", "Source"]
    return HtmlOutput(table(head, rows, f"{len(rows)} published cases"), f"{len(rows)} published cases")


def inventory(source: Library) -> HtmlOutput:
    """Show how much of everything there is, counted now."""
    profile = [line for cause in source.causes.values() for line in cause.profile]
    rules = source.urgency.rules
    rows = [
        ("Causes", len(source.causes)),
        ("Findings in the vocabulary", len(source.findings)),
        ("Lines in the profiles of the causes", len(profile)),
        ("... whose step rests on a source", sum(line.basis is None for line in profile)),
        ("... whose step is our expert reading", sum(line.basis is not None for line in profile)),
        ("Published cases", len(source.cases)),
        ("Rules of the symptom checklist", len(rules)),
        ("... with a time limit from the source", sum(rule.time_limit_from == "source" for rule in rules)),
        ("... with a time limit that we inferred", sum(rule.time_limit_from == "inference" for rule in rules)),
        ("Treatments that were tried", len(source.treatments)),
        ("Study rows of treatments", len(source.outcomes)),
        ("... of these drawn, the others listed", sum(row.plot for row in source.outcomes)),
        ("Genes behind inherited forms", len(source.genes.genes)),
        ("Pictures of tests that a source describes", len(source.patterns.cells)),
        ("Statements of a web article, checked", len(source.claims.claims)),
        ("Facts with certainty and source", len(source.facts)),
        ("Explained terms", len(source.glossary)),
        ("References", len(source.references)),
    ]
    shown = table(
        ["What", "How many"], [[text(name), str(count)] for name, count in rows], "What this publication holds"
    )
    return HtmlOutput(shown, "; ".join(f"{name}: {count}" for name, count in rows))


def explorer_steps() -> HtmlOutput:
    """Show the steps of the profiles and the chance that each stands for."""
    rows = [
        [text(name.replace("_", " ")), f"{100 * chance:g} of 100"] for name, chance in FREQUENCY_PROBABILITY.items()
    ]
    shown = table(["Step", "Counted as"], rows, "The frequency steps of the cause explorer")
    return HtmlOutput(shown, "; ".join(f"{row[0]}: {row[1]}" for row in rows))


def _share(cell: dict[str, Any]) -> str:
    percent = f"{100 * cell['right'] / cell['of']:.0f} %"
    return tag("span", f"{percent} ({100 * cell['low']:.0f} to {100 * cell['high']:.0f})", class_="share")
