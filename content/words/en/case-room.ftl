# The case room: published cases, told step by step. Whoever commits to an answer sees what is known at that step.

case-room-how = Say what you think before you see more.
case-room-how-more = Each step of a case asks for an answer, and then shows what the cause explorer makes of it. Being wrong costs nothing here: committing is what helps people learn.
case-room-told = The cases are told in our own words from published reports. No doctor has checked them. The page holds each case to its end, so this is for learning and no examination.

# ------------------------------------------------------------ choosing

case-room-cases = Cases
case-room-pairs = Pairs: what decides between two cases?
case-room-audience = For whom
case-room-level = How hard
case-room-minutes = How long
case-room-any = Any
case-room-up-to = Up to { $minutes } minutes
case-room-count = { $count ->
    [one] { $count } case
   *[other] { $count } cases
}
case-room-none = No case fits all of this. Choose “Any” somewhere.
# Stands beside the title of a case.
case-room-about = { $level }, { $minutes } minutes
case-room-done = done
case-room-begun = begun
# The two cases of a pair, by their titles.
case-room-both = { $first } / { $second }
case-room-kept = { $count ->
    [one] { $count } case done.
   *[other] { $count } cases done.
} What you did is kept in this browser on this device only. Some phones forget such things after a week.
case-room-forget = Forget what I did

case-room-level-1 = Easy
case-room-level-2 = Harder
case-room-level-3 = Hard
case-room-audience-readers = Patients and families
case-room-audience-students = Students
case-room-audience-emergency = Emergency staff
case-room-audience-dermatology = Skin doctors
case-room-audience-rheumatology = Rheumatologists
case-room-audience-paediatrics = Children's doctors
case-room-audience-nephrology = Kidney doctors

# ------------------------------------------------------------ a case

case-room-all = All cases
case-room-copy = Copy a link to what is open
case-room-copied = The link is copied.
case-room-step-of = Step { $step } of { $of }: { $name }
case-room-known = This person is known to have: { $disease }. The question is whether it explains the deposits.
case-room-step-story = The story
case-room-step-examination = The examination
case-room-step-laboratory = Blood and other tests
case-room-step-imaging = Pictures
case-room-step-outcome = The outcome
case-room-step-transfer = Another person
# What was told, as a list of findings.
case-room-findings = What the explorer is told of this
case-room-not = Not so: { $finding }
case-room-safety = In real life:

# ------------------------------------------------------------ committing

case-room-ask-rank = What do you think it is?
case-room-ask-rank-last = Your last word before the outcome: what is it?
case-room-causes = Up to three causes, the likeliest first
case-room-causes-how = Type a few letters, choose a name and add it.
case-room-add = Add
case-room-remove = Remove { $cause }
case-room-unknown = “{ $words }” is no cause that we list. Did you mean one of these?
case-room-several = “{ $words }” fits several names. Which one do you mean?
case-room-unknown-none = “{ $words }” is no cause that we list. Try another word.
case-room-three = There are three already. Remove one first.
case-room-added = { $cause } added.
case-room-removed = { $cause } removed.
case-room-favours = What speaks most for the first one?
case-room-against = What speaks most against it?
case-room-nothing-yet = Nothing yet
case-room-ask-weigh = Does this change how likely “{ $cause }” is?
# $finding is told, or told to be missing.
case-room-weigh-there = New: { $finding }
case-room-weigh-not = New: it is not so that: { $finding }
case-room-more = More likely
case-room-same = No change
case-room-less = Less likely
case-room-commit = Commit, and see more
case-room-room = Show what follows without an answer
case-room-room-how = For a class with hands up.
case-room-missing-cause = Add at least one cause first.
case-room-missing = Choose one answer first.

# ------------------------------------------------------------ after a commit

