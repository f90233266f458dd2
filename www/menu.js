// The menu of a panel: what its counts are divided by; to save it, to link to it as it is, to embed it. Loaded when a reader opens it for the first time.

import { create } from "./create.js";
import { isTold } from "./names.js";
import { own, picture } from "./places.js";
import { warn } from "./warn.js";

/**
 * An element as it is: its chart can be drawn on a canvas of its own.
 * @typedef {{ host: HTMLElement, lang: "zh" | "en", figures: string[], measured: boolean, lensNote: string, lens: string, dark: boolean, canvas: () => HTMLCanvasElement }} Shown
 */
/**
 * What the menu is about.
 * @typedef {{ panel: string, lang: "zh" | "en", lens: string, dark: boolean, height: number, figures: string[], figure?: string,
 *   words: { kicker: string, headline: string, lead: string, lens: string, foot: string[] }, root?: string,
 *   host: HTMLElement, canvas: () => HTMLCanvasElement }} Subject
 */

const TEXT = {
  zh: {
    citation: "已复制引文", save: "保存", link: "链接", embed: "嵌入", copy: "复制链接", share: "分享…", copied: "已复制", failed: "浏览器不允许复制，请手动选取：",
    table: "表格（也可打印）", print: "打印", columns: ["指标", "数值", "舍入区间", "来源"], derived: "推算", reported: "通报", least: "多于", most: "至多", to: "～", exact: "以整数给出", open: ["", "多"], yuan: ["", "元"], marks: ["：", "（", "）", "；", "。"], source: "来源",
    lost: "操作未成功：", element: "自定义元素", frame: "框架", picture: "图片", copyThis: "复制", lens: "换算",
    lenses: { total: "总数", day: "每天", minute: "每分钟", second: "每秒", residents: "每千人" },
  },
  en: {
    citation: "Citation copied", save: "Save", link: "Link", embed: "Embed", copy: "Copy link", share: "Share…", copied: "Copied", failed: "The browser does not allow copying; select it:",
    table: "Table (also prints)", print: "Print", columns: ["Figure", "Value", "Rounding", "Origin"], derived: "derived", reported: "reported", least: "over ", most: "at most ", to: " – ", exact: "given as a whole number", open: ["more than ", ""], yuan: ["¥", ""], marks: [": ", " (", ")", "; ", ". "], source: "Source",
    lost: "That did not work: ", element: "Element", frame: "Frame", picture: "Picture", copyThis: "Copy", lens: "Show",
    lenses: { total: "In total", day: "Per day", minute: "Per minute", second: "Per second", residents: "Per 1,000 residents" },
  },
};

export const STYLE = `
[part="menu"] { margin-top: 8px; padding: 16px; border: 1px solid var(--af-ink); font-size: .8125em; }
[part="menu"] section { display: grid; grid-template-columns: 4.5em 1fr; gap: 8px; padding-block: 8px; }
[part="menu"] section + section { border-top: 1px solid var(--af-rule); }
[part="menu"] h3 { margin: 0; font: inherit; font-weight: 700; line-height: 2.46; }
[part="menu"] .row { display: flex; flex-wrap: wrap; gap: 8px; align-items: center; }
[part="menu"] button { min-height: 32px; padding: 5px 12px; border: 1px solid var(--af-muted); background: none; color: inherit; font: inherit; line-height: 1.54; text-decoration: none; cursor: pointer; }
[part="menu"] [aria-pressed="true"] { background: var(--af-ink); color: var(--af-paper); }
[part="menu"] .snippet { flex: 1 1 100%; display: grid; grid-template-columns: 1fr auto; gap: 4px 8px; align-items: end; }
[part="menu"] textarea { grid-column: 1; width: 100%; height: 4.8em; padding: 6px; resize: vertical; border: 1px solid var(--af-rule); background: var(--af-wash); color: inherit; font: .923em/1.4 ui-monospace, monospace; }
[part="menu"] label { grid-column: 1 / -1; color: var(--af-muted); }
[part="menu"] img { flex: none; width: 160px; height: auto; border: 1px solid var(--af-rule); }
[part="table"] { margin-top: 16px; overflow-x: auto; }
[part="table"] table { width: 100%; border-collapse: collapse; font-size: .8125em; font-variant-numeric: tabular-nums; }
[part="table"] th:first-child { min-width: 7em; }
[part="table"] caption { padding-bottom: 4px; text-align: start; font-weight: 700; }
[part="table"] :is(th, td) { padding: 4px 12px 4px 0; border-bottom: 1px solid var(--af-rule); text-align: start; vertical-align: top; font-weight: 400; }
[part="table"] td { white-space: nowrap; }
[part="table"] td:last-child { min-width: 10em; white-space: normal; }
[part="table"] thead th { color: var(--af-muted); }
[part="menu"] [role="status"] { min-height: 1.5em; color: var(--af-muted); overflow-wrap: anywhere; }
`;

