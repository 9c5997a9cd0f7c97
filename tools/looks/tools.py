"""The states of tools: nothing entered, entered, answered, wrong, shown in full."""

from __future__ import annotations

from content import library
from content.language import say
from tools.looks.state import Act, State, Walk, button, fill, follow, goes, named, press, unfold, write

STORY = "painful-dark-patches"
CASE = "hard-spots-that-kept-coming"
NEXT = press(".cs-steps .cs-main")
BACK = press(".cs-steps button")
KINDS = {
    "single": "what-commonest-kind-blood",
    "multiple": "urgency-sepsis-signs",
    "order": "causes-delay-shortest-first",
    "match": "diagnosis-blood-four-patterns",
    "number": "treatment-ivig-difference",
    "likelier": "diagnosis-high-calcium-childhood-dm",
}


def opened(selector: str) -> Act:
    """Open every fold that a selector finds."""
    return lambda page: page.locator(selector).evaluate_all("items => items.forEach((item) => { item.open = true; })")


def _tick(line: str) -> str:
    return f".cs-walk label:has(input[value='{line}'])"


def _step(kind: str) -> str:
    return f".cs-walk[data-step='{kind}']"


CHECKLIST = (
    Walk(
        "check",
        "check/",
        (
            State("who", (), _step("who") + ", .cs-walk", everywhere=True),
            State("dangers", (press(_tick("condition.limited_ssc")), NEXT), _step("dangers"), everywhere=True),
            State(
                "danger-ticked",
                (press(".cs-fold[data-group='head'] > summary"), press(_tick("symptom.confusion"))),
                ".cs-strip[data-urgency='emergency']",
            ),
            State("areas", (press(_tick("symptom.confusion")), NEXT), _step("areas"), everywhere=True),
            State("area", (press(".cs-walk label:has([data-area='lumps'])"), NEXT), _step("area")),
            State("strip", (press(_tick("symptom.pain_new")),), ".cs-strip[data-urgency='soon']"),
            State("result", (NEXT,), ".cs-card[data-urgency='soon']", everywhere=True, again=True),
            State("reasons", (unfold(".cs-checklist"),), ".cs-card"),
            State("all", (press(".cs-mode"),), ".cs-find"),
            State("found", (write("Find a sign by any word", "fever"),), ".cs-find"),
            State("not-found", (write("Find a sign by any word", "xyzzy"),), ".cs-find"),
        ),
    ),
    Walk(
        "check-linked",
        "check/#checklist?present=symptom.confusion",
        (
            State("emergency", (), ".cs-card[data-urgency='emergency']", everywhere=True),
            State("started-again", (button(say("kit-start-again")),), ".cs-checklist"),
        ),
    ),
)
EXPLORER = (
    Walk(
        "explore",
        "explore/",
        (
            State("start", (), ".cs-question", everywhere=True),
            State("question-open", (press(".cs-question summary"),), ".cs-question"),
            State("typed", (write("Type what you see", "dialysis"),), "[aria-label='Yes: Dialysis'], .cs-explorer"),
            State("one-answer", (named(".cs-explorer", "Yes: Dialysis"),), ".cs-verdict:has-text('1 answer so far')"),
            State("put-aside", (press("[data-key=reply-pass]"),), ".cs-aside"),
            State("all-findings", (press(".cs-all > summary"), press(".cs-group > summary", 3)), ".cs-group[open]"),
            State("stories", (press(".cs-shelf > summary"),), ".cs-shelf[open]", everywhere=True),
            State("covered", (press(f"[data-story='{STORY}']"),), ".cs-covered"),
            State("uncovered", (press("[data-key=uncover]"), goes(".cs-explorer [data-held]")), ".cs-lesson"),
        ),
    ),
    Walk(
        "explore-linked",
        "explore/#explorer?present=site.fingertips,sign.raynaud,age.middle_adult&absent=form.painful",
        (
            State("ranking", (goes(".cs-explorer [data-held]"),), ".cs-candidate", everywhere=True),
            State("why", (press(".cs-candidate summary"), unfold(".cs-result")), ".cs-why"),
        ),
    ),
    Walk(
        "explore-unknown",
        "explore/#explorer?present=site.scrotum,nonsense",
        (State("notice", (), ".cs-notice"),),
    ),
)
TREATMENTS = (
    Walk(
        "treatments",
        "treatments/",
        (
            State("which-disease", (), ".cs-question", everywhere=True),
            State("all", (press("[data-disease='all']"),), ".cs-card", again=True),
            State("narrowed", (press("text=Narrow down or reorder"),), ".cs-asked"),
        ),
    ),
    Walk(
        "treatments-linked",
        "treatments/#treatments?disease=systemic_sclerosis&open=sts_topical,rituximab",
        (
            State("open", (), ".cs-card[open]", everywhere=True, again=True),
            State("layers", (unfold(".cs-card-body", 40), opened(".cs-panel")), ".cs-card[open]"),
        ),
    ),
)
LABS = (
    Walk(
        "labs",
        "labs/",
        (
            State("empty", (), ".cs-labs"),
            State("unreadable", (write("Calcium, total", "1.234,5"),), ".cs-fault:visible", everywhere=True),
            State("one-value", (write("Calcium, total", "2,9"),), ".cs-flag[data-flag]"),
        ),
    ),
    Walk(
        "labs-linked",
        "labs/#labs?calcium=3.6,mmol/L&albumin=30,g/L&phosphate=4,mmol/L",
        (
            State("urgent", (), ".cs-flag[data-flag]", everywhere=True),
            State("today", (follow("labs?calcium=3.2,mmol/L"),), ".cs-flag[data-flag]"),
            State(
                "pattern",
                (follow("labs?calcium=2.9,mmol/L&phosphate=1.7,mmol/L&pth=0.4,pmol/L"), unfold(".cs-labs")),
                ".cs-flag[data-flag]",
            ),
        ),
    ),
)
WORDLESS = (
    Walk(
        "body",
        "body/",
        (
            State("empty", (), ".cs-body"),
            State("places", (follow("body?sites=site.elbow,site.face"),), ".cs-row", everywhere=True),
            State("cause", (follow("body?cause=ssc_limited"), unfold(".cs-body")), ".cs-body a[href*='ssc-limited']"),
        ),
    ),
    Walk(
        "genes",
        "genes/",
        (
            State("empty", (), ".cs-genes"),
            State("gene", (follow("genes?gene=ENPP1"),), "h3:has-text('ENPP1')", everywhere=True),
            State("unfolded", (unfold(".cs-genes"),), ".cs-genes details[open]"),
        ),
    ),
    Walk(
        "tests",
        "tests/",
        (
            State("open", (), ".cs-picture"),
            State(
                "beside",
                (follow("patterns?test=xray&form=calciphylaxis&beside=venous"), unfold(".cs-patterns")),
                ".cs-pictures, .cs-picture",
                everywhere=True,
            ),
            State("histology", (follow("patterns?test=histology&form=venous"),), ".cs-picture"),
        ),
    ),
    Walk(
        "claims",
        "claims/",
        (
            State("worst", (), ".cs-claim"),
            State("one", (follow("claims?claim=c041"),), "h3:has-text('c041')", everywhere=True),
            State("none", (press("button:has-text('Start again')"), write("Words", "zebra")), ".cs-claims"),
            State("unfolded", (follow("claims?verdict=overstated"), unfold()), ".cs-claim"),
        ),
    ),
)


