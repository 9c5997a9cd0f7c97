# What the server says when it has no page to show: a title and a line for each case.
message-front = Go to the front page
message-bad-request = This can't be answered
    .line = The request was not of a form that this address takes.
message-closed = This copy is not open to everybody
    .line = Open it once with the link that holds its token (?token=...).
message-not-found = This page does not exist
    .line = The address may have a typing error, or the page has moved.
message-too-long = This address is too long
    .line = A link that was copied in one piece is shorter. Nothing was lost.
message-not-ready = This is not ready yet
    .line = The pages are being made. Please try again in a minute.
message-full = All places are taken
    .line = The other chapters can be read. Please try again when somebody has left this one.
# On the way to sign in through a JupyterHub.
message-hub-refused = You are not signed in
    .line = The hub did not say who you are, or does not let you write here. Please go back to the page and try once more.
message-hub-lost = You are not signed in
    .line = The hub could not be asked at the moment. Reading goes on; please try again in a while.
# A page that would tell how a case goes on, while a class works on it.
message-held = This is being worked on in a class
    .line = It tells how a case of the class goes on, so it is closed for a while. It is back when the class has seen the whole case, or ends. Whoever leads the class reads it in the browser in which they opened their own page.
message-otherwise = Something went wrong on our side
    .line = Please go back and try once more.

# An older address of a page that has another one now.
message-moved = This page has another address now
    .line = It opens by itself in a moment.
message-moved-to = Open it
