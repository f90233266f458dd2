// As WordPress does it: a secret goes in with the address and comes back with each height, which is held to 200..1000.

import { fit } from "./host.js";

const frames = Array.from(document.querySelectorAll("iframe"));

addEventListener("message", ({ source, data }) => {
  const frame = frames.find(({ contentWindow }) => contentWindow === source);
  if (data.message === "height" && data.secret === frame?.dataset.secret) fit(source, Math.min(1000, Math.max(200, data.value)));
});
for (const { contentWindow, dataset } of frames) contentWindow?.postMessage({ message: "ready", secret: dataset.secret }, "*");
