// A page that uses the package; it is compiled against the packed types and never run.

import { AntifraudInfographic, type Lens } from "antifraud-infographic";

const panel: AntifraudInfographic = document.createElement("antifraud-infographic");
panel.setAttribute("panel", "pursuit");
panel.addEventListener("ready", ({ detail }) => console.log(detail.panel.length));
panel.addEventListener("select", (event) => console.log(event.detail.figure?.length));
panel.addEventListener("click", (event: Event) => event.preventDefault());
document.querySelector("antifraud-infographic")?.repaint();
const lens: Lens = "residents";
panel.setAttribute("lens", lens);
const live: boolean = await panel.live;
await panel.read("cases");
// @ts-expect-error There is no such lens.
const wrong: Lens = "week";
console.log(live, wrong);
