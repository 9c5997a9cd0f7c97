// The conversation: the story that is thought about, and the question that would help most to know next.

import { make } from "../kit/elements.js";
import { FIRST_TEST } from "./findings.js";
import { recordOf, REFERENCES } from "./leads.js";

// The question with which a conversation begins.
const OPENING = "site";

/** @import { AnswerState, Child } from "../kit/anywidget.d.ts" */
/** @import { Explorer, Told } from "./findings.js" */
/** @import { Story } from "./stories.js" */
/** @import { Answer } from "./types.d.ts" */

/**
 * @param {Explorer} explorer
 * @param {AnswerState} state
 * @returns {Child[]}
 */
export function drawTalk(explorer, state) {
  const answer = state === "answered" ? explorer.model.get("answer") : null;
  const story = explorer.story ? drawStory(explorer, explorer.story, answer) : null;
  if (explorer.covered) return [story];
  return [story, answer ? drawQuestion(explorer, answer) : drawNoQuestion(explorer, state)];
}

/**
 * @param {Explorer} explorer
 * @param {AnswerState} state
 */
function drawNoQuestion(explorer, state) {
  const words = state === "late" || state === "failed" ? "cause-explorer-no-question" : "cause-explorer-next-comes";
  return make("div", { className: "cs-panel cs-question" }, make("p", { className: "cs-quiet" }, explorer.say(words)));
}

/**
 * The next question, large, with its three answers; the buttons keep their place from one question to the next.
 * @param {Explorer} explorer
 * @param {Answer} answer
 */
function drawQuestion(explorer, { ask_next: [next] }) {
  const title = explorer.say(explorer.told === 0 ? "cause-explorer-way-answer" : "cause-explorer-next");
  if (next === undefined) {
    return make(
      "div",
      { className: "cs-panel cs-question" },
      make("h4", {}, title),
      make("p", {}, explorer.say("cause-explorer-no-more")),
    );
  }
  const [named, about] = [`${explorer.prefix}-question`, `${explorer.prefix}-explain`];
  const group = {
    className: "cs-panel cs-question",
    role: "group",
    "data-asked": next,
    "aria-labelledby": named,
    "aria-describedby": about,
  };
  const asked = [
    make(
      "div",
      { className: "cs-asked" },
      make(
        "p",
        { id: named },
        make("span", { className: "cs-kicker" }, explorer.groupOf.get(next)?.question ?? ""),
        " ",
        make("strong", {}, explorer.say("cause-explorer-question", { finding: explorer.label(next) })),
      ),
      make("p", { id: about, className: "cs-quiet" }, explorer.findings.get(next)?.explain ?? ""),
    ),
    drawReplies(explorer, next),
  ];
  const opening = explorer.told === 0 && explorer.chosen("skipped").length === 0;
  return make("div", group, make("h4", {}, title), opening ? drawOpening(explorer, asked) : asked);
}

/**
 * The first question, which everybody can answer; the one that would tell most stands folded below it.
 * @param {Explorer} explorer
 * @param {Child[]} other
 * @returns {Child[]}
 */
function drawOpening(explorer, other) {
  const places = explorer.model.get("vocabulary").find(({ id }) => id === OPENING);
  if (!places) return other;
  const press = (/** @type {string} */ id) =>
    make("button", {
      type: "button",
      className: "cs-place",
      "data-key": `opening-${id}`,
      "aria-label": explorer.say("cause-explorer-answer-yes.of", { finding: explorer.label(id) }),
      onclick: () => explorer.answer(id, "yes"),
    }, explorer.label(id));
  return [
    make("p", { className: "cs-opening" }, make("strong", {}, places.question)),
    make("div", { className: "cs-places" }, places.findings.map(({ id }) => press(id))),
    make("details", {}, make("summary", {}, explorer.say("cause-explorer-opening-other")), other),
  ];
}

/**
 * @param {Explorer} explorer
 * @param {string} id
 * @returns {Child[]}
 */
function drawReplies(explorer, id) {
  return [
    make("div", { className: "cs-reply" }, reply(explorer, id, "yes"), reply(explorer, id, "no"), pass(explorer, id)),
    isTest(explorer, id) ? noTests(explorer) : null,
  ];
}

/**
 * @param {Explorer} explorer
 * @param {string} id
 * @param {Exclude<Told, "unknown">} value
 */
