// What the pages of this folder have in common: a frame takes the height that it tells, and the page says so.

/** Says in the page what a panel has told. @param {string} text */
export function tell(text) {
  const output = document.querySelector("output");
  if (output) output.textContent = text;
}

/**
 * Gives the frame with that window a height, in CSS pixels.
 * @param {MessageEventSource | null} source
 * @param {unknown} height
 */
export function fit(source, height) {
  const frame = Array.from(document.querySelectorAll("iframe")).find(({ contentWindow }) => contentWindow === source);
  if (!frame || typeof height !== "number") return;
  // Important, since one of these pages has style sheets that are.
  frame.style.setProperty("height", `${height}px`, "important");
  tell(`${frame.title}: ${height} px`);
}

document.querySelector("[data-width]")?.addEventListener("click", () => {
  document.querySelector("main")?.classList.toggle("narrow");
});
