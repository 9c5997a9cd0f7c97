# The symptom checklist: it says how soon to be seen, and why. Readers tick what they notice.

# Stands out before symptom-checklist-not-stored, in the same paragraph.
symptom-checklist-how = Open the questions that fit, and tick all that is true now.
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
symptom-checklist-limits = This list can miss things, and no doctor has reviewed its rules yet. If you are worried, do not wait for it to agree with you. Normal blood tests do not rule out an emergency.

# Buttons below the advice. "It" is the summary, which the first one prints.
symptom-checklist-print = Print a one-page summary
symptom-checklist-save = Save it as text
symptom-checklist-copied = The link is copied. It holds what you ticked.

# The summary that readers take to an appointment: it speaks as the reader.
symptom-checklist-summary = Summary for my appointment
symptom-checklist-made = Made on { DATETIME($date, dateStyle: "long") } with { -publication }. It is not a diagnosis.
symptom-checklist-i-ticked = What I ticked
symptom-checklist-nothing = Nothing.
symptom-checklist-said = What the checklist said
symptom-checklist-no-advice = No advice was worked out.
symptom-checklist-i-ask = Questions I want to ask
