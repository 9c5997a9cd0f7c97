# The symptom checklist: it says how soon to be seen, and why. Readers tick what they notice.

# Stands out before symptom-checklist-not-stored, in the same paragraph.
symptom-checklist-how = Tick all that is true now. You can leave out any question.
symptom-checklist-not-stored = What you tick is not stored. It is gone when you close the page.

# The name of the part of the page that holds the signs; it is heard, and not seen.
symptom-checklist-signs = Signs that cannot wait for a form
# A heading; the list of signs below goes on with it.
symptom-checklist-call-now = Call your emergency number now, and leave this form, for
# A list of countries follows in the same line.
symptom-checklist-numbers-for = Numbers for
symptom-checklist-choose-country = Choose a country
symptom-checklist-another-country = Another country
symptom-checklist-choose-country-above = Choose your country above to see its numbers here.
# Telephone numbers, as links that dial.
symptom-checklist-line-emergency = Emergency: { $number }
symptom-checklist-line-advice = Urgent advice: { $number }
symptom-checklist-line-crisis = Crisis line: { $number }
symptom-checklist-line-poison = Poisoning: { $number }

# The steps. Each has a title, and a line below it on what to do; that of an area has the question as its title.
# The name of the part of the page that holds them; it is heard, and not seen.
symptom-checklist-steps = The checklist, step by step
symptom-checklist-progress = Step { $step } of { $of }
symptom-checklist-step-who = Who is it about?
    .text = Tick what you know. It decides which signs matter.
symptom-checklist-step-dangers = Is any of these true right now?
    .text = Open the line that sounds like it. If none does, go on.
symptom-checklist-step-areas = Where is something wrong?
    .text = Tick all that fit. The next steps ask about these, and about nothing else.
symptom-checklist-step-area = One part of the body, or one kind of trouble
    .text = Tick all that is true now.
symptom-checklist-step-more = Is any of these true as well?
    .text = Together with your answers so far, it would change the advice.
symptom-checklist-step-result = How soon to be seen
    .text = This is worked out from exactly what you ticked.
symptom-checklist-back = Back
symptom-checklist-next = Next
# Leads on where something could have been said, and nothing was.
symptom-checklist-skip = Skip this step
symptom-checklist-none = None of these
# Leads from the last question to the advice.
symptom-checklist-see = See how soon
# Leads from an empty result to the first question.
symptom-checklist-first-step = Go to the first step
# Opens the less common lines of a question. $question is its short name, $count how many they are.
symptom-checklist-rest = { $question }: { NUMBER($count) } more
# Opens the lines of a question that can wait longer than those above. $count is how many they are.
symptom-checklist-calm = { $count ->
    [one] One more line that is less urgent
   *[other] { NUMBER($count) } more lines that are less urgent
}
# Titles of lines that are more urgent for this person than for others.
symptom-checklist-dangers-for-you = A danger sign for you, because of what you told us
symptom-checklist-for-you = These count more for you, because of what you told us
# The title of lines that stand at the end of a step, because of what is ticked.
symptom-checklist-more = With what you ticked, these count too
# Heard when such lines come. $count is how many.
symptom-checklist-more-below = { $count ->
    [one] One more line to tick below.
   *[other] { NUMBER($count) } more lines to tick below.
}
# Opens the danger signs of a question, which the second step has asked.
symptom-checklist-dangers-again = The danger signs again.
symptom-checklist-you-ticked = What you ticked. Untick what is not true.
# Before the heading of a level that further answers can still raise, such as "Book a visit within days".
symptom-checklist-so-far = So far
# Leads to the advice and its reasons.
symptom-checklist-see-why = What to do, and why
# On a narrow screen this bar stays in sight and leads to the advice below.
symptom-checklist-to-the-advice = To the advice for what you ticked

# Change between the steps and the list of all questions.
symptom-checklist-show-all = Show all questions in one list
symptom-checklist-by-steps = Go step by step
# The label of a search field for the lines of the list.
symptom-checklist-find = Find a sign by any word
# Stands beside it. $count is how many lines were found.
symptom-checklist-found = { $count ->
    [0] Nothing found. Try another word, or open the questions.
    [one] One line found.
   *[other] { NUMBER($count) } lines found.
}
symptom-checklist-open-all = Open all questions
symptom-checklist-close-all = Close all questions
# Stands beside a question. $count is how many of its lines are ticked.
symptom-checklist-ticked = { NUMBER($count) } ticked
# The first of several answers to a question that takes one; the second form is heard. $question is its short name.
symptom-checklist-not-said = Not said
symptom-checklist-not-said-of = Not said: { $question }

