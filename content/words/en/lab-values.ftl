# The tool for blood values: readers enter what a laboratory report says, and it tells what that may mean.

# Goes on after a sentence of the content on what this is for, in the same paragraph.
lab-values-how = Enter what your report says, in the unit it says. What you enter is not stored.

# The form. $value is the name of a blood value; the message is heard, and not seen.
lab-values-unit-of = Unit of { $value }
lab-values-age = Age
lab-values-own-range = My laboratory's own range
# Stand before the two ends of a range: From 2.1 to 2.6.
lab-values-own-from = From
lab-values-own-to = to
# Opens the fields of the other values; $names are theirs.
lab-values-more = More values: { $names }
# Beside the name of a value, as soon as it is typed. Keep these short.
lab-values-beside-low = low
lab-values-beside-normal = in range
lab-values-beside-high = high
lab-values-beside-unknown = no range for this age
# What was typed could be more than one number; a button with each of them follows.
lab-values-which-number = This could be read in another way than you mean. Which number is it?
lab-values-number-please = Please enter a number, such as 2.4.
lab-values-value-too = Please enter the value that belongs to this range.

# The plane: a chart of nine regions with a point that readers move. The first two are heard, and not seen.
lab-values-plane = Calcium against phosphate
lab-values-point = Your point
# HPT stands on the regions of the chart.
lab-values-plane-how = Calcium against phosphate. Move the point to see what changes: it fills in the two values. The middle third of each side is the range; the scale is stretched for that. HPT is short for hyperparathyroidism: too much parathyroid hormone. The words on the chart go by calcium and phosphate alone, so they leave when a PTH is entered.
lab-values-axis-calcium = Calcium, mmol/L
lab-values-axis-phosphate = Phosphate, mmol/L
lab-values-move-calcium = Move calcium
lab-values-move-phosphate = Move phosphate
# Where the point stands, without and with how that reads. $amount is a number with its unit.
lab-values-here-calcium = Calcium { $amount }.
    .read = Calcium { $amount }, { $reading ->
        [low] low
        [normal] normal
        [high] high
       *[unknown] unknown
    }.
lab-values-here-phosphate = Phosphate { $amount }.
    .read = Phosphate { $amount }, { $reading ->
        [low] low
        [normal] normal
        [high] high
       *[unknown] unknown
    }.
lab-values-moving = What that means follows when the point rests.
# Said of the point and of the sliders.
lab-values-unknown = not known yet
lab-values-plane-without-calcium = No calcium entered yet: the point stands in the middle, to try out.
lab-values-plane-without-phosphate = No phosphate entered yet: the point stands in the middle, to try out.
lab-values-plane-without-calcium-phosphate = No calcium and no phosphate entered yet: the point stands in the middle, to try out.

# The name of the part of the page that holds the answer; it is heard, and not seen.
lab-values-answer = What the values say
# What stands in place of an answer, as a title and a text.
lab-values-state-empty = Nothing is entered yet
    .text = Enter what your report says, and what it means appears here.
lab-values-state-waiting = Working out what these values mean
    .text = Until it is here, nothing says how your values are.
lab-values-state-unanswered = This could not be worked out
    .text = What you entered is kept. Nothing here says how your values are. If your laboratory marked a value as very high or very low, or if you feel ill, phone a doctor now instead of waiting for this page. With vomiting, drowsiness, confusion, cramps or a fit, call your emergency number.

# Stand out before a sentence or two that say what is urgent, doubtful, always so, or against it.
lab-values-urgent = Urgent.
lab-values-check-unit = Check the unit.
lab-values-always = Always:
lab-values-but = But:
lab-values-provisional = Provisional:
    .unit = a doubtful unit could still change this.
    .values = a missing value could still change this.
# Titles of what is urgent; they also stand on a bar that leads to the answer. Keep them short.
lab-values-urgent-high = Urgent: calcium this high needs help now
lab-values-prompt-high = Today: calcium this high needs a doctor
lab-values-urgent-low = Urgent: calcium this low needs help now
# What a value is read as, as long as too few are there; one or more of these are the title of the answer.
lab-values-alone-calcium = Calcium is { $reading ->
    [low] low
    [high] high
   *[normal] in range
}
lab-values-alone-phosphate = Phosphate is { $reading ->
    [low] low
    [high] high
   *[normal] in range
}
lab-values-alone-pth = PTH is { $reading ->
    [low] low
    [high] high
   *[normal] in range
}
lab-values-alone-kidney = Kidney function is { $reading ->
    [low] low
   *[normal] in range
}
lab-values-alone-vitamin_d = Vitamin D is { $reading ->
    [low] low
    [high] high
   *[normal] in range
}
# A link into the explorer, and what it takes there; $names are findings.
lab-values-onward = Take these values into the explorer
    .about = The explorer then starts from these alone: { $names }.

# $names are one or more of the names below.
lab-values-missing = Still missing: { $names }.
lab-values-name-calcium = calcium
lab-values-name-phosphate = phosphate
# PTH is parathyroid hormone.
lab-values-name-pth = PTH
lab-values-name-kidney = kidney function (eGFR)
# $why is a sentence or more.
lab-values-how-sure = How sure: { $level ->
    [high] high
    [moderate] moderate
    [low] low
   *[very_low] very low
}. { $why }
# A heading above other patterns that a missing value could still turn it into.
lab-values-else = What else it could still be
# $si and $conventional are the product of the two in two units.
lab-values-product = Calcium times phosphate: { $si }, or { $conventional }.
lab-values-notes = Worth knowing about these values

# The table of what was entered.
lab-values-table = Your values, in both kinds of units
lab-values-head-value = Blood value
lab-values-head-entered = As entered
lab-values-head-si = SI units
lab-values-head-us = US units
lab-values-head-range = Range used
lab-values-head-reading = Reading
# Calcium corrected for albumin: a row of the table, and what stands under "As entered" there.
lab-values-corrected = Calcium, corrected
lab-values-worked-out = worked out
# How a value lies in its range.
lab-values-reading-low = low
lab-values-reading-normal = normal
lab-values-reading-high = high
lab-values-reading-unknown = no range
lab-values-no-range = none known for this age
# Stands after a range that the reader entered.
lab-values-own = (your own)
# A range, before its unit. The ends are numbers.
lab-values-range = { $least } to { $most }
lab-values-range-least = { $least } or more
lab-values-range-most = up to { $most }

# Two parts below that can be opened.
lab-values-every-range = Every range and conversion that we use
lab-values-every-pattern = Every pattern that we know

lab-values-copy-link = Copy a link to this state
lab-values-copied = The link is copied. It holds your values.
# Names what a link has done to what was entered; kit-done says that it is done.
lab-values-opening = Opening the link
