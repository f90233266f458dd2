// The page around the panels: choosing a theme, changing the language in place, and what links ask for.

import { followReader, showChapter } from "./chapters.js";
import { LENSES, NAME, THEMES } from "./names.js";
import { sort } from "./table.js";
import { warn } from "./warn.js";

/** @typedef {typeof THEMES[number]} Theme */
/** @typedef {import("./element.js").AntifraudInfographic} Infographic */

const STORED = `${NAME}:theme`;

const root = document.documentElement;
/** What those hear who do not see. */
const said = document.querySelector("[data-said]");

/** What the reader chose before, if the browser lets us know. */
function storedTheme() {
  try {
    return localStorage.getItem(STORED);
  } catch {
    return null;
  }
}

/** The theme that the page is in. */
function theme() {
  return THEMES.find((theme) => theme === root.dataset.theme) ?? "auto";
}

/** Offers what works with a script only, and shows what is chosen. */
function showControls() {
  for (const controls of document.querySelectorAll("[data-controls]")) controls.removeAttribute("hidden");
  for (const button of document.querySelectorAll("[data-set-theme]")) {
    button.setAttribute("aria-pressed", String(button.getAttribute("data-set-theme") === theme()));
  }
}

/** @param {Theme} theme */
function setTheme(theme) {
  root.dataset.theme = theme;
  for (const panel of document.querySelectorAll(NAME)) panel.setAttribute("theme", theme);
  showControls();
}

/** The address of what is shown. */
let shown = location.href;

/** Makes the address say what is shown. A page without one of its own, as in `srcdoc`, may not. @param {URL} address */
function remember(address) {
  shown = address.href;
  try {
    history.replaceState(null, "", address);
  } catch {
    // What is shown is right all the same.
  }
}

/** A reader's choice is stronger than what a link asked for, and is kept. @param {Theme} theme */
function chooseTheme(theme) {
  setTheme(theme);
  const address = new URL(location.href);
  address.searchParams.delete("theme");
  remember(address);
  try {
    localStorage.setItem(STORED, theme);
  } catch {
    // Without storage the choice lasts as long as the page.
  }
}

/** Counts changes of the language, so that one that was overtaken does nothing. */
let changes = 0;

/**
 * Puts the texts of the page in the other language in place of this one's. Panels stay, and speak it from then on.
 * @param {URL} address
 */
async function changeLanguage(address) {
  const change = ++changes;
  const response = await fetch(address);
  if (!response.ok) throw new Error(`status ${response.status}`);
  const other = new DOMParser().parseFromString(await response.text(), "text/html");
  if (change !== changes) return;
  const texts = document.querySelectorAll("[data-text]");
  const translations = other.querySelectorAll("[data-text]");
  if (texts.length !== translations.length) throw new Error("the pages differ");
  // This page's pictures are not to be looked for beside the other page.
  for (const image of document.querySelectorAll("picture img")) image.removeAttribute("src");
  remember(new URL(location.search + location.hash || ".", address));
  root.lang = other.documentElement.lang;
  document.title = other.title;
  texts.forEach((text, index) => {
    const translation = translations[index];
    if (!translation) return;
    for (const { name, value } of translation.attributes) text.setAttribute(name, value);
    text.replaceChildren(...translation.childNodes);
  });
  // Who hears the page hears in which language it goes on.
  if (said) said.textContent = document.title;
  showControls();
  showChapter();
  stage?.speak();
  for (const panel of document.querySelectorAll(NAME)) panel.setAttribute("lang", root.lang);
}

document.addEventListener("click", (event) => {
  const target = event.target instanceof Element ? event.target.closest("[data-language], [data-set-theme], [data-sort]") : null;
  const chosen = THEMES.find((theme) => theme === target?.getAttribute("data-set-theme"));
  if (chosen) chooseTheme(chosen);
  if (target?.matches("[data-sort]") && target.parentElement) sort(target.parentElement);
  if (!(target instanceof HTMLAnchorElement) || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  const address = new URL(target.href);
  changeLanguage(address).catch(() => location.assign(address));
});

// Back and forward lead to places on the page, and leave what is shown there as it is.
addEventListener("popstate", () => {
  if (URL.canParse(location.hash, shown)) remember(new URL(location.hash, shown));
});

const stored = THEMES.find((theme) => theme === storedTheme());
if (stored) setTheme(stored);
showControls();
// What a copied link asks for.
const query = new URLSearchParams(location.search);
const asked = THEMES.find((theme) => theme === query.get("theme"));
if (asked) setTheme(asked);
const panel = document.querySelector(`${NAME}[panel="${CSS.escape(location.hash.slice(1))}"]`);
const lens = query.get("lens");
if (lens && !LENSES.some((known) => known === lens)) warn(`unknown lens “${lens}” is ignored`);
// Of the panel that the link is about, or of all.
else if (lens) for (const one of panel ? [panel] : document.querySelectorAll(NAME)) one.setAttribute("lens", lens);
const mark = query.get("mark");
if (mark && panel) customElements.whenDefined(NAME).then(() => /** @type {Infographic} */ (panel).read(mark));
followReader();

/** The stage of the story, once it is there. @type {import("./stage.js").Stage | undefined} */
let stage;

/** Panels are pictures until the reader is near them. */
const ELEMENT = new URL("./element.js", import.meta.url).href;

/** Starts the stage, where the page has one; and the panels, once the reader comes near them or a link asks for one. */
async function startStory() {
  const story = document.querySelector("[data-story]");
  if (!(story instanceof HTMLElement)) return;
  // Entries of several moments may come at once: they were far at the first, and are near at the last.
  const figures = new IntersectionObserver((entries) => {
    if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
    figures.disconnect();
    import(ELEMENT);
  }, { rootMargin: "100%" });
  for (const main of document.querySelectorAll("main")) figures.observe(main);
  const { Stage } = await import("./stage.js");
  stage = new Stage(story);
  await stage.start();
  tell();
}

/**
 * Comes once more to the panel that the address names, when those above it are alive, unless the reader has moved: not all
 * browsers keep what is seen in its place.
 */
async function arrive() {
  const named = document.getElementById(location.hash.slice(1))?.closest("figure");
  if (!named) return;
  const reader = new AbortController();
  for (const type of ["wheel", "pointerdown", "keydown"]) {
    addEventListener(type, () => reader.abort(), { passive: true, signal: reader.signal });
  }
  await customElements.whenDefined(NAME);
  await Promise.all(Array.from(document.querySelectorAll(NAME), (element) => /** @type {Infographic} */ (element).live));
  if (!reader.signal.aborted) named.scrollIntoView({ behavior: "instant" });
  reader.abort();
}

/** The bar leads through the story. */
function tell() {
  const walk = document.querySelector("[data-walk]");
  walk?.addEventListener("click", () => {
    const walks = walk.getAttribute("aria-pressed") !== "true";
    walk.setAttribute("aria-pressed", String(walks));
    stage?.walk(walks);
  });
  document.addEventListener("click", (event) => {
    const link = event.target instanceof Element ? event.target.closest(".ticks a") : null;
    if (link && stage?.reach(link.getAttribute("href")?.slice(1) ?? "")) event.preventDefault();
  });
}
startStory();
arrive();
