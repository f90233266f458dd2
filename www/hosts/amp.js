// As AMP, @newswire/frames and NPR's Sidechain do it: the host says hello, the frame answers.

import { fit } from "./host.js";

addEventListener("message", ({ source, data }) => {
  if (data.sentinel === "amp" && data.type === "embed-size") fit(source, data.height);
});
for (const { contentWindow } of document.querySelectorAll("iframe")) {
  contentWindow?.postMessage({ sentinel: "amp", type: "frames-init" }, "*");
}
