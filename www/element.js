// The custom element: DOM, events and attributes around the core, which holds the state and paints.

import { create } from "./create.js";
import { engine } from "./engine.js";
import { NAME, THEMES, isTold } from "./names.js";
import { contents, placed } from "./reading.js";
import { STYLE } from "./style.js";
import { warn } from "./warn.js";
import { labels, words } from "./words.js";
import { zoom } from "./zoom.js";

/** @typedef {import("./core.js").Panel} Panel */
/** @typedef {import("./reading.js").Reading} Reading */
/** @typedef {{ x: number, y: number, width: number, height: number, label: string, figure: string }} Spot */
/**
 * @typedef {{ lang: string, usage: string,
 *   targets: Spot[], focus: number, measured: boolean, lens?: string, pointed?: number, reading?: Reading }} View
 */

/** @type {(generation: number) => Promise<typeof import("./core.js")>} */
const running = engine(new URL("./core.js", import.meta.url).href, new URL("./core.wasm", import.meta.url).href);

/** How wide charts are on paper, in CSS pixels, whatever the window: as the pictures are, and as `STYLE` says too. */
const SHEET = 704;

/**
 * What events tell beside their panel. A figure is told by its identifier; `null` is none.
 * @typedef {{ ready: {}, select: { figure: string | null }, lens: { lens: string }, step: { step: string }, error: { reason: string } }} Details
 */

/** Closes a reading and takes a line away, as a press beside everything does. @param {Panel} panel */
const close = (panel) => panel.press(NaN, NaN);

/** Keys by their index in the core's `Key::ALL`. */
const KEYS = ["ArrowRight", "ArrowLeft", "ArrowDown", "ArrowUp", "Home", "End", "Enter", "Escape"];

/**
 * What saves, shares and embeds a panel: downloaded when a reader first asks for it. Named once, since a page in one file
 * writes it in wherever it is named.
 */
const menuModule = () => import("./menu.js");

/** The story and its steps: downloaded when one of them is asked for. */
const boxModule = () => import("./box.js");

/**
 * Judges a host's paper, once an element has been given one.
 * @type {typeof import("./paper.js").paper | undefined}
 */
let judge;

const loadJudge = () =>
  import("./paper.js").then(({ paper }) => {
    judge = paper;
  }).catch((error) => {
    warn(`no paper of its own: ${error}`);
    judge = () => undefined;
  });

/**
 * A panel of the infographic. Attributes: `panel`, `lang` (`zh` or `en`; where absent the language around it, or English
 * if that is another), `site` (for the menu: where the site is, if not beside this script), `theme`
 * (`auto`, `light` or `dark`), and `lens` (`total`, `day`, `minute`, `second` or `residents`): what counts are divided by.
 * What stands between the tags is shown until the panel is alive, and again if it fails; children with the slots `header`
 * and `footer` take the place of its own words. Custom properties: `--antifraud-font`, and `--antifraud-paper`, which takes
 * effect with a start, a new theme or `repaint()`. The panel may be a step of the story, or all of it, `story`: then `step`
 * names the one that is shown and `progress`, from 0 to 1, says how far, for hosts that drive it. Events: `ready` with the first
 * live paint, `step` when another step is shown, `select` when a reading opens or closes, `lens` when another one is looked through, `error` when the picture
 * stays.
 */
export class AntifraudInfographic extends HTMLElement {
  static observedAttributes = ["panel", "lang", "theme", "lens", "step", "progress"];

  #root = this.attachShadow({ mode: "open" });
  #palette = new CSSStyleSheet();
  #canvas = create("canvas", { "aria-hidden": "true" });
  #marks = create("ul", { role: "list" });
  #reading = create("div", { part: "reading", hidden: "" });
  /** One line beside the mark that is pointed at, which has it as its label. */
  #line = create("p", { part: "line", "aria-hidden": "true", hidden: "" });
  #message = create("p", { part: "message", role: "status", hidden: "" });
  #kicker = create("p", { class: "kicker", part: "kicker" });
  #headline = create("h3", { part: "headline" });
  #lead = create("p", { class: "lead", part: "lead" });
  #lens = create("p", { class: "lens", part: "lens", role: "status" });
  #foot = create("div", { class: "foot", part: "foot" });
  #sheet = create("div", { class: "panel" });
  /** As wide as the chart, and as high as the root's letters, over what follows: what is painted never changes it. */
  #ruler = create("div");
  #menu = create("button", { class: "menu", part: "menu-button", type: "button", "aria-expanded": "false", hidden: "" });
  /** What scrolls sideways in a box that is too narrow for any chart: not the reading, which has room. */
  #drawn = create("div", { class: "drawn" }, this.#canvas, this.#marks);
  /** A reading is at the foot of a phone's window; but a frame may be higher than the window, and the reader sees a part of it. */
  #chart = create("div", { class: parent === window ? "chart" : "chart framed", part: "chart" }, create("slot"), this.#drawn, this.#line, this.#reading);

