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
discuss-many-wrong = There were many wrong passwords for this name. Please try again in a quarter of an hour.
discuss-busy = Many people are signing in at this moment. Please try again in a minute.
discuss-sign-in-first = Please sign in first.
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
