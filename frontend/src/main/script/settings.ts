// What htmx is told before it starts: it reads this once, and only from the page.
const SETTINGS = {
  extensions: "plenary",
  prefix: "",
  history: false,
  includeIndicatorCSS: false,
  mode: "same-origin",
  defaultTimeout: 15_000,
  noSwap: [204, 304, "3xx", "4xx", "5xx"],
};

const meta = document.createElement("meta");
meta.name = "htmx-config";
meta.content = JSON.stringify(SETTINGS);
document.head.append(meta);
