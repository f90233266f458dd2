// The stage in the window: where the reader is on the page decides what is painted.

import { Clock } from "./clock.js";
import { create } from "./create.js";
import { Entries } from "./entries.js";
import { HELD, MINUTE, PASSAGE, REST, STRIDE } from "./pace.js";
import { point } from "./pointer.js";
import { row } from "./rows.js";
import { STYLE, Spots } from "./spots.js";
import { PORTRAIT, SHEET, save } from "./still.js";
import { Theatre } from "./theatre.js";
import { warn } from "./warn.js";
import { zoom } from "./zoom.js";

/** How much of the window the story still fills when the bar is no longer its own. */
const DUSK = 0.3;

const still = matchMedia("(prefers-reduced-motion: reduce)");

const lang = () => document.documentElement.lang;

export class Stage {
  #root;
  #entries;
  #theatre = new Theatre({ lang, day: () => false, restarted: () => this.#restart(), failed: (error) => this.#fail(error) });
  #spots = new Spots(row, lang);
  #clock = new Clock();
  /** @type {HTMLElement[]} */
  #steps;
  /** Where each step begins, in CSS pixels from the top of the page, and where the last one ends. @type {number[]} */
  #tops = [];
  /** What the words of each step take below the picture, in CSS pixels; zero where they stand elsewhere. @type {number[]} */
  #cards = [];
  #frame = 0;
  /** The step that is shown, and how far the reader is in it. */
  #step = 0;
  #progress = 0;
  /** The step and the progress that were painted last. */
  #placed = "";
  /** What was painted last, so that nothing is painted twice. */
  #painted = "";
  /** When the reader came to the step, where steps are walked one by one. */
  #since = 0;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #rest;
  /** Whether the reader has asked for the answer, where steps are walked one by one. */
  #told = false;
  /** The next look at the clock. @type {ReturnType<typeof setTimeout> | undefined} */
  #tick;

  /** @param {HTMLElement} root The story: its stage, and its steps. */
  constructor(root) {
    this.#root = root;
    this.#steps = Array.from(root.querySelectorAll("[data-step]"));
    this.#entries = new Entries(this.#theatre, root);
  }

  /** Starts the stage; without a core there are pictures. */
  async start() {
    try {
      await this.#theatre.start();
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(STYLE);
      document.adoptedStyleSheets.push(sheet);
      this.#measure();
      this.#paint();
      this.#root.querySelector(".stage")?.replaceChildren(this.#theatre.canvas, ...this.#spots.nodes);
      this.#root.dataset.live = "";
      this.#listen();
      performance.mark("antifraud-infographic:stage");
    } catch (error) {
      this.#fail(error);
    }
  }

  /** Speaks the language of the page from now on. */
  speak() {
    this.#theatre.call((core) => core.set_lang(lang()));
    this.#spots.close();
    this.#restart();
  }

  /** Tells a core that is new, or speaks anew, what the reader has entered. */
  #restart() {
    for (const input of this.#root.querySelectorAll("input")) this.#enter(input);
    this.#measure();
    this.#change();
  }

