// Where the site has what belongs to a panel.

/** @param {string} panel @param {string} lang */
export function frame(panel, lang) {
  return `${lang === "en" ? "en/" : ""}embed/${panel}/`;
}

/** @param {import("./menu.js").Subject} subject @param {string} root */
export function picture({ panel, lang, dark, lens }, root) {
  return `${root}pictures/${panel}.${lang}.${dark ? "dark" : "light"}${lens === "total" ? "" : `.${lens}`}.svg`;
}