/**
 * Where the site is: beside this script, unless the element says so, as it must in a bundle. There is none around a page in
 * a single file.
 * @param {HTMLElement} host
 */
function siteOf(host) {
  const site = host.getAttribute("site")?.replace(/\/?$/, "/");
  if (site && URL.canParse(site, document.baseURI)) return new URL(site, document.baseURI).href;
  return import.meta.url.startsWith("http") ? new URL(".", import.meta.url).href : undefined;
}

/**
 * The subject; its words are the page's where it has them.
 * @param {Shown} shown
 * @returns {Subject}
 */
function subjectOf({ host, lang, figures, lensNote, lens, dark, canvas }) {
  const inside = host.shadowRoot ?? host;
  const header = host.querySelector("[slot=header]") ?? inside;
  const text = (/** @type {string} */ selector) =>
    (header instanceof Element && header.matches(selector) ? header : (header.querySelector(selector) ?? inside.querySelector(selector)))?.textContent ?? "";
  // The panel's own, which a host's may hide, since a picture without its source is worth nothing.
  const feet = [inside.querySelector("[part=foot]"), host.querySelector("[slot=footer]")];
  const foot = feet.flatMap((foot) => (foot?.querySelector("p") ? Array.from(foot.querySelectorAll("p")) : (foot ?? [])));
  return {
    panel: host.getAttribute("panel") ?? "",
    lang,
    lens,
    dark,
    // With the margins of a page in a frame.
    height: host.offsetHeight + 16,
    figures,
    words: {
      kicker: text(".kicker"), headline: text("h2, h3"), lead: text(".lead"), lens: lensNote,
      foot: foot.map(({ textContent }) => textContent ?? ""),
    },
    root: siteOf(host),
    host,
    canvas,
  };
}

/**
 * The menu, ready to be shown.
 * @param {Shown} shown
 */