  get #steppable() {
    return this.#root.dataset.mode === "steps";
  }

  #listen() {
    addEventListener("scroll", () => this.#change(), { passive: true });
    addEventListener("resize", () => {
      this.#measure();
      this.#change();
    });
    new ResizeObserver(() => {
      this.#measure();
      this.#change();
    }).observe(this.#root);
    still.addEventListener("change", () => this.#change());
    document.addEventListener("visibilitychange", () => this.#change());
    this.#root.addEventListener("input", ({ target }) => {
      if (target instanceof HTMLInputElement) this.#enter(target);
      this.#change();
    });
    this.#root.addEventListener("click", (event) => this.#click(event));
    addEventListener("keydown", (event) => this.#key(event));
    point(this.#theatre.canvas, (event) => this.#light(event), (by) => this.#steppable && this.go(this.#step + by));
    addEventListener("beforeprint", () => this.#print());
    this.#change();
  }

  /** @param {PointerEvent} event */
  #light(event) {
    const isLit = this.#entries.light(this.#steps[this.#step], this.#step, event);
    if (isLit) this.#change();
    return isLit;
  }

  /** Where everything is now. */
  #measure() {
    const stage = this.#root.querySelector(".stage");
    const words = this.#steps[0]?.querySelector(".words");
    if (!stage || !words) return;
    const { width, height } = stage.getBoundingClientRect();
    const frame = this.#steps[0]?.getBoundingClientRect();
    const top = frame ? words.getBoundingClientRect().bottom - frame.top : 0;
    const isBelow = matchMedia("(max-width: 879px), (max-aspect-ratio: 1)").matches;
    this.#cards = this.#steps.map((step, index) => {
      const words = step.querySelector(".words");
      const card = isBelow && index > 0 ? Math.min(height / 2, words?.scrollHeight ?? 0) : 0;
      if (words instanceof HTMLElement) words.style.setProperty("--card", card ? `${card}px` : "");
      return card;
    });
    this.#theatre.call((core) => core.resize(width, height, devicePixelRatio, zoom(), top + 8));
    Object.assign(this.#theatre.canvas.style, { width: `${width}px`, height: `${height}px` });
    const ends = this.#steps.map((step) => step.getBoundingClientRect().top + scrollY);
    this.#tops = [...ends, this.#root.getBoundingClientRect().bottom + scrollY];
    this.#painted = this.#placed = "";
  }

  /** Asks for a frame. */
  #change() {
    if (!this.#frame) this.#frame = requestAnimationFrame(() => this.#paint());
  }

  /** Where the reader is: a step begins when its words are half-way up the window. */
  #place() {
    const half = innerHeight / 2;
    const at = scrollY + half;
    let step = 0;
    while (step < this.#steps.length - 1 && at >= (this.#tops[step + 1] ?? Infinity)) step += 1;
    const from = step === 0 ? half : (this.#tops[step] ?? 0);
    const last = step === this.#steps.length - 1;
    const to = (this.#tops[step + 1] ?? 0) - (last ? half : 0);
    return { step, progress: Math.min(1, Math.max(0, (at - from) / Math.max(1, to - from))) };
  }

  #paint() {
    this.#frame = 0;
    const { bottom } = this.#root.getBoundingClientRect();
    // The bar is of the night while the story is beneath it, and has the chapters below.
    document.documentElement.toggleAttribute("data-night", bottom > innerHeight * DUSK);
    if (!this.#theatre.isAlive) return;
    let step = this.#step;
    if (this.#steppable) {
      const way = Math.min(this.#holds(step) ? HELD : 1, (performance.now() - this.#since) / STRIDE);
      this.#progress = still.matches ? 1 : step === 0 ? 0 : way;
    } else {
      ({ step, progress: this.#progress } = this.#place());
      if (still.matches) this.#progress = step === 0 ? 0 : 1;
    }
    if (step !== this.#step) this.#come(step);
    const seconds = still.matches && step === 0 ? MINUTE : this.#clock.shown;
    const raining = step === 0 && seconds < MINUTE + 1 && !this.#clock.isPaused && !still.matches;
    const timed = step === 0 || step === this.#steps.length - 1;
    const picture = [step, this.#progress.toFixed(4), timed ? Math.floor(seconds * (raining ? 1000 : 1)) : 0, this.#entries.guess].join();
    if (picture !== this.#painted && bottom > 0) {
      this.#painted = picture;
      const isPainted = this.#theatre.call((core) => {
        core.tell(seconds, this.#entries.guess);
        core.cover(...this.#coming(step));
        core.keep_free(this.#cards[step - 1] ?? 0, this.#cards[step] ?? 0);
        core.paint(step, this.#progress, false);
        return true;
      });
      if (!isPainted) return;
      const place = `${step} ${this.#progress}`;
      if (place !== this.#placed) this.#settle();
      this.#placed = place;
    }
    const walking = this.#steppable && this.#progress < (this.#holds(step) ? HELD : 1) && step > 0;
    if ((raining && bottom > innerHeight / 4 && !document.hidden) || walking) this.#change();
    else if (timed && bottom > 0 && !document.hidden && !still.matches && !this.#clock.isPaused) {
      clearTimeout(this.#tick);
      this.#tick = setTimeout(() => this.#change(), 500);
    }
  }

  /**
   * Where words lie, or soon will, over what was painted for the step before: left, top, width and height in the window. They
   * are the next step's, or the step's own while it is only beginning.
   * @param {number} step
   * @returns {[number, number, number, number]}
   */
  #coming(step) {
    const coming = step > 0 && this.#progress < PASSAGE ? step : step + 1;
    const words = this.#steppable ? null : this.#steps[coming]?.querySelector(".words");
    const [first, last] = [words?.firstElementChild, words?.lastElementChild].map((part) => part?.getBoundingClientRect());
    if (!first || !last || first.top > innerHeight) return [0, 0, 0, 0];
    return [first.left, first.top, first.width, Math.max(last.bottom, first.bottom) - first.top];
  }

  /** Whether a step waits for a guess. @param {number} step */
  #holds(step) {
    return !this.#told && this.#steps[step]?.querySelector("[data-entry=guess]") !== null;
  }

  /** The reader has come to another step. @param {number} step */
  #come(step) {
    this.#step = step;
    this.#spots.close();
    this.#steps.forEach((element, index) => element.toggleAttribute("data-current", index === step));
    const id = this.#steps[step]?.id ?? "";
    for (const link of document.querySelectorAll(".ticks a")) {
      if (link.getAttribute("href") === `#${id}`) link.setAttribute("aria-current", "step");
      else link.removeAttribute("aria-current");
    }
    this.#root.dispatchEvent(new CustomEvent("step", { bubbles: true, detail: { step: id } }));
  }

  /** Once nothing has moved for a moment, what can be read is put in reach. */
  #settle() {
    this.#root.toggleAttribute("data-moving", true);
    this.#spots.hush();
    clearTimeout(this.#rest);
    this.#rest = setTimeout(() => this.#offer(), REST);
  }

  #offer() {
    if (!this.#theatre.isAlive) return;
    // Whether the guess is answered depends on what was painted.
    const entry = this.#steps[this.#step]?.querySelector("input");
    if (entry) this.#enter(entry);
    this.#spots.offer(this.#theatre);
    this.#root.toggleAttribute("data-moving", false);
  }

  /** @param {Event} event */
  #click(event) {
    const target = event.target instanceof Element ? event.target.closest("button, a") : null;
    if (!(target instanceof HTMLElement)) return;
    if (target.matches("[data-pause]")) this.#pause(target);
    else if (target.matches("[data-go]")) this.go(this.#step + Number(target.dataset.go));
    else if (target.matches("[data-save]")) this.#save(target);
    else if (target.matches("[data-share]")) this.#share(target);
  }

  /** @param {HTMLElement} button */
  #pause(button) {
    this.#clock.pause();
    button.setAttribute("aria-pressed", String(this.#clock.isPaused));
    this.#change();
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    if (event.key === "Escape") return this.#spots.close();
    if (event.target instanceof HTMLInputElement || event.altKey || event.ctrlKey || event.metaKey || !this.#steppable) return;
    const by = event.key === "ArrowRight" || event.key === "PageDown" ? 1 : event.key === "ArrowLeft" || event.key === "PageUp" ? -1 : 0;
    if (!by || this.#spots.isOpen) return;
    event.preventDefault();
    this.go(this.#step + by);
  }

  /** Walks steps one by one from now on, or scrolls again. @param {boolean} walks */
  walk(walks) {
    const step = this.#steps[this.#step];
    if (walks) this.#root.dataset.mode = "steps";
    else delete this.#root.dataset.mode;
    this.#since = 0;
    this.#come(this.#step);
    this.#measure();
    (walks ? this.#root : step)?.scrollIntoView({ behavior: "instant" });
    this.#change();
  }

  /** Goes to a step by its index; one before the first or behind the last leaves the story as it is. @param {number} step */
  go(step) {
    const element = this.#steps[step];
    if (!element) return;
    if (this.#steppable && step === this.#step + 1 && this.#holds(this.#step)) {
      // The answer comes before the next step.
      this.#told = true;
      this.#since = performance.now() - HELD * STRIDE;
      this.#change();
    } else if (this.#steppable) {
      this.#come(step);
      this.#since = performance.now();
      this.#root.scrollIntoView({ behavior: "instant" });
      for (const button of this.#root.querySelectorAll("[data-go]")) {
        button.toggleAttribute("disabled", !this.#steps[step + Number(button.getAttribute("data-go"))]);
      }
      this.#change();
    } else {
      element.scrollIntoView();
    }
  }

  /** Comes to the step with an identifier, where steps are walked one by one; else links lead there. @param {string} id */
  reach(id) {
    const step = this.#steps.findIndex((element) => element.id === id);
    if (step < 0 || !this.#steppable) return false;
    this.go(step);
    return true;
  }

  /** Takes what was typed; an answer may take room. @param {HTMLInputElement} input */
  #enter(input) {
    const index = this.#steps.findIndex((step) => step.contains(input));
    if (!this.#entries.enter(index, input)) return;
    this.#measure();
    this.#change();
  }

  /** Saves the last step as a picture. @param {HTMLElement} button */
  async #save(button) {
    try {
      const canvas = this.#theatre.still(this.#steps.length - 1, { day: false, size: PORTRAIT, seconds: this.#clock.seconds, guess: this.#entries.guess });
      await save(canvas);
    } catch (error) {
      warn(`no picture can be saved: ${error}`);
      const output = button.closest("[data-step]")?.querySelector("output");
      if (output) output.textContent = button.dataset.failed ?? "";
    }
  }

  /** Passes the story on: by the device's own ways, or as a copied address. @param {HTMLElement} button */
  async #share(button) {
    const url = new URL(location.pathname, location.href).href;
    const output = button.closest("[data-step]")?.querySelector("output");
    try {
      if (typeof navigator.share === "function") return await navigator.share({ title: document.title, url });
      await navigator.clipboard.writeText(url);
      if (output) output.textContent = button.dataset.copied ?? "";
    } catch (error) {
      // Who closes the device's list has changed their mind.
      if (error instanceof Error && error.name === "AbortError") return;
      if (output) output.textContent = url;
    }
  }

  /** On paper each step has a picture of its own, by day. */
  #print() {
    if (!this.#theatre.isAlive) return;
    this.#steps.forEach((step, index) => {
      const canvas = step.querySelector("canvas") ?? create("canvas", { class: "sheet", "aria-hidden": "true" });
      step.append(this.#theatre.still(index, { day: true, size: SHEET, seconds: MINUTE, guess: this.#entries.guess }, canvas));
    });
  }

  /** Pictures take the place of the stage. @param {unknown} error */
  #fail(error) {
    warn(`the story stays as pictures: ${error}`);
    this.#theatre.end();
    delete this.#root.dataset.live;
    this.#root.dataset.still = "";
    document.documentElement.removeAttribute("data-night");
    for (const step of this.#steps) {
      const { picture = "", alt = "" } = step.dataset;
      step.append(create("img", { src: picture, alt, loading: "lazy" }));
    }
  }
}
