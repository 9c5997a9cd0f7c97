# My record: a page on which somebody who lives with deposits keeps track of them. All of it stays on the device.
my-record-title = My record
my-record-summary = Keep track of your lumps, medicines and visits on your own device, and print one page for the doctor.
# What a reader may search for to find it; semicolons stand between.
my-record-found-by = diary; my record; keep track; photo of a lump; is it growing; medicine list; list of my medicines; doctor visit; appointment; pain diary; symptom diary

my-record-lead = Keep track of your lumps, your medicines and your visits, and take one page along to the doctor.
my-record-private = What you write here stays on this device. Nothing is sent to anybody.
my-record-no-script = This page needs scripts, because it keeps what you write on your own device. Without them, a sheet of paper with dates, sizes and photos does the same.
my-record-opening = Opening your record ...

# ------------------------------------------------------------ what is kept

my-record-refused = This browser does not let us keep anything, as some do in a private window. You can write here, but it will be gone when you close this page. Save a copy as a file before you leave.
my-record-keep = Keep it safe
my-record-keep-warning = Phones and browsers forget. What is kept here is gone when you clear the data of your browser, lose the phone, or write in a private window. Safari on an iPhone, iPad or Mac can delete it when you have used Safari for seven days without opening this page. So save a copy as a file now and then, for example after each entry with a photo.
my-record-keep-promise = { $answer ->
    [yes] This browser has promised not to clear your record by itself. You can still lose it in the other ways.
    [no] This browser has not promised to keep your record. When space runs short it may clear it without asking.
   *[unknown] We can't ask this browser whether it will keep your record.
}
my-record-export = Save a copy as a file
# The name of the file, without its ending; $day is like 2026-11-30.
my-record-export-name = my-record-{ $day }
my-record-exported = The copy is in your downloads. It holds your photos and can be read by anybody who opens it, so keep it where only you look.
my-record-import-choose = Open a copy
my-record-import-hint = A file that this page saved, on this device or another one. Nothing changes until you have said yes.
my-record-import-reading = Reading the file ...
my-record-import-found = This copy holds: { $parts }.
# Joins two parts of the list above.
my-record-and = { $before }, { $next }
my-record-count-lumps = { $count ->
    [one] { $count } lump
   *[other] { $count } lumps
}
my-record-count-entries = { $count ->
    [one] { $count } entry
   *[other] { $count } entries
}
my-record-count-medicines = { $count ->
    [one] { $count } medicine
   *[other] { $count } medicines
}
my-record-count-visits = { $count ->
    [one] { $count } visit
   *[other] { $count } visits
}
my-record-count-questions = { $count ->
    [one] { $count } question
   *[other] { $count } questions
}
my-record-import-merge = Add it to my record
my-record-import-merge-hint = Where both have the same thing, the one that was changed last stays.
my-record-import-replace = Use it instead of my record
my-record-import-replace-hint = What is here now is deleted first.
my-record-import-take = Use this copy
my-record-import-stop = Leave it
my-record-imported = The copy is in your record now.
my-record-import-large = This file is too big to be a record. We read files of up to 100 megabytes. Nothing was changed.
my-record-import-foreign = This file is not a record that this page saved. Its name begins with “my-record” and ends with “.json”. Nothing was changed.
my-record-import-newer = This copy was saved by a newer edition of this page. Load this page again while you are online, and try once more. Nothing was changed.
my-record-import-broken = This copy is damaged, so we can't be sure of what it says. Nothing was changed. Try another copy if you have one.
# Follows the line above; $where names the part, such as "entries 3, date".
my-record-import-where = (The damage: { $where })
my-record-delete-all = Delete everything
my-record-delete-all-sure = Delete your whole record from this device? This can't be undone. If you are not sure, save a copy first.
my-record-delete-all-yes = Yes, delete everything
my-record-delete-all-no = Keep my record
my-record-deleted-all = Your record is deleted. Nothing of it is left in this browser.
my-record-delete-failed = This browser did not let us delete your record. Clear the data of this site in the settings of your browser.

# ------------------------------------------------------------ what all parts have

