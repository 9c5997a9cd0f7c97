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
# What a list of facts is about: the file that holds them.
facts-topic-blood_patterns = Patterns of blood values
facts-topic-calciphylaxis = Calciphylaxis
facts-topic-causes = Causes
facts-topic-causes_other = Further causes
facts-topic-children = Children
facts-topic-diagnosis = Finding the diagnosis
facts-topic-living = Living with it
facts-topic-medicines = Medicines to be careful with
facts-topic-overview = How common it is, and how it goes
facts-topic-pictures = Pictures and scans
facts-topic-prevention = Prevention
facts-topic-treatment = Treatment
facts-topic-treatment_kidney = Treatment in kidney disease and calciphylaxis
facts-topic-treatment_kinds = Treatment, kind by kind
facts-topic-treatment_medicines = Medicines that were tried
facts-topic-treatment_safety = Safety of treatments
facts-topic-urgency = What can't wait
# The page of such a list. $topic is one of the messages above.
facts-about = { $count ->
    [one] { $count } fact, with its certainty and its sources. { $topic }.
   *[other] { $count } facts, each with its certainty and its sources. { $topic }.
}
facts-topics = Facts by what they are about
# The pages that lead to the parts of the long lists.
lists-references = Sources
    .about = Everything that this publication rests on, by kind. To find one, use the search at the top, or open a kind and type a name, a word or a year.
lists-facts = Facts
    .about = Each sentence that can be checked, with its count, range, certainty and sources.
lists-glossary = Words explained
    .about = Medical words in plain English.
# The heads of a table that leads to the parts of a long list.
lists-name = List
lists-count = How many
lists-entries = { $count ->
    [one] { $count } entry
   *[other] { $count } entries
}

# The sources by kind, each with what it means.
references-kinds = Sources by kind
references-guidelines = Guidelines
    .about = What groups of experts advise, after looking at the evidence.
references-trials = Trials
    .about = Chance decided who got what, or will decide.
references-reviews = Reviews
    .about = Papers that gather what others found.
references-groups = Studies of groups
    .about = Groups of people who were counted, followed or asked.
references-cases = Case reports and series
    .about = One person or a few. They show that something occurs, not how often.
references-web = Web pages
    .about = Pages of hospitals, authorities, patient groups and works of reference.
references-books = Books
    .about = Chapters of books.
references-other = Other papers
    .about = Papers whose kind nobody has noted yet.
# Where a source is used; names follow.
references-used = Used in:
references-use-fact = a fact
references-use-claim = a checked statement
references-use-rule = a rule of the checklist

