// The discussion as it is drawn: texts stay texts, what is wrong stands beside its field, and a like stays where it is.

import assert from "node:assert/strict";
import { asking } from "../../dashboard/static/discussion/asking.js";
import { field, sending, tellWrong } from "../../dashboard/static/discussion/forms.js";
import { listOf } from "../../dashboard/static/discussion/posts.js";
import { signIn } from "../../dashboard/static/discussion/sign_in.js";
import { openPage } from "./page.js";

/** @import { Answer, Ask } from "../../dashboard/static/discussion/asking.js" */

openPage("https://calcium.example/causes/werner/");
const say = (/** @type {string} */ message, values = {}) => [message, ...Object.values(values)].join(" ");
const settled = () => new Promise((resolve) => setTimeout(resolve, 5));
const POST = {
  ...{
    id: 1,
    parent: null,
    at: 0,
    state: /** @type {const} */ ("shown"),
    text: "<b>bold</b>\nline",
    name: "<i>Ada</i>",
  },
  ...{ likes: 2, liked: false, mine: false, reported: false, replies: [] },
};

/**
 * @param {object} [body]
 * @returns {Answer}
 */
const fine = (body = {}) => ({ ok: true, status: 200, body, error: "", text: "" });
/**
 * @param {string} error
 * @returns {Answer}
 */
const refused = (error) => ({ ok: false, status: 409, body: {}, error, text: `${error}.` });

/**
 * Ask nobody: every answer is made here, and what was asked is noted.
 * @param {(what: string, body: any) => Answer} answer
 */
function pretending(answer) {
  /** @type {[string, any][]} */
  const asked = [];
  const post = (/** @type {string} */ what, /** @type {any} */ body) => {
    asked.push([what, body]);
    return Promise.resolve(answer(what, body));
  };
  /** @type {Ask} */
  const ask = { get: post, post, hub: () => "/hub", pageOf: (page) => page, lost: "" };
  return { ask, asked };
}

/**
 * @param {Ask} ask
 * @param {{ name: string, barred: boolean } | null} me
 */
function around(ask, me) {
  /** @type {string[]} */
  const told = [];
  return {
    told,
    with: {
      ...{ ask, say, page: "causes/werner", me },
      redraw: (/** @type {string} */ words) => Promise.resolve(void told.push(words)),
      tell: (/** @type {string} */ words) => void told.push(words),
      toSignIn: () => void told.push("sign in"),
    },
  };
}

/**
 * @param {Element} place
 * @param {string} label
 */
function press(place, label) {
  const found = [...place.querySelectorAll("button")].find(({ textContent }) => textContent === label);
  assert.ok(found, label);
  found.click();
  return found;
}

Deno.test("a text and a name are never read as HTML", () => {
  const list = listOf([POST], around(pretending(() => fine()).ask, null).with);
  assert.equal(list.querySelector("b, i"), null);
  assert.equal(list.querySelector(".words")?.textContent, POST.text);
  assert.equal(list.querySelector("bdi")?.textContent, POST.name);
});

Deno.test("a like changes its button where it stands, and is taken back by the same", async () => {
  const { ask, asked } = pretending((_, { liked }) => fine({ liked, likes: liked ? 3 : 2 }));
  const { told, with: drawn } = around(ask, { name: "Bob", barred: false });
  const list = listOf([{ ...POST }], drawn);
  const button = press(list, "discuss-like");
  await settled();
  assert.equal(button.getAttribute("aria-pressed"), "true");
  assert.equal(list.querySelector(".likes")?.textContent, "discuss-likes 3");
  button.click();
  await settled();
  assert.equal(button.getAttribute("aria-pressed"), "false");
  assert.deepEqual(asked.map(([, { liked }]) => liked), [true, false]);
  assert.deepEqual(told, ["discuss-liked", "discuss-unliked"]);
});

Deno.test("a like that is refused changes nothing", async () => {
  const { told, with: drawn } = around(pretending(() => refused("discuss-barred")).ask, { name: "Bob", barred: true });
  const list = listOf([{ ...POST }], drawn);
  const button = press(list, "discuss-like");
  await settled();
  assert.equal(button.getAttribute("aria-pressed"), "false");
  assert.deepEqual(told, ["discuss-barred."]);
});

Deno.test("whoever is not signed in is led there by every button", () => {
  const { ask, asked } = pretending(() => fine());
  const { told, with: drawn } = around(ask, null);
  const list = listOf([POST], drawn);
  for (const label of ["discuss-like", "discuss-reply", "discuss-report"]) press(list, label);
  assert.deepEqual(told, ["sign in", "sign in", "sign in"]);
  assert.deepEqual(asked, []);
});

Deno.test("one's own post waits, says why it is not shown, and is deleted after a second word", async () => {
  const { ask, asked } = pretending(() => fine());
  const mine = { ...POST, mine: true, state: /** @type {const} */ ("refused"), reason: "illness" };
  const list = listOf([mine], around(ask, { name: "Ada", barred: false }).with);
  assert.match(list.textContent, /discuss-state-refused.*discuss-reason-illness/s);
  assert.equal(list.querySelector(".like"), null);
  press(list, "discuss-delete");
  assert.deepEqual(asked, []);
  press(list, "discuss-delete-yes");
  await settled();
  assert.deepEqual(asked, [["withdraw", { post: 1 }]]);
});

