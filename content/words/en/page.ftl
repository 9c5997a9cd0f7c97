# What stands around every chapter.
page-title = { $title } – { -publication }
page-site = { -publication }
page-skip = Skip to the text
page-search = Search
page-colours = Colours
page-chapters = Chapters
page-menu = Menu
page-pages = All pages
page-here = On this page
# A heading before the tool on a page of its own; it is heard and not seen.
page-the-tool = The tool
page-group-guide = Start here
page-group-chapter = Read
page-group-tool = Tools
page-group-about = About
# In the head of every page, where there is little room.
page-help = Help now
page-turn = Previous and next chapter
page-previous = Previous
page-next = Next
page-top = Back to the top
# The picture that stands for a page where its link is shared, in words.
page-card = Drawing: three hands with white calcium deposits under the skin.
page-keep = Keep for offline
# A button; it shows the address of the page as a QR code.
page-code = Show a code for this page
# A link; it shows the page on a projector, one section a screen.
page-present = Present this page
page-languages = Languages
# Names the link to the chapter that a page belongs to.
page-way = Where this page belongs
# The name of a table that has none of its own.
page-table = Table { $number }
# Said in the language of the page, above a chapter in English.
page-not-translated = This chapter is not translated yet. It is shown in English.

# The red line at the top of every page.
page-urgent = Purple or black skin that hurts, redness that spreads within hours, or fever with a sore place?
page-urgent-link = Get help now

# $minutes is a whole number.
page-reading-time = { $minutes ->
    [one] { $minutes } minute to read.
   *[other] { $minutes } minutes to read.
}
# Continues the line above, and goes on with one of the two that follow. $date is a day.
page-compared-reviewed = Compared with its sources on { DATETIME($date, dateStyle: "long") }, reviewed by a doctor on { DATETIME($reviewed, dateStyle: "long") }.
page-compared-unreviewed = Compared with its sources on { DATETIME($date, dateStyle: "long") }, not yet reviewed by a doctor.
page-how-checked = How it was checked

page-broken-part = A part of this chapter could not be shown. The rest of it is complete.
page-broken = This chapter could not be made. The others are complete.
page-needs-server = Some tools of this chapter need a server that runs them. Their text is here.
page-tools-missing = The tools of this chapter are missing in this copy. The text says the same.
page-needs-script = This tool needs JavaScript. The text around it says the same.
page-tool-failed = This tool could not be drawn. The text around it says the same.
page-not-newest = Not the newest: { $fault }

# The end of every chapter.
review-title = About this chapter
review-compared = Last compared with its sources on { DATETIME($date, dateStyle: "long") }.
review-next = The next comparison is due by { DATETIME($date, dateStyle: "long") }.
# In place of these two, and at the top of the page, as long as nobody has done so.
review-not-compared = This page has not been compared with its sources yet.
review-in-part = This page has been compared with its sources in part.
review-publisher = This copy is published by { $publisher }.
review-no-publisher = Nobody is named yet as the publisher of this copy.
review-report = Report an error
review-doctor = A doctor reviewed it on { DATETIME($date, dateStyle: "long") }.
review-no-doctor = A doctor has not reviewed it yet.
review-would-change = What would change it: { $what }
review-limits = This publication informs and teaches. It does not diagnose, and it does not replace a doctor who can examine you.
review-licence = Text and data may be used under CC BY 4.0.
review-data = How to cite it, and the data to take away
review-privacy = What is kept about you

# Above the cards that stand next to the beginning of a chapter on a wide screen.
page-lead = To go with this page