case-room-thanks = You committed. Now compare.
case-room-shown = The class has put its hands up. Now compare.
case-room-you-said = You said: { $answer }
case-room-you-because = { $answer }. For it: { $favours }. Against it: { $against }.
case-room-you-nothing = nothing
case-room-explorer = What the explorer says now
case-room-not-enough = The explorer itself says that this is not enough to go on.
# How well a cause fits.
case-room-fit-fits-well = fits well
case-room-fit-fits = fits
case-room-fit-less-likely = less likely
# The table: a cause with its share of 100, and its reasons.
case-room-head-cause = Cause
case-room-head-for = For it
case-room-head-against = Against it
case-room-head-expected = Expected, but missing or not told
case-room-cause-share = { $fit }, { $share } of 100
case-room-share-small = { $fit }, fewer than 1 of 100
# A finding with what it adds to a cause, or takes from it.
case-room-reason = { $finding } ({ $weight })
case-room-reason-no = not so: { $finding } ({ $weight })
case-room-reason-unsaid = not told: { $finding } ({ $weight })
case-room-expected-no = { $finding }: asked or measured, and not so
case-room-expected-unsaid = { $finding }
case-room-table-none = nothing
case-room-weights = The numbers in brackets say how strongly a finding pushes, on a scale of logarithms: 1 makes a cause nearly three times as likely, 2 about seven times.
case-room-yours-place = It puts “{ $cause }” at place { $place }.
case-room-yours-beyond = It puts “{ $cause }” further down than place { $of }.
case-room-weighed = For the explorer “{ $cause }” becomes: { $says } ({ $weight }).
case-room-weighed-same = For the explorer this changes nothing about “{ $cause }” ({ $weight }).
case-room-sources = Where the finding is published with this cause:

# ------------------------------------------------------------ the end

case-room-report = What the report says
case-room-answer = { $name } ({ $kind })
case-room-kind-dystrophic = dystrophic
case-room-kind-metastatic = metastatic
case-room-kind-idiopathic = idiopathic
case-room-kind-iatrogenic = iatrogenic
case-room-kind-calciphylaxis = calciphylaxis
case-room-answer-more = What is known of this cause
case-room-also = Right as well: { $names }
case-room-turn = The unexpected:
case-room-decisive = What decided:
case-room-decisive-of = { $finding }.
case-room-way = The place of this answer in the explorer's ranking: { $places }.
case-room-way-step = { $step }: { $place }
case-room-way-not-enough = { $step }: { $place } (not enough to go on)
case-room-wrong = Where the explorer was wrong
case-room-lesson = What this teaches:
case-room-tuned = This case belongs to the half that the explorer was tuned on.
case-room-held-back = This case was kept away from tuning the explorer.
case-room-reflection = The causes side by side
case-room-point = To take along
case-room-not-known = What the part that we read does not tell
case-room-source = The report
case-room-source-abstract = We read its summary.
case-room-source-excerpt = We read its opening.
case-room-source-full_text = We read all of it.
case-room-source-incomplete = The story of the person was not read to its end.
case-room-pairs-of = Compare with another case
case-room-transfer = Now another person
case-room-right = Right
case-room-wrong-option = Not this one
case-room-chosen = your answer
case-room-finished = This case is done. Thank you for thinking before looking.

# ------------------------------------------------------------ a pair

case-room-pair-ask = Which one of these would tell the two apart?
case-room-pair-ask-how = More than one differs. Which would you ask about, or look for, first?
case-room-pair-decides = What decides
case-room-pair-in = { $finding }: it is there in “{ $title }”, and not told or not so in the other.
case-room-pair-names = “{ $first }”: { $firstName }. “{ $second }”: { $secondName }.
case-room-pair-different = What else differs
case-room-pair-tool = What the explorer does when only this is changed
case-room-pair-head-was = As told
case-room-pair-head-now = With the change
case-room-pair-head-case = Case
case-room-pair-added = { $title }: with it
case-room-pair-removed = { $title }: without it
case-room-pair-removed-instead = { $title }: instead, { $instead }
case-room-pair-share = { $name }: { $share } of 100
case-room-pair-share-small = { $name }: fewer than 1 of 100
case-room-pair-open = Open the case “{ $title }”

# In place of an answer that is not there.
case-room-waiting = Opening the case ...
case-room-late = No answer may come. Please load the page again; what you committed to is kept.
case-room-failed = Cases can't be opened here: something that this page needs is missing in this browser or did not arrive.
