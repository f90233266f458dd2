// In our own way: heights and events come in, and theme, language and lens go out.

import { fit, tell } from "./host.js";

const NAME = "antifraud-infographic";

addEventListener("message", ({ source, data }) => {
  if (data.source !== NAME) return;
  if (data.type === "height") fit(source, data.height);
  else tell(JSON.stringify(data));
});

for (const button of document.querySelectorAll("[data-set]")) {
  button.addEventListener("click", () => {
    const [name = "", value] = button.getAttribute("data-set")?.split("=") ?? [];
    for (const { contentWindow } of document.querySelectorAll("iframe")) {
      contentWindow?.postMessage({ source: NAME, type: "set", [name]: value }, "*");
    }
    for (const panel of document.querySelectorAll(NAME)) panel.setAttribute(name, value ?? "");
    if (name === "theme") document.documentElement.classList.toggle("dark", value === "dark");
  });
}
