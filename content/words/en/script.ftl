# What the scripts of a page say: previews, colours, searching lists, reading offline.

# The button at the top of a page. "auto" is as the device has it.
script-colours = { $colours ->
    [light] Colours: light
    [dark] Colours: dark
   *[auto] Colours: auto
}
# A link at the end of a preview; it leads to the entry in the list of sources, facts or words.
script-preview-more = Open in the list

# On paper, below a long list whose entries are folded. $count is how many of them are not open.
script-print-folded = { $count } entries are folded. Open those that you want on paper.

# A dialog with the address of the page as a QR code, its picture in words, and the button where it could not be fetched.
script-code-title = A code for this page
script-code-picture = QR code of the address below
script-code-again = The code could not be fetched. Try again
# The link that presents the page, where that could not be fetched.
script-present-again = Present mode could not be fetched. Try again

# The plan of a lesson: when a step begins and ends, and how long it takes; a step that is left out; the whole.
script-plan-time = Minute { $begin } to { $end } ({ $minutes } min)
script-plan-out = Left out
script-plan-sum = { $minutes } minutes in { $steps } steps.

# Above a long list of the last chapter. $list is one of facts, glossary and references.
script-list-search = { $list ->
    [facts] Search the { $count } facts
    [glossary] Search the { $count } terms
   *[references] Search the { $count } sources
}
# $left is how many entries of the list have the words that were typed.
script-list-left = { $list ->
    [facts] { $left } of { $count } facts match.
    [glossary] { $left } of { $count } terms match.
   *[references] { $left } of { $count } sources match.
}

# The button that opens a row of a long table on a phone; $name is what stands first in the row.
script-row-more = More: { $name }
# The button above the parts of a section that are folded on a phone; $count is how many there are.
script-parts-open = Open all { $count } parts
script-parts-close = Close all { $count } parts

# The button that keeps all pages on the device. $size is in megabytes.
script-offline-keep = Keep for offline ({ NUMBER($size, minimumFractionDigits: 1, maximumFractionDigits: 1) } MB)
script-offline-busy = Keeping ...
script-offline-kept = Kept for offline
script-offline-failed = Could not be kept. Try again
# A notice, and the button at its end.
script-news = There is a newer edition of this page.
script-news-load = Load it

# The search over all pages. The first one stands on the button where the search could not be fetched.
script-search-again = Search: try again
script-search-name = Search
script-search-field = Search all pages
script-search-close = Close
script-search-slash = The / key opens this search
script-search-start = Type a word, such as sore lump, vitamin D or scleroderma.
script-search-short = Type one letter more.
script-search-loading = Getting the list of words…
script-search-failed = The list of words could not be fetched. Reload the page and try once more.
# Stands in each of the three lines that follow.
script-search-count = { $count ->
    [one] { $count } result
   *[other] { $count } results
}
script-search-found = { script-search-count }.
# $names are other names of what was looked for.
script-search-found-names = { script-search-count }, also under: { $names }.
# $words are words that are spelled nearly like the one that was typed.
script-search-found-similar = No exact match. Spelled like it: { $words }. { script-search-count }.
# $names are everyday words for the same.
script-search-found-same = Nothing has just these words. With words for the same: { script-search-count }.
script-search-found-some = Nothing has all of these words. With some of them: { script-search-count }.
script-search-nothing = Nothing found for “{ $question }”. Try another word.
# A button with a word follows.
script-search-nothing-guess = Nothing found for “{ $question }”. Did you mean:
# The heading of a list of results: of which kind they are, and how many.
script-search-kind = { $kind } ({ $count })
script-search-more = Show all { $count }
# The same for those who hear the page.
script-search-more-of = Show all { $count }: { $kind }

# Copying the sources of a list: all of them, or one. The buttons name the form; the first is plain text.
script-copy-all = { $count ->
    [one] Copy this source as
   *[other] Copy these { $count } sources as
}
script-copy-text = Text
script-copy-bibtex = BibTeX
script-copy-csl = CSL-JSON
# Opens the same buttons for one source. The second form is heard; $source is what the source is called for short.
script-copy-one = Copy
    .of = Copy { $source }
script-copy-one-as = Copy it as
script-copied = { $count ->
    [one] Copied: { $count } source.
   *[other] Copied: { $count } sources.
}
# Where a browser does not let a page copy, the text stands in a field below these words.
script-copy-by-hand = Your browser does not let this page copy. The text is selected here for you to copy.
script-copy-field = Text to copy
script-copy-failed = This form can't be fetched now. Text works without a connection.

# Below a figure: what can be done with it.
script-figure-enlarge = Enlarge
script-figure-save-png = Save PNG
script-figure-save-svg = Save SVG
# Below a figure that the browser could not draw in pixels.
script-figure-failed = This browser could not make a PNG. The SVG can be saved instead.
script-figure-cite = Cite
script-figure-skin = Skin in the drawings
# $skin is one of light, medium, brown and dark.
script-figure-skin-one = { $skin ->
    [light] Light skin
    [medium] Medium skin
    [brown] Brown skin
   *[dark] Dark skin
}
script-figure-citation = { $name }. Figure in: { -publication }. { $address } (CC BY 4.0)
script-figure-copied = Copied: how to cite this figure.

# A link at the head of a page to the discussion at its foot, and what stands there where the rest can't be fetched.
script-discussion = { $shown ->
    [one] One post in the discussion
   *[other] { $shown } posts in the discussion
}
script-discussion-again = The discussion could not be fetched. Please load the page again.
