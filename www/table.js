// Sorting the tables of figures. Without it they stand in the order of the report.

/** The next state of a column, by its `aria-sort`. */
const NEXT = { none: "ascending", ascending: "descending", descending: "none" };

/**
 * Sorts the table of a heading that was pressed: up, down, and back to the order of the report.
 * @param {Element} heading
 */
export function sort(heading) {
  const body = heading.closest("table")?.tBodies[0];
  const row = heading.parentElement;
  if (!body || !row) return;
  const state = /** @type {keyof typeof NEXT} */ (heading.getAttribute("aria-sort") ?? "none");
  const order = NEXT[state];
  for (const other of row.children) other.removeAttribute("aria-sort");
  if (order !== "none") heading.setAttribute("aria-sort", order);
  const column = [...row.children].indexOf(heading);
  const sign = order === "descending" ? -1 : 1;
  const rows = [...body.rows].sort((a, b) => (order === "none" ? rank(a, -1) - rank(b, -1) : sign * compare(a, b, column)));
  const places = new Map(rows.map((row) => [row, row.offsetTop]));
  body.append(...rows);
  if (!matchMedia("(prefers-reduced-motion: reduce)").matches) for (const [row, top] of places) glide(row, top - row.offsetTop);
}

/**
 * A row comes from where it stood. What is sorted again on the way sets out from its place, so that it ends there.
 * @param {HTMLElement} row
 * @param {number} offset In CSS pixels.
 */
function glide(row, offset) {
  if (offset !== 0) row.animate([{ transform: `translateY(${offset}px)` }, {}], { duration: 400, easing: "cubic-bezier(0, 0, 0.2, 1)" });
}

/**
 * A number to sort a row by: its place in the report, or the value of a cell.
 * @param {HTMLTableRowElement} row
 * @param {number} column
 */
function rank(row, column) {
  return Number(column < 0 ? row.dataset.rank : row.cells[column]?.dataset.value);
}

/**
 * @param {HTMLTableRowElement} a
 * @param {HTMLTableRowElement} b
 * @param {number} column
 */
function compare(a, b, column) {
  const [left, right] = [a, b].map((row) => row.cells[column]);
  if (left?.dataset.value) return rank(a, column) - rank(b, column);
  return (left?.textContent ?? "").localeCompare(right?.textContent ?? "", document.documentElement.lang);
}
