# The discussion below a page, the page of one's account, and that of the moderators.

# What the server says where something can't be done.
discuss-no-page = This page has no discussion.
discuss-no-post = This post is not there any more.
discuss-own-post = This is your own post.
discuss-no-reason = Please choose a reason.
discuss-text-empty = Please write something first.
discuss-text-long = This is too long. Please keep it to 3000 letters.
discuss-many-waiting = Ten of your posts are waiting to be read. Please wait until some of them were.
discuss-too-often = That was a lot within a few minutes. Please take a break, and try again later.
discuss-barred = A moderator has closed your account for writing. You can still read, save what you wrote, and delete the account.
discuss-name-taken = Somebody has this name already. Please choose another.
discuss-password-short = A password needs at least eight characters. Three or four words make a good one.
discuss-password-long = This password is too long. Two hundred characters are enough.
discuss-wrong = This name and this password don’t belong together. Please look at both.
discuss-wrong-password = This is not your password.
discuss-wrong-old = This is not the password that you have now.
discuss-wrong-word = This name and this word don’t belong together, or the word was used, or it is older than a day.
discuss-hub-password = This account has no password here: you sign in elsewhere, and change it there.
discuss-no-name = Nobody has this name in the discussion.
discuss-many-wrong = There were many wrong passwords for this name. Please try again in a quarter of an hour.
discuss-busy = Many people are signing in at this moment. Please try again in a minute.
discuss-sign-in-first = Please sign in first.
discuss-hub-only = Here you sign in with your hub account.
discuss-name-stays = This name can’t be changed here.
discuss-no-moderator = This page is for moderators.
discuss-no-account = There is no such account, or it is a moderator’s.
discuss-decided = Somebody has decided about this already. The list is new now.
discuss-no-undo = This can’t be undone.
discuss-store = The discussion can’t be reached at the moment. Nothing is lost; please try again in a while.
discuss-went-wrong = Something went wrong. Please try once more.

# On the command line, when a moderator is made.
discuss-ask-password = Password:{" "}
discuss-ask-again = The same once more:{" "}
discuss-not-the-same = These two passwords are not the same.
discuss-made-moderator = { $name } is a moderator now, and signs in with this name and password.
discuss-is-moderator = { $name } has an account already; it is a moderator’s now, with the new password.

# On the command line, for somebody who forgot a password.
discuss-reset-offered = { $name } can choose a new password with this word, once and within a day: { $word } (it is not shown again). They choose “I have forgotten my password” where they sign in. The old password holds until then.

# The section at the foot of a page.
discuss-title = Discussion
discuss-opening = The discussion is on its way.
# "Was this page helpful?" with two buttons, and what follows.
discuss-helpful = Was this page helpful?
discuss-yes = Yes
discuss-no = No
discuss-thanks = Thank you. Your answer was counted, and nothing else about you.
# Above the form, in a frame; the link leads to the page about how soon to be seen.
discuss-rules = Please write about the publication: what is missing, what you doubt, what you know from a source. Leave out your own illness, and that of anybody you know. This is a publication and not a clinic, so nobody here can advise you, and what you write stays in public.
discuss-rules-help = If you are worried about yourself or somebody else: how soon to be seen
discuss-empty = Nobody has written here yet.
# A button below the posts, and one below the replies to a post.
discuss-more = { $more ->
    [one] Show one more
   *[other] Show { $more } more
}
discuss-more-shown = { $count ->
    [one] One more post is shown.
   *[other] { $count } more posts are shown.
}
discuss-more-replies = { $more ->
    [one] One more reply
   *[other] { $more } more replies
}
discuss-order = Sort by
discuss-order-newest = Newest first
discuss-order-helpful = Most liked first

