// What pointers do on the stage: light people, and lead on by a swipe.

/** How far a finger moves across before that means something, in CSS pixels. */
const SLACK = 12;

/** How far a swipe goes, in CSS pixels. */
const SWIPE = 60;

/**
 * Tells of each place that a reader points at: a mouse or a pen while it is pressed, a finger that taps or drags across. What
 * nobody lights by is a swipe, to the next step (1) or to the one before (-1).
 * @param {HTMLElement} canvas
 * @param {(event: PointerEvent) => boolean} light Whether the place is taken.
 * @param {(by: 1 | -1) => void} swipe
 * @param {AbortSignal} [signal] Ends it.
 */
export function point(canvas, light, swipe, signal) {
  let start = { x: 0, y: 0 };
  let isDragging = false;
  let isTaken = false;
  canvas.addEventListener("pointerdown", (event) => {
    start = { x: event.clientX, y: event.clientY };
    isTaken = false;
    // A finger that scrolls lights nobody.
    isDragging = event.isPrimary && event.pointerType !== "touch";
    if (isDragging) isTaken = light(event);
  }, { signal });
  canvas.addEventListener("pointermove", (event) => {
    const [across, down] = [Math.abs(event.clientX - start.x), Math.abs(event.clientY - start.y)];
    if (event.pointerType === "touch" && event.isPrimary && across > SLACK && across > down) isDragging = true;
    if (isDragging) isTaken = light(event);
  }, { signal });
  canvas.addEventListener("click", (event) => {
    if (event instanceof PointerEvent) light(event);
  }, { signal });
  addEventListener("pointerup", (event) => {
    const across = event.clientX - start.x;
    if (isDragging && !isTaken && event.pointerType === "touch" && Math.abs(across) > SWIPE) swipe(across < 0 ? 1 : -1);
    isDragging = false;
  }, { signal });
  addEventListener("pointercancel", () => { isDragging = false; }, { signal });
}
