# The three pages of a live class: for phones, for whoever leads it, and for the wall.
live-title-class = Live class
live-title-lead = Lead the class
live-title-wall = The wall of the class
live-heading-class = Live class
live-heading-lead = Lead the class
live-heading-wall = Join the class
live-no-script = A live class needs scripts, which this browser has switched off.
live-opening = Opening the class …
live-absent = Nobody teaches a live class here. Whoever wants to teach one downloads this publication, runs “make class” on their own computer, and leads the class from there. Phones then join by that computer’s address.
live-lost = The class can’t be reached at the moment. This page keeps trying, and nothing that was kept is lost.
live-no-answer = The class did not answer. Please try once more.

# ------------------------------------------------------------ the door

live-code = Code from the wall
live-code-missing = Please type the code that stands on the wall.
live-name = Your name in this class
live-name-how = Leave it empty and you get a made-up one. Your teacher sees it, and your classmates don’t.
live-join = Join the class
live-kept = Your name and your answers are kept on the teacher’s computer for 7 days at most, and then deleted. The teacher can save the answers and can delete everything sooner.
live-me = You are in. Your name here is
live-rename = Change my name
live-rename-save = Save

# ------------------------------------------------------------ a round

live-kind-question = Question
live-kind-case = A case: { $step }
live-second = { $what }, asked again
live-wait = Nothing is being asked yet. The question will come up here by itself.
live-asked = A question is being asked.
live-closed = No more answers are taken. Wait for your teacher to show what the class thinks.
live-closed-wall = Closed
live-revealed = Now you see how the class answered.
live-over = This class is over. Thank you for taking part.
live-hint-case = Name up to three causes, the likeliest first.
live-cause-missing = Add a cause from the list first.
live-how-sure = How sure are you? You need not say.
live-send = Send my answer
live-sent-sending = Sending your answer …
live-sent-late = Your answer is not kept yet. Leave this page open: it is sent again and again until it arrives.
live-sent-kept = ✓ Your answer is kept. You can change it until the question is closed.
live-sent-changed = You have changed your answer. Send it again, or the first one counts.
live-sent-refused = Your answer was not taken.
live-none = You did not answer this one.
live-your-answer = Your answer.
live-your-list = You said:
live-verdict-right = Your answer is right.
live-verdict-wrong = Your answer is not right, or not all of it.
live-right = ✓ Right.
live-wrong = ✗ Not right.
live-place = Number { $place }: { $text }
live-nobody = Nobody has answered.
live-of = { $count } of { $of }
live-of-first = First time: { $count } of { $of }
live-of-second = After talking: { $count } of { $of }
live-answered-of = { $count } of { $of } answered
live-pooled = The class
live-pooled-first = The class, first time
live-pooled-second = The class, after talking
live-explorer = The cause explorer
live-share = { $share } of 100
live-pooled-how = The list of the class puts all lists together: a first place weighs 1, a second a half, a third a third.
# The list of one student, whose name is not told, and what is meant by it.
live-middle = The student in the middle
live-middle-how = The student in the middle is whoever’s list differs least from all the others, counted in places; a cause that is missing counts as fourth.
# How many who answered were sure, and how many were not; some did not say.
live-sure-count = Sure: { $sure }, not sure: { $unsure }
# Below it stand four lines. A place of 0 means that the list does not have it.
live-found = Where the report’s diagnosis stands
live-found-class = { $place ->
    [0] The class together: not on the list
   *[other] The class together: number { $place }
}
live-found-middle = { $place ->
    [0] The student in the middle: not on the list
   *[other] The student in the middle: number { $place }
}
live-found-explorer = { $place ->
    [0] The cause explorer: not on the list
   *[other] The cause explorer: number { $place }
}
live-found-named = { $named } of { $of } students named it
live-report = The report says: { $name } ({ $plain }).

# ------------------------------------------------------------ following

live-follow-label = Where the teacher is
live-follow = The teacher is at:
live-follow-go = Show it here
live-follow-always = Always show it here by itself
live-follow-frame = The page that the teacher shows
live-section = { $name }, { $section }

# ------------------------------------------------------------ the board