# Signing in.
discuss-to-write = Sign in or register to reply
# Where a JupyterHub says who somebody is: for whom there is no other way, and the button that leads to it.
discuss-to-write-hub = Sign in to reply
discuss-hub = Sign in with your hub account
discuss-or-name = Or sign in with a name and a password of this publication:
discuss-sign-in-to = Please sign in or register first. That takes a name and a password.
discuss-who = Do you have an account?
discuss-who-known = Yes, I have one
discuss-who-new = No, I am new here
discuss-who-forgot = Yes, but I have forgotten my password
discuss-forgot-hint = There is no e-mail here that could bring you a new one. Ask whoever runs this publication for a one-time word, and type it below.
discuss-word = One-time word
discuss-reset = Choose this password
discuss-name = Name
discuss-name-hint = Everybody sees it next to what you write. It need not be your real name.
discuss-password = Password
discuss-password-hint = At least eight characters. There is no e-mail, so it can’t be sent to you: please note it down.
discuss-kept = Only these two are kept, the password in a form that nobody can read.
discuss-kept-link = What is kept, and for how long
discuss-sign-in = Sign in
discuss-register = Register
discuss-sign-out = Sign out
discuss-signed-in = You are signed in.
discuss-signed-out = You are signed out.
discuss-signed-in-as = You are signed in as
discuss-account = Your account
discuss-name-made-up = Everybody sees it next to what you write. This one was made up for you; change it as you like.
discuss-rename = Change the name
discuss-renamed = Your name is changed, also next to what you wrote before.
discuss-queue = { $waiting ->
    [0] Nothing waits for a moderator
    [one] One post waits for a moderator
   *[other] { $waiting } posts wait for a moderator
}

# Writing.
discuss-your-post = Write something about this page
discuss-your-reply = Your reply
discuss-waits = A moderator reads it before others see it.
discuss-links-wait = A post with a link is read by a moderator first.
discuss-send = Send
discuss-sent = Thank you, your post is kept. You see it below.
discuss-cancel = Cancel

# One post. After "Reason:" stands one of the reasons.
discuss-nobody = Somebody who has left
discuss-gone = This post is not there any more.
discuss-moderator = Moderator
discuss-state-waiting = Waits to be read; only you see it
discuss-state-refused = Not shown; only you see it
discuss-state-removed = Taken down; only you see it
discuss-why = Reason:
discuss-like = Like
discuss-likes = { $likes ->
    [one] One person liked this
   *[other] { $likes } people liked this
}
discuss-liked = You like this post.
discuss-unliked = You took your like back.
discuss-reply = Reply
discuss-report = Report
discuss-reported = You have reported this
discuss-report-why = What is wrong with it?
discuss-report-send = Send the report
discuss-report-sent = Thank you. A moderator will look at it.
discuss-delete = Delete
discuss-delete-really = Delete this post for good?
discuss-delete-yes = Delete it
discuss-deleted = Your post is deleted.
discuss-reason-illness = It is about somebody’s own illness
discuss-reason-unkind = It is unkind
discuss-reason-advert = It advertises something
discuss-reason-off-topic = It is not about this page
discuss-reason-unsupported = It claims something without a source
discuss-reason-other = Something else

# In the edition that is plain files: the posts that were approved when it was made.
discuss-published = What readers had written when this edition was made. Nothing can be written in it.
discuss-day = { DATETIME($date, dateStyle: "medium") }

# The page of one's own account, and that of the moderators ("discuss").
discuss-page-account = Your account
discuss-page-discuss = For moderators
discuss-lead-account = What the discussion keeps about you, to look at, to save, and to delete.
discuss-lead-discuss = What waits to be read, what was decided, and who writes.
discuss-no-script = This page needs scripts, which are switched off in your browser.
discuss-no-server = This edition is plain files, so it has no accounts.
discuss-lost = The server can’t be reached at the moment. Please try again in a while.
discuss-who-first = Please sign in first.
discuss-barred-mark = Closed for writing
discuss-yours = What you wrote
discuss-yours-none = You have not written anything yet.
discuss-state-shown = Shown
discuss-save = Save everything as a file
discuss-save-hint = Your name, your posts, likes and reports, as a JSON file. Any text editor opens it.
discuss-change = Change the password
discuss-change-old = Your password now
discuss-change-new = Your new password
discuss-change-hint = At least eight characters. On other devices you will be asked for it.
discuss-changed = Your password is changed. On other devices you are signed out.
discuss-leave = Delete the account
discuss-leave-hint = Your name, your password, your likes and your reports are deleted at once and can’t be brought back.
# For whom a hub signs in.
discuss-leave-hint-hub = Your name here, your likes and your reports are deleted at once and can’t be brought back. Your account at the hub stays as it is.
discuss-leave-posts = And what you wrote?
discuss-leave-remove = Delete it too
discuss-leave-keep = Leave what is shown, without my name
discuss-leave-password = Your password, once more
discuss-left = Your account is deleted. Thank you for having been here.

