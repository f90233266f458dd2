// The strip on the cover: counts up at the year's pace, unless the reader pauses it or wants no motion.

/** How often the numbers change, in milliseconds: fast enough to be alive, slow enough to be read. */
const STEP = 250;

/** Starts the strip, if the page has one. Called again after a change of language, it goes on counting. */
export function startPace() {
  const strip = document.querySelector(".pace");
  const button = strip?.querySelector("[data-pause]");
  if (!strip || !(button instanceof HTMLElement)) return;
  if (matchMedia("(prefers-reduced-motion: reduce)").matches) return;
  button.hidden = false;
  const texts = [...strip.querySelectorAll(".when, [data-rate]")];
  const still = texts.map(({ textContent }) => textContent);
  const live = () => {
    strip.ariaLabel = strip.getAttribute("data-live");
    for (const when of strip.querySelectorAll(".when")) when.textContent = strip.ariaLabel;
    show(strip);
    clearInterval(timer);
    timer = setInterval(() => {
      if (pausedAt === undefined && !document.hidden) show(strip);
    }, STEP);
  };
  // Paper says what a minute brings, as the page does without a script.
  onbeforeprint = () => {
    clearInterval(timer);
    texts.forEach((text, index) => (text.textContent = still[index] ?? ""));
  };
  onafterprint = live;
  const [pause, resume] = [button.textContent, button.dataset.resume ?? ""];
  const say = () => (button.textContent = pausedAt === undefined ? pause : resume);
  button.addEventListener("click", () => {
    pausedAt = pausedAt === undefined ? performance.now() : undefined;
    say();
  });
  say();
  live();
}

/** @type {ReturnType<typeof setInterval> | undefined} */
let timer;
/** @type {number | undefined} */
let pausedAt;

/** @param {Element} strip */
function show(strip) {
  const seconds = (pausedAt ?? performance.now()) / 1000;
  for (const number of strip.querySelectorAll("[data-rate]")) {
    const count = Math.floor(Number(number.getAttribute("data-rate")) * seconds);
    number.textContent = `${number.getAttribute("data-prefix")}${count.toLocaleString("en")}${number.getAttribute("data-suffix")}`;
  }
}