  /** @type {Panel | undefined} */
  #panel;
  /** What takes the place of the panel where the stage tells of it. @type {import("./box.js").Box | undefined} */
  #stage;
  /** @type {View | undefined} */
  #view;
  /** How many cores have trapped under this element. */
  #traps = 0;
  /** Counts starts, so that one that was overtaken does nothing. */
  #start = 0;
  #width = 0;
  /** The mark of the open reading, once it has been in the window. @type {Element | null} */
  #seen = null;
  #isPrinting = false;
  /** The style sheets that came later. @type {Set<string>} */
  #adopted = new Set();
  /** The lens that is looked through, which an unknown one does not change. */
  #lensChosen = "total";
  /** The panel and the language of the words that were asked for last. */
  #spoken = ["", ""];
  /** What the nodes of the reading say. */
  #said = "";
  /** The frame that is asked for while marks are on their way. */
  #frame = 0;
  /**
   * Ends all listening; there is none while the element is not connected.
   * @type {AbortController | undefined}
   */
  #connection;
  /**
   * Settles `live`; there is none once it has settled.
   * @type {((live: boolean) => void) | undefined}
   */
  #settle;
  #live = this.#promise();

  constructor() {
    super();
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(STYLE);
    this.#root.adoptedStyleSheets = [this.#palette, sheet];
    const header = create("slot", { name: "header" }, create("div", { class: "head" }, this.#kicker, this.#headline, this.#lead));
    const footer = create("slot", { name: "footer" }, this.#foot);
    const body = create("div", { class: "body" }, header, this.#lens, this.#message, this.#ruler, this.#chart, footer, this.#menu);
    this.#sheet.append(body, create("canvas", { class: "natural" }));
    this.#root.append(this.#sheet);
    // Not in the sheet, where WebKit lets what is in rem stay as it was when the root's letters change.
    Object.assign(this.#ruler.style, { height: "1rem", marginBottom: "-1rem" });
    // After the graphics process has failed.
    this.#canvas.addEventListener("contextrestored", () => this.#paint());
  }

  /**
   * Resolves to `true` with the first live paint, or to `false` when there will be the picture only. A start after that,
   * by a corrected attribute or in another place, has a promise of its own.
   */
  get live() {
    return this.#live;
  }

  /** @returns {Promise<boolean>} */
  #promise() {
    return new Promise((resolve) => {
      this.#settle = (live) => {
        this.#settle = undefined;
        resolve(live);
      };
    });
  }

  /**
   * Tells the page. Errors do not bubble, as those of pictures do not: a window takes one for an uncaught error.
   * @template {keyof Details} T
   * @param {T} type
   * @param {Details[T]} details
   */
  #tell(type, details, panel = this.getAttribute("panel") ?? "") {
    const detail = { panel, ...details };
    this.dispatchEvent(new CustomEvent(type, { bubbles: type !== "error", composed: true, detail }));
  }

  connectedCallback() {
    this.#connection = new AbortController();
    const { signal } = this.#connection;
    // In the next frame, since a new height within the observer's turn makes the page report an error to its host.
    const observer = new ResizeObserver(() => requestAnimationFrame(() => this.#resize()));
    // As it would if observers were at their turn while the element comes, and found one more.
    requestAnimationFrame(() => signal.aborted || observer.observe(this.#ruler));
    this.#resize();
    signal.addEventListener("abort", () => observer.disconnect());
    for (const query of ["(prefers-color-scheme: dark)", "print", "(min-height: 480px)"]) {
      matchMedia(query).addEventListener("change", () => this.#paint(), { signal });
    }
    // Firefox prints a copy of the canvas as it is after this event; in the others the query has changed by then.
    for (const name of ["beforeprint", "afterprint"]) {
      window.addEventListener(name, () => {
        this.#isPrinting = name === "beforeprint";
        this.#paint();
      }, { signal });
    }
    this.#watchPixelRatio(signal);
    this.#listen(signal);
    this.#checkTheme();
    this.#begin();
  }

  disconnectedCallback() {
    this.#connection?.abort();
    this.#connection = undefined;
    this.#end();
  }

  /**
   * @param {string} name
   * @param {string | null} before
   * @param {string | null} after
   */
  attributeChangedCallback(name, before, after) {
    // An upgrade names all attributes before it connects.
    if (!this.#connection || before === after) return;
    // It saves and embeds what was shown when it was opened.
    this.#closeMenu();
    if (name === "theme") {
      this.#checkTheme();
      this.#paint();
    } else if (name === "step" || name === "progress") {
      this.#stage?.show(this.getAttribute("step"), this.getAttribute("progress"));
    } else if (this.#stage && name === "lang") {
      this.#speak(this.#lang());
      this.#stage.speak().catch((error) => this.#fail(error));
    } else if (this.#stage && name === "lens") {
      // Its numbers are what they are.
    } else if (this.#panel && name === "lang") {
      this.#speak(this.#lang());
      if (this.#act((panel) => panel.set_lang(this.#lang(), this.#now())) === false) this.#begin();
    } else if (this.#panel && name === "lens") {
      if (this.#look(this.#now())) {
        this.#paint();
        this.#tell("lens", { lens: after ?? "total" });
      }
    } else {
      this.#begin();
    }
  }

  /** Lays out, paints and patches everything at once. */
  repaint() {
    this.#width = 0;
    this.#resize();
  }

  /** When marks set out; never, where motion is not wanted, or on paper. */
  #now() {
    return this.#prints() || matchMedia("(prefers-reduced-motion: reduce)").matches ? NaN : performance.now();
  }

  /**
   * Looks through the lens that the attribute asks for, or goes on as before if there is no such lens.
   * @param {number} now When marks set out, if they shall.
   */
  #look(now) {
    const lens = this.getAttribute("lens") ?? "total";
    const isKnown = this.#call((panel) => panel.set_lens(lens, now));
    if (isKnown) this.#lensChosen = lens;
    else if (isKnown === false) warn(`unknown lens “${lens}” is ignored`);
    return isKnown;
  }

  /** A language that a page is in and we are not gives way to English; one that is asked for is an error. */
  #lang() {
    const { lang } = /** @type {HTMLElement} */ (this.closest("[lang]") ?? document.documentElement);
    return this.hasAttribute("lang") || /^(zh|en|$)(?![a-z])/i.test(lang) ? lang.toLowerCase() || "zh" : "en";
  }

  /** The language of that tag, of those that there are. @returns {"zh" | "en"} */
  #subtag(lang = this.#lang()) {
    return lang.startsWith("zh") ? "zh" : "en";
  }

  #isDark() {
    if (this.#prints()) return false;
    const theme = this.getAttribute("theme");
    return theme === "dark" || (theme !== "light" && matchMedia("(prefers-color-scheme: dark)").matches);
  }

  /** The paper that the host's style sheet asks for. */
  #asked() {
    return getComputedStyle(this).getPropertyValue("--antifraud-paper").trim();
  }

  #prints() {
    return this.#isPrinting || matchMedia("print").matches;
  }

  #checkTheme() {
    const theme = this.getAttribute("theme") ?? "auto";
    if (!THEMES.some((known) => known === theme)) warn(`unknown theme “${theme}” is ignored`);
  }

  /** Starts the panel that the attributes ask for, in place of the one before. */
  async #begin() {
    this.#end();
    if (!this.#settle) this.#live = this.#promise();
    const start = ++this.#start;
    const lang = this.#lang();
    this.#speak(lang);
    if (isTold(this.getAttribute("panel") ?? "")) return this.#beginBox(start);
    /** @type {typeof import("./core.js") | undefined} */
    let core;
    try {
      core = await running(this.#traps);
      if (this.#asked()) await loadJudge();
      if (start !== this.#start) return;
      this.#panel = new core.Panel(this.#canvas, this.getAttribute("panel") ?? "", lang);
      this.#message.hidden = true;
      this.#width = 0;
      this.#lensChosen = "total";
      this.#look(NaN);
      this.#resize();
    } catch (error) {
      if (start !== this.#start) return;
      if (core && error instanceof WebAssembly.RuntimeError) this.#recover(error);
      else this.#fail(error);
    }
  }

  /** Starts the stage in a box. @param {number} start */
  async #beginBox(start) {
    /** @type {import("./box.js").Box | undefined} */
    let box;
    try {
      const { Box, STYLES } = await boxModule();
      if (start !== this.#start) return;
      this.#adopt(STYLES);
      box = new Box(this.getAttribute("panel") ?? "", {
        lang: () => this.#subtag(),
        day: () => this.#prints() || this.getAttribute("theme") === "light",
        prints: () => this.#prints(),
        tell: (type, detail) => this.#tell(type, detail),
        failed: (error) => this.#fail(error),
      });
      await box.start();
    } catch (error) {
      box?.end();
      if (start === this.#start) this.#fail(error);
      return;
    }
    if (start !== this.#start) return box.end();
    this.#stage = box;
    this.#message.hidden = true;
    this.#chart.append(box.node);
    this.#menu.textContent = labels(this.#lang()).menu;
    this.#menu.hidden = false;
    box.live();
    this.#announceLive();
    box.show(this.getAttribute("step"), this.getAttribute("progress"));
  }

  /** @param {string[]} styles Adopted once. */
  #adopt(styles) {
    for (const style of styles.filter((style) => !this.#adopted.has(style))) {
      this.#adopted.add(style);
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(style);
      this.#root.adoptedStyleSheets.push(sheet);
    }
  }

  /** Shows the picture again and lets go of the panel. */
  #end() {
    this.#start += 1;
    this.#closeMenu();
    cancelAnimationFrame(this.#frame);
    const { live } = this.#chart.dataset;
    delete this.#chart.dataset.live;
    this.#menu.hidden = true;
    this.#chart.style.height = "";
    this.#reading.hidden = this.#line.hidden = true;
    this.#lens.textContent = "";
    const panel = this.#panel;
    this.#panel = undefined;
    this.#canvas.width = this.#canvas.height = 0;
    this.#stage?.end();
    this.#stage = undefined;
    try {
      panel?.free();
    } catch {
      // A core that has trapped keeps its panels borrowed; its memory goes with it.
    }
    const figure = this.#view?.reading?.figure;
    this.#view = undefined;
    if (figure) this.#tell("select", { figure: null }, live);
  }

  /** @param {unknown} error */
  #fail(error) {
    this.#end();
    const reason = error instanceof Error ? error.message : String(error);
    if (reason === "panel" || reason === "lang") {
      const value = reason === "lang" ? this.#lang() : (this.getAttribute(reason) ?? "");
      this.#message.textContent = `${labels(document.documentElement.lang)[reason]}“${value}”`;
      this.#message.hidden = false;
      warn(`unknown ${reason} “${value}”`);
    } else {
      warn(`the static picture stays: ${reason}`);
    }
    this.#settle?.(false);
    this.#tell("error", { reason });
  }

  /**
   * After a trap the panel is built anew once; after a second trap the picture stays.
   * @param {unknown} error
   */
  #recover(error) {
    this.#traps += 1;
    if (this.#traps > 1) {
      this.#fail(error);
    } else {
      warn(`the core failed and is started again: ${error}`);
      this.#begin();
    }
  }

  /**
   * Calls the core.
   * @template T
   * @param {(panel: Panel) => T} call
   * @returns {T | undefined}
   */
  #call(call) {
    if (!this.#panel) return undefined;
    try {
      return call(this.#panel);
    } catch (error) {
      this.#recover(error);
      return undefined;
    }
  }

  /**
   * An act of the reader: if it changes anything, the panel is painted and the page patched. The reader acts on what is
   * there now, which observers tell a frame later, as when WebKit lays out before a page's style has come.
   * @template T
   * @param {(panel: Panel) => T} call
   */
  #act(call) {
    this.#resize();
    const changed = this.#call(call);
    if (changed) this.#paint();
    return changed;
  }

  /** Lays out for the room there is. A box without room is left alone until it has some. */
  #resize() {
    const times = String(zoom());
    const { style } = this.#sheet;
    if (style.getPropertyValue("--af-zoom") !== times) {
      style.setProperty("--af-zoom", times);
      this.#width = 0;
      this.#stage?.paint();
    }
    const width = this.#chart.clientWidth;
    if (!this.#panel || width === 0 || width === this.#width) return;
    this.#width = width;
    this.#paint();
  }

  #paint() {
    this.#stage?.paint();
    if (!this.#panel || this.#width === 0) return;
    const dark = this.#isDark();
    const prints = this.#prints();
    const ratio = prints ? 2 : devicePixelRatio;
    const view = this.#call((panel) => {
      const asked = this.#asked();
      if (asked && !judge) loadJudge().then(() => this.#paint());
      const paper = prints ? 0xffffff : asked ? judge?.(asked, dark) : undefined;
      panel.set_colours(dark, paper);
      const own = paper === undefined ? "" : `--af-paper: #${paper.toString(16).padStart(6, "0")}`;
      this.#palette.replaceSync(`:host { ${panel.style()}${own} }`);
      const height = panel.resize(prints ? SHEET : this.#width, ratio, prints ? 1 : zoom(), this.#now());
      const view = /** @type {View} */ (panel.view());
      // Before the paint, since a canvas chooses its glyphs by the language around it.
      this.#sheet.lang = view.lang;
      if (panel.paint(performance.now())) this.#askForFrame();
      this.#chart.style.height = `${height}px`;
      return view;
    });
    if (!view) return;
    // The canvas is as large as its whole device pixels, so that none of them is stretched.
    this.#canvas.style.width = `${this.#canvas.width / ratio}px`;
    this.#canvas.style.height = `${this.#canvas.height / ratio}px`;
    this.#patch(view);
    this.#announceLive();
  }

  #askForFrame() {
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(() => {
      if (this.#call((panel) => panel.paint(performance.now()))) this.#askForFrame();
    });
  }

  #announceLive() {
    if ("live" in this.#chart.dataset || !(this.#panel || this.#stage)) return;
    const panel = this.getAttribute("panel") ?? "";
    this.#chart.dataset.live = panel;
    // Without the picture a page may have no scroll bar any more, between two looks of an observer.
    this.#resize();
    if (!this.#panel && !this.#stage) return;
    performance.mark(`${NAME}:live`, { detail: { panel } });
    this.#settle?.(true);
    this.#tell("ready", {});
  }

  /** Brings the words around the chart in, unless they stand between the tags; a host's own are no words to cite. @param {string} spoken */
  async #speak(spoken) {
    const [panel, lang] = this.#spoken = [this.getAttribute("panel") ?? "", this.#subtag(spoken)];
    if (this.querySelector("[slot=footer][data-text]")) return;
    const all = await words(lang).catch((error) => warn(`the chart stands without its words: ${error}`));
    // Others may have been asked for meanwhile.
    if (String(this.#spoken) !== String([panel, lang])) return;
    const { kicker = "", headline = "", lead = "", foot = [] } = all?.[panel] ?? {};
    this.#kicker.textContent = kicker;
    this.#headline.textContent = headline;
    this.#lead.textContent = lead;
    this.#foot.replaceChildren(...foot.map((text) => create("p", {}, text)));
  }

  /** @param {View} view */
  #patch(view) {
    const before = this.#view?.reading?.figure;
    this.#view = view;
    // What is said already is not said again.
    if (this.#lens.textContent !== (view.lens ?? "")) this.#lens.textContent = view.lens ?? "";
    this.#marks.setAttribute("aria-label", view.usage);
    const { menu, measured } = labels(view.lang);
    this.#menu.textContent = view.measured ? measured : menu;
    this.#menu.hidden = false;
    this.#patchMarks(view);
    this.#patchLine(view);
    this.#patchReading(view);
    const figure = view.reading?.figure;
    if (figure !== before) {
      this.#seen = null;
      this.#follow();
      this.#tell("select", { figure: figure ?? null });
    }
  }

  /** @param {View} view */
  #patchMarks({ targets, focus, reading }) {
    while (this.#marks.childElementCount > targets.length) this.#marks.lastElementChild?.remove();
    targets.forEach((spot, index) => {
      const item = this.#marks.children[index] ?? this.#marks.appendChild(create("li", {}, create("button", { class: "mark", type: "button" })));
      const button = /** @type {HTMLButtonElement} */ (item.firstElementChild);
      button.tabIndex = index === focus ? 0 : -1;
      button.ariaLabel = spot.label;
      button.style.left = `${spot.x}px`;
      button.style.top = `${spot.y}px`;
      button.style.width = `${spot.width}px`;
      button.style.height = `${spot.height}px`;
      const isRead = reading?.target === index;
      button.ariaExpanded = String(isRead);
      if (isRead) button.setAttribute("aria-describedby", "note facts");
      else button.removeAttribute("aria-describedby");
      // Who walks without the focus finds it there, and not after all marks.
      item.ariaOwnsElements = isRead ? [this.#reading] : null;
    });
  }

  /** @param {View} view */
  #patchLine({ targets, pointed }) {
    const spot = targets[pointed ?? -1];
    this.#line.hidden = !spot;
    if (!spot) return;
    this.#line.textContent = spot.label;
    this.#put(this.#line, spot);
  }

  /** @param {View} view */
  #patchReading({ reading, lang }) {
    this.#reading.hidden = !reading;
    const said = JSON.stringify([reading, lang]);
    // Nodes that say the same stay, and with them the focus.
    if (reading && said !== this.#said) {
      this.#reading.replaceChildren(
        ...contents(reading, labels(lang), (button) => this.#cite(button, reading), this.#homeOf(reading)),
      );
    }
    this.#said = said;
    if (reading && parent !== window) this.#placeInSight();
    const docks = reading && this.#isDocked();
    // In the top layer it is at the foot of the window, whatever a host does to what is around.
    this.#reading.popover = docks ? "manual" : null;
    if (docks) this.#reading.togglePopover?.(true);
    this.#place();
  }

  /**
   * Copies what the reading says, with its address.
   * @param {HTMLElement} button
   * @param {Reading} reading
   */
  async #cite(button, reading) {
    try {
      await (await menuModule()).cite(button, reading, this.#shown());
    } catch (error) {
      warn(`nothing is copied: ${error}`);
    }
  }

  /**
   * Where the page tells of the figure, if it does.
   * @param {Reading} reading
   */
  #homeOf({ home, figure }) {
    const panel = home && document.querySelector(`${NAME}[panel="${home}"]`);
    return panel instanceof AntifraudInfographic ? { href: `#${home}`, go: () => panel.read(figure) } : undefined;
  }

  /**
   * Opens the reading of a figure by its identifier, once the panel is alive; brings it into view and gives it the focus,
   * unless told not to.
   * @param {string} figure
   */
  async read(figure, { preventScroll = false } = {}) {
    if (!(await this.live)) return;
    if (this.#stage) {
      if (!this.#stage.read(figure)) warn(`unknown figure “${figure}” is ignored`);
      return;
    }
    const index = this.#view?.targets.findIndex((spot) => spot.figure === figure) ?? -1;
    if (index < 0) return warn(`unknown figure “${figure}” is ignored`);
    this.#act((panel) => panel.read(index));
    if (preventScroll) return;
    this.#focusMark();
    this.#root.activeElement?.scrollIntoView({ block: "center" });
  }

  /** Whether the reading stands at the foot of the window. */
  #isDocked() {
    return getComputedStyle(this.#reading).position === "fixed";
  }

  /** There a reading would stay when its mark has been scrolled away; it closes. */
  #follow() {
    const mark = this.#marks.querySelector("[aria-describedby]");
    const box = mark?.getBoundingClientRect();
    if (!box || (box.bottom > 0 && box.top < innerHeight)) this.#seen = mark;
    else if (this.#seen === mark && this.#isDocked()) this.#act(close);
  }

  /** Where the drawing is in the window, and how much larger than its layout: a host may scale it. */
  #box() {
    const { left, top, width } = this.#canvas.getBoundingClientRect();
    return { left, top, scale: width / this.#canvas.offsetWidth };
  }

  /** A frame may be higher than the window around it, which shows a part of it: that part a browser tells in the next frame. */
  #placeInSight() {
    new IntersectionObserver(([entry], observer) => {
      observer.disconnect();
      if (entry?.isIntersecting) this.#place(entry.intersectionRect);
    }).observe(this.#sheet);
  }

  /** Puts the open reading where there is room for it. @param {{ top: number, bottom: number }} [sight] */
  #place(sight) {
    const { reading, targets } = this.#view ?? {};
    const spot = reading && targets?.[reading.target];
    if (spot) this.#put(this.#reading, spot, sight);
  }

  /**
   * Puts a box beside its mark where there is room for it, below what a page's own bar covers.
   * @param {HTMLElement} box
   * @param {Spot} spot
   * @param {{ top: number, bottom: number }} sight What is seen of the window.
   */
  #put(box, spot, sight = { top: parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop) || 0, bottom: innerHeight }) {
    const { offsetWidth: width, offsetHeight: height } = box;
    const { top, scale } = this.#box();
    const place = placed(spot, { width, height }, { width: this.#width, y0: (sight.top - top) / scale, y1: (sight.bottom - top) / scale });
    box.style.left = `${place.left}px`;
    box.style.top = `${place.top}px`;
  }

  /**
   * Paints again whenever the device pixel ratio changes: by zoom, or on another screen.
   * @param {AbortSignal} signal
   */
  #watchPixelRatio(signal) {
    const query = matchMedia(`(resolution: ${devicePixelRatio}dppx)`);
    const change = () => {
      this.#watchPixelRatio(signal);
      this.#paint();
    };
    query.addEventListener("change", change, { once: true, signal });
  }

  /** @param {AbortSignal} signal */
  #listen(signal) {
    const chart = this.#chart;
    /** @param {MouseEvent} event */
    const place = (event) => {
      const { left, top, scale } = this.#box();
      return /** @type {const} */ ([(event.clientX - left) / scale, (event.clientY - top) / scale]);
    };
    /** @param {Event} event */
    const inReading = (event) => event.composedPath().includes(this.#reading);
    chart.addEventListener("pointermove", (event) => {
      if (event.pointerType !== "touch" && !inReading(event)) this.#act((panel) => panel.hover(...place(event)));
    }, { signal });
    chart.addEventListener("pointerleave", (event) => {
      if (event.pointerType !== "touch") this.#act((panel) => panel.hover(NaN, NaN));
    }, { signal });
    chart.addEventListener("click", (event) => {
      const target = /** @type {Element} */ (event.composedPath()[0]);
      if (target.classList.contains("close")) {
        this.#focusMark();
        this.#act(close);
      }
      // By a key, or by what reads the screen.
      else if (event.detail === 0 && target.classList.contains("mark")) {
        this.#act((panel) => panel.read(this.#indexOf(target)));
        this.#focusMark();
      }
      // Where a press in the reading ends beside it, as when words are selected, the click is of what holds both.
      else if (target !== chart && !inReading(event) && this.#act((panel) => panel.press(...place(event))) && this.#view?.reading) this.#focusMark();
    }, { signal });
    // A press opens or closes, and then gives the focus.
    this.#marks.addEventListener("mousedown", (event) => event.preventDefault(), { signal });
    this.#menu.addEventListener("click", () => this.#toggleMenu(), { signal });
    this.#listenToKeys(signal);
    document.addEventListener("scroll", () => this.#follow(), { capture: true, passive: true, signal });
    // What is said of a mark under the pointer has no focus.
    document.addEventListener("keydown", ({ key }) => {
      if (key === "Escape" && this.#says()) this.#act(close);
    }, { signal });
    /** @type {Event | undefined} */
    let inside;
    chart.addEventListener("pointerdown", (event) => { inside = event; }, { signal });
    document.addEventListener("pointerdown", (event) => {
      // Not by its path, which a closed shadow root around the element hides.
      if (this.#says() && event !== inside) this.#act(close);
    }, { signal });
  }

  /** Whether a reading is open, or a line is said. */
  #says() {
    return this.#view?.reading !== undefined || this.#view?.pointed !== undefined;
  }

  /** Whether there was a menu to close. */
  #closeMenu() {
    const open = this.#root.querySelectorAll("[part=menu], [part=table]");
    const { activeElement } = this.#root;
    for (const part of open) {
      if (part.contains(activeElement)) this.#menu.focus();
      part.remove();
    }
    this.#menu.ariaExpanded = "false";
    return open.length > 0;
  }

  /** Opens the menu below its button, or closes it. */
  async #toggleMenu() {
    if (this.#closeMenu()) return;
    try {
      const { menu, STYLE } = await menuModule();
      if (!(this.#view || this.#stage) || this.#root.querySelector("[part=menu]")) return;
      this.#adopt([STYLE]);
      this.#menu.after(menu(this.#shown()));
      this.#menu.ariaExpanded = "true";
    } catch (error) {
      warn(`there is no menu: ${error}`);
    }
  }

  /**
   * What the menu is about.
   * @returns {import("./menu.js").Shown}
   */
  #shown() {
    const figures = this.#stage?.figures ?? this.#view?.targets.map(({ figure }) => figure) ?? [];
    return { host: this, lang: this.#subtag(), figures, measured: this.#view?.measured ?? false, lensNote: this.#view?.lens ?? "",
      lens: this.#lensChosen, dark: this.#stage ? this.getAttribute("theme") !== "light" : this.#isDark(), canvas: () => this.#stage?.portrait(2) ?? this.#portrait() };
  }

  /** The chart at twice its size in CSS pixels, on a canvas of its own. */
  #portrait() {
    const copy = create("canvas");
    this.#call((panel) => {
      panel.resize(this.#width, 2, 1, NaN);
      panel.paint(NaN);
    });
    [copy.width, copy.height] = [this.#canvas.width, this.#canvas.height];
    copy.getContext("2d")?.drawImage(this.#canvas, 0, 0);
    this.#paint();
    return copy;
  }

  /** Brings the focused mark into view, and what is open beside it. Under a pointer nothing moves without need. */
  #bringIntoView() {
    const mark = this.#root.activeElement;
    const isDocked = this.#isDocked();
    if (!mark?.classList.contains("mark") || !(mark.matches(":focus-visible") || (isDocked && this.#view?.reading))) return;
    const near = /** @type {const} */ ({ behavior: "instant", block: "nearest", inline: "nearest" });
    mark.scrollIntoView(near);
    this.#place();
    if (isDocked || !this.#view?.reading) return;
    // At a high zoom it may stand beside the window; where there is no room for both, the mark is seen.
    this.#reading.scrollIntoView(near);
    mark.scrollIntoView(near);
  }

  /** @param {AbortSignal} signal */
  #listenToKeys(signal) {
    this.#marks.addEventListener("focusin", (event) => {
      this.#act((panel) => panel.focus(this.#indexOf(/** @type {Element} */ (event.target))));
      this.#bringIntoView();
    }, { signal });
    this.#chart.addEventListener("focusout", (event) => {
      const next = /** @type {Node | null} */ (event.relatedTarget);
      // Nothing takes the focus when the window loses it, or when a browser goes to an anchor: what is read stays open.
      if (next && !this.#chart.contains(next)) this.#act(close);
    }, { signal });
    this.#chart.addEventListener("keydown", (event) => {
      const code = KEYS.indexOf(event.key === " " ? "Enter" : event.key);
      const isMeant = event.key === "Escape" ? this.#says() : /** @type {Element} */ (event.target).classList.contains("mark");
      if (code < 0 || event.ctrlKey || event.metaKey || event.altKey || !isMeant) return;
      event.preventDefault();
      // Before, since a mark that gets the focus is said in a line; and after, since the key may move it.
      this.#focusMark();
      this.#act((panel) => panel.key(code));
      this.#focusMark();
      this.#bringIntoView();
    }, { signal });
  }

  /** Moves the document's focus to where the core has it. */
  #focusMark() {
    const button = this.#marks.children[this.#view?.focus ?? 0]?.firstElementChild;
    if (button instanceof HTMLElement && button !== this.#root.activeElement) button.focus({ preventScroll: true });
  }

  /** @param {Element} button */
  #indexOf(button) {
    return Array.from(this.#marks.children).indexOf(/** @type {Element} */ (button.parentElement));
  }
}

if (!customElements.get(NAME)) customElements.define(NAME, AntifraudInfographic);
