# The page with the notes for a page or a lesson that is presented in another window.
notes-title = Speaker notes: { $title }
notes-lead = Keep this page on your own screen. It follows what another window of this browser presents, and it can turn its pages.
notes-none = No note is written for this section.
notes-waiting = No window presents this yet. The notes of all sections stand below.
notes-elsewhere = The wall shows another page.
notes-elsewhere-open = Open its notes
notes-black = The wall is black.
notes-next = Next: { $title }
notes-last = This is the last one.
notes-now = On the wall now
notes-all = All notes
notes-present = Open the page that is presented