Deno.test("the place of a post that is gone stays above its replies", () => {
  const gone = {
    ...POST,
    state: /** @type {const} */ ("gone"),
    text: "",
    replies: [{ ...POST, id: 2, text: "reply" }],
  };
  const list = listOf([gone], around(pretending(() => fine()).ask, null).with);
  assert.equal(list.querySelector(".gone")?.textContent, "discuss-gone");
  assert.equal(list.querySelector(".replies .words")?.textContent, "reply");
});

Deno.test("what is wrong stands beside its field, which has the focus, and goes with the next try", async () => {
  const answers = [refused("discuss-password-short"), refused("class-name-empty"), refused("discuss-wrong"), fine()];
  const form = sending(
    "test",
    () => Promise.resolve(/** @type {Answer} */ (answers.shift())),
    field("input", "Name", { name: "name" }),
    field("input", "Password", { name: "password" }),
  );
  document.body.append(form);
  const wrong = () => [...form.querySelectorAll(".wrong")].map(({ textContent }) => textContent);
  const marked = () => [...form.querySelectorAll("[aria-invalid]")].map((each) => each.getAttribute("name"));
  for (
    const [told, names] of [
      [["", "discuss-password-short.", ""], ["password"]],
      [["class-name-empty.", "", ""], ["name"]],
      [["", "", "discuss-wrong."], []],
      [["", "", ""], []],
    ]
  ) {
    form.dispatchEvent(new Event("submit", { cancelable: true }));
    await settled();
    assert.deepEqual([wrong(), marked()], [told, names]);
  }
  tellWrong(form, refused("lost"));
  assert.equal(wrong()[2], "lost.");
  form.remove();
});

Deno.test("a form that is sent twice at once is sent once", async () => {
  let sent = 0;
  const form = sending("test", async () => {
    sent += 1;
    await settled();
    return fine();
  });
  for (let turn = 0; turn < 3; turn += 1) form.dispatchEvent(new Event("submit", { cancelable: true }));
  await settled();
  await settled();
  assert.equal(sent, 1);
});

Deno.test("who is new registers, who is known signs in, and browsers know which password is meant", async () => {
  const { ask, asked } = pretending(() => fine());
  let done = 0;
  const place = signIn(ask, say, { privacy: "../privacy/", done: () => done += 1, ways: ["name"], open: true });
  const form = /** @type {HTMLFormElement} */ (place.querySelector("form"));
  assert.equal(place.querySelector("a.to-hub"), null);
  document.body.append(place);
  const password = form.querySelector("[name=password]");
  const submit = async () => {
    form.dispatchEvent(new Event("submit", { cancelable: true }));
    await settled();
  };
  assert.equal(password?.getAttribute("autocomplete"), "current-password");
  await submit();
  const isNew = /** @type {HTMLInputElement} */ (form.querySelector("[value=new]"));
  isNew.checked = true;
  isNew.dispatchEvent(new Event("change"));
  assert.equal(password?.getAttribute("autocomplete"), "new-password");
  await submit();
  assert.deepEqual(asked.map(([what]) => what), ["sign-in", "register"]);
  assert.equal(done, 2);
  place.remove();
});

Deno.test("a hub stands before a name and a password, or alone", () => {
  const { ask } = pretending(() => fine());
  const how = { privacy: "", done: () => {} };
  const both = signIn(ask, say, { ...how, ways: ["hub", "name"] });
  assert.equal(both.querySelector("a.to-hub")?.getAttribute("href"), "/hub");
  assert.match(both.textContent, /discuss-to-write.*discuss-hub.*discuss-or-name.*discuss-who/s);
  const alone = signIn(ask, say, { ...how, ways: ["hub"] });
  assert.equal(alone.querySelector("form"), null);
  assert.equal(alone.textContent, "discuss-to-write-hubdiscuss-hub");
});

Deno.test("asking tells what went wrong and never throws", async () => {
  const { fetch } = globalThis;
  const answers = [
    () => Promise.resolve(new Response('{"error": "discuss-barred", "text": "Closed."}', { status: 409 })),
    () => Promise.resolve(new Response("<html>", { status: 502 })),
    () => Promise.reject(new TypeError("no network")),
  ];
  /** @type {[string, RequestInit | undefined][]} */
  const asked = [];
  globalThis.fetch = (address, how) => {
    asked.push([String(address), how]);
    return /** @type {() => Promise<Response>} */ (answers.shift())();
  };
  try {
    const ask = asking("../../", "Lost.");
    const told = [
      await ask.post("write", { text: "x" }),
      await ask.get("page", { page: "a/b" }),
      await ask.get("page"),
    ];
    assert.deepEqual(told.map(({ ok, text }) => [ok, text]), [[false, "Closed."], [false, "Lost."], [false, "Lost."]]);
    assert.equal(asked[0][0], "https://calcium.example/discuss/api/write");
    assert.equal(new Headers(asked[0][1]?.headers).get("X-Class"), "1");
    assert.equal(asked[1][0], "https://calcium.example/discuss/api/page?page=a%2Fb");
    assert.equal(ask.pageOf("causes/werner"), "https://calcium.example/causes/werner/#discussion");
    // Back to where somebody is, as it is called below the front page.
    assert.equal(ask.hub(), "https://calcium.example/discuss/api/hub?back=causes%2Fwerner%2F");
  } finally {
    globalThis.fetch = fetch;
  }
});