live-board = Questions from the class
live-board-empty = No question stands here yet.
live-board-how = What students ask comes to you first. Nothing stands on the wall or on phones until you show it, and never with a name.
live-board-open = Open the board
live-board-close = Close the board
live-ask = Ask your teacher something
live-ask-send = Send the question
live-ask-empty = Please write your question first.
live-ask-sent = Your teacher has it, and decides whether all see it. Your name is not shown.
live-ask-failed = It did not arrive. Your text is still there, so please send it once more.
live-vote = { $votes ->
    [0] I would like to know this too
   *[other] I would like to know this too ({ $votes })
}
live-votes = { $votes ->
    [0] No votes yet.
    [one] 1 vote.
   *[other] { $votes } votes.
}
live-mine = You asked this.
live-mine-waiting = You asked this. It waits for your teacher.
live-pinned = Pinned.
live-answered = Answered.
live-asked-by = From { $name }.
live-question-waiting = Waiting.
live-question-shown = Everybody sees it.
live-question-hidden = Hidden.
live-show = Show to all
live-hide = Hide
live-pin = Pin to the top
live-unpin = Unpin
live-mark-answered = Mark as answered
live-not-answered = Not answered yet
# Read aloud in place of a button's name: what it does, and to which question.
live-decide = { $what }: { $text }

# ------------------------------------------------------------ leading

live-now = Now
live-nothing-asked = Nothing has been asked yet. Choose something below.
live-state-open = Phones can answer.
live-state-closed = Closed, not shown yet.
live-state-revealed = Shown to all.
live-counts-yours = You alone see these numbers and which answer is right, until you reveal them.
live-counts-all = Everybody sees this now.
live-close = Close
live-reveal = Reveal to all
live-again = Ask again, after talking
live-next-step = Ask the next step
live-choose = Ask something
live-plan = The plan: { $title }, { $minutes } minutes
live-notes = Your notes for this plan
# A class follows one of the plans, or none.
live-plan-choose = Which plan does this class follow?
live-plan-none = No plan
live-plan-use = Follow this plan
live-plan-name = { $title }, { $minutes } minutes
live-plan-unknown = There is no plan called “{ $plan }”. Choose from everything below.
live-minutes = { $minutes ->
    [one] 1 minute
   *[other] { $minutes } minutes
}
live-all-questions = Every question
live-chapter = { $label } ({ $count })
live-all-cases = Every case
live-cases = Cases, told step by step ({ $count })
live-ask-this = Ask
# What was asked in this class already. $what is a step of a case.
live-step-asked = { $what } (asked)
live-step-shown = ✓ { $what } (shown)
live-was-asked = Asked.
live-was-shown = ✓ Shown.
live-ask-at = { $step }
live-lead-to = Bring phones to: { $place }

live-people = { $came ->
    [0] Nobody is in yet
    [one] 1 person is in
   *[other] { $came } people are in
}
live-nobody-in = Names appear here when phones join.
live-remove = Remove
live-remove-name = Remove { $name }
live-removed = (removed)
live-let-back = Let back in
live-let-back-name = Let { $name } back in

live-leading-title = Follow me
live-leading-nowhere = Phones are led nowhere at the moment.
live-leading = Phones are led to: { $place }
live-lead-stop = Stop
live-lead-page = A page
live-lead-address = Or the address of a section, copied from the address bar
live-lead = Bring the phones there
live-lead-unknown = This is no address of this publication.

live-end-title = End
live-end-how = When you end the class, nobody can join or answer any more. You can still save the answers. Everything is deleted 7 days after the class was opened.
live-ended = The class is over. You can still save the answers. Everything is deleted 7 days after the class was opened.
live-end = End the class
live-save = Save the answers as a table
live-delete = Delete everything
live-delete-sure = This deletes the class with every name, answer and question. Nobody can bring it back.
live-delete-yes = Yes, delete everything
live-delete-no = No, keep it
live-lead-key = This page is for whoever leads the class. Open the link that “make class” showed in the terminal.
live-lead-start = If no class is running yet, start one: type “make class PLAN={ $plan }” in a terminal, in the folder of this publication.
live-lead-gone = This class is not there any more. Start “make class” again for a new one.

# ------------------------------------------------------------ do phones get in?

live-connect = Do phones get in?
live-connect-how = Try it with your own phone before class. Photograph the square, or type this address:
live-connect-code = The code is
live-qr = A code to photograph, which leads to { $address }
live-came = { $came ->
    [0] No phone has joined yet.
    [one] 1 phone has joined, so phones get in.
   *[other] { $came } phones have joined, so phones get in.
}
live-way-in = The address and the code again
live-connect-wifi = Is the phone in the same Wi-Fi as this computer? Mobile data and a guest network lead elsewhere.
live-connect-firewall = Does a firewall on this computer ask whether Python may receive connections? Allow it for this network.
live-connect-hotspot = Does it still not work? Many school networks keep devices apart. Switch on the hotspot of a phone, bring this computer and the phones into it, and start “make class” again.
live-places = This computer has several addresses. Which one do phones see?
live-places-none = The addresses of this computer are being looked up.
live-no-network = This computer is in no network, so no phone can reach it. Join a Wi-Fi or a phone’s hotspot first, and load this page again.
live-open-wall = Open the wall for the projector
