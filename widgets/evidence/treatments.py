"""What was tried, as a short table that leads to everything that is known of each treatment."""

from __future__ import annotations

from collections.abc import Iterable

from content import Library
from content.model_treatments import Treatment, standing
from widgets.kit.links import entry_address
from widgets.kit.markup import HtmlOutput, folding_table, tag, text

# What is told of a treatment, for the search.
PARTS = ("caution", "used_for", "mechanism", "evidence")
COLUMNS = ("name", "kind", "points", "certainty")


def treatments(source: Library) -> HtmlOutput:
    """Show every treatment with the way in which its evidence points, and how sure that is."""
    say, every = source.language.say, in_order(source.treatments.values())
    head = [text(say(f"treatments-{column}")) for column in COLUMNS]
    rows = [_treatment(each, source) for each in every]
    made = folding_table(head, rows, say("treatments-title"))
    summary = tag("summary", text(say("treatments-summary", count=len(every))))
    shown = tag("details", summary, made, class_="fold")
    said = say("treatments-text", treatments=len(every), rows=len(source.outcomes))
    return HtmlOutput(shown, said)


def in_order(treatments: Iterable[Treatment]) -> list[Treatment]:
    """Return treatments by name; what is advised against stands last, because a list is read as advice."""
    return sorted(treatments, key=lambda each: (standing(each), each.name.lower()))


def _treatment(treatment: Treatment, source: Library) -> list[str]:
    terms = source.treatment_terms
    link = tag("a", text(treatment.name), href=entry_address("treatment", treatment.id))
    certainty = source.language.say(f"certainty-{treatment.certainty.level}")
    return [link, *map(text, (terms.kinds[treatment.kind], terms.points[treatment.points], certainty))]
