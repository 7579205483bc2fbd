// What somebody would miss in a page whose letters are as this style makes them: words that are cut
// off, a page that is wider than its window, what is too small or too close to be pressed.
(style) => {
  const LEAST = 24;
  const TARGETS = "a[href], button, summary, input:not([type=hidden]), select, textarea";

  const all = (selector) => [...document.querySelectorAll(selector)];

  function tooWide() {
    const wide = document.documentElement.scrollWidth;
    return wide > innerWidth ? [`${wide} pixels wide`] : [];
  }

  const MARGINS = {hidden: () => 0, clip: ({overflowClipMargin}) => parseFloat(overflowClipMargin)};

  // How far something may reach out of it; rounding takes a pixel.
  const room = (overflow, style) => 1 + (MARGINS[overflow]?.(style) ?? Infinity);

  function isCutOff(element) {
    const style = getComputedStyle(element);
    const {clientWidth, clientHeight, scrollWidth, scrollHeight} = element;
    return (
      clientWidth > 0 &&
      !element.matches(".unseen") &&
      (scrollWidth > clientWidth + room(style.overflowX, style) ||
        scrollHeight > clientHeight + room(style.overflowY, style))
    );
  }

  // As high as a line is what stands in a sentence; what people wrote is theirs.
  function isPressed(element) {
    const isInline = getComputedStyle(element).display === "inline";
    const hasWordsBeside = [...element.parentElement.childNodes].some(
      (node) => node instanceof Text && /\p{L}/u.test(node.data),
    );
    return (
      element.checkVisibility() &&
      !element.matches(".skip, .unseen") &&
      element.closest(".words") === null &&
      !(isInline && hasWordsBeside)
    );
  }

  function place(element) {
    const box = (element.closest("label") ?? element).getBoundingClientRect();
    const {left, right, top, bottom, width, height} = box;
    const isSmall = width < LEAST - 0.1 || height < LEAST - 0.1;
    return {element, left, right, top, bottom, isSmall, x: (left + right) / 2, y: (top + bottom) / 2};
  }

  function distance(from, to) {
    const beside = (low, at, high) => Math.max(low - at, 0, at - high);
    return to.isSmall
      ? Math.hypot(to.x - from.x, to.y - from.y) - LEAST / 2
      : Math.hypot(beside(to.left, from.x, to.right), beside(to.top, from.y, to.bottom));
  }

  // A circle of 24 pixels around what is smaller meets nothing else.
  const isCrowded = (one, others) =>
    others.some(
      (other) =>
        other !== one && !other.element.contains(one.element) && distance(one, other) < LEAST / 2,
    );

  function tooSmall() {
    const places = all(TARGETS).filter(isPressed).map(place);
    return places.filter((one) => one.isSmall && isCrowded(one, places)).map(({element}) => element);
  }

  const told = (what) => (element) => `${what}: ${element.outerHTML.slice(0, 160)}`;

  const sheet = Object.assign(document.createElement("style"), {textContent: style});
  document.head.append(sheet);
  all("details").forEach((fold) => (fold.open = true));
  return [
    ...tooWide(),
    ...all("body *").filter(isCutOff).map(told("cut off")),
    ...tooSmall().map(told("too small")),
  ];
};
