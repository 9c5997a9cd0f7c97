# Present mode: a page or a lesson on the wall, one section a screen. Buttons stand in a slim bar at the lower edge.

# The name of the bar, for those who hear the page.
present-bar = Presenting
present-previous = Previous
present-next = Next
# Also the name of the window that lists all sections.
present-overview = Overview
present-overview-title = Choose what to show
present-leave = Leave
present-more = More
present-black = Black screen
# On the black screen: shows the page again.
present-light = Show the page again
present-code = Code for phones
present-code-picture = QR code of the address below
present-code-long = This address is long, so the code is fine. From the last row it may be hard to photograph.
present-full = Full screen
present-notes = Speaker notes
present-time-hide = Hide the time
present-time-show = Show the time
# Which section of how many.
present-position = { $at } of { $of }
# Which step of a lesson.
present-step = Step { $at } of { $of }
# How long it has been going on.
present-time = { $minutes } min
# The same for a lesson: of how many minutes, and how many of this step.
present-time-plan = { $elapsed } of { $all } min, this step { $step } of { $minutes }
# Below the buttons that a narrow bar folds away.
present-keys = Keys: arrows and page keys turn, B or a full stop makes the screen black, O opens the overview, Q shows the code, F fills the screen, Esc leaves.
