// As pym.js does it: strings that name the frame. The host tells its width, the frame answers with its height.

import { fit } from "./host.js";

const HEIGHT = /^pymxPYMx(\w+)xPYMxheightxPYMx(\d+)$/;
const frames = Array.from(document.querySelectorAll("iframe"));

addEventListener("message", ({ source, data }) => {
  const [, id, height] = HEIGHT.exec(data) ?? [];
  if (frames.some((frame) => frame.id === id)) fit(source, Number(height));
});
addEventListener("resize", () => {
  for (const { id, clientWidth, contentWindow } of frames) {
    contentWindow?.postMessage(`pymxPYMx${id}xPYMxwidthxPYMx${clientWidth}`, "*");
  }
});