# What moderators see. $reports is how many people reported a post.
discuss-waiting = Waits for you
discuss-waiting-none = Nothing waits. Thank you for looking.
discuss-reports = { $reports ->
    [one] One report:
   *[other] { $reports } reports:
}
discuss-on-page = on the page { $page }
discuss-show = Show it
discuss-keep = Leave it
discuss-refuse = Don’t show it
discuss-remove = Take it down
discuss-reason = Reason, which its writer will see
discuss-done-show = The post is shown.
discuss-done-refuse = The post is not shown, and its writer sees why.
discuss-done-remove = The post is taken down, and its writer sees why.
discuss-log = What was decided
discuss-log-none = Nothing was decided yet.
discuss-log-show = { $by } showed a post of { $name }.
discuss-log-refuse = { $by } did not show a post of { $name }.
discuss-log-remove = { $by } took down a post of { $name }.
discuss-log-undo = { $by } undid a decision about a post of { $name }.
discuss-log-bar = { $by } closed the account of { $name } for writing.
discuss-log-let-in = { $by } opened the account of { $name } again.
discuss-somebody = somebody who has left
discuss-undo = Undo
discuss-undone = The decision is undone.
discuss-people = Accounts
discuss-people-find = Find a name
discuss-people-name = Name
discuss-people-posts = Posts
discuss-people-since = Since
discuss-people-act = Writing
discuss-bar = Close for writing
discuss-let-in = Open again
discuss-barred-now = The account is closed for writing.
discuss-let-in-now = The account is open again.
discuss-counts = How often pages are read
discuss-counts-none = No page was counted yet.
discuss-counts-page = Page
discuss-counts-views = Views
discuss-counts-yes = Helpful
discuss-counts-no = Not helpful

# What is kept, on one screen: where, what, and for how long.
privacy-title = What is kept about you
privacy-lead = Very little, and nothing without your doing. Nobody follows you here: there is no advertising, nothing is fetched from anybody else, and no address of a device is written down by this publication.
privacy-found-by = privacy; data protection; cookies; personal data; delete my account; tracking
privacy-where = Where
privacy-what = What
privacy-long = For how long
privacy-reading = When you read
privacy-reading-what = That a page was read, and whether it was called helpful: sums for each day, without anything about you. What you enter in a tool stays in your browser and is worked out there.
privacy-reading-long = The sums stay.
privacy-device = On your own device
privacy-device-what = My record, your practice with questions, colours and other settings, and the pages that you have read, so that they open without a network. None of this is ever sent.
privacy-device-long = Until you delete it, in the tool or in the settings of your browser. Some browsers delete it by themselves when you have not come back for a week.
privacy-class = In a class
privacy-class-what = The name that you chose or that was made up for you, your answers, your questions and your votes. A cookie lets you back in after a reload. The teacher sees names and answers; the others see sums.
privacy-class-long = Seven days, or until the teacher deletes the class.
privacy-discussion = In the discussion
privacy-discussion-what = Your name, your password in a form that nobody can read (with a hub account, a fingerprint of its name instead), what you write, like and report, and what moderators decide about it. A cookie keeps you signed in. Everybody sees your name and your posts.
privacy-discussion-long = You stay signed in for thirty days, with a hub account for one. How often a wrong password was tried counts for a quarter of an hour. The rest stays until you delete it on the page of your account, alone or with your posts. What is shown may also be in editions that others have saved.
privacy-backup = Whoever runs this server may keep copies of its data, in case the machine breaks. What you delete stays in these copies until they are replaced. The server in front of this one may note addresses, as most do; ask whoever runs it.
privacy-who = The answers to every other question are with whoever publishes this.
