"""Every table of the content, once: its name on the library, its place below `content/`, and its type.

Library, check, export and the generated schema walk this list. A new table is a line here, and its type.
"""

from __future__ import annotations

from content import model
from content.model_about import About, Change, EverydayWords
from content.model_body import BodyMap, FrequencyTerm
from content.model_claims import ClaimCheck
from content.model_genes import GeneTable, Pathway
from content.model_kits import Kit
from content.model_labs import Laboratory
from content.model_patterns import Patterns
from content.model_questions import Objective, Question
from content.model_review import Decision
from content.model_teaching import ContrastPair, TeachingCase
from content.model_treatments import StudyRow, Treatment
from content.model_trials import Terms, Trial, Untested
from content.model_urgency import Helplines, Symptoms, UrgencyRules, Vignette
from content.tables import ById, Folder, Lists, Single, Source, tables_of


class Tables(Source):
    """Everything that is written in `content/`; the docstring of each type says what an entry is."""

    about = Single("about.yaml", About)
    changes = Single("changes.yaml", list[Change])
    everyday = Single("everyday.yaml", list[EverydayWords])
    finding_groups = Single("findings.yaml", list[model.FindingGroup])
    symptoms = Single("symptoms.yaml", Symptoms)
    urgency_rules = Single("urgency.yaml", UrgencyRules)
    helplines = Single("helplines.yaml", Helplines)
    doctor_questions = Single("doctor_questions.yaml", list[Decision])
    vignettes = Single("vignettes.yaml", list[Vignette])
    glossary = ById("glossary.yaml", model.Term)
    figures = ById("figures.yaml", model.Figure)
    dangers = Single("dangers.yaml", list[model.Danger])
    presets = Single("presets.yaml", list[model.Preset])
    laboratory = Single("laboratory.yaml", Laboratory)
    chapters = Single("chapters.yaml", list[model.Chapter])
    claims = Single("claims.yaml", ClaimCheck)
    outcomes = Single("outcomes.yaml", list[StudyRow])
    trials = Single("trials.yaml", list[Trial])
    untested = Single("untested.yaml", list[Untested])
    treatment_terms = Single("treatment_terms.yaml", Terms)
    genes = Single("genes.yaml", GeneTable)
    pathway = Single("pathway.yaml", Pathway)
    patterns = Single("patterns.yaml", Patterns)
    body = Single("body.yaml", BodyMap)
    frequencies = Single("frequencies.yaml", list[FrequencyTerm])
    causes = Folder("causes", model.Cause)
    cases = Folder("cases", model.PublishedCase)
    treatments = Folder("treatments", Treatment)
    facts = Lists("facts", model.Fact)
    teaching_cases = Folder("teaching_cases", TeachingCase)
    contrast_pairs = Single("contrast_pairs.yaml", list[ContrastPair])
    objectives = ById("objectives.yaml", Objective)
    # A type checker has no type for one of several types.
    questions: Folder[Question] = Folder("questions", Question)  # type: ignore[arg-type]
    kits = Folder("kits", Kit)


TABLES = tables_of(Tables)
