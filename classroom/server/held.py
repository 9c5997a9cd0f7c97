"""What phones are not sent while a class works on a case.

The rule: while a case is held back (`classroom.held`), the server sends nobody but the class's teacher a file that
names this case by its id, or the report behind it as the explorer does, and nothing from the folders of a lesson that
works through it but the sheet for students. The text of a case stands nowhere without the id of the case: not in the
page of the case room and the tables that this and every older edition of it fetch, not in the exports, not in the
plans of lessons. So the files are judged by what is in them, and no list of addresses has to be kept; whoever adds an
export has nothing to remember, and a test crawls all files for the sentences of the cases. Whole files are held back,
because a table that is served case by case would have to be right in as many places as there are readers of it.

What may be sent is asked of the store anew for each of these few files, so that several servers agree, and nothing has
to be told when a class begins or ends. A store that does not answer holds them back. A web server in front has to pass
every request on: one that sends the files of the folder by itself knows nothing of this. What a browser kept before
the class began is its own. The textbook stays open: that a page about a cause names the reports it rests on is no
step of a case.
"""

from __future__ import annotations

import re
from weakref import WeakKeyDictionary

from tornado.web import RequestHandler

from classroom.held import held_back
from classroom.server.base import TEACHER, Classroom
from classroom.store import StoreFault
from content import Library
from dashboard.files import File

# A language may stand before. The class's own pages name cases and their steps, and tell nothing of them.
_OWN = re.compile(r"(?:[a-z-]+/)?class/")
_LESSON = re.compile(r"(?:[a-z-]+/)?(?:notes/)?teach/([a-z0-9-]+)/(?!handout/)")


class Gate:
    """Judges each file, once for as long as it is the same."""

    def __init__(self, source: Library, classroom: Classroom) -> None:
        self._classroom = classroom
        self._named = {
            case.id: (case.id.encode(), f'"id":"{case.case}"'.encode()) for case in source.teaching_cases.values()
        }
        self._lessons = {
            kit.id: frozenset(step.case for plan in kit.plans for step in plan.steps if step.case)
            for kit in source.kits.values()
        }
        self._tells: WeakKeyDictionary[File, frozenset[str]] = WeakKeyDictionary()

    async def __call__(self, handler: RequestHandler, name: str, file: File) -> bool:
        """Return whether whoever asks may have a file now."""
        told = self.tells(name, file)
        if not told:
            return True
        key, classroom = handler.get_cookie(TEACHER), self._classroom
        try:
            held = await classroom.store.read(lambda db: held_back(db, classroom.clock(), classroom.contents, key))
        except StoreFault:
            return False
        return not told & held

    def tells(self, name: str, file: File) -> frozenset[str]:
        """Return the cases of which a file tells something."""
        if _OWN.match(name):
            return frozenset()
        found = self._tells.get(file)
        if found is None:
            named = {case for case, marks in self._named.items() if any(mark in file.body for mark in marks)}
            found = self._tells[file] = frozenset(named)
        lesson = _LESSON.match(name)
        return found | (self._lessons.get(lesson[1], frozenset()) if lesson else frozenset())
