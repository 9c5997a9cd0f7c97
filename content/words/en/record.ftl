# The record of the cause explorer on published cases, and what this publication holds.

# The parts of the report.
record-part-held-back = Held back from tuning
record-part-held-back-not-misleading = Held back, without those marked as misleading
record-part-held-back-no-laboratory = Held back, without laboratory values
record-part-held-back-wrong-answer = Held back, with one wrong answer added
record-part-independent = Independent and held back
record-part-independent-no-laboratory = Independent and held back, without laboratory values
record-part-independent-wrong-answer = Independent and held back, with one wrong answer added
record-part-development = Development (used for tuning)
# The explorer and the three simpler ways that it is compared with.
record-method-explorer = Cause explorer
record-method-commonest = Always the commonest
record-method-prior = Prior only
record-method-tally = Plain tally
record-measure-subtype_first = Subtype right
record-measure-cause_first = Cause right
record-measure-in_first_three = Cause among the first three

record-accuracy = { $part }: { $cases ->
    [one] { $cases } case
   *[other] { $cases } cases
}. Percent right, with the exact 95 % interval.
record-accuracy-method = Method
record-accuracy-share = { $percent } % ({ $low } to { $high })
record-accuracy-line = { $part }, { $method }: { $right }

record-calibration = How sure it was, and how often it was right.
record-calibration-note = On the dashed line both are the same. Bars are exact 95 % intervals, wide where few cases stand behind them.
record-calibration-sure = how sure it was of its first cause (%)
record-calibration-right = how often that was right (%)
# A sentence with a step for each range of how sure it was.
record-calibration-sentence = { $part }: { $steps }.
record-calibration-step = where it was { $percent } percent sure on average, { $right } of { $cases } were right
record-calibration-line = { $part }: { $words }
record-steps = { $part }: how sure it was, and how often the first cause was right
record-steps-share = Share of the first cause
record-steps-cases = Cases
record-steps-right = Right
record-steps-from-to = { $from } to { $to } %
record-words = { $part }: what it said of its first cause
record-words-said = It said
record-words-often = How often
record-words-right = Right
record-words-line = { $word }: { $right } of { $cases }
record-count = { $count } of { $all }
record-counted = { $right } of { $cases } ({ $low } to { $high } %)
record-counted-none = no case

cases-title = { $count ->
    [one] { $count } published case
   *[other] { $count } published cases
}
cases-case = Case
cases-diagnosis = Diagnosis of the authors
cases-use = Use
cases-source = Source
cases-use-held-back = held back
cases-use-development = development
cases-use-held-back-independent = held back, independent
cases-use-development-independent = development, independent

steps-title = The frequency steps of the cause explorer
steps-step = Step
steps-counted = Counted as
steps-chance = { $percent } of 100
steps-line = { $step }: { $chance }

inventory-title = What this publication holds
inventory-what = What
inventory-count = How many
inventory-causes = Causes
inventory-findings = Findings in the vocabulary
inventory-lines = Lines in the profiles of the causes
inventory-lines-source = ... whose step rests on a source
inventory-lines-expert = ... whose step is our expert reading
inventory-cases = Published cases
inventory-rules = Rules of the symptom checklist
inventory-rules-source = ... with a time limit from the source
inventory-rules-inferred = ... with a time limit that we inferred
inventory-treatments = Treatments that were tried
inventory-rows = Study rows of treatments
inventory-rows-drawn = ... of these drawn, the others listed
inventory-genes = Genes behind inherited forms
inventory-pictures = Pictures of tests that a source describes
inventory-claims = Statements of a web article, checked
inventory-facts = Facts with certainty and source
inventory-terms = Explained terms
inventory-references = References
