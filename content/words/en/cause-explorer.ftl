# The cause explorer, a conversation: it asks, readers say what is there and what is not, and it sorts causes by how
# well they fit.

# Goes on after kit-not-for-diagnosis, in the same paragraph.
cause-explorer-how = It sorts causes by how well they fit what you enter. It can be wrong. The sources say which findings go with a cause; how often they do is our reading of them. What you enter is not stored.

# The first message names this part of the page; it is heard, and not seen.
cause-explorer-questions = Your answers
cause-explorer-begin = How would you like to begin?
cause-explorer-begin-how = Answer a question, type what you see, or choose a story. You can mix all three. Nothing has to be complete.
cause-explorer-so-far = { $count ->
    [one] { $count } answer so far
   *[other] { $count } answers so far
}

# The question that would help most. The first title stands there before anything was answered.
cause-explorer-way-answer = Answer questions
cause-explorer-next = Next question
cause-explorer-question = { $finding }?
cause-explorer-next-comes = The next question is on its way.
cause-explorer-no-question = The next question can't be worked out just now. You can go on by typing, or with the full list.
cause-explorer-no-more = There is no further question that would help. You can still add something by typing.
# The answers. The second form is heard.
cause-explorer-answer-yes = Yes
    .of = Yes: { $finding }
cause-explorer-answer-no = No
    .of = No: { $finding }
cause-explorer-pass = Don’t know
    .of = Don’t know: { $finding }
# Stands below a question that only a test can answer.
cause-explorer-no-tests = I have no test results: skip all questions about tests

# Finding something by typing.
cause-explorer-search = Type what you see or know
cause-explorer-search-how = Plain words or medical ones, such as elbow, sore, kidney or Raynaud.
# Both are also heard while somebody types. $shown is how many are listed.
cause-explorer-found = { $count ->
    [0] Nothing in the list matches “{ $words }”. Try another word, or look through all findings below.
    [one] { $count } finding matches.
   *[other] { $count } findings match.
}
cause-explorer-found-more = { $count } findings match. The first { $shown } are shown.
cause-explorer-found-all = Show all that match

# All findings, folded.
cause-explorer-all = All { $count } findings, by question
cause-explorer-filter = Show only findings with these words
# Headings above the questions that need no test, and above those that need one.
cause-explorer-seen = What you see and know
cause-explorer-tested = What tests showed
# Stands after a question. $count is how many of its findings have an answer.
cause-explorer-answered = ({ NUMBER($count) } answered)

# What was answered so far: a button that turns an answer round, and one that takes it back.
cause-explorer-choices = Your answers
cause-explorer-chosen-yes = { $finding }
cause-explorer-chosen-no = not: { $finding }
cause-explorer-turn-yes = Change to yes: { $finding }
cause-explorer-turn-no = Change to no: { $finding }
cause-explorer-take-back = Take back: { $choice }
# Questions that a reader could not answer.
cause-explorer-aside = { $count ->
    [one] { $count } question set aside
   *[other] { $count } questions set aside
}
cause-explorer-aside-how = “Don’t know” changes nothing in the order. Press a question to have it asked again.
cause-explorer-ask-again = Ask again: { $finding }
cause-explorer-ask-all-again = Ask all of them again

# Stories: made-up examples, and published cases.
cause-explorer-way-story = Choose a story
# Goes on after it. $count is the number of published cases.
cause-explorer-shelf-what = Made-up examples and { $count } published cases, with the answer covered.
cause-explorer-shelf-how = Read the story and think first. What it was stays covered until you ask. Your own answers can be brought back with “Undo”.
cause-explorer-shelf-examples = Made-up examples
cause-explorer-shelf-cases = Published cases ({ $count })
cause-explorer-shelf-halves = All of these people were described in a medical report. One half of the cases was used to tune the method; the other half was kept back, to test it. Each case says which, once you have seen the answer.
cause-explorer-shelf-search = Search the cases, such as child, elbow or dialysis
cause-explorer-shelf-found = { $count ->
    [0] No case matches.
    [one] { $count } case matches.
   *[other] { $count } cases match.
}
cause-explorer-shelf-more = Show { $count } more of { $left }
cause-explorer-shelf-any = Take one at random
# Below the title of a published case.
cause-explorer-story-count = { $count } findings are told.
# What was done, and can be taken back; kit-done says that it is done.
cause-explorer-story-of = Story “{ $story }”
cause-explorer-link-of = Answers from the link
cause-explorer-unknown-story = there is no story “{ $value }”
# The first message is heard, and not seen.
cause-explorer-story = The story
cause-explorer-story-example = A made-up example
cause-explorer-story-case = A published case
cause-explorer-story-told = What is told:
cause-explorer-story-absent = What was not there:
cause-explorer-think = What do you think?
cause-explorer-uncover-example = Show what it was
cause-explorer-uncover-case = Show what it was
cause-explorer-covered = The order of the causes is covered, so that you can think first. It appears when you ask what it was, or when you change an answer.
cause-explorer-it-was = What it was
cause-explorer-more-about = Read more:
cause-explorer-report = The report is in our list of references.
cause-explorer-case-tuned = This case was used to tune the method.
cause-explorer-case-kept = This case was kept back from tuning, to test the method.
# $place is where the cause stands in the order; 0 is none of the first $all.
cause-explorer-story-place = { $place ->
    [0] The explorer has it among none of its first { $all }. It can be wrong.
    [1] The explorer puts it first, too.
   *[other] The explorer puts it in place { $place }. It can be wrong.
}

