# What a reader finds by searching. First the headings of the results.
search-kind-place = Go to
search-tool = Tool
# The same for the page of a lesson.
search-lesson = Lesson
search-kind-sign = Warning signs
search-kind-section = In the chapters
search-kind-cause = Causes
search-kind-treatment = Treatments
search-kind-term = Words explained
search-kind-fact = Facts
search-kind-figure = Figures
search-kind-claim = Statements of a web article, checked
search-kind-reference = Sources

# $level says how soon to be seen.
search-sign = { $level }: { $title }
search-sign-text = { $statement } When: { $findings }.
# $kind is the kind of calcium in the skin, $certainty how sure we are.
search-cause = { $kind }, { $certainty }
search-fact = { $statement } { $counted }.
search-claim = { $verdict }. { claims-says }
