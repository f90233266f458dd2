// Where the site has what belongs to a panel.

import { isTold } from "./names.js";

/** @param {string} panel @param {string} lang */
export function frame(panel, lang) {
  return `${lang === "en" ? "en/" : ""}embed/${panel}/`;
}

/** The page of its own. @param {string} panel @param {string} lang */
export function own(panel, lang) {
  return `${lang === "en" ? "en/" : ""}panel/${panel}/`;
}

/** The chart alone. @param {string} panel @param {string} lang */
export function chart(panel, lang) {
  return `pictures/${panel}.${lang}.${isTold(panel) ? 1080 : 704}.svg`;
}

/** @param {import("./menu.js").Subject} subject @param {string} root */
export function picture({ panel, lang, dark, lens }, root) {
  return `${root}pictures/${panel}.${lang}.${dark ? "dark" : "light"}${lens === "total" ? "" : `.${lens}`}.svg`;
}
