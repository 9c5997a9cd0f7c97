# The treatments: a list that a reader filters and opens, with the numbers of each study and pictures of them.

# A sentence from the content follows.
treatment-explorer-learning = For learning, not advice.

# ------------------------------------------------------------ choosing

# The first question; a button with the name of each disease follows, and one for all of them.
treatment-explorer-which = Which disease is it about?
    .why = What may help depends on it. You can change it at any time.
treatment-explorer-any = I don’t know, or show all
# Opens the groups that hold people with several diseases.
treatment-explorer-counted-together = Studies that counted several diseases together
# Opens the choices that follow but for the disease.
treatment-explorer-choose = Narrow down or reorder
treatment-explorer-filter-disease = Underlying disease
treatment-explorer-filter-size = Size of deposits
treatment-explorer-filter-kind = Kind of treatment
treatment-explorer-filter-sort = Order by
# The first entry of a choice: every disease, every size, every kind.
treatment-explorer-filter-all = All
# What a link or a notebook asked for and is not there; $value is what it said. Stands in kit-not-used.
treatment-explorer-unknown = { $what ->
    [disease] unknown disease '{ $value }'
    [size] unknown size '{ $value }'
    [kind] unknown kind '{ $value }'
    [sort] unknown sort '{ $value }'
   *[treatment] unknown treatment '{ $value }'
}
treatment-explorer-open-all = Open all that are listed
treatment-explorer-close-all = Close all
treatment-explorer-copy-link = Copy a link to this view
treatment-explorer-link-copied = The link is copied. It holds your choice and what is open.

# ------------------------------------------------------------ the list

# Names the list for those who hear the page.
treatment-explorer-list = Treatments
treatment-explorer-counted = { $shown } of { $all } treatments
treatment-explorer-counted-in = { $disease }: { treatment-explorer-counted }
# Below the title of the group of what is advised against.
treatment-explorer-against = You may read or hear of these. They stand here so that you know what is said against them.
treatment-explorer-nothing = We found no treatment that was reported for this choice. That is a gap in what is known, not advice.
# A button after the line above.
treatment-explorer-show-all = Show all
# The line below the name of a treatment: how sure, and how many people were counted (one of the five that follow).
treatment-explorer-summary = { $certainty }; { $people }.
# A verdict from the content, and how many people had a complication.
treatment-explorer-harmed = { $verdict }. { $count } of { $all } people had a complication
# For whom it was used: the names of diseases, and how many more there are.
treatment-explorer-tried = { $more ->
    [0] For: { $named }.
   *[other] For: { $named }; and { $more } more.
}
treatment-explorer-nobody = nobody counted
# "Like that": with the disease and the size that the reader chose.
treatment-explorer-nobody-like-that = nobody like that counted
treatment-explorer-people = { treatment-explorer-count-people } in { treatment-explorer-count-reports }
treatment-explorer-people-like-that = { $people ->
    [0] { treatment-explorer-count-people } in { treatment-explorer-count-reports } on people like that
   *[other] { treatment-explorer-count-people } like that in { treatment-explorer-count-reports }
}
# 0 means that no report tells how many there were.
treatment-explorer-count-people = { $people ->
    [0] number of people not reported
    [one] { $people } person
   *[other] at least { $people } people
}
treatment-explorer-count-reports = { $reports ->
    [one] { $reports } report
   *[other] { $reports } reports
}

# ------------------------------------------------------------ one treatment

# $verdict is what the closed card says.
treatment-explorer-why = Why we say “{ $verdict }”
treatment-explorer-trials-of = { $count ->
    [one] Fair trials: { $count }
   *[other] Fair trials: { $count }
}
# A link to the page of the treatment.
treatment-explorer-record = All that we hold on this treatment
treatment-explorer-part-caution = Take care
treatment-explorer-part-used_for = Used for
treatment-explorer-part-mechanism = How it is meant to work
treatment-explorer-part-evidence = What is known
treatment-explorer-part-harms = Harms that were reported
treatment-explorer-how-sure = How sure we are
treatment-explorer-sure-why = { $certainty }. { $why }

# The course: what happens to deposits when nothing special is done.
treatment-explorer-course-beside = Beside it: without a special treatment
# $note says that no study followed the course in these diseases.
treatment-explorer-no-course = { $note }: { $diseases }.
treatment-explorer-single-case = A single case.
# How long people were followed.
treatment-explorer-time = Time: { $time }

# ------------------------------------------------------------ the numbers

