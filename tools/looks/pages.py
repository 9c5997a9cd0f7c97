"""The states of pages: as they open, unfolded, and with what stands around their text."""

from __future__ import annotations

from content import library
from content.language import say
from tools.looks.state import (
    State,
    Walk,
    begin,
    button,
    fill,
    focus,
    forbid,
    key,
    named,
    press,
    press_where_there,
    unfold,
    write,
)

# One long and one short page of each kind that is made from content, and every page that stands for itself.
ENTRIES = (
    *("causes/ssc-limited", "causes/acne", "treatments/surgery-excision", "treatments/thalidomide"),
    *("references", "references/trials", "references/groups", "facts", "facts/treatment-medicines", "facts/urgency"),
    *("glossary", "glossary/a-c", "teach/students-first", "teach/students-first/45", "teach/students-first/handout"),
    *("practice/files", "notes/what-it-is", "notes/teach/students-first/45"),
)
ALONE = ("design", "report", "data", "privacy", "account", "record", "class", "class/lead", "class/wall", "404.html")
KIT = "students-first"
NO_CLIPBOARD = "Object.defineProperty(navigator, 'clipboard', { value: undefined })"
# What each tool says in its own words.
TOLD = ":text('be worked out') >> visible=true"
FIGURE = "#figure-skin_layers"


def _chapters() -> tuple[Walk, ...]:
    """Return each chapter as it opens, and unfolded; tools have walks of their own."""
    folds = State("unfolded", (unfold(),))
    here = [chapter.slug for chapter in library().chapters if chapter.group not in ("tool", "front")]
    marked = {"causes", "when-to-see-a-doctor", "treatment"}
    return tuple(Walk(slug, f"{slug}/", (State("open", everywhere=slug in marked, again=True), folds)) for slug in here)


def _entries() -> tuple[Walk, ...]:
    marked = {"causes/ssc-limited", "treatments/surgery-excision"}
    return tuple(
        Walk(
            at.replace("/", "-"),
            f"{at}/",
            (State("open", everywhere=at in marked, again=True), State("unfolded", (unfold(most=3),))),
        )
        for at in ENTRIES
    )


def _alone() -> tuple[Walk, ...]:
    marked = {"design", "privacy"}
    return tuple(
        Walk(
            at.replace("/", "-").removesuffix(".html"),
            at if at.endswith(".html") else f"{at}/",
            (State("open", everywhere=at in marked),),
        )
        for at in ALONE
    )


FRAME = (
    Walk(
        "front",
        "",
        (
            State("open", everywhere=True),
            State("menu", (press(".menu-fold > summary"),), ".menu-panel", everywhere=True),
            State("search", (key("Escape"), key("/")), "dialog[data-ready]", everywhere=True),
            State("search-found", (fill("dialog [type=search]", "calciphylaxis"),), "dialog a"),
            State("search-nothing", (fill("dialog [type=search]", "blorptastic"),), "dialog"),
        ),
    ),
    Walk(
        "figure",
        f"what-it-is/{FIGURE}",
        (
            State("another-skin", (named(FIGURE, "Brown skin"),), FIGURE),
            State("cited", (named(FIGURE, "Cite"),), f"{FIGURE} [role=status]"),
            State("enlarged", (named(FIGURE, "Enlarge"),), "dialog[open] svg", everywhere=True),
        ),
    ),
    Walk(
        "around",
        "treatment/",
        (
            State("preview", (focus("main a.ref"),), ".preview"),
            State("rows", (key("Escape"), press_where_there("table[data-rows] button")), "table[data-rows]"),
            State("code", (press("#code"),), "dialog.code svg", everywhere=True),
        ),
    ),
    Walk(
        "sources",
        "causes/acne/",
        (
            State(
                "copying",
                (unfold(), press("ul.sources > li button:has-text('Copy')")),
                "ul.sources li [role=group]",
            ),
            State("by-hand", (press("[role=group]:has-text('Copy these') button:has-text('Text')"),), "textarea"),
        ),
        (begin(NO_CLIPBOARD),),
    ),
    Walk(
        "report-written",
        "report/",
        (State("text", (write("What is wrong?", "The number is 24."),), "textarea"),),
    ),
    Walk(
        "present",
        "what-it-is/?present#Calcium-in-the-wrong-place",
        (
            State("section", (), ".present-bar", everywhere=True),
            State("bar", (press(".present-more summary"),), ".present-more[open]"),
            State("overview", (key("o"),), ".present-list"),
            State("code", (key("Escape"), key("q")), "dialog.code svg"),
            State("black", (key("Escape"), key("b")), ".present-dark"),
        ),
    ),
    Walk("present-tool", "labs/?present#the-tool", (State("open", (), ".present-bar"),)),
    Walk("present-front", "?present", (State("open", (), ".present-bar"),)),
    Walk(
        "present-wall",
        f"teach/{KIT}/45/?present&plan={KIT}.45&step=1",
        (State("step", (), ".present-wall", everywhere=True), State("next", (key("ArrowRight"),), ".present-bar")),
    ),
    # Where the machine of the tools can't be had, each says so; what is safe without it stands there.
    *(
        Walk(f"failing-{slug}", address, (State("told", (), TOLD),), (forbid("**/*.wasm"),))
        for slug, address in {
            "check": "check/#checklist?present=symptom.confusion",
            "explore": "explore/#explorer?present=site.fingertips,sign.raynaud",
            "labs": "labs/#labs?calcium=3.6,mmol/L",
        }.items()
    ),
    Walk(
        "accounts",
        "account/",
        (
            State("new", (press(f"text={say('discuss-who-new')}"),)),
            State(
                "refused",
                (write("Name", "Ada"), fill("input[type=password]", "short"), button("Register")),
                ".wrong:visible",
            ),
        ),
    ),
)


def pages() -> tuple[Walk, ...]:
    """Return the walks over everything that is no tool."""
    return (*_chapters(), *_entries(), *_alone(), *FRAME)
