"""Facts as readers see them: the sentence, the count with its range, how sure we are, and the sources."""

from __future__ import annotations

from collections.abc import Iterable

from content import Library
from content.library import look_up
from content.model import Certainty, Fact, Number
from widgets.evidence.citations import cite, cite_plain
from widgets.kit.links import anchor
from widgets.kit.markup import HtmlOutput, tag, text


def fact(fact_id: str, source: Library) -> HtmlOutput:
    """Show one fact. Raises UnknownId with the nearest id."""
    found = look_up("fact", fact_id, source.facts)
    # A note, not a landmark: many landmarks of one name would be noise to a screen reader.
    return HtmlOutput(tag("aside", *_parts(found, source), class_="fact", role="note"), plain(found, source))


def facts(source: Library) -> HtmlOutput:
    """Show every fact of the publication, each at an address of its own."""
    said = source.language.say("facts-text", count=len(source.facts))
    return HtmlOutput(facts_list(source.facts.values(), source), said)


def facts_list(facts: Iterable[Fact], source: Library) -> str:
    """Return facts as a list, each at an address of its own."""
    rows = (tag("li", *_parts(found, source), id=anchor("fact", found.id), class_="fact") for found in facts)
    return tag("ul", *rows, class_="facts")


def numbers(number: Number, source: Library) -> str:
    """Return a count in words: `1,290 of 5,218 people; 25 of 100, range 24 to 26`."""
    return source.language.say(
        "share-counted",
        count=number.numerator,
        all=number.denominator,
        people=number.population,
        share=share(number.numerator, number.denominator, source),
    )


def share(count: int, of: int, source: Library) -> str:
    """Return a share in words: `25 of 100, range 24 to 26`.

    The range is the 95 % Wilson score interval that the statistics library computed.
    """
    low, high = source.intervals[f"{count}/{of}"]
    shares = {"at": 100 * count / of, "low": 100 * low, "high": 100 * high}
    return source.language.say("share-range", **{name: in_hundred(each, source) for name, each in shares.items()})


def in_hundred(share: float, source: Library) -> str:
    """Return a percentage the way a reader says it: whole, but not 0 or 100 where it is not."""
    say = source.language.say
    if 0 < share < 1:
        return say("share-below-one")
    return say("share-above-ninety-nine") if 99 < share < 100 else say("share-number", number=round(share))


def sure(certainty: Certainty, source: Library) -> str:
    """Return how sure we are in words."""
    say = source.language.say
    return say("certainty-because", certainty=say(f"certainty-{certainty.level}"), why=certainty.why)


def plain(found: Fact, source: Library) -> str:
    """Return a fact as plain text."""
    say, told = source.language.say, {"statement": found.statement, "sure": sure(found.certainty, source)}
    told["sources"] = cite_plain(found.refs, source)
    if found.number:
        return say("fact-plain-counted", number=numbers(found.number, source), **told)
    return say("fact-plain", **told)


def _parts(found: Fact, source: Library) -> list[str]:
    parts = [tag("p", text(found.statement), class_="fact-statement")]
    if found.number:
        parts.append(tag("p", text(numbers(found.number, source)), class_="fact-number"))
    certainty, sources = sure(found.certainty, source), text(source.language.say("evidence-sources"))
    parts.append(tag("p", text(certainty), class_="fact-certainty", data_level=found.certainty.level))
    parts.append(tag("p", sources, " ", cite(found.refs, source), class_="fact-sources"))
    return parts
