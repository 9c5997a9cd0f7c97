# Practice: questions one at a time, and after each answer why every part of it is right or wrong.
practice-lead-first = Answer first, then read why.
practice-lead = After each answer you see why every option is right or wrong, and where that comes from. Questions you know well come back later, and the others sooner.
practice-choose = What would you like to practise?
practice-chapter = Chapter
practice-objective = Goal
practice-all-chapter = All chapters
practice-all-objective = All goals

# How many questions there are of what is chosen.
practice-due = { $due ->
    [0] Nothing is due today
    [one] 1 question is due today
   *[other] { $due } questions are due today
}, { $fresh ->
    [0] none is new
    [one] 1 is new
   *[other] { $fresh } are new
}, and { $later ->
    [0] none comes back later.
    [one] 1 comes back later.
   *[other] { $later } come back later.
}
# $right is how many of them were right.
practice-today = { $count ->
    [one] Today you answered 1 question, { $right } right.
   *[other] Today you answered { $count } questions, { $right } of them right.
}
practice-start-due = { $count ->
    [one] Practise the question that is due
   *[other] Practise the { $count } questions that are due
}
practice-start-fresh = Start with a new question
practice-start-early = Practise before it is due
practice-nothing-left = You have answered all of these today. Come back tomorrow, or choose something else.

practice-overview = How far you are, goal by goal
practice-head-due = Due
practice-head-fresh = New
practice-head-later = Later

# ------------------------------------------------------------ a question

# Where the question belongs.
practice-about = { $chapter }: { $objective }
practice-hint-single = Choose one answer.
practice-hint-multiple = Choose all that are right. There may be one or several.
practice-hint-order = Put them in order with the arrows.
practice-hint-match = Choose what belongs to each.
practice-hint-number = Give a number. A comma counts as a decimal point.
practice-hint-likelier = Choose one answer.
practice-direction-more = More likely
practice-direction-less = Less likely
practice-direction-same = It changes nothing
practice-match-choose = Choose …
practice-number = Your number
practice-which-number = Which number do you mean?
practice-move-up = Move up: { $text }
practice-move-down = Move down: { $text }
# Spoken after a press on an arrow.
practice-moved = { $text } is now number { $place } of { $count }.

practice-how-sure = How sure are you? Your answer is checked when you choose.
practice-sure = I am sure
practice-unsure = I am not sure
practice-incomplete-single = Choose an answer first.
practice-incomplete-multiple = Choose one answer or more first.
practice-incomplete-order = Put all of them in order first.
practice-incomplete-match = Choose something for each line first.
practice-incomplete-number = Type a number first.
practice-incomplete-likelier = Choose an answer first.
practice-close = Back to the choice

# ------------------------------------------------------- what is told of it

practice-right-good = That is right.
practice-right-hard = That is right, although you were not sure.
practice-wrong = That is not right.
# What is true of an option, and what the reader did with it.
practice-belongs-chosen = ✓ Right, and you chose it
practice-belongs-left = Right, but you did not choose it
practice-not-chosen = ✗ Not right, but you chose it
practice-not-left = Not right, and you did not choose it
practice-order-well = ✓ Number { $place }, and you put it there
practice-order-not-well = ✗ Number { $place }, and you put it at number { $put }
practice-pair = { $left }: { $right }
practice-match-well = ✓ You matched it so
practice-match-not-well = ✗ You chose: { $matched }
practice-value = { $value } { $unit } (up to { $within } more or less counts as right)
practice-your-number = Your number: { $number } { $unit }
practice-number-well = ✓ Your number is near enough
practice-number-not-well = ✗ Your number is too far off
# When the question comes again.
practice-again-in = { $days ->
    [0] This question comes again today.
    [one] This question comes again tomorrow.
   *[other] This question comes again in { $days } days.
}
practice-next = Next question
practice-copy-link = Copy a link to this question
practice-link-copied = The link is copied.

# ------------------------------------------------------------ what is kept

practice-keep = Keep what you practised
practice-keep-where = { $count ->
    [0] When you answer a question, this page notes on your own device which one it was, when, and whether it was right.
    [one] 1 answer is noted on this device: which question it was, when, and whether it was right.
   *[other] { $count } answers are noted on this device: which question it was, when, and whether it was right.
} Nothing is sent to anybody.
practice-keep-warning = Phones and browsers forget. Safari on an iPhone, iPad or Mac can delete what is kept here when you have used Safari for seven days without opening this page. So save a file now and then, and open it here when it is needed.
practice-refused = This browser does not let us keep anything, or it has no space left. You can practise, but what you answer is forgotten when you close this page. Save a file before you leave.
practice-save = Save a file
# The name of the file, without its ending; $day is like 2026-11-30.
practice-file-name = practice-{ $day }
practice-saved = The file is in your downloads.
practice-open = Open a file that this page saved
practice-opened = { $count ->
    [one] The file holds 1 answer. It is added to what was here.
   *[other] The file holds { $count } answers. They are added to what was here.
}
practice-open-large = This file is too big. We read files of up to 10 megabytes. Nothing was changed.
practice-open-foreign = This file was not saved by this page. Its name begins with “practice” and ends with “.json”. Nothing was changed.
# $where is the number of the version.
practice-open-version = This file is of version { $where }, and this page reads version 1. Load the page again to get its newest form. Nothing was changed.
# $where names the part of the file, such as "reviews 3, grade".
practice-open-broken = This file was cut off or changed by hand and can't be read. { $where ->
    [none] Nothing was changed.
   *[other] It goes wrong at: { $where }. Nothing was changed.
}
practice-delete = Delete all of it
practice-delete-sure = Yes, delete all of it
practice-delete-warning = Press again to delete every answer that is noted here. This can't be taken back.
practice-deleted = Everything is deleted. You begin anew.
practice-delete-failed = The browser did not delete it. Clear the data of this site in the settings of your browser.

# In place of an answer that is not there.
practice-waiting = Working it out ...
practice-late = No answer may come. Please load the page again.
practice-failed = This can't be worked out here. A newer browser may do it.

# ------------------------------------------------- to take away, for others

practice-take = Take the questions to Moodle, Canvas or Anki, or print them
practice-take-title = Questions to take away
practice-take-lead = All questions with their explanations and sources, for courses and for learning elsewhere.
practice-take-print = Print them
practice-take-sheet = The questions on paper
practice-take-key = The answers with their explanations, on a sheet of their own
practice-file-moodle = Moodle XML, for the question bank: all kinds, with an explanation for each option, and tolerance
practice-file-qti = QTI 1.2, for Canvas: what is to be matched or put in order is asked piece by piece
practice-file-anki = A deck for Anki. When you import a newer one, your progress stays.
practice-file-gift = GIFT, for other programs that read it
# What other programs are told: why, and where it comes from.
practice-export-feedback = { $why } ({ $sources })
# A question that asks for a number.
practice-export-unit = { $stem } (Answer in: { $unit })
# A question that is answered by choosing a number for each thing.
practice-export-order = { $stem } (1 is the first, { $count } the last.)
practice-sheet-title = Questions on calcium in the skin
practice-key-title = Answers: questions on calcium in the skin
practice-sheet-lead = The answers stand on a sheet of their own.
practice-key-lead = Each answer with its reason and its sources.
practice-sheet-blank = ______
# Above the questions on one chapter, on paper and on the page.
practice-sheet-part = { $chapter } ({ $count ->
    [one] 1 question
   *[other] { $count } questions
})
