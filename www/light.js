// Lighting people on the stage by dragging or tapping.

/** How far a finger moves across before it lights and does not scroll, in CSS pixels. */
const SLACK = 12;

/**
 * Tells of each place that a reader points at: a mouse or a pen while it is pressed, a finger that taps or drags across.
 * @param {HTMLElement} canvas
 * @param {(event: PointerEvent) => void} light
 * @param {AbortSignal} [signal] Ends it.
 */
export function light(canvas, light, signal) {
  let start = { x: 0, y: 0 };
  let isDragging = false;
  canvas.addEventListener("pointerdown", (event) => {
    start = { x: event.clientX, y: event.clientY };
    // A finger that scrolls lights nobody.
    isDragging = event.isPrimary && event.pointerType !== "touch";
    if (isDragging) light(event);
  }, { signal });
  canvas.addEventListener("pointermove", (event) => {
    const [across, down] = [Math.abs(event.clientX - start.x), Math.abs(event.clientY - start.y)];
    if (event.pointerType === "touch" && event.isPrimary && across > SLACK && across > down) isDragging = true;
    if (isDragging) light(event);
  }, { signal });
  canvas.addEventListener("click", (event) => {
    if (event instanceof PointerEvent) light(event);
  }, { signal });
  for (const type of ["pointerup", "pointercancel"]) addEventListener(type, () => { isDragging = false; }, { signal });
}
