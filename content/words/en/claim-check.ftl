# The claim check: what a web article says, statement by statement, and what the evidence says.

# ------------------------------------------------------------ choosing

claim-check-field-words = Words
claim-check-field-section = Part of the article
claim-check-field-verdict = Verdict
claim-check-field-importance = How much it matters
# The first entry of a choice: every part, every verdict, every weight.
claim-check-all = All
# What a link asked for and is not there; $value is what it said. Stands in kit-not-used.
claim-check-unknown = { $what ->
    [section] unknown section "{ $value }"
    [verdict] unknown verdict "{ $value }"
    [importance] unknown importance "{ $value }"
   *[claim] unknown claim "{ $value }"
}
claim-check-copy-link = Copy a link to this choice
claim-check-link-copied = The link is copied.

# ------------------------------------------------------------ the table of counts

# Its fold, and its caption. Each number is a button.
claim-check-counts = Counts: choose by number
claim-check-counts-caption = How many statements, by part and verdict. A number shows its statements.
claim-check-head-part = Part
claim-check-head-all = All
claim-check-whole-article = Whole article
# Follows the number of a button, for those who hear it: "Overstated 12 in: Treatment".
claim-check-in-part = in: { $part }

# ------------------------------------------------------------ the statements

# Names them for those who hear the page.
claim-check-statements = The statements
claim-check-title-all = All { $count } statements
claim-check-title-worst = The { $count } most misleading statements
# $chosen lists what was chosen: a part, a verdict, a weight, words.
claim-check-title-chosen = { $count } of { $all } statements: { $chosen }
# Words that were looked for, in such a list.
claim-check-quoted = "{ $words }"
# On the button that leads to them on a narrow screen.
claim-check-count = { $count ->
    [one] { $count } statement
   *[other] { $count } statements
}
claim-check-nothing = No statement fits. Take a word or a choice away.
claim-check-show-others = Show the other { $count }
# The part of the article, and how much the statement matters.
claim-check-about = { $section }. { $weight }.
# The article; its statement follows.
claim-check-it-says = It says:
claim-check-evidence = The evidence:
# $id is the number of a statement, such as c017.
claim-check-link-to = Link to { $id }