my-record-day = { DATETIME($date, dateStyle: "medium") }
my-record-save = Save
my-record-saved = Saved.
my-record-saved-not-kept = It is here until you close this page, and not kept after that.
my-record-next = Next
my-record-back = Back
my-record-cancel = Cancel
my-record-not-saved = Not saved.
my-record-go-on = Go on writing
my-record-step = Step { $step } of { $steps }
my-record-home = My whole record
my-record-change = Change
# $what names the thing, for those who hear the page.
my-record-change-of = Change: { $what }
my-record-delete = Delete
my-record-delete-of = Delete: { $what }
my-record-deleted = Deleted: { $what }.
my-record-undo = Undo
my-record-undone = It is back.
my-record-more = { $count } more
my-record-optional = You may leave it empty.
my-record-fault-empty = Please fill this in.
my-record-fault-long = This is too long. Please write less.
my-record-fault-day = Please give a day, not later than today.
my-record-fault-size = Please write a number of millimetres, from 0 to 1000, such as 12 or 4.5.
my-record-help = This may need looking at. The checklist tells you how soon.
my-record-help-link = Check your symptoms
my-record-why = { $sign ->
    [open] The skin is open.
    [signs] It is red, hot or leaking pus.
    [pain] The pain is bad.
   *[rise] The pain has risen.
}

# ------------------------------------------------------------ lumps

my-record-lumps = My lumps
my-record-lumps-none = Nothing is written down yet. Begin with one lump, the one that worries you most.
my-record-add-lump = Add a lump
my-record-add-entry-of = Add an entry: { $what }
my-record-open-lump = Open
my-record-open-lump-of = Open: { $what }
my-record-lump-new = A new lump
my-record-lump-change = Change this lump
my-record-lump-place = Where is it?
my-record-lump-place-choose = Choose a place
my-record-lump-drawing = Or choose on a drawing
my-record-views = Part of the drawing
my-record-marked = marked
my-record-lump-drawing-hint = Press the part of the body where it is.
my-record-lump-drawing-chosen = { $place } (chosen)
my-record-lump-label = Which one is it?
my-record-lump-label-hint = Your own words, such as: left thumb, beside the nail.
my-record-lump-since = Since when?
my-record-lump-since-hint = As well as you know, such as: spring 2024. You may leave it empty.
# How a lump is called: its place, and what the reader calls it.
my-record-lump-name = { $place }: { $label }
my-record-lump-since-told = Since: { $since }
my-record-no-entry = No entry yet

# ------------------------------------------------------------ entries

my-record-entries = Entries
my-record-add-entry = Add an entry
my-record-entry-new = A new entry
my-record-entry-change = Change this entry
my-record-entry-of = { $lump }, { $day }
my-record-date = Day
my-record-size = Size across, in millimetres
my-record-size-hint = A ruler beside it is good enough. Write 0 if it is gone. You may leave it empty.
my-record-pain = How much does it hurt?
my-record-pain-hint = 0 is no pain, 10 is the worst you can think of.
my-record-pain-none = I don't know
my-record-skin = Is the skin over it open?
my-record-skin-closed = Closed
my-record-skin-open = Open: a sore, a hole, or chalk coming out
my-record-skin-unknown = I don't know
my-record-signs = It is red, hot or leaking pus
my-record-photo = A photo
my-record-photo-hint = Put a coin or a ruler beside it. We make the photo smaller, and where it was taken is removed from it.
my-record-photo-busy = Making the photo smaller ...
my-record-photo-ready = The photo is ready to be saved.
my-record-photo-remove = Take the photo out
my-record-photo-removed = The photo is taken out.
my-record-photo-failed = This file could not be read as a photo. Please choose another one.
my-record-photo-full = Your record holds as many photos as one file can carry. Save a copy, and delete old photos before you add new ones.
my-record-photo-of = { $lump } on { $day }
my-record-photos = Photos
my-record-note = Notes
my-record-note-hint = What changed, and what made it worse or better. You may leave it empty.
my-record-told-size = { NUMBER($size, maximumFractionDigits: 1) } mm
my-record-told-pain = pain { $pain } of 10
my-record-told-open = open
my-record-told-closed = closed
my-record-told-signs = red, hot or leaking pus
my-record-told-nothing = nothing measured

