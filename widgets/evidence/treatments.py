"""What was tried, as a short table that leads to everything that is known of each treatment."""

from __future__ import annotations

from collections.abc import Iterable

from content import Library
from content.model_treatments import Direction, Disease, Treatment
from content.verdicts import verdict
from widgets.kit.links import entry_address
from widgets.kit.markup import HtmlOutput, folding_table, tag, text

# What is told of a treatment, for the search.
PARTS = ("caution", "used_for", "mechanism", "evidence")
# However a list is ordered, these stand after the others, the worse one last.
LAST: tuple[Direction, ...] = ("no_gain", "advised_against")
COLUMNS = ("name", "kind", "points", "certainty")


def treatments(source: Library) -> HtmlOutput:
    """Show every treatment with the way in which its evidence points, and how sure that is."""
    say, every = source.language.say, in_order(source.treatments.values(), source)
    head = [text(say(f"treatments-{column}")) for column in COLUMNS]
    rows = [_treatment(each, source) for each in every]
    made = folding_table(head, rows, say("treatments-title"))
    summary = tag("summary", text(say("treatments-summary", count=len(every))))
    shown = tag("details", summary, made, class_="fold")
    said = say("treatments-text", treatments=len(every), rows=len(source.outcomes))
    return HtmlOutput(shown, said)


def in_order(treatments: Iterable[Treatment], source: Library) -> list[Treatment]:
    """Return treatments by name; what is advised against stands last, because a list is read as advice."""

    def place(each: Treatment) -> tuple[int, str]:
        group = verdict(each, source.outcomes).group
        return LAST.index(group) + 1 if group in LAST else 0, each.name.lower()

    return sorted(treatments, key=place)


def points_of(treatment: Treatment, source: Library) -> str:
    """Return in words which way the evidence of a treatment points, and what was seen."""
    terms, found = source.treatment_terms, verdict(treatment, source.outcomes)
    return source.language.say(
        "treatment-points", group=terms.points[found.group], verdict=terms.verdicts[found.id].label
    )


def verdict_of(treatment: Treatment, disease: Disease, source: Library) -> str:
    """Return in words what was seen of a treatment in people with one disease."""
    return source.treatment_terms.verdicts[verdict(treatment, source.outcomes, disease).id].label


def _treatment(treatment: Treatment, source: Library) -> list[str]:
    link = tag("a", text(treatment.name), href=entry_address("treatment", treatment.id))
    certainty = source.language.say(f"certainty-{treatment.certainty.level}")
    kind = source.treatment_terms.kinds[treatment.kind]
    return [link, *map(text, (kind, points_of(treatment, source), certainty))]
