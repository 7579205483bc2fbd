// A bar above the text that sets signs of Markdown.
import {eachWritingForm, textOf, toolOf} from "./forms";
import {SIGNS} from "./signs";
import {type} from "./typing";

function set(text: HTMLTextAreaElement, sign: string): void {
  const setting = SIGNS[sign]?.(text.value, text.selectionStart, text.selectionEnd);
  if (setting !== undefined) {
    type(text, setting.from, setting.to, setting.words);
    text.setSelectionRange(...setting.selected);
  }
}

// One stop for the Tab key; the arrows go on from there, in the direction of the page.
function walk(bar: HTMLElement, event: KeyboardEvent): void {
  const buttons = [...bar.querySelectorAll("button")];
  const here = buttons.indexOf(event.target as HTMLButtonElement);
  const forward = getComputedStyle(bar).direction === "rtl" ? "ArrowLeft" : "ArrowRight";
  const backward = forward === "ArrowLeft" ? "ArrowRight" : "ArrowLeft";
  const there = {
    [forward]: (here + 1) % buttons.length,
    [backward]: (here + buttons.length - 1) % buttons.length,
    Home: 0,
    End: buttons.length - 1,
  }[event.key];
  if (there !== undefined) {
    event.preventDefault();
    stopAt(buttons, there);
    buttons[there]?.focus();
  }
}

function stopAt(buttons: HTMLButtonElement[], at: number): void {
  buttons.forEach((button, index) => {
    button.tabIndex = index === at ? 0 : -1;
  });
}

eachWritingForm((form) => {
  const bar = toolOf(form, ".toolbar");
  stopAt([...bar.querySelectorAll("button")], 0);
  bar.addEventListener("keydown", (event) => walk(bar, event));
  bar.addEventListener("click", ({target}) => {
    const sign = target instanceof HTMLElement ? target.dataset.sign : undefined;
    if (sign !== undefined) {
      set(textOf(form), sign);
    }
  });
  textOf(form).closest("label")?.before(bar);
});
