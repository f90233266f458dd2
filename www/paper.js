// A host's own paper behind a chart, if all that stands on it keeps its contrast. Loaded by elements that are given one.

import { warn } from "./warn.js";

/**
 * The relative luminance that paper may have, by the theme: within it, hues keep 3:1 and words 4.5:1.
 * @type {Record<"light" | "dark", [number, number]>}
 */
const BOUNDS = { light: [0.86, 1], dark: [0, 0.03] };

/**
 * The paper as 0xRRGGBB, or nothing where it is no opaque colour or would take the contrast of what stands on it.
 * @param {string} color Any colour of CSS.
 * @param {boolean} dark
 */
export function paper(color, dark) {
  const key = `${color} ${dark}`;
  if (!judged.has(key)) judged.set(key, judge(color, dark));
  return judged.get(key);
}

/**
 * What has been judged once, and need not be again.
 * @type {Map<string, number | undefined>}
 */
const judged = new Map();

/**
 * @param {string} color
 * @param {boolean} dark
 */
function judge(color, dark) {
  const context = Object.assign(document.createElement("canvas"), { width: 1, height: 1 }).getContext("2d");
  if (!context) return refuse(color);
  // What is no colour to a canvas leaves it transparent.
  context.fillStyle = "#0000";
  context.fillStyle = color;
  context.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0, alpha] = context.getImageData(0, 0, 1, 1).data;
  const [least, most] = BOUNDS[dark ? "dark" : "light"];
  const luminance = 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
  if (alpha !== 255 || luminance < least || luminance > most) return refuse(color);
  return red * 65536 + green * 256 + blue;
}

/** @param {string} color */
function refuse(color) {
  warn(`--antifraud-paper “${color}” is ignored: no opaque colour on which this theme can be read`);
  return undefined;
}

/** @param {number} channel 0 to 255. */
function linear(channel) {
  const share = channel / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}