export function menu(shown) {
  const subject = subjectOf(shown);
  const { root } = subject;
  const text = TEXT[subject.lang];
  const opener = /** @type {HTMLElement | null | undefined} */ (shown.host.shadowRoot?.querySelector("[part=menu-button]"));
  opener?.setAttribute("aria-controls", "menu");
  const status = create("p", { role: "status" });
  /** @param {string} label @param {() => unknown} act @param {string} name What it is called where the label alone is not enough. */
  const button = (label, act, name = label) => {
    const node = create("button", { type: "button", "aria-label": name }, label);
    node.addEventListener("click", async () => {
      status.textContent = "";
      try {
        await act();
      } catch (error) {
        if (error instanceof Error && error.name === "AbortError") return;
        status.textContent = text.lost + (error instanceof Error ? error.message : error);
      }
    });
    return node;
  };
  /** @param {string} content */
  const copy = (content) => copied(content, status, text.copied, text.failed);
  const name = `${subject.panel}.${subject.lang}`;
  const picturesName = subject.lens === "total" ? name : `${name}.${subject.lens}`;
  const address = link(subject);

  /** @param {KeyboardEvent} event */
  const leave = (event) => {
    if (event.key !== "Escape") return;
    // A host's dialog stays.
    event.preventDefault();
    opener?.click();
    opener?.focus();
  };
  const shownTable = () => sheet.parentNode?.querySelector("[part=table]");
  const showTable = button(text.table, async () => {
    const all = shownTable() ? [] : await exported(root);
    // Meanwhile another press may have shown it.
    const before = shownTable();
    showTable.ariaExpanded = String(!before);
    if (before) return before.remove();
    const box = table(all, subject);
    box.addEventListener("keydown", leave);
    sheet.after(box);
    box.focus();
  });
  showTable.ariaExpanded = "false";
  /** @type {Node[]} */
  const save = [button("PNG", async () => download(await png(subject), `${picturesName}.png`))];
  if (root) save.push(button("SVG", async () => download(await (await fetched(picture(subject, root))).blob(), `${picturesName}.svg`)));
  save.push(
    button("CSV", async () => download(new Blob([MARK, csv(await rows(subject))], { type: "text/csv" }), `${name}.csv`)),
    button("JSON", async () => download(new Blob([JSON.stringify(await rows(subject), null, 2)], { type: "application/json" }), `${name}.json`)),
    showTable,
  );
  // A frame in a sandbox may not.
  if (parent === window || origin !== "null") save.push(button(text.print, () => print()));
  const links = [button(text.copy, () => copy(address))];
  if ("share" in navigator) links.push(button(text.share, () => navigator.share({ title: subject.words.headline, url: address })));

  const groups = [group(text.save, save)];
  // Where it changes the picture, or has been chosen from elsewhere.
  if (shown.measured || subject.lens !== "total") groups.unshift(group(text.lens, lenses(shown.host, subject, opener)));
  if (isReachable(address)) groups.push(group(text.link, links));
  if (root) {
    const preview = create("img", { src: picture(subject, root), alt: subject.words.headline, loading: "lazy" });
    const embed = group(text.embed, [preview]);
    groups.push(embed);
    import("./snippets.js").then(({ snippets }) => {
      for (const [key, html] of Object.entries(snippets(subject, root))) {
        const label = text[/** @type {"element"} */ (key)];
        const area = create("textarea", { readonly: "", "aria-label": label, spellcheck: "false" });
        area.value = html;
        const copies = button(text.copyThis, () => copy(html), `${text.copyThis}: ${label}`);
        embed.lastElementChild?.append(create("div", { class: "snippet" }, create("label", {}, label), area, copies));
      }
    }).catch((error) => warn(`there are no snippets: ${error}`));
  }
  const sheet = create("div", { part: "menu", id: "menu" }, ...groups, status);
  sheet.addEventListener("keydown", leave);
  return sheet;
}

/**
 * What counts are divided by. The menu closes, since it is about what was.
 * @param {HTMLElement} host
 * @param {Subject} subject
 * @param {HTMLElement | null | undefined} opener
 */
function lenses(host, { lens, lang }, opener) {
  const text = TEXT[lang];
  return Object.entries(text.lenses).map(([value, label]) => {
    const button = create("button", { type: "button", "aria-pressed": String(value === lens) }, label);
    button.addEventListener("click", () => {
      host.setAttribute("lens", value);
      opener?.focus();
    });
    return button;
  });
}

/**
 * Copies all that is known of a figure, with the address where it is read. Says so below it.
 * @param {HTMLElement} button
 * @param {import("./element.js").Reading} reading
 * @param {Shown} shown
 */
export async function cite(button, { label, words, origin, facts, figure }, shown) {
  const subject = { ...subjectOf(shown), figure };
  const text = TEXT[subject.lang];
  const [colon, open, close, then, stop] = text.marks;
  const named = [`${label}${colon}${words}${open}${origin}${close}`, ...facts.map((fact) => fact.join(colon))].join(then);
  const source = subject.words.foot.find((line) => line.startsWith(text.source));
  const said = [named, source].filter(Boolean).map((sentence) => sentence + stop).join("");
  const address = link(subject);
  const content = isReachable(address) ? said + address : said.trim();
  const reading = button.parentElement;
  const status = reading?.querySelector("[role=status]") ?? create("p", { class: "note", role: "status" });
  reading?.append(status);
  await copied(content, status, text.citation, text.failed);
}

/**
 * Copies a text and says so, or shows it where the browser does not allow that.
 * @param {string} content
 * @param {Element} status
 * @param {string} done
 * @param {string} failed
 */
