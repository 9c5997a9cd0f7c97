# The words for what has an id in the content, wherever it is shown.

# How sure we are. The attribute is said in the middle of a line.
certainty-high = High certainty
    .inside = high certainty
certainty-moderate = Moderate certainty
    .inside = moderate certainty
certainty-low = Low certainty
    .inside = low certainty
certainty-very_low = Very low certainty
    .inside = very low certainty
certainty-because = { $certainty }: { $why }

# The kinds of calcium in the skin, said in the middle of a line.
subtype-dystrophic = dystrophic
subtype-metastatic = metastatic
subtype-idiopathic = idiopathic
subtype-iatrogenic = iatrogenic
subtype-calciphylaxis = calciphylaxis
# Said in place of a kind, where bone forms.
subtype-bone = bone, not calcium salt

# How common a cause of calcium in the skin is.
commonness-common = among the commonest
commonness-uncommon = uncommon
commonness-rare = rare
commonness-very_rare = very rare

# What the check of a statement found, and how much the statement matters.
verdict-contradicted = Contradicted
verdict-overstated = Overstated
verdict-unsupported = Unsupported
verdict-nuanced = Supported, with more to say
verdict-supported = Supported
verdict-not_checkable = Cannot be checked
weight-3 = Matters most
weight-2 = Matters
weight-1 = Matters little

# How well a cause fits, said in brackets after its name and in tables.
fit-fits-well = fits well
fit-fits = fits
fit-less-likely = less likely
fit-not-enough = not enough

# What a study counted.
unit-patients = patients
unit-lesions = lesions

# A count, and its share of 100 with the range; each of the three is a number, or one of the two after it.
share-counted = { $count } of { $all } { $people }; { $share }
share-count = { $count } of { $all }; { $share }
share-range = { $at } of 100, range { $low } to { $high }
share-below-one = fewer than 1
share-above-ninety-nine = more than 99
share-number = { $number }

# What stands between the entries of a list, with its spaces.
join-comma = { ", " }
join-semicolon = { "; " }
