# The page that shows every part of the design, for those who build with it.
design-title = Design
design-lead = Every part of these pages, in every state, in light and dark. Whoever builds something new takes its parts from here.
design-theme = { $theme ->
    [light] In the light
   *[dark] In the dark
}
design-colours = Colours
design-letters = Letters
design-levels = How soon to be seen
design-states = States of an answer
design-buttons = Buttons and choices
design-steps = Steps of a form
design-cards = Cards and doors
design-notes = What stands beside the text
design-title-one = A title tells what the part is about
design-title-two = A part
design-title-three = A smaller part
design-text = Text is set in Figtree, titles in Fraunces. A line holds some seventy letters. A word that is explained has dots below it, and a number that has a source has dashes.
design-main = The one thing to do next
design-other = Something else to do
design-choice = A row that can be chosen
design-chosen = A row that is chosen
design-step = Step { $step } of { $steps }
design-empty = Nothing is entered yet, so no level is shown.
design-working = It is being worked out. What is safe meanwhile stands here.
design-failed = It can't be worked out here. What is entered is kept, and what is safe stands here.
design-notice = Something that a reader should know, but need not act on.
design-key-points = Key points
design-key-point = The main message first, in plain words.