treatment-explorer-numbers = { $count ->
    [one] The numbers: { $count } study row
   *[other] The numbers: { $count } study rows
}
treatment-explorer-no-numbers = The numbers: no study that we found counted people with this treatment.
# The heads of the table of studies.
treatment-explorer-head-study = Study
treatment-explorer-head-who = Who
treatment-explorer-head-happened = What happened
treatment-explorer-head-measured = What was measured
treatment-explorer-head-notes = Harms and notes
treatment-explorer-comparison-group = The comparison group
treatment-explorer-harms = Harms: { $harms }
treatment-explorer-derived = Counts worked out from shares.
# The people of this row stand in other rows too; $studies are those rows.
treatment-explorer-same-people = The same people also stand under: { $studies }.
treatment-explorer-number-not-given = Number not given
# $who describes them, such as "adults with dermatomyositis".
treatment-explorer-who-people = { $count ->
    [one] { $count } person: { $who }
   *[other] { $count } people: { $who }
}
# Places of the body were counted, not people.
treatment-explorer-who-places = { $count } places: { $who }
# Of deposits.
treatment-explorer-size = Size: { $size }.
treatment-explorer-other-than-chosen = Other than what you chose.
treatment-explorer-nobody-counted = Nobody was counted.
treatment-explorer-single-no-share = A single case, so no share is given.

# ------------------------------------------------------------ the pictures

treatment-explorer-pictures = { $count ->
    [one] The pictures: { $count } study drawn
   *[other] The pictures: { $count } studies drawn
}
# Why nothing is drawn; a sentence on single cases may follow.
treatment-explorer-no-picture = No picture: no study here counted in three or more people who got better, in a way that can be drawn.
treatment-explorer-no-picture-nobody = No picture: nobody was counted.
treatment-explorer-course-drawn = The course without a special treatment
treatment-explorer-course-other = Another question than getting better, so do not subtract one from the other.
treatment-explorer-hundred = Turned into 100 people
# What people became; stands after a colon. For other outcomes the content has the word.
treatment-explorer-better = better
# The caption of a plot: what was measured, what happened, and how to read it.
treatment-explorer-plot = { $family }: { $what }. { $caption }
# The title of a plot for those who hear it; every study is a line of it, and no sum is drawn.
treatment-explorer-forest = { $count ->
    [one] Share of people, { $count } study, not added up
   *[other] Share of people, { $count } studies, not added up
}
# One study, for those who hear the plot. $words are the share and its range.
treatment-explorer-forest-study = { $study }, { $who }: { $words }.
treatment-explorer-forest-hollow = A hollow mark is a part of people who are drawn already.
# Below the scale from 0 to 100. Keep it short.
treatment-explorer-forest-unit = of 100, with the 95 % range
# In the plot, one line each. Keep them short.
treatment-explorer-forest-share = { $study }: { $count } of { $all }
# This study is a part of a larger one; $part says which.
treatment-explorer-forest-part = Part: { $part }
# The caption of a hundred circles: who they are, and what became of them.
treatment-explorer-icons-about = { $who }. { $what }: { $words }.
treatment-explorer-icons-title = { $count } of 100: { $what }
treatment-explorer-icons-said = { $who }: { $words }.
# What the circles mean, by their number.
treatment-explorer-icons-sure = 1 to { $count }: even at the low end of the range
treatment-explorer-icons-seen = to { $count }: as it was seen
treatment-explorer-icons-could = to { $count }: only at the high end
treatment-explorer-icons-rest = the rest

# ------------------------------------------------------------ below the list

treatment-explorer-panel-trials = Fair trials: chance decides who gets what
treatment-explorer-panel-course = What happens without a special treatment
treatment-explorer-panel-untested = What was never tested
treatment-explorer-panel-rules = How this is counted
# A trial: the disease, and how far the trial is.
treatment-explorer-trial-about = { $disease }; { $state }.
treatment-explorer-trial-counted = What was looked at: { $counted }.
treatment-explorer-trial-groups = Both groups side by side, as counted
treatment-explorer-trial-head-counted = Counted
treatment-explorer-trial-head-treated = Treated
treatment-explorer-trial-head-comparison = Comparison
# A list of what is missing: a title, then names.
treatment-explorer-gaps = What our own list shows
treatment-explorer-gaps-uncounted = Named or advised, but nobody counted:
treatment-explorer-gaps-single = Known only from one or two people at a time:
treatment-explorer-gaps-unnumbered = Studied, but the number of people is not in the part that we read:
treatment-explorer-gaps-diseases = No study row with three or more people for:
# Titles of the rules of counting; the content says each rule.
treatment-explorer-rule-verdict = The words beside a treatment
treatment-explorer-rule-amount = Amount of evidence
treatment-explorer-rule-certainty = Certainty
treatment-explorer-rule-not_pooled = Why there is no sum
treatment-explorer-rule-interval = The range
treatment-explorer-rule-uncontrolled = No comparison group
treatment-explorer-rule-single = Single cases
treatment-explorer-rule-size = Size of deposits
