// The page inside a frame: does what its address and its host ask for, and tells the host how high it is, in the ways of
// all hosts at once.

import "./element.js";
import { LENSES, NAME, STEPS, THEMES } from "./names.js";

/** @param {readonly string[]} names */
const among = (names) => (/** @type {string} */ value) => names.includes(value);

/** What may be asked for, as attributes of the panel. @type {Record<string, (value: string) => boolean>} */
const CHOICES = {
  theme: among(THEMES),
  lens: among(LENSES),
  lang: among(["zh", "en"]),
  step: among(STEPS),
  progress: (value) => value === "" || (Number(value) >= 0 && Number(value) <= 1),
};

/** Milliseconds from a reason to tell the height until it is told; whatever comes meanwhile is answered by the same. */
const TURN = 16;
/** Milliseconds until the height is told again to a host that has not followed; then twice as long, and so on. */
const FIRST = 100;
/** The last of those: a host that has not followed by then will not. */
const LAST = 6400;
/** No host has more to say, in characters. */
const LONGEST = 1000;

const root = document.documentElement;
const query = new URLSearchParams(location.search);
const panel = /** @type {import("./element.js").AntifraudInfographic | null} */ (document.querySelector("[panel]"));
/** How Datawrapper's hosts call this frame: by the name of its panel. */
const id = panel?.getAttribute("panel") ?? "";
/** What separates the words of pym.js. */
const PYM = "xPYMx";
const called = query.get("childId") ?? "";
/** How pym.js calls this frame, if it does: a name, since an address could otherwise put other words into the host's ear. */
const pym = /^[\w-]+$/.test(called) && !called.includes(PYM) ? called : "";

/** The words in a page of one file are in one language: each language has its own. */
const isFixed = document.querySelector("[data-figures]") !== null;

/** Does the wishes that can be done; others are no error. @param {Record<string, unknown>} wishes */
function obey(wishes) {
  for (const [name, isKnown] of Object.entries(CHOICES)) {
    const value = typeof wishes[name] === "number" ? String(wishes[name]) : wishes[name];
    if (typeof value !== "string" || !isKnown(value) || (name === "lang" && isFixed)) continue;
    if (name === "theme") root.dataset.theme = value;
    if (name === "lang" && !root.lang.startsWith(value)) {
      root.lang = value;
      // The page's words give way to the panel's own, which it has in both languages.
      for (const words of document.querySelectorAll("[slot]")) words.remove();
    }
    panel?.setAttribute(name, value);
  }
}

/** What the host asked for since the height was told last. */
let wishes = {};
/** How iframe-resizer calls this frame, once it has said so, and what the next answer is called. */
let [sizer, answer] = ["", ""];
/** @type {ReturnType<typeof setTimeout> | undefined} */
let timer;
/** Milliseconds since the height was told last; 0 while it is about to be. */
let pause = FIRST;

/** @param {unknown} message */
function post(message) {
  parent.postMessage(message, "*");
}

/** @param {string} type @param {object} detail */
function say(type, detail) {
  post({ source: NAME, v: 1, type, ...detail });
}

/** Has the height told soon. */
function ask() {
  if (pause === 0) return;
  clearTimeout(timer);
  pause = 0;
  // No animation frame: a browser gives none to a frame that is out of sight.
  timer = setTimeout(tell, TURN);
}

/** Does what was asked for and tells the height, and again later unless the host follows. */
function tell() {
  obey(wishes);
  wishes = {};
  const height = Math.ceil(document.body.getBoundingClientRect().height);
  pause = pause ? 2 * pause : FIRST;
  // A frame that is not shown has no height.
  if (height === 0 || innerWidth === 0) return;
  say("height", { height });
  post({ "datawrapper-height": { [id]: height } });
  post({ sentinel: "amp", type: "embed-size", height });
  post(JSON.stringify({ src: location.href, context: "iframe.resize", height }));
  if (pym) post([`pym${PYM}${pym}`, "height", height].join(PYM));
  // Hosts may write it behind the address of a page that is there already.
  const [, secret] = /\bsecret=(\w+)/.exec(location.hash) ?? [];
  if (secret) post({ message: "height", value: height, secret });
  if (sizer) post(`[iFrameSizer]${sizer}:${height}:${innerWidth}:${answer}`);
  answer = "size";
  if (height !== innerHeight && pause <= LAST) timer = setTimeout(tell, pause);
}

/** Takes what hosts say in strings. @param {string} text */
function hear(text) {
  if (text.length > LONGEST) return;
  const [, named] = /^\[iFrameSizer\]([^:]+):\d+:/.exec(text) ?? [];
  if (named) [sizer, answer] = [named, "init:"];
  if (named || (pym && text.startsWith(`pym${PYM}${pym}${PYM}`)) || text.startsWith("[iFrameSizer]resize")) ask();
}

/** Takes what the host says, and nobody else. @param {MessageEvent} event */
function listen({ source, data }) {
  if (source !== parent) return;
  if (typeof data === "string") {
    hear(data);
  } else if ((data?.sentinel === "amp" && data.type === "frames-init") || data?.message === "ready") {
    ask();
  } else if (data?.source === NAME && data.type === "set") {
    for (const name of Object.keys(CHOICES)) if (name in data) wishes = { ...wishes, [name]: data[name] };
    ask();
  }
}

/** Speaks with the page around this one from now on. */
function attend() {
  addEventListener("message", listen);
  for (const type of ["ready", "select", "lens", "step", "error"]) {
    // On the way down, since errors do not bubble.
    document.addEventListener(type, (event) => {
      if (!(event instanceof CustomEvent)) return;
      say(type, event.detail);
      ask();
    }, true);
  }
  for (const type of ["pageshow", "resize", "hashchange"]) addEventListener(type, ask);
  new ResizeObserver(ask).observe(document.body);
  document.fonts.ready.then(ask);
  ask();
  // What iframe-resizer has said before was not heard.
  post("[iFrameResizerChild]Ready");
}

obey(Object.fromEntries(query));
const mark = query.get("mark");
if (mark) panel?.read(mark, { preventScroll: parent !== window });
if (parent !== window) attend();
