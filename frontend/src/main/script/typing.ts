// Words that script puts into a text, as if somebody had typed them.

/** Puts words in the place of some; where the browser can, it can be undone like typing. Not while the text is held. */
export function type(text: HTMLTextAreaElement, from: number, to: number, words: string): void {
  text.focus();
  if (text.readOnly) {
    return;
  }
  text.setSelectionRange(from, to);
  if (!document.execCommand("insertText", false, words)) {
    text.setRangeText(words, from, to, "end");
    text.dispatchEvent(new InputEvent("input", {bubbles: true}));
  }
}