def _answer(kind: str) -> tuple[State, ...]:
    """Return a question, and what is told when somebody answered it."""
    given = {
        "order": press(".cs-step", 1),
        "number": fill(".cs-number input", "79"),
        "match": lambda page: [item.select_option(index=1) for item in page.locator(".cs-ask select").all()],
    }.get(kind, press(".cs-ask input"))
    link = follow(f"practice?question={KINDS[kind]}")
    return (
        State(f"asked-{kind}", (link, goes(".cs-told"), given), ".cs-ask", everywhere=kind == "order"),
        State(f"told-{kind}", (press("button:has-text('I am not sure')"),), ".cs-told", everywhere=kind == "match"),
    )


PRACTICE = Walk(
    "practice",
    "practice/",
    (
        State("home", (), ".cs-practice h3, .cs-practice h2", everywhere=True),
        State("home-unfolded", (unfold(".cs-practice"),), ".cs-practice details[open]"),
        State(
            "nothing-chosen",
            (follow(f"practice?question={KINDS['single']}"), press("button:text-is('I am sure')")),
            ".cs-practice :text('Choose an answer first.')",
        ),
        *(state for kind in KINDS for state in _answer(kind)),
    ),
)
CASES = (
    Walk(
        "cases",
        "cases/",
        (
            State("shelf", (), ".cs-case-list", everywhere=True),
            State("begun", (press(f"a:has-text('{library().teaching_cases[CASE].title}')"),), ".cs-step"),
            State("no-answer", (button(say("case-room-commit")),), "[role=alert]", everywhere=True),
        ),
    ),
    Walk(
        "cases-linked",
        f"cases/#cases?case={CASE}&open=3",
        (
            State("third-step", (), ".cs-step >> nth=2"),
            State("hands-up", (button(say("case-room-room")),), ".cs-step >> nth=3"),
        ),
    ),
    Walk("cases-end", f"cases/#cases?case={CASE}&open=5", (State("told", (), ".cs-end", everywhere=True),)),
    Walk(
        "cases-pair",
        "cases/#cases?pair=two-sore-thumbs",
        (
            State("asked", (), ".cs-cases h2, .cs-cases h3"),
            State("compared", (button(say("case-room-room")),), ".cs-compared"),
        ),
    ),
)


def tools() -> tuple[Walk, ...]:
    """Return the walks through every tool."""
    return (*CHECKLIST, *EXPLORER, *TREATMENTS, *LABS, *WORDLESS, PRACTICE, *CASES)
