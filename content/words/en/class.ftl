# The live class: what its server says where something can't be done. Each is shown to somebody with a phone in hand.
class-no-room = There is no class with this code. Look at the wall once more.
class-ended = This class is over.
class-full = No place is left in this class.
class-join-first = Please join the class first.
class-no-member = Nobody with this name is in the class.
class-name-empty = A name needs at least one letter or number.
class-name-long = This name is too long. Forty letters are enough.
class-name-taken = Somebody in this class has this name already.
class-no-round = This question is not being asked any more.
class-closed = No more answers are taken for this question.
class-no-answer = This does not answer the question.
class-answer-long = This answer is too long.
class-no-item = There is no such question or case.
class-no-plan = There is no such plan of a lesson.
class-no-place = There is no such place in this publication.
class-board-closed = The board for questions is closed.
class-board-full = Five of your questions are waiting. Please wait until they were read.
class-no-question = This question is not on the board any more.
class-text-empty = Please write something first.
class-text-long = This is too long. Please keep it to 400 letters.
class-store = What the class wrote can’t be reached at the moment. It is kept, and this page tries again.
class-went-wrong = Something went wrong. Please try once more.

# The head of the table of answers, for a spreadsheet.
class-csv-round = Round
class-csv-kind = Kind
class-csv-item = What was asked
class-csv-step = Step
class-csv-turn = Time asked
class-csv-name = Name
class-csv-answer = Answer
class-csv-sure = Sure
class-csv-time = Time (UTC)
class-csv-yes = yes
class-csv-no = no
