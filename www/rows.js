// What the page's tables know of a figure.

/**
 * What is known of a figure by its identifier.
 * @param {string} figure
 * @returns {import("./spots.js").Known | undefined}
 */
export function row(figure) {
  const row = /** @type {HTMLTableRowElement | null} */ (document.querySelector(`#figure-${CSS.escape(figure)}`));
  const table = row?.closest("table");
  if (!row || !table) return undefined;
  const [name, note] = row.cells[0]?.children ?? [];
  return {
    label: name?.textContent?.trim() ?? "",
    words: row.cells[1]?.textContent ?? "",
    derived: table.classList.contains("derived"),
    origin: table.dataset.origin ?? "",
    note: note?.textContent ?? "",
    facts: Array.from(row.querySelectorAll("[data-label]"), (cell) =>
      [cell.getAttribute("data-label") ?? "", Array.from(cell.childNodes, (node) => node.cloneNode(true))]),
  };
}
