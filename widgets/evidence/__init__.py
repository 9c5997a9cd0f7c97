"""What a chapter shows besides prose: facts, figures, causes, rules, sources, terms; one line of a notebook each.

These functions show the library of this publication; those of the modules take the library to show.
"""

from content import library
from content.library import look_up
from widgets.evidence import article, catalogue, figures, lists, record
from widgets.evidence import claims as _claims
from widgets.evidence import doors as _doors
from widgets.evidence import facts as _facts
from widgets.evidence import kits as _kits
from widgets.evidence import treatments as _treatments
from widgets.evidence.cause_article import cause_article
from widgets.evidence.likeness import Profiles
from widgets.evidence.treatment_article import treatment_article
from widgets.kit.markup import HtmlOutput


def fact(fact_id: str) -> HtmlOutput:
    """Show one fact. Raises UnknownId with the nearest id."""
    return _facts.fact(fact_id, library())


def facts() -> HtmlOutput:
    """Show every fact of the publication, each at an address of its own."""
    return lists.facts(library())


def figure(figure_id: str) -> HtmlOutput:
    """Show one drawing with its caption. Raises UnknownId with the nearest id."""
    return figures.figure(figure_id, library())


def doors() -> HtmlOutput:
    """Show a door for each kind of reader."""
    return _doors.doors(library())


def tools() -> HtmlOutput:
    """Show a card for each tool."""
    return _doors.tools(library())


def tool(slug: str) -> HtmlOutput:
    """Show the card of one tool, which leads to its page. Raises UnknownId with the nearest id."""
    return _doors.tool(slug, library())


def kits() -> HtmlOutput:
    """Show a card for each lesson, which leads to its page."""
    return _kits.kits(library())


def causes(subtype: str) -> HtmlOutput:
    """Show every cause of one subtype in a line that leads to all that is known of it. Raises UnknownId."""
    return catalogue.causes(subtype, library())


def cause(cause_id: str) -> HtmlOutput:
    """Show everything that is known of one cause. Raises UnknownId with the nearest id."""
    source = library()
    found = look_up("cause", cause_id, source.causes)
    return article.shown(cause_article(found, source, Profiles(source.causes)), source)


def rules() -> HtmlOutput:
    """Show every rule of the symptom checklist with its source, and who set the time limit."""
    return catalogue.rules(library())


def treatments() -> HtmlOutput:
    """Show every treatment in a line that leads to all that is known of it."""
    return _treatments.treatments(library())


def treatment(treatment_id: str) -> HtmlOutput:
    """Show everything that is known of one treatment. Raises UnknownId with the nearest id."""
    source = library()
    found = look_up("treatment", treatment_id, source.treatments)
    return article.shown(treatment_article(found, source), source)


def claims() -> HtmlOutput:
    """Show every statement of the starting article by verdict, closed until opened."""
    return _claims.claims(library())


def claim_method() -> HtmlOutput:
    """Show how the statements were checked: how many against a source, when, and what the second look found."""
    return _claims.claim_method(library())


def claim_questions() -> HtmlOutput:
    """Show what the comments under the article ask between the lines, with answers."""
    return _claims.claim_questions(library())


def omissions() -> HtmlOutput:
    """Show what the article leaves out, and where this publication covers it."""
    return _claims.omissions(library())


def references() -> HtmlOutput:
    """Show every reference, in alphabetical order."""
    return lists.references(library())


def glossary() -> HtmlOutput:
    """Show every explained term."""
    return lists.glossary(library())


def changes() -> HtmlOutput:
    """Show what the publication says differently, the newest first."""
    return lists.changes(library())


def accuracy() -> HtmlOutput:
    """Show how often the explorer was right on published cases, beside three baselines, with exact intervals."""
    return record.accuracy(library())


def calibration() -> HtmlOutput:
    """Show how often the first cause was right, by how sure the explorer was and by the word that it used."""
    return record.calibration(library())


def cases() -> HtmlOutput:
    """Show every published case that the explorer was developed on or is reported on."""
    return record.cases(library())


def inventory() -> HtmlOutput:
    """Show how much of everything there is, counted now."""
    return record.inventory(library())


def explorer_steps() -> HtmlOutput:
    """Show the frequency terms of the profiles and the probability that each stands for."""
    return record.explorer_steps(library())
