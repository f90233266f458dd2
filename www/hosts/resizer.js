// As iframe-resizer does it: the host calls the frame by a name with its settings, and each answer bears the name.

import { fit } from "./host.js";

const frames = Array.from(document.querySelectorAll("iframe"));

/** @param {HTMLIFrameElement} frame */
const call = ({ id, contentWindow }) => {
  contentWindow?.postMessage(`[iFrameSizer]${id}:8:false:false:32:true:true::bodyOffset`, "*");
};

addEventListener("message", ({ source, data }) => {
  if (data === "[iFrameResizerChild]Ready") frames.forEach(call);
  const [, id, height] = /^\[iFrameSizer\](\w+):(\d+):\d+:(?:init|size)/.exec(data) ?? [];
  if (frames.some((frame) => frame.id === id)) fit(source, Number(height));
});
frames.forEach(call);
