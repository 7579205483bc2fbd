// Where a caret stands in a text: measured on a copy of it, for browsers do not tell.
const COPIED = [
  "font",
  "line-height",
  "letter-spacing",
  "word-spacing",
  "direction",
  "padding",
  "border-width",
  "border-style",
  "tab-size",
];

/** How far below the upper edge of the field the line ends in which a letter stands. */
export function lineEnd(text: HTMLTextAreaElement, letter: number): number {
  const copy = document.createElement("div");
  const style = getComputedStyle(text);
  for (const name of COPIED) {
    copy.style.setProperty(name, style.getPropertyValue(name));
  }
  copy.style.inlineSize = `${text.offsetWidth}px`;
  copy.style.position = "absolute";
  copy.style.visibility = "hidden";
  copy.style.whiteSpace = "pre-wrap";
  copy.style.overflowWrap = "break-word";
  const mark = document.createElement("span");
  mark.textContent = text.value.slice(letter) || ".";
  copy.append(text.value.slice(0, letter), mark);
  document.body.append(copy);
  const [first] = mark.getClientRects();
  const end = (first?.bottom ?? 0) - copy.getBoundingClientRect().top - text.scrollTop;
  copy.remove();
  return Math.min(end, text.offsetHeight);
}