async function copied(content, status, done, failed) {
  try {
    await navigator.clipboard.writeText(content);
    status.textContent = done;
  } catch {
    status.textContent = `${failed} ${content}`;
  }
}

/** @param {string} title @param {Node[]} items */
function group(title, items) {
  return create("section", {}, create("h3", {}, title), create("div", { class: "row" }, ...items));
}

/** The address of exactly this: the panel's own page, or this page where there is no site. @param {Subject} subject */
function link({ panel, lang, lens, dark, figure, root }) {
  const address = root ? new URL(own(panel, lang), root) : new URL(location.href);
  // The stage is dark by itself.
  const state = { lens: lens === "total" ? undefined : lens, theme: dark && !isTold(panel) ? "dark" : undefined, mark: figure };
  for (const [key, value] of Object.entries(state)) {
    if (value) address.searchParams.set(key, value);
    else address.searchParams.delete(key);
  }
  return address.href;
}

/** Whether an address leads anywhere: that of a page in one file may not. @param {string} address */
const isReachable = (address) => /^(https?|file):/.test(address);

/** @param {string} address */
async function fetched(address) {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`status ${response.status} for ${address}`);
  return response;
}

/**
 * The site's export; a page in a single file has it in itself.
 * @param {string | undefined} root
 * @returns {Promise<Record<string, unknown>[]>}
 */
async function exported(root) {
  const inside = document.querySelector("script[data-figures]")?.textContent;
  return inside ? JSON.parse(inside) : (await fetched(`${root}figures.json`)).json();
}

/**
 * The panel's figures as they stand in the site's export.
 * @param {Subject} subject
 * @returns {Promise<Record<string, unknown>[]>}
 */
async function rows({ figures, root }) {
  return (await exported(root)).filter(({ id }) => figures.includes(String(id)));
}

/**
 * The panel's figures, in total, to be read line by line or printed. Wider than a phone, it scrolls in its box.
 * @param {Record<string, unknown>[]} all
 * @param {Subject} subject
 */
function table(all, { figures, lang, words }) {
  const text = TEXT[lang];
  const labels = new Map(all.map((row) => [row.id, row[`label_${lang}`]]));
  /** @param {unknown} formula Of identifiers. */
  const arithmetic = (formula) =>
    String(formula).replaceAll("*", "×").replaceAll("/", "÷").replace(/[a-z]\w*/g, (id) => String(labels.get(id) ?? id));
  /** @param {unknown} value @param {unknown} unit @param {string[]} around */
  const number = (value, unit, [before, after] = ["", ""]) => {
    const digits = Number(value).toLocaleString("en", { maximumFractionDigits: 6 });
    const [sign, name] = String(unit).startsWith("yuan") ? text.yuan : ["", unit === "percent" ? "%" : ""];
    return `${before}${sign}${digits}${after}${name}`;
  };
  /** @param {Record<string, unknown>} row */
  const rounding = ({ value_low: low, value_high: high, unit }) => {
    if (low === high) return text.exact;
    if (high === null) return text.least + number(low, unit);
    return low === 0 ? text.most + number(high, unit) : number(low, unit) + text.to + number(high, unit);
  };
  const lines = all.filter(({ id }) => figures.includes(String(id))).map((row) =>
    create("tr", {},
      create("th", { scope: "row" }, String(row[`label_${lang}`])),
      create("td", {}, number(row.value, row.unit, row.value_high === null ? text.open : undefined)),
      create("td", {}, rounding(row)),
      create("td", {}, row.kind === "derived" ? text.derived + text.marks[0] + arithmetic(row.formula) : text.reported),
    ));
  const head = create("tr", {}, ...text.columns.map((column) => create("th", { scope: "col" }, column)));
  const table = create("table", {}, create("caption", {}, words.headline), create("thead", {}, head), create("tbody", {}, ...lines));
  return create("div", { part: "table", role: "region", "aria-label": words.headline, tabindex: "0" }, table);
}

/** Tells spreadsheets that the bytes are UTF-8. */
const MARK = "\ufeff";

