// The words of the steps, and what is known of their figures, for where no page has them.

/** What a reader types at a step. @typedef {{ name: string, keyboard: string, label: string }} Entry */
/** @typedef {{ id: string, headline: string, text: string, entry?: Entry }} Telling */
/**
 * @typedef {{ steps: Telling[], figures: Record<string, import("./spots.js").Known>,
 *   labels: { back: string, next: string, answer: string, pause: string, save: string, lost: string } }} Tellings
 */

/** @type {Record<string, Promise<Tellings>>} */
const known = {};

/**
 * The words in a language, downloaded once. Pages of ours have their own in themselves.
 * @param {string} lang
 * @returns {Promise<Tellings>}
 */
export function tellings(lang) {
  return (known[lang] ??= read(lang).catch((error) => {
    // They are asked for again by the next box.
    delete known[lang];
    throw error;
  }));
}

/** @param {string} lang */
async function read(lang) {
  const inside = document.querySelector(`script[data-steps=${lang}]`)?.textContent;
  if (inside) return JSON.parse(inside);
  const response = await fetch(new URL(`./steps.${lang}.json`, import.meta.url));
  if (!response.ok) throw new Error(`status ${response.status} for ${response.url}`);
  return response.json();
}
