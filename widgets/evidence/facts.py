"""Facts as readers see them: the sentence, the count with its range, how sure we are, and the sources."""

from __future__ import annotations

from content import Library
from content.library import look_up
from content.model import Certainty, Fact, Number
from widgets.evidence.citations import cite, cite_plain
from widgets.kit.links import anchor
from widgets.kit.markup import HtmlOutput, tag, text

CERTAINTY = {"high": "High", "moderate": "Moderate", "low": "Low", "very_low": "Very low"}


def fact(fact_id: str, source: Library) -> HtmlOutput:
    """Show one fact. Raises UnknownId with the nearest id."""
    found = look_up("fact", fact_id, source.facts)
    # A note, not a landmark: many landmarks of one name would be noise to a screen reader.
    return HtmlOutput(tag("aside", *_parts(found, source), class_="fact", role="note"), plain(found, source))


def facts(source: Library) -> HtmlOutput:
    """Show every fact of the publication, each at an address of its own."""
    every = source.facts.values()
    rows = [tag("li", *_parts(found, source), id=anchor("fact", found.id), class_="fact") for found in every]
    return HtmlOutput(tag("ul", *rows, class_="facts"), f"{len(rows)} facts")


def numbers(number: Number, source: Library) -> str:
    """Return a count in words: `1290 of 5218 people; 25 of 100, range 24 to 26`.

    The range is the 95 % Wilson score interval that the statistics library computed.
    """
    low, high = source.intervals[f"{number.numerator}/{number.denominator}"]
    share = 100 * number.numerator / number.denominator
    counted = f"{number.numerator} of {number.denominator} {number.population}"
    return f"{counted}; {in_hundred(share)} of 100, range {in_hundred(100 * low)} to {in_hundred(100 * high)}"


def in_hundred(share: float) -> str:
    """Return a percentage the way a reader says it: whole, but not 0 or 100 where it is not."""
    if 0 < share < 1:
        return "fewer than 1"
    return "more than 99" if 99 < share < 100 else f"{share:.0f}"


def sure(certainty: Certainty) -> str:
    """Return how sure we are in words."""
    return f"{CERTAINTY[certainty.level]} certainty: {certainty.why}"


def plain(found: Fact, source: Library) -> str:
    """Return a fact as plain text."""
    number = f" [{numbers(found.number, source)}]" if found.number else ""
    return f"{found.statement}{number} {sure(found.certainty)} Sources: {cite_plain(found.refs, source)}."


def _parts(found: Fact, source: Library) -> list[str]:
    parts = [tag("p", text(found.statement), class_="fact-statement")]
    if found.number:
        parts.append(tag("p", text(numbers(found.number, source)), class_="fact-number"))
    parts.append(tag("p", text(sure(found.certainty)), class_="fact-certainty", data_level=found.certainty.level))
    parts.append(tag("p", "Sources: ", cite(found.refs, source), class_="fact-sources"))
    return parts
