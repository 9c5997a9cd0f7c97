# The body map: a drawing on which a reader presses places, to see which causes of calcium in the skin are reported there.

# ------------------------------------------------------------ choosing

body-map-question = What do you want to know?
body-map-question-sites = Which causes are reported at a place?
body-map-question-cause = Where does a cause put its deposits?
body-map-field-cause = Cause
body-map-choose-cause = Choose a cause
# Groups of causes.
body-map-subtype-dystrophic = Damaged tissue (dystrophic)
body-map-subtype-metastatic = Upset body chemistry (metastatic)
body-map-subtype-idiopathic = No cause found (idiopathic)
body-map-subtype-iatrogenic = After a treatment (iatrogenic)
body-map-subtype-calciphylaxis = Blocked small vessels (calciphylaxis)
body-map-list = The places of the drawing as a list
# What a link asked for and is not there; $value is what it said. Stands in kit-not-used.
body-map-unknown = { $what ->
    [place] unknown place '{ $value }'
   *[cause] unknown cause '{ $value }'
}
body-map-clear = Clear the map

# ------------------------------------------------------------ the drawing

# Names the buttons that turn to another drawing, for those who hear the page.
body-map-views = Part of the drawing
# After the number of places on such a button, for those who hear it: "Front 3 marked".
body-map-marked = marked
# Below the drawing: the place under the pointer.
body-map-place-chosen = { $place } (chosen)
# $term says how often the cause is seen there, and $people how many people that means.
body-map-place-term = { $place }: { $term }
body-map-place-people = { $place }: { $term } ({ $people })
body-map-place-silent = { $place }: not in the profile
body-map-place-no-cause = { $place }: no cause chosen
# Below the drawing, while no place is under the pointer.
body-map-hint-sites = Press a part of the body. Press it again to take it back.
body-map-hint-cause = The numbers are explained below. Press a part to find its line.
body-map-hint-no-cause = Choose a cause first.
body-map-legend = What the words and numbers mean
# A source follows the first sentence, and the rest follows that.
body-map-legend-terms = The words are the frequency terms of the Human Phenotype Ontology.
body-map-legend-reading = Most causes were described in few people. The sources say which places occur; how often they do is our reading of them, a rough step and not a count.

# ------------------------------------------------------------ the answer

# Names it for those who hear the page.
body-map-answer = What is reported
body-map-not-a-diagnosis = Not a diagnosis.
# The button that leads to the answer on a narrow screen.
body-map-see-places = { $count ->
    [one] See { $count } place
   *[other] See { $count } places
}
body-map-see-causes = { $count ->
    [one] See { $count } cause
   *[other] See { $count } causes
}

# The causes at the places that were chosen.
body-map-causes = Causes reported there
body-map-causes-order = More common causes stand first. How common each is was never counted: we sorted them into four steps.
body-map-no-place = No place chosen yet.
# Follows the line above.
body-map-no-place-hint = Press a part of the drawing, or tick the list.
# $causes of all causes that we know.
body-map-one-place = { $place }: reported in { $causes } of { $all } causes.
# $everywhere is how many of the causes are reported at each of the places.
body-map-several-places = { $places } places: { $causes } of { $all } causes are reported at one or more of them, { $everywhere } at all of them.
# How common a cause is, from common to very rare.
body-map-common-0 = among the common causes of calcium in the skin
body-map-common-1 = an uncommon cause of calcium in the skin
body-map-common-2 = a rare cause of calcium in the skin
body-map-common-3 = a very rare cause of calcium in the skin
# Opens the rest of the list.
body-map-more = { $count } more
# The causes follow.
body-map-excluded-causes = Their profile excludes one of these places:
body-map-onward = Take these places into the explorer
body-map-onward-about = The explorer then starts from these places alone.

# The places of the cause that was chosen.
body-map-places = Where it puts its deposits
body-map-places-reported = It tells what was reported, not where yours must be.
body-map-no-cause = No cause chosen yet.
# Follows the line above.
body-map-no-cause-hint = Choose one above the drawing.
body-map-cause-nowhere = { $cause }: no place is reported.
body-map-cause-places = { $count ->
    [one] { $cause }: { $count } place is reported.
   *[other] { $cause }: { $count } places are reported.
}
body-map-excluded-places = Excluded by the profile
body-map-silent = { $count ->
    [one] The profile says nothing about the other { $count } place. That does not mean that deposits never occur there.
   *[other] The profile says nothing about the other { $count } places. That does not mean that deposits never occur there.
}
