// What embeds a panel in the page of another. Loaded with the menu where there is a site to embed it from.

import { chart, frame, picture } from "./places.js";

/** @typedef {import("./menu.js").Subject} Subject */

/** Gives frames the height that they tell, in pages that have no script for it. */
const FOLLOW = `addEventListener("message", ({ source, data }) => {
  if (data?.source !== "antifraud-infographic" || data.type !== "height") return;
  for (const frame of document.querySelectorAll("iframe.antifraud"))
    if (frame.contentWindow === source) frame.style.height = \`\${data.height}px\`;
});`;

/**
 * What embeds the panel in a page, by three ways.
 * @param {Subject} subject
 * @param {string} root
 */
export function snippets(subject, root) {
  const { panel, lang, lens, words, height } = subject;
  const title = words.headline.replace(/[&<>"]/g, (char) => `&#${char.charCodeAt(0)};`);
  /** @param {string} src */
  const image = (src) => `<img src="${src}" alt="${title}">`;
  const alone = image(picture({ ...subject, dark: false }, root));
  // The chart alone, since the element brings the words.
  const drawn = image(root + chart(panel, lang));
  const look = lens === "total" ? "" : ` lens="${lens}"`;
  const query = lens === "total" ? "" : `?lens=${lens}`;
  return {
    element: `<script type="module" src="${root}element.js"></script>\n<antifraud-infographic panel="${panel}" lang="${lang}"${look}>${drawn}</antifraud-infographic>`,
    frame: `<iframe class="antifraud" src="${root}${frame(panel, lang)}${query}" title="${title}" loading="lazy" height="${height}" style="border:0;width:100%" sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox allow-downloads" allow="clipboard-write; web-share; fullscreen" referrerpolicy="strict-origin-when-cross-origin"></iframe>\n<noscript>${alone}</noscript>\n<script>\n${FOLLOW}\n</script>`,
    picture: alone,
  };
}
