# What stands in place of a tool where none is drawn: in a terminal, in a notebook without its front end, and in tests.
# $tool is the name of the tool in the code, and values that are ids stay as they are.
text-nothing = { $tool }: nothing chosen yet
text-chosen = { $tool }: { $what }

text-symptoms-nothing = { $tool }, nothing ticked: no advice yet
text-symptoms = { $tool }, { $count } ticked: { $urgency } ({ $reasons })
text-symptoms-no-reason = no rule asks for a visit

text-causes = { $tool }, { $count ->
    [one] { $count } finding
   *[other] { $count } findings
}: { $causes }
text-causes-not-enough = not enough to go on
text-causes-cause = { $name } ({ $fit })
# These two go on the line above.
text-causes-sight = ; stays in sight: { $dangers }
text-causes-how-soon = ; how soon: { $urgency }

text-labs-nothing = { $tool }: nothing entered yet
text-labs = { $tool }: { $pattern } ({ $flags })
text-labs-flag-low = { $name } low
text-labs-flag-normal = { $name } normal
text-labs-flag-high = { $name } high
text-labs-flag-unknown = { $name } unknown

text-places = { $tool }, { $places ->
    [one] { $places } place
   *[other] { $places } places
}: { $causes ->
    [one] { $causes } cause
   *[other] { $causes } causes
} ({ $names })
text-places-no-cause = { $tool }: no cause chosen yet
text-places-cause = { $tool }, { $name }: { $places ->
    [one] { $places } place
   *[other] { $places } places
} ({ $seen })
text-places-place = { $place } ({ $frequency })

text-patterns = { $tool }: { $test }, { $form }: { $shows }
text-patterns-nothing = no description found

text-genes-nothing = { $tool }: { $genes ->
    [one] { $genes } gene
   *[other] { $genes } genes
}, { $arrows ->
    [one] { $arrows } arrow
   *[other] { $arrows } arrows
}, none chosen
text-genes = { $tool }: { $disease }: { $chain }
text-genes-no-chain = no chain is known

text-treatments = { $tool }: { $counted }
text-treatments-chosen = { $tool }: { $counted } ({ $chosen }: { $left ->
    [one] { $left } treatment
   *[other] { $left } treatments
})
# $counted is the message treatments-text.
text-treatments-counted = { $counted }; { $drawn } drawn

text-claims = { $tool }: { $found } of { $all } statements ({ $verdicts })
text-claims-chosen = { $tool }: { $found } of { $all } statements fit { $chosen } ({ $verdicts })
# What is chosen: the name of a list and an id in it, or a name and a number.
text-entry = { $name } { $value }

text-practice = Practice: { $count } questions on { $objectives } objectives
text-practice-open = Practice: { $question } is open, one of { $count } questions
text-cases = { $tool }: { $cases } cases and { $pairs } pairs, none open
text-case = { $tool }, { $title }: { $open } steps open, { $commits } commits
