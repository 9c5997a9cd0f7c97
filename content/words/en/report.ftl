# The page on which a reader writes down an error. Nothing is sent from it.
report-title = Report an error
report-lead = Tell us what is wrong, and where. This page makes a text of it that you can send; it sends nothing by itself, and it works offline.
report-where = Which page, and which sentence?
report-what = What is wrong?
report-source = How do you know? A source helps most. (You may leave this empty.)
report-warning = Please don't write anything about your own health.
report-text = The text to send
report-copy = Copy the text
report-copied = Copied. Now paste it into a message.
report-by-hand = Your browser does not let us copy. Select the text, and copy it yourself.
report-send = Send it
report-nowhere = Nobody has named an address for this copy yet. Please give the text to whoever published these pages.
report-help = If you need medical help now, this is not the way: call your emergency number.
report-no-script = Without scripts, please write down the page, the sentence, what is wrong, and how you know.
# The lines of the text; $edition is the name of this edition.
report-line-page = Page: { $page }
report-line-what = What is wrong: { $what }
report-line-source = Source: { $source }
report-line-edition = Edition: { $edition }
