# The page that offers the content to others.
data-title = Data, licence and citation
data-lead = Everything that this publication says stands in files that you may use, change and pass on.
data-take = Take the data
data-licence = Licence
data-text-licence = Text, data and drawings:
data-text-terms = Name the publication, link to the licence, and say what you changed.
data-code-licence = Code:
data-sources = The facts come from the sources that each entry names. Those sources belong to their authors.
data-cite = How to cite
data-cite-source = If you use a single number, please cite the source that the entry names as well.
data-limits = This is information for learning. It is not medical advice, and nobody who made it has examined anybody.

# What each file is.
data-file-whole = Everything but the references: causes, cases, treatments, study rows, facts, rules, terms
data-file-schema = The JSON Schema of that file
data-file-rows = What studies of treatments counted, with 95 % Wilson intervals, for a spreadsheet
data-file-csl = The references as CSL-JSON, for Zotero and other reference managers
data-file-bibtex = The references as BibTeX
# Stands at the front of the printed book. $date is the day of the edition.
book-note = Edition of { DATETIME($date, dateStyle: "long") }. This book informs and teaches; it does not diagnose, and no doctor has reviewed it yet. The tools are on the pages only.
