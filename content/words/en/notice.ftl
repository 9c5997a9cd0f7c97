# What a tool says of entries that it can't use. These are read by a small Python on the reader's device: they hold
# plain values only, no plurals or choices. Values are ids, numbers, or strange texts in quotation marks.

notice-quoted = “{ $value }”
# A long one, cut.
notice-quoted-cut = “{ $value }...”
# Continues a line about something unknown; $name is quoted already.
notice-near = ; did you mean { $name }?
notice-no-ids = expected a list of ids, not { $value }
# How a decimal point is written.
notice-decimal = .

notice-unknown-symptom = unknown symptom { $value }
notice-unknown-finding = unknown finding { $value }
notice-one-answer = { $finding } (this question takes one answer)
notice-unknown-place = unknown place { $value }
notice-unknown-cause = unknown cause { $value }
notice-unknown-mode = unknown mode { $value }
notice-unknown-test = unknown test { $value }
notice-unknown-form = unknown form { $value }
# The picture beside the first one.
notice-unknown-beside = unknown beside { $value }
notice-unknown-section = unknown section { $value }
notice-unknown-verdict = unknown verdict { $value }
notice-unknown-claim = unknown claim { $value }
notice-unknown-importance = unknown importance { $value }; it is 1, 2 or 3
notice-unknown-treatment = unknown treatment { $value }
notice-unknown-key = unknown key { $value }
notice-unknown-disease = unknown disease { $value }
notice-unknown-size = unknown size { $value }
notice-unknown-kind = unknown kind { $value }
notice-unknown-sort = unknown sort { $value }
notice-no-choice = expected a choice, not { $value }
# $key is the name of what is chosen.
notice-no-id = { $key } must be an id, not { $value }
notice-unknown-gene = unknown gene { $value }
# $forms says how many there are.
notice-unknown-gene-form = unknown form { $value }; this gene has { $forms }, counted from 0
notice-unknown-word = unknown word { $value }

# Blood values: { $name } is the id of one, or `age_group`; { $known } lists what is taken.
notice-no-values = expected blood values by their ids, not { $value }
notice-unknown-analyte = unknown analyte { $value }
notice-unknown-age = unknown age group { $value }; it takes { $known }
notice-no-value-and-unit = { $name } must be { "{" }"value": number, "unit": text{ "}" }, not { $value }
notice-unknown-value-key = { $name }: unknown key { $value }
notice-low-above-high = { $name }: low ({ $low }) must be less than high ({ $high })
notice-no-unit = { $name } has no unit; give one of { $known }
notice-unknown-unit = unknown unit { $value } of { $name }; it takes { $known }
notice-which-unit = ; did you mean { $unit }?
notice-no-value = { $name } has no value; give a number
# $key is value, low or high.
notice-no-number = { $name }: { $key } { $value } is not a number; write it like 2.4, without quotation marks
notice-not-finite = { $name }: { $key } must be a finite number, like 2.4, not { $value }
notice-without-end = a number without end
# $entered is a number with its unit; $hint is one of the two after it.
notice-impossible = { $name } { $entered } can't be: a person has { $least } to { $most } { $unit }; { $hint }
notice-impossible-low = { $name } { $entered } (low of the range) can't be: a person has { $least } to { $most } { $unit }; { $hint }
notice-impossible-high = { $name } { $entered } (high of the range) can't be: a person has { $least } to { $most } { $unit }; { $hint }
notice-hint-unit = { $entered } would be { $converted }: is the unit { $unit }?
notice-hint-nearest = the nearest that is taken is { $nearest }
# Above a result: a number that would be ordinary in another unit.
notice-doubt-low = { $label }: { $entered } is low, but { $other } would be in range. Is the unit { $unit }?
notice-doubt-high = { $label }: { $entered } is high, but { $other } would be in range. Is the unit { $unit }?

# Practice: what a link or a notebook asked for and there is not; the nearest one may follow.
notice-unknown-question = unknown question { $value }
notice-unknown-objective = unknown objective { $value }
notice-unknown-chapter = unknown chapter { $value }
notice-unknown-answer = { $value } is no answer to this question
notice-practice-sure = { $value } says neither “sure” nor “unsure”
notice-practice-turn = { $value } is no number of a turn
notice-practice-incomplete = the answer is not complete
notice-unknown-case = unknown case { $value }
notice-unknown-pair = unknown pair { $value }
# A step of a case, such as the story.
notice-unknown-step = unknown step { $value }
notice-commit-not-used = what was committed to at a step, and does not fit it
