# The pages of lessons: a kit, its plans, a sheet to hand out, and the notes of whoever speaks.

teach-plans = The class
# The heading of a plan.
teach-minutes = { $minutes } minutes
teach-plan-title = { $title }: { $minutes } minutes
# A button: begins to present the lesson at its first step.
teach-start = Start the class
teach-see-plan = See the plan
# A link: the same lesson with phones on which the class answers. What follows is folded, and ends with a command.
teach-live = Teach this live, with phones
teach-live-how = No live class is running yet?
teach-live-run = Start one on the computer in front of the class: open a terminal in the folder of this publication and type the command below. It shows a link for you and a code for the class. Your desk then begins with this plan.
teach-step-line = { $title } ({ $minutes } min)
teach-plan-lead = Each step says what stands on the wall, what it opens, and what to say. In class the arrow keys or a clicker lead through all of it.
teach-notes = Speaker notes
teach-sum = { $minutes } minutes in { $steps } steps.
# When a step begins and ends, counted from the beginning, and how long it takes.
teach-time = Minute { $begin } to { $end } ({ $minutes } min)
# What the teacher says and does; folded.
teach-say = What to say and do
# A checkbox. $title is the step that gets the minutes.
teach-leave-out = Leave this step out. Its { $minutes } min go to “{ $title }”.
# What a step opens.
teach-section = { $page }: { $section }
teach-case = Case: { $title }
teach-question = { $count ->
    [one] The question
   *[other] Question { $number } of { $count }
}
teach-objectives = What it teaches
teach-objectives-lead = After the class people can:
teach-handout = A sheet to hand out
teach-handout-lead = One page with its sources, to print or to send.
teach-handout-open = Open the sheet
# The title of this sheet, and what stands below it.
teach-handout-title = { $title }: to take home
teach-handout-for = What we talked about, in a few sentences.
teach-handout-trust = From { -publication }, { $licence }. It informs and teaches, and it does not replace a doctor. No doctor has reviewed it yet.
teach-take-home = Questions to take home
teach-take-home-lead = Whoever tries to remember keeps more than whoever reads again. Answer them without looking, some days after the class.
teach-likely = What is likely to be asked
# Of the parts of a lesson that name a source ($count), $seen were compared with a source itself.
teach-compared = { $count } parts of this lesson name a source. On { DATETIME($date, dateStyle: "long") } each was read against what this publication says elsewhere from the same source. { $seen ->
    [0] None was
    [one] { $seen } was
   *[other] { $seen } were
} also compared with what could be seen of a source itself, mostly a summary.
