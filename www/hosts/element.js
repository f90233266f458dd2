// With the element: what its events tell is written down.

import "../element.js";
import { tell } from "./host.js";

for (const type of ["ready", "select", "lens", "step", "error"]) {
  // On the way down, since errors do not bubble.
  document.addEventListener(type, (event) => {
    if (event instanceof CustomEvent) tell(`${type} ${JSON.stringify(event.detail)}`);
  }, true);
}
