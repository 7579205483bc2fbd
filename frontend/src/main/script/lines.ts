// The line along a branch folds it, for whoever has a mouse; a finger that scrolls would press it.
const MOUSE = "(hover: hover) and (pointer: fine)";
const BRANCH = ".thread:not(.paper) details.answers[open]";

document.addEventListener("click", (event) => {
  const {target} = event;
  const isBranch = target instanceof HTMLDetailsElement && target.matches(BRANCH);
  if (isBranch && isOnLine(target, event) && matchMedia(MOUSE).matches && selectsNothing()) {
    fold(target);
  }
});

function isOnLine(branch: HTMLElement, {clientX}: MouseEvent): boolean {
  const {direction, paddingInlineStart} = getComputedStyle(branch);
  const {left, right} = branch.getBoundingClientRect();
  const inside = direction === "rtl" ? right - clientX : clientX - left;
  return inside <= parseFloat(paddingInlineStart);
}

// Whoever selects words may end beside them.
function selectsNothing(): boolean {
  return document.getSelection()?.isCollapsed ?? true;
}

// What is folded may be longer than the window: its head is where it can be opened again.
function fold(branch: HTMLDetailsElement): void {
  branch.open = false;
  branch.querySelector("summary")?.scrollIntoView({block: "nearest"});
}
