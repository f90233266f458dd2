// What goes to the console of a host's page.

import { NAME } from "./names.js";

/** @param {string} reason */
export function warn(reason) {
  console.warn(`${NAME}: ${reason}`);
}
