# What the treatment explorer says besides the content.
treatments-sort-verdict = What may help first
treatments-sort-certainty = Certainty of evidence
treatments-sort-amount = Amount of evidence
treatments-sort-name = Name
# What became of people. The beginning is made a capital letter where it begins a line.
treatments-gone = gone or healed fully
treatments-partly = partly better
treatments-unchanged = no change
treatments-happened = { $what }: { $count }
treatments-no-size = { $count }; size of the group not given