/** @param {Record<string, unknown>[]} rows */
function csv(rows) {
  /** @param {unknown} value */
  const field = (value) => (/[",\n]/.test(String(value ?? "")) ? `"${String(value).replaceAll('"', '""')}"` : String(value ?? ""));
  return [Object.keys(rows[0] ?? {}), ...rows.map(Object.values)].map((row) => `${row.map(field).join()}\n`).join("");
}

/** @param {Blob} blob @param {string} name */
function download(blob, name) {
  const href = URL.createObjectURL(blob);
  create("a", { href, download: name }).click();
  // A browser that has begun to save needs the address no more.
  setTimeout(() => URL.revokeObjectURL(href), 60_000);
}

/** Device pixels to a CSS pixel of a saved picture. */
const RATIO = 2;
const MARGIN = 24;

/**
 * The panel with its words as PNG: the chart's own pixels, and around them what a stranger needs to read them.
 * @param {Subject} subject
 * @returns {Promise<Blob>}
 */
async function png({ words, lang, host, canvas }) {
  const chart = canvas();
  const style = getComputedStyle(host);
  const [paper = "", ink = "", muted = "", sans = ""] = ["--af-paper", "--af-ink", "--af-muted", "--af-sans"].map((name) => style.getPropertyValue(name));
  const width = chart.width / RATIO;
  const serif = lang === "en" ? "Georgia, serif" : '"Songti SC", "Noto Serif CJK SC", serif';
  /** @type {[string, string, string, number, number][]} */
  const above = [
    [words.kicker, `700 13px ${sans}`, muted, 20, 2],
    [words.headline, `700 26px ${serif}`, ink, 35, 6],
    [words.lead, `16px ${sans}`, ink, 25, 4],
    [words.lens, `13px ${sans}`, muted, 20, 12],
  ];
  /** @type {[string, string, string, number, number][]} */
  const below = words.foot.map((text) => [text, `12px ${sans}`, muted, 18, 2]);

  const sheet = create("canvas", {});
  const context = sheet.getContext("2d");
  if (!context) throw new Error("canvas");
  /** @param {[string, string, string, number, number][]} texts */
  const set = (texts) =>
    texts.filter(([text]) => text).flatMap(([text, font, color, leading, after]) => {
      context.font = font;
      const lines = broken(text, (part) => context.measureText(part).width, width);
      return lines.map((line, index) => ({ line, font, color, height: leading + (index === lines.length - 1 ? after : 0) }));
    });
  const [head, foot] = [set(above), set(below)];
  /** @param {{ height: number }[]} lines */
  const height = (lines) => lines.reduce((sum, line) => sum + line.height, 0);
  const top = MARGIN + height(head) + 16;
  sheet.width = (width + 2 * MARGIN) * RATIO;
  sheet.height = (top + chart.height / RATIO + 16 + height(foot) + MARGIN) * RATIO;
  context.fillStyle = paper;
  context.fillRect(0, 0, sheet.width, sheet.height);
  context.drawImage(chart, MARGIN * RATIO, top * RATIO);
  context.scale(RATIO, RATIO);
  context.textBaseline = "top";
  /** @param {ReturnType<typeof set>} lines @param {number} y */
  const write = (lines, y) => {
    for (const { line, font, color, height } of lines) {
      [context.font, context.fillStyle] = [font, color];
      context.fillText(line, MARGIN, y);
      y += height;
    }
  };
  write(head, MARGIN);
  write(foot, top + chart.height / RATIO + 16);
  return new Promise((resolve, reject) => {
    sheet.toBlob((blob) => (blob ? resolve(blob) : reject(new Error("canvas"))), "image/png");
  });
}

/**
 * A text in lines: broken at spaces and between Chinese characters, never before punctuation.
 * @param {string} text
 * @param {(part: string) => number} measure
 * @param {number} room
 */
function broken(text, measure, room) {
  const pieces = text.match(/[《“（]*(?:[!-~¥’“”–]+|[^\s])[，。；：、！？）》”]*\s*/gu) ?? [];
  const lines = [""];
  for (const piece of pieces) {
    const line = lines[lines.length - 1] ?? "";
    if (line && measure((line + piece).trimEnd()) > room) lines.push(piece);
    else lines[lines.length - 1] = line + piece;
  }
  return lines.map((line) => line.trimEnd());
}