# ------------------------------------------------------------ the chart

my-record-chart = Over time
my-record-chart-one = With a second entry you will see a chart here.
my-record-chart-size = Size in millimetres
my-record-chart-pain = Pain from 0 to 10
# What the chart shows, for those who hear it. $what is the title of the chart.
my-record-chart-summary = { $what }: { $first } on { $from }, { $last } on { $to }. { $count ->
    [one] { $count } value.
   *[other] { $count } values.
} The table has all of them.
my-record-chart-open = A square: the skin was open that day.
my-record-table = The same as a table
my-record-table-caption = { $lump }: all entries
my-record-head-day = Day
my-record-head-size = Size (mm)
my-record-head-pain = Pain
my-record-head-skin = Skin
my-record-none = –

# ------------------------------------------------------------ medicines, visits, questions

my-record-medicines = My medicines
my-record-medicines-none = No medicine is written down yet.
my-record-add-medicine = Add a medicine
my-record-medicine-new = A new medicine
my-record-medicine-change = Change this medicine
my-record-medicine-name = Name
my-record-medicine-dose = How much, and how often?
my-record-medicine-since = Since when?
my-record-medicine-until = Until when?
my-record-medicine-until-hint = Leave it empty if you still take it.
my-record-medicine-why = What for?
my-record-medicine-warning = Never start or stop a medicine on your own.
my-record-told-since = since { $since }
my-record-told-until = until { $until }
my-record-visits = My visits
my-record-visits-none = No visit is written down yet.
my-record-add-visit = Add a visit
my-record-visit-new = A new visit
my-record-visit-change = Change this visit
my-record-visit-who = With whom?
my-record-visit-who-hint = Such as: Dr Ito, skin clinic.
my-record-visit-said = What was said?
my-record-visit-next = What comes next?
my-record-visit-next-told = Next: { $next }
my-record-visit-name = { $day }, { $who }
my-record-questions = My questions for the doctor
my-record-questions-none = No question is written down yet.
my-record-add-question = Add a question
my-record-question-new = A new question
my-record-question-change = Change this question
my-record-question-text = What do you want to ask?

# ------------------------------------------------------------ the page for the doctor

my-record-sheet = A page for the doctor
my-record-sheet-about = Your lumps with their first and newest sizes, your medicines, your visits and your questions, on one page.
my-record-sheet-show = See the page
my-record-sheet-title = My deposits: a page for the appointment
my-record-sheet-made = Printed on { $day }
my-record-sheet-print = Print
my-record-sheet-name = Name
my-record-sheet-born = Date of birth
my-record-sheet-not-kept = Write your name here, or by hand on the paper. It is not kept.
my-record-sheet-lump = Lump
my-record-sheet-since = Since
my-record-sheet-first = First entry
my-record-sheet-last = Newest entry
my-record-sheet-course = Change
my-record-sheet-size = { $way ->
    [more] { NUMBER($by, maximumFractionDigits: 1) } mm larger
    [less] { NUMBER($by, maximumFractionDigits: 1) } mm smaller
   *[same] same size
}
my-record-sheet-pain = { $way ->
    [more] pain { $by } higher
    [less] pain { $by } lower
   *[same] same pain
}
# $what is how a lump was on a day.
my-record-sheet-look = { $day }: { $what }
my-record-sheet-medicine = Medicine
my-record-sheet-until = Until
my-record-sheet-why = What for
my-record-sheet-visit = Visit
my-record-sheet-earlier = { $count ->
    [one] { $count } earlier visit is not listed here.
   *[other] { $count } earlier visits are not listed here.
}
my-record-sheet-nothing = Nothing is written down.
my-record-sheet-limits = The person who brings this page wrote it at home with “My record” of { -publication }. Sizes and pain are their own measurements and words. No doctor has reviewed this page or the tool that made it; it informs, and it does not diagnose.
