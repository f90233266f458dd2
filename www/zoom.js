// The reader's own size of letters.

/** How much larger than usual the reader wants letters, from 1 to 2; a page that makes its root's smaller is no reader. */
export function zoom() {
  const times = parseFloat(getComputedStyle(document.documentElement).fontSize) / 16;
  return Math.min(Math.max(times || 1, 1), 2);
}