cause-explorer-copied = The link is copied. It holds your answers.

# The answer: its heading, and the lines for the bar that leads to it.
cause-explorer-fits = What fits
cause-explorer-see = See what fits
cause-explorer-no-answer = No answer
# What stands in place of an answer.
cause-explorer-state-waiting = Working out what fits
cause-explorer-state-late = No answer yet. What you entered is kept. Do not wait for it if you are worried: phone a doctor.
cause-explorer-state-failed = What fits can't be worked out here: something that this page needs is missing in this browser or did not arrive. What you entered is kept. Do not wait for it if you are worried: phone a doctor.
# A link to the symptom checklist.
cause-explorer-signs = Signs for which nobody should wait

# The answer in one sentence.
cause-explorer-nothing = Nothing answered yet. What fits appears here.
cause-explorer-not-enough = { $count ->
    [one] { $count } answer so far; the order below will still change.
   *[other] { $count } answers so far; the order below will still change.
}
cause-explorer-fits-well = Of the causes we know, { $cause } fits well.
cause-explorer-fits-best = Of the causes we know, { $cause } fits best, but others fit too.
# The same while there are few answers; it is heard, and not seen. $fit says how well the first cause fits.
cause-explorer-spoken = { $count ->
    [one] { $count } answer so far.
   *[other] { $count } answers so far.
} First in the order: { $cause }, { $fit }. The order will still change.

# Two names of causes stand around the first; the second goes on after them, and one of the others closes.
cause-explorer-twins-and = and
cause-explorer-twins = can hardly be told apart by what you entered.
cause-explorer-twins-apart = This would separate them:
cause-explorer-twins-never-apart = No other question in our list would separate them.

# The groups of causes.
cause-explorer-subtype-dystrophic = Dystrophic: calcium in damaged tissue
cause-explorer-subtype-metastatic = Metastatic: the minerals in the blood are out of balance
cause-explorer-subtype-idiopathic = Idiopathic: no reason is found
cause-explorer-subtype-iatrogenic = Iatrogenic: after a treatment
cause-explorer-subtype-calciphylaxis = Calciphylaxis: small vessels clog with calcium

# How well a cause fits, beside its name.
cause-explorer-cause-fits-well = fits well
cause-explorer-cause-fits = fits
cause-explorer-cause-less-likely = less likely
# Causes after the first three, folded.
cause-explorer-more = More causes ({ $count })
# $finding is what speaks most for a cause.
cause-explorer-main-reason = Speaks most for it: { $finding }
# Opens all reasons. The second form is heard.
cause-explorer-why = All reasons
    .of = All reasons: { $cause }
# Links from a cause. The second form is heard.
cause-explorer-to-record = About this cause
    .of = About this cause: { $cause }
cause-explorer-to-treatments = Treatments tried
    .of = Treatments tried: { $cause }
# Headings of what is said about a cause. $rival is the name of another one.
cause-explorer-for = Speaks for it
cause-explorer-against = Speaks against it
cause-explorer-tell-from = Would tell it from: { $rival }
cause-explorer-confirmed = How doctors confirm it
# A finding that is there, that is not, or that is open; one of those below goes on after it.
cause-explorer-finding-yes = { $finding }
cause-explorer-finding-no = Not: { $finding }
cause-explorer-finding-unsaid = Still open: { $finding }
cause-explorer-speaks-for = speaks { $strength ->
    [strongly] strongly
    [clearly] clearly
   *[little] a little
} for it.
cause-explorer-speaks-against = speaks { $strength ->
    [strongly] strongly
    [clearly] clearly
   *[little] a little
} against it.
# After a finding that is still open.
cause-explorer-speaks-unsaid = this cause seldom goes without it, so it stands { $strength ->
    [strongly] much
    [clearly] clearly
   *[little] a little
} lower until you say yes.
# $counted says of how many people this was counted in.
cause-explorer-counted = Counted: { $counted }.

# Dangerous causes that are shown even if others fit better. The first message is heard, and not seen.
cause-explorer-sight = What stays in sight
cause-explorer-sight-title = What stays in sight, whatever fits best
# Goes on after the name of such a cause. $because is a finding or several.
cause-explorer-sight-because = stays in sight because of: { $because }.
# A link, and what goes on after it.
cause-explorer-checklist = The symptom checklist
cause-explorer-checklist-more = asks about more signs than this tool does.

# To take the order along, as text or on paper.
cause-explorer-copy-text = Copy as text
cause-explorer-text-copied = The text is copied. It holds your answers, the first causes with their reasons, and a link back.
cause-explorer-text-itself = Your browser does not let this page copy. The text:
cause-explorer-print = Print on one sheet
cause-explorer-sheet = Calcium in the skin: which causes fit
cause-explorer-sheet-made = Made on { DATETIME($date, dateStyle: "long") } with the cause explorer.
cause-explorer-sheet-rules = It can be wrong, and no doctor has seen these answers.
cause-explorer-sheet-yes = There: { $text }.
cause-explorer-sheet-no = Not there: { $text }.
cause-explorer-sheet-sight = Keep in sight, whatever fits best: { $text }.
cause-explorer-sheet-others = Further down: { $text }.
cause-explorer-sheet-cause = { $place }. { $cause } ({ $fit })
# A heading, and what belongs to it.
cause-explorer-sheet-point = { $title }: { $text }
cause-explorer-sheet-address = To open these answers again: { $address }
# Opens the question that would tell most, below the one with which everybody can begin.
cause-explorer-opening-other = Or begin with another question
