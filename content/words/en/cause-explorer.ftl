# The cause explorer: readers say what is there and what is not, and it sorts causes by how well they fit.

# Goes on after kit-not-for-diagnosis, in the same paragraph.
cause-explorer-how = It sorts causes by how well they fit what you enter. It can be wrong. The sources show that a finding occurs with a cause; how often is our reading of them. What you enter is not stored.

# The questions. The first message names this part of the page; it is heard, and not seen.
cause-explorer-questions = What is there
cause-explorer-search = Search the list, such as elbow or kidney
cause-explorer-no-match = Nothing in the list matches "{ $words }".
# Headings above the questions that need no test, and above those that need one.
cause-explorer-seen = What you see and know
cause-explorer-tested = What tests showed
# Stands beside a question. $count is how many of its findings have an answer.
cause-explorer-answered = { NUMBER($count) } answered
# The two answers to whether a finding is there. The second form is heard.
cause-explorer-answer-yes = Yes
    .of = Yes: { $finding }
cause-explorer-answer-no = No
    .of = No: { $finding }

# What was chosen so far, each a button that takes it back.
cause-explorer-choices = What you chose
cause-explorer-chosen-yes = { $finding }
cause-explorer-chosen-no = not: { $finding }
cause-explorer-take-back = Take back: { $choice }
cause-explorer-begin = Nothing chosen yet. Open a question and answer what you know, or start from an example. Leave the rest open. Pressing an answer again takes it back.

# The first stands before a list to choose from. The last names what was done; kit-done says that it is done.
cause-explorer-example = Example
cause-explorer-choose-example = Choose an example
cause-explorer-example-of = Example “{ $example }”
cause-explorer-copied = The link is copied. It holds your answers.

# The answer: its heading, and two lines for the bar that leads to it.
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
cause-explorer-nothing = Nothing chosen yet.
cause-explorer-not-enough = Not enough to go on yet. Answer a few more questions before you read anything into this.
cause-explorer-fits-well = Of the causes we know, { $cause } fits well.
cause-explorer-fits-best = Of the causes we know, { $cause } fits best, but others fit too.

# Two names of causes stand around the first; the second goes on after them, and one of the others closes.
cause-explorer-twins-and = and
cause-explorer-twins = can hardly be told apart by what you entered.
cause-explorer-twins-apart = This would separate them:
cause-explorer-twins-never-apart = No other question in our list would separate them.

# Questions follow as a list.
cause-explorer-ask-next = What would help most to know next

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
# Headings of what is said about a cause. $rival is the name of another one.
cause-explorer-for = Speaks for it
cause-explorer-against = Speaks against it
cause-explorer-tell-from = Would tell it from: { $rival }
cause-explorer-confirmed = How doctors confirm it
# A finding that is there, that is not, or that nobody spoke of; one of the two below goes on after it.
cause-explorer-finding-yes = { $finding }
cause-explorer-finding-no = Not: { $finding }
cause-explorer-finding-unsaid = Not mentioned: { $finding }
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