# A list of the glossary. $letters is one letter, or the message after it.
glossary-letters = Words explained: { $letters }
glossary-from-to = { $first } to { $last }
# $names are the first few.
glossary-about = { $count ->
    [one] { $count } word explained: { $names }.
   *[other] { $count } words explained, such as { $names }.
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

# An article about one cause or treatment. $parts are the headings in it.
article-text = { $title }: { $parts }
article-head-sources = { $count ->
    [one] { $count } source of this page
   *[other] The { $count } sources of this page
}
article-trials = { $count ->
    [one] { $count } trial in which chance decides who gets what
   *[other] { $count } trials in which chance decides who gets what
}

# The table of the causes of one kind. $kind is the name of the kind.
causes-summary = { $count ->
    [one] The { $count } cause of the { $kind } kind
   *[other] The { $count } causes of the { $kind } kind
}
causes-title = Causes of the { $kind } kind. A name leads to all we know of it.
causes-name = Cause
causes-who = At what age, mostly
causes-where = Where, mostly
causes-certainty = How sure we are
# The first and the last of the ages at which a cause is mostly seen, as steps of the explorer.
causes-ages = { $last ->
    [older_adult] { causes-ages-first } and older
   *[other] { causes-ages-first } to { causes-ages-last }
}
causes-ages-first = { $first ->
    [newborn] Birth
    [infant] 1 month
    [child] 3 years
    [adolescent] 12 years
    [young_adult] 18 years
    [middle_adult] 40 years
   *[older_adult] 65 years
}
causes-ages-last = { $last ->
    [newborn] 1 month
    [infant] 2 years
    [child] 11 years
    [adolescent] 17 years
    [young_adult] 39 years
    [middle_adult] 64 years
   *[older_adult] any age
}
# $names lists the causes.
causes-text = { $count ->
    [one] { $count } cause: { $names }
   *[other] { $count } causes: { $names }
}

# A cause. First the headings of its article, then the names of its parts.
cause-head-who = Who gets it, where and why
cause-head-found = How it is found
cause-head-genes = Genes
cause-head-profile = What points to it, finding by finding
cause-head-cases = Published cases
cause-head-tried = What was tried
cause-head-alike = What looks like it
cause-head-sure = How sure we are
cause-names = Also called: { $names }.
cause-bone = This is bone, not a calcium deposit. It is listed because it is mistaken for calcinosis.
# $name is the name of a danger.
cause-danger = A danger to rule out: { $name }.
cause-open-explorer = Open its typical findings in the cause explorer
cause-part-who = Who gets it
cause-part-where = Where
cause-part-mechanism = How calcium gets there
cause-part-laboratory = Blood tests
cause-part-points_to = What points to it
cause-part-points_away = What speaks against it
cause-part-confirmed_by = How it is confirmed
cause-part-frequency = How often
cause-gene = { $symbol } ({ $note })
# $share says how many of 100 people, with the range.
cause-frequency = { $text } ({ $share })
cause-profile-about = The cause explorer counts with these lines. A source shows that a finding occurs with this cause. Where no count stands beside it, how often it occurs is our own reading.
cause-cases-about = { $count ->
    [one] This case was written in the words of the explorer. It opens there.
   *[other] These { $count } cases were written in the words of the explorer. Each opens there.
} Cases that were held back were not looked at when the profile was made.
cause-cases-more = { $count ->
    [one] { $count } more case
   *[other] { $count } more cases
}
# $points says which way the evidence points, $count is the number of rows of studies.
cause-tried-points = { $points }; { $count ->
    [one] { $count } group was counted
   *[other] { $count } groups were counted
}
# Names of treatments follow, each with the message after this one.
cause-tried-uncounted = { $count ->
    [one] { $count } treatment that was used, too, but that no study we found counted in this disease
   *[other] { $count } treatments that were used, too, but that no study we found counted in this disease
}
cause-tried-words = ({ $points })
cause-tried-more = All we know of this treatment: { $name }
cause-alike-about = These causes share much of what is typical and unusual elsewhere. We worked this out from the profiles. It does not say how often each of them occurs.
# $names lists findings.
cause-alike-both = Both: { $names }
cause-alike-more = All we know of { $name }
cause-alike-here = This one rather than the other: { $names }
cause-alike-there = The other rather than this one: { $names }
cause-commonness = How common: { $common }
# $kind is the kind of calcium in the skin.
cause-kind = Kind: { $kind }

# A line of a profile. $often is how often the finding is seen.
profile-line = { $finding }: { $often }
# $counted is what a source counted.
profile-counted = ({ $counted })

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

# The table of treatments.
treatments-summary = { $count ->
    [one] The { $count } treatment by name
   *[other] All { $count } treatments by name
}
treatments-title = Treatments by name, those that are advised against last. A name leads to all we know of it.
treatments-name = Treatment
treatments-kind = What kind
treatments-points = Which way the evidence points
treatments-certainty = How sure we are
treatments-text = { $treatments ->
    [one] { $treatments } treatment
   *[other] { $treatments } treatments
}, { $rows ->
    [one] { $rows } study row
   *[other] { $rows } study rows
}

# $group is the group of the list in which it stands, $verdict says what was seen.
treatment-points = { $group }: { $verdict }

# A treatment. First the headings of its article, then the names of its parts.
treatment-head-works = What it is for and how it works
treatment-head-whom = Where it was tried
treatment-head-harms = Harms that were reported
treatment-head-showed = What studies showed
treatment-head-trials = Trials in which chance decides who gets what
treatment-head-sure = How sure we are
treatment-part-used_for = Used for
treatment-part-mechanism = How it is meant to work
treatment-care = Take care.
treatment-open-explorer = Open it in the list of treatments
treatment-no-rows = No study that we found counted people with this treatment.
treatment-rows-of = { $count ->
    [one] { $count } group of people
   *[other] { $count } groups of people
}
treatment-count-missing = not given
# $count and $unit: how many of what.
treatment-counted = { $count } { $unit }

# A row of a study: its design, the people, and how many of what were counted.
study-who = { $design }; { $population }; { $counted }.
# $who is the message before this one.
study-comparison = The comparison group. { $who }
study-measured = Measured: { $measured }
study-time = Time: { $time }
study-harms = Harms: { $harms }
study-count = { $count } of { $all }
# $state says how far a trial came.
study-trial = { $name } ({ $state }).

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
# A later lot, over every part of the publication.
claims-lot = A second lot, over every part of this publication: { $count ->
    [one] { $count } sentence
   *[other] { $count } sentences
}, compared on { DATETIME($date, dateStyle: "long") }
claims-lot-from = Drawn from
claims-lot-fact = Facts
claims-lot-treatment = Treatments
claims-lot-cause = Causes
claims-lot-rule = Rules of the checklist
claims-lot-laboratory = Laboratory
claims-lot-gene = Genes
claims-lot-case = Case room
claims-lot-chapter = Prose of the chapters
claims-lot-lesson = Lessons
claims-lot-question = Practice
claims-lot-found = What the second lot found, where it was not plain agreement
claims-lot-drawn = So many sentences were drawn by chance from each part. Each was compared with what could be seen of its sources: mostly a summary or the start of a page.
claims-lot-line = { $kind }, { $place }: { $note }
claims-outcome-agrees = Agrees with its source
claims-outcome-mended = Mended, here or in its sources
claims-outcome-not_visible = Could not be seen in full
claims-outcome-no_claim = Says nothing that needs a source
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
# What opens the changes before those; $count is how many they are.
changes-older = { $count ->
    [one] One earlier change
   *[other] { $count } earlier changes
}
