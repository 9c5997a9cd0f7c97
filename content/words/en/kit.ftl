# What several tools say.
# $notice names what was entered and can't be used, and why.
kit-not-used = Not used: { $notice }
# On the bar that leads there, where nothing else stands below.
kit-see-not-used = What was not used
# A label, or words without a full stop, as a sentence of its own.
kit-sentence = { $text }.
# After a statement that has no source of its own: it is what people who know the field read out of many.
kit-expert-reading-aside = (expert reading)
kit-link-copied-choice = The link is copied. It holds what you chose.
# Stands in a notebook where no tool can be drawn. Plain words in one line, without values.
kit-no-view = This tool can't be drawn, because the front-end libraries are missing. Run `make setup` where npm can be reached, then run this cell again.

# Where a browser does not let a button copy, the link stands here to be copied by hand.
kit-link-itself = The link: { $link }
# Names what a button has just done to everything that was entered, such as "Start again"; the button kit-undo follows.
kit-done = { $what }: done.
kit-undo = Undo
# Said after kit-undo was pressed.
kit-earlier-entries = Your earlier entries are back.

# Words before the heading of a level of urgency: $level is "Emergency", say, and the heading says what to do.
kit-level-prefix = { $level }:
# A level of urgency and what it says, in one line: "Emergency: Call now".
kit-level-line = { $level }: { $text }
# Puts one thing after another in a list of two or more that stands in a sentence.
kit-in-line = { $before }, { $next }
# The same for things that may hold commas themselves.
kit-in-line-apart = { $before }; { $next }
# A title that stands out at the beginning of a line, before the sentence that belongs to it.
kit-title-in-line = { $title }.
# Where the time limit of a rule comes from.
kit-how-soon-source = How soon: as the source says.
kit-how-soon-ours = How soon: our own inference.
# $disagree is a sentence or more on what they disagree about.
kit-sources-disagree = Sources disagree. { $disagree }

kit-start-again = Start again
kit-copy-link-answers = Copy a link to these answers
kit-not-for-diagnosis = For learning, not for diagnosis.
# In place of a source: what stands before it is what people who know the field read out of many sources.
kit-expert-reading = Expert reading.
kit-what-to-do = What to do
kit-what-not-to-do = What not to do
# The reasons for the advice that stands above.
kit-why = Why
