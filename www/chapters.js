// The chapters in the bar: which of them the reader is in.

/** What is in the middle of the window. @type {HTMLElement | undefined} */
let current;

/** Follows the reader from now on. */
export function followReader() {
  const middle = new IntersectionObserver((entries) => {
    for (const { target, isIntersecting } of entries) {
      if (isIntersecting) current = /** @type {HTMLElement} */ (target);
      else if (target === current) current = undefined;
    }
    showChapter();
  }, { rootMargin: "-50% 0px" });
  // Browsers leave a link where it is that is seen in part.
  document.querySelector(".chapters")?.addEventListener("focusin", ({ target }) => {
    if (target instanceof Element) target.scrollIntoView({ block: "nearest", inline: "center" });
  });
  for (const section of document.querySelectorAll("main > [id]")) middle.observe(section);
}

/** Shows the chapter in the bar, and brings it into view there. */
export function showChapter() {
  for (const link of /** @type {NodeListOf<HTMLAnchorElement>} */ (document.querySelectorAll(".chapters a"))) {
    const { chapter } = link.dataset;
    const isCurrent = current && (link.hash === `#${current.id}` || (chapter && chapter === current.dataset.chapter));
    if (!isCurrent) {
      link.removeAttribute("aria-current");
    } else if (!link.hasAttribute("aria-current")) {
      link.setAttribute("aria-current", "true");
      const bar = link.parentElement;
      if (bar) bar.scrollLeft = link.offsetLeft - (bar.clientWidth - link.offsetWidth) / 2;
    }
  }
}
