// A scroll story of the host's own: its text drives the stage by two attributes.

import "../element.js";
import { tell } from "./host.js";

const panel = document.querySelector("antifraud-infographic");
const sections = Array.from(document.querySelectorAll("section"));

/** The section at the middle of the window, and how much of it has passed. */
function drive() {
  const middle = innerHeight / 2;
  const section = sections.findLast((section) => section.getBoundingClientRect().top <= middle) ?? sections[0];
  if (!section || !panel) return;
  const { top, height } = section.getBoundingClientRect();
  panel.setAttribute("step", section.dataset.step ?? "");
  panel.setAttribute("progress", Math.min(1, Math.max(0, (middle - top) / height)).toFixed(3));
}

addEventListener("scroll", () => requestAnimationFrame(drive), { passive: true });
panel?.addEventListener("step", (event) => {
  if (event instanceof CustomEvent) tell(`step ${event.detail.step}`);
});
drive();
