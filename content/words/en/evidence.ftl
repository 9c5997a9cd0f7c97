# What a chapter shows besides prose: facts, causes, rules, treatments, checked statements, and the record of the
# explorer. Names that end in -text are said in place of the whole, where nothing is drawn.

# Stands where a source would stand, after what is our own reading.
evidence-expert = (expert reading)
evidence-sources = Sources:
# A name and how many there are, in a line of several.
evidence-count = { $name }: { $count }
evidence-number = { $number }

fact-plain = { $statement } { $sure } Sources: { $sources }.
fact-plain-counted = { $statement } [{ $number }] { $sure } Sources: { $sources }.
facts-text = { $count ->
    [one] { $count } fact
   *[other] { $count } facts
}
# A door or card in a list of several.
doors-card = { $title }: { $summary }
figure-text = Figure: { $title }. { $alt }
references-text = { $count ->
    [one] { $count } reference
   *[other] { $count } references
}
terms-text = { $count ->
    [one] { $count } term
   *[other] { $count } terms
}
term-also = { $term } (also: { $names })

# A cause: the other names in brackets, then a line for each part.
cause-also = ({ $names })
cause-bone = This is bone, not a calcium deposit. It is listed because it is mistaken for calcinosis.
cause-part-what = What it is
cause-part-mechanism = How calcium gets there
cause-part-who = Who gets it
cause-part-where = Where
cause-part-laboratory = Blood tests
cause-part-points_to = What points to it
cause-part-points_away = What speaks against it
cause-part-confirmed_by = How it is confirmed
cause-part-frequency = How often
cause-part-genes = Genes
cause-part-certainty = How sure we are
cause-gene = { $symbol } ({ $note })
# $share says how many of 100 people, with the range.
cause-frequency = { $text } ({ $share })
# $names lists the causes.
causes-text = { $count ->
    [one] { $count } cause: { $names }
   *[other] { $count } causes: { $names }
}

# A rule of the symptom checklist. $level is the name of a level of urgency.
rules-level = { $level } ({ $count ->
    [one] { $count } rule
   *[other] { $count } rules
})
rules-text = { $count ->
    [one] { $count } rule
   *[other] { $count } rules
}, { $inferred } with a time limit inferred by us
rule-limit-source = Time limit from the source.
rule-limit-inference = Time limit inferred by us.
rule-disagree = Sources disagree. { $how }
rule-applies = It applies to:
# Findings that must be there together: two, or those before and one more.
rule-both = { $before } and { $next }
# $shared are findings that must be there.
rule-with-one = { $shared } and { $other }
rule-with-one-of = { $shared } and one of these: { $others }

# A treatment.
treatment-part-caution = Take care
treatment-part-used_for = Used for
treatment-part-mechanism = How it is meant to work
treatment-part-evidence = What is known
treatment-part-harms = Harms that were reported
treatment-part-certainty = How sure we are
treatment-rows = What studies of { $treatment } counted. Without a comparison group unless it says so.
treatment-rows-study = Study
treatment-rows-who = Who
treatment-rows-treated = Treated
treatment-rows-better = Better
treatment-rows-same = Same
treatment-rows-worse = Worse
treatment-rows-measured = What was measured
treatment-count-missing = not given
# $count and $unit: how many of what.
treatment-counted = { $count } { $unit }
treatments-text = { $treatments ->
    [one] { $treatments } treatment
   *[other] { $treatments } treatments
}, { $rows ->
    [one] { $rows } study row
   *[other] { $rows } study rows
}

# The statements of a web article that were checked.
claims-worst = The { $count } most misleading
claims-verdict = { $verdict } ({ $count })
claims-summary = { $count ->
    [one] { $count } statement as a plain list, to print or to search
   *[other] All { $count } statements as a plain list, to print or to search
}
# $verdicts says how many there are of each verdict.
claims-text = { $count ->
    [one] { $count } statement
   *[other] { $count } statements
}. { $verdicts }
claims-says = It says: { $statement }
claims-evidence = The evidence: { $evidence }
claims-how-source = Read against a source, { DATETIME($date, dateStyle: "long") }.
claims-how-none = No source outside the article, { DATETIME($date, dateStyle: "long") }.
claims-method = How the { $count } statements were checked, up to { DATETIME($date, dateStyle: "long") }
claims-method-weight = Weight
claims-method-statements = Statements
claims-method-read = Read against a source
claims-method-latest = Of these on the latest day
claims-method-none = No source outside the article
claims-method-all = All
# $second is the message claims-second, $outcomes says how many there are of each outcome.
claims-method-text = { $count ->
    [one] { $count } statement
   *[other] { $count } statements
} checked, up to { DATETIME($date, dateStyle: "long") }. { $second }. { $outcomes }
claims-second = The second look: { $count ->
    [one] { $count } sentence
   *[other] { $count } sentences
} drawn by lot
claims-second-outcome = Outcome
claims-second-sentences = Sentences
claims-second-lot = The lot: of all statements and facts, those whose kind and id have the smallest SHA-256 sums.
claims-second-found = What the second look found, one by one
# The outcome stands before the line after it.
claims-second-is = { $outcome }.
claims-second-line = { $statement } Note: { $note }
claims-outcome-agrees = Agrees with its source
claims-outcome-mended = Mended, here or in its sources
claims-outcome-not_visible = Could not be seen in full
claims-questions-text = { $count ->
    [one] { $count } question
   *[other] { $count } questions
}
claims-omissions = { $count ->
    [one] { $count } thing that it leaves out
   *[other] { $count } things that it leaves out
}
claims-omissions-text = { $count ->
    [one] { $count } omission
   *[other] { $count } omissions
}
claims-omissions-missing = Missing
claims-omissions-why = Why it matters
claims-omissions-place = Covered in
claims-place = { $chapter }: { $heading }

changes-line = { DATETIME($date, dateStyle: "long") }: { $what }