# The name of the card that holds the advice; it is heard, and not seen.
symptom-checklist-answer = How soon to be seen
# What stands on the card where there is no advice, as a title and a text.
symptom-checklist-state-empty = Nothing is ticked yet
    .text = Tick what you notice, and the advice appears here. An empty list says nothing about how well you are.
symptom-checklist-state-waiting = Working out the advice
    .text = Until it is here, nothing says how soon to be seen. If you are worried, do not wait for it.
# The signs for which to call the emergency number follow as a list; the text goes on with them.
symptom-checklist-state-late = No answer yet
    .text = The advice is not worked out yet. What you ticked is kept. Do not wait for it: phone a doctor or an urgent advice line if you are worried, and call your emergency number for
# The signs for which to call the emergency number follow as a list; the text goes on with them.
symptom-checklist-state-failed = The advice can't be worked out here
    .text = Something that this page needs is missing in this browser or did not arrive. What you ticked is kept. Phone a doctor or an urgent advice line if you are worried, and call your emergency number for
symptom-checklist-state-silent = This does not say how soon to be seen yet
    .text = What you ticked says who it is about, and not what you notice. Tick what you notice too. If you are worried, do not wait for this list.
symptom-checklist-state-asking = One more question
    .text = The answer decides how soon to be seen.
# $ticked is a line of the list; the answers to choose from follow as buttons.
symptom-checklist-which-fits = You ticked “{ $ticked }”. Which fits?

# Headings of the advice.
symptom-checklist-also = Also worth telling them
symptom-checklist-ask = Questions to ask
symptom-checklist-limits-unreviewed = This list can miss things, and no doctor has reviewed its rules yet. If you are worried, do not wait for it to agree with you. Normal blood tests do not rule out an emergency.
# The same once a doctor has reviewed the rules.
symptom-checklist-limits = This list can miss things. If you are worried, do not wait for it to agree with you. Normal blood tests do not rule out an emergency.

# Buttons below the advice. "It" is the summary, which the first one prints.
symptom-checklist-print = Print a one-page summary
symptom-checklist-save = Save it as text
symptom-checklist-copied = The link is copied. It holds what you ticked.

# The summary that readers take to an appointment: it speaks as the reader.
symptom-checklist-summary = Summary for my appointment
# Each of these is followed by a line to write on.
symptom-checklist-field-name = Name and date of birth:
symptom-checklist-field-since = It began on:
symptom-checklist-field-medicines = My medicines:
symptom-checklist-field-allergies = Allergies:
# Stands in an empty box.
symptom-checklist-photo = Room for a photo or a drawing of the place
symptom-checklist-made = Made on { DATETIME($date, dateStyle: "long") } with { -publication }. It is not a diagnosis.
symptom-checklist-unreviewed = For the doctor: the checklist applies fixed rules to what was ticked. Its authors wrote them from published sources, and no doctor has reviewed them yet.
symptom-checklist-reviewed = For the doctor: the checklist applies fixed rules to what was ticked. Its authors wrote them from published sources, and a doctor reviewed them on { DATETIME($date, dateStyle: "long") }.
# $address is where the page is found.
symptom-checklist-address = The rules and their sources: { $address }
# A QR code on the summary: what it is in words, and a box to tick before printing, for a link that holds the ticks.
symptom-checklist-code = QR code of { $address }
symptom-checklist-code-answers = Print a code that opens my answers
# Below the code, on paper.
symptom-checklist-code-page = This code leads to the checklist. It says nothing about me.
symptom-checklist-code-ticked = This code opens the checklist with what I ticked.
# Explains the mark at the end of some reasons.
symptom-checklist-ours = * No source sets a time limit for this sign, so the authors of the checklist chose one.
symptom-checklist-i-ticked = What I ticked
symptom-checklist-nothing = Nothing.
symptom-checklist-said = What the checklist said
symptom-checklist-no-advice = No advice was worked out.
symptom-checklist-i-ask = Questions I want to ask
