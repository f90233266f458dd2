// As pages with charts of Datawrapper do it: heights by the name of the chart.

import { fit } from "./host.js";

addEventListener("message", ({ source, data }) => {
  for (const height of Object.values(data["datawrapper-height"] ?? {})) fit(source, height);
});