function reply(explorer, id, value) {
  return make("button", {
    type: "button",
    className: `cs-reply-one cs-${value}`,
    "data-key": `reply-${value}`,
    "aria-label": explorer.say(`cause-explorer-answer-${value}.of`, { finding: explorer.label(id) }),
    onclick: (event) => {
      // The second press of a double click would answer a question that nobody has read.
      if (event.detail > 1 || explorer.answerTo(id) === value) return;
      explorer.answer(id, value);
    },
  }, explorer.say(`cause-explorer-answer-${value}`));
}

/**
 * @param {Explorer} explorer
 * @param {string} id
 */
function pass(explorer, id) {
  return make("button", {
    type: "button",
    className: "cs-reply-one cs-pass",
    "data-key": "reply-pass",
    "aria-label": explorer.say("cause-explorer-pass.of", { finding: explorer.label(id) }),
    onclick: () => explorer.setAside([id]),
  }, explorer.say("cause-explorer-pass"));
}

/**
 * Who had no tests need not say so forty times.
 * @param {Explorer} explorer
 */
function noTests(explorer) {
  return make("button", {
    type: "button",
    className: "cs-no-tests",
    "data-key": "reply-no-tests",
    onclick: () => explorer.setAside(testsOf(explorer)),
  }, explorer.say("cause-explorer-no-tests"));
}

/** @param {Explorer} explorer */
function testsOf(explorer) {
  const groups = explorer.model.get("vocabulary");
  const first = groups.findIndex(({ id }) => id === FIRST_TEST);
  // One answer of a question that takes one stands for all of them.
  return groups.slice(first).flatMap(({ exclusive, findings }) =>
    (exclusive ? findings.slice(0, 1) : findings).map(({ id }) => id)
  );
}

/**
 * @param {Explorer} explorer
 * @param {string} id
 */
function isTest(explorer, id) {
  const groups = explorer.model.get("vocabulary").map((group) => group.id);
  return groups.indexOf(explorer.groupOf.get(id)?.id ?? "") >= groups.indexOf(FIRST_TEST);
}

/**
 * @param {Explorer} explorer
 * @param {Story} story
 * @param {Answer | null} answer
 */
function drawStory(explorer, story, answer) {
  const told = (/** @type {"present" | "absent"} */ name) =>
    story[name].map((id) => make("li", {}, explorer.label(id)));
  return make(
    "section",
    { className: "cs-panel cs-story", "data-story": story.id, "aria-label": explorer.say("cause-explorer-story") },
    make("p", { className: "cs-kicker" }, explorer.say(`cause-explorer-story-${story.kind}`)),
    make("h4", { className: "cs-story-title", "data-key": "story-title", tabIndex: -1 }, story.title),
    story.about ? make("p", {}, story.about) : null,
    make(
      "div",
      { className: "cs-told" },
      make("p", {}, explorer.say("cause-explorer-story-told")),
      make("ul", {}, told("present")),
      story.absent.length === 0
        ? null
        : [make("p", {}, explorer.say("cause-explorer-story-absent")), make("ul", {}, told("absent"))],
    ),
    explorer.shown === story.id ? drawLesson(explorer, story, answer) : [
      make("p", { className: "cs-think" }, explorer.say("cause-explorer-think")),
      make("button", {
        type: "button",
        className: "cs-main",
        "data-key": "uncover",
        onclick: () => explorer.uncover(),
      }, explorer.say(`cause-explorer-uncover-${story.kind}`)),
    ],
  );
}

/**
 * What a story was, and where it stands in the order here.
 * @param {Explorer} explorer
 * @param {Story} story
 * @param {Answer | null} answer
 */
function drawLesson(explorer, story, answer) {
  const name = explorer.model.get("names")[story.cause];
  const place = (answer?.ranking.findIndex((row) => row.cause === story.cause) ?? -1) + 1;
  const link = name ? make("a", { href: recordOf(story.cause) }, name) : null;
  return make(
    "div",
    { className: "cs-lesson", tabIndex: -1, "data-key": "lesson" },
    make("h5", {}, explorer.say("cause-explorer-it-was")),
    story.kind === "example"
      ? make("p", {}, story.lesson, link ? [" ", explorer.say("cause-explorer-more-about"), " ", link] : null)
      : [
        make("p", {}, make("strong", {}, link)),
        make(
          "p",
          {},
          make("a", { href: `${REFERENCES}${story.report}` }, explorer.say("cause-explorer-report")),
          ` ${explorer.say(story.tuned ? "cause-explorer-case-tuned" : "cause-explorer-case-kept")}`,
        ),
      ],
    name && answer
      ? make("p", {}, explorer.say("cause-explorer-story-place", { place, all: answer.ranking.length }))
      : null,
  );
}
