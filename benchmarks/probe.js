// Watches a page from its first moment: when the text is seen, when the first press is answered, how long a press
// takes. It looks into shadow roots, because two of the stacks draw everything there.
// deno-lint-ignore house/function-length -- a page gets it as one expression
(({ marker, text, boxes, shown, first, pressAfter }) => {
  if (globalThis !== globalThis.top) return;
  const roots = [document];
  const waits = [];
  const bench = { seen: null, pressed: null, first: null, presses: 0 };
  globalThis.bench = bench;

  const inRoots = (selector) => roots.flatMap((root) => [...root.querySelectorAll(selector)]);
  const says = (wanted) => inRoots(shown).some((el) => el.isConnected && el.textContent.includes(wanted));
  const check = () => {
    for (const wait of [...waits]) {
      if (!says(wait.wanted)) continue;
      waits.splice(waits.indexOf(wait), 1);
      wait.done(performance.now());
    }
  };
  const observer = new MutationObserver(check);
  const follow = (root) => observer.observe(root, { subtree: true, childList: true, characterData: true });
  const attach = Element.prototype.attachShadow;
  Element.prototype.attachShadow = function attachShadow(options) {
    const root = attach.call(this, { ...options, mode: "open" });
    roots.push(root);
    follow(root);
    return root;
  };
  follow(document);

  /** Return what matches in the order of the page, shadow roots included. */
  const inOrder = (selector, root = document) =>
    [...root.querySelectorAll("*")].flatMap((el) => [
      ...(el.matches(selector) ? [el] : []),
      ...(el.shadowRoot ? inOrder(selector, el.shadowRoot) : []),
    ]);
  const isSeen = (el) =>
    el.checkVisibility({ opacityProperty: true, visibilityProperty: true }) &&
    el.getBoundingClientRect().height > 0;
  const isOn = (box) =>
    box.checked ?? (box.getAttribute("aria-checked") ?? box.getAttribute("aria-pressed")) === "true";

  let last = -Infinity;
  /** Press the first box as soon as a reader could and would, and again if the page forgot the press. */
  const press = () => {
    if (inRoots(boxes).length === 0 || (pressAfter > 0 && performance.now() - bench.seen < pressAfter)) return;
    const box = inOrder(boxes)[0];
    const around = box?.closest("label, details") ?? box?.parentElement ?? box?.getRootNode().host;
    if (!around || box.disabled || !isSeen(around) || isOn(box) || performance.now() - last < 300) return;
    last = performance.now();
    bench.pressed ??= last;
    bench.presses += 1;
    box.click();
  };
  const look = () => {
    const found = bench.seen === null ? inRoots(marker).filter((el) => el.textContent.trim().startsWith(text)) : [];
    if (found.some(isSeen)) bench.seen = performance.now();
    const waiting = pressAfter !== null && bench.first === null;
    if (waiting && (pressAfter === 0 || bench.seen !== null)) press();
    if (bench.seen === null || waiting) requestAnimationFrame(look);
  };
  if (pressAfter !== null) {
    waits.push({
      wanted: first,
      done: (time) => {
        bench.first = time;
      },
    });
  }
  requestAnimationFrame(look);

  /** Return a moment of the page once it has come. */
  bench.when = (moment) =>
    new Promise((resolve) => {
      const ask = () => (bench[moment] === null ? setTimeout(ask, 5) : resolve(bench[moment]));
      ask();
    });
  /** Press a box and return after how many milliseconds the page showed what is wanted. */
  bench.press = (number, wanted) =>
    new Promise((resolve) => {
      const box = inOrder(boxes)[number];
      const from = performance.now();
      waits.push({ wanted, done: (time) => resolve(time - from) });
      box.click();
      check();
    });
  /** Return the names in the table, best first. */
  bench.names = () => inRoots("table td:nth-child(2)").filter((el) => el.isConnected).map((el) => el.textContent);
})(CONFIG);
