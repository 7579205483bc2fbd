// In the frame: tells the page around it how high it is, whenever that changes. WordPress frames
// what it does not know in a sandbox with scripts alone, and gives it a secret in its address: there
// the height is told in WordPress's own messages too, and so is a link that was pressed, for it
// could not be opened from inside. Nothing but the page around it is answered, and nothing is obeyed.
import {lookLater} from "./looking.js";

const secret = /[?&]secret=([A-Za-z0-9]+)/.exec(location.hash)?.[1];

interface Asked {
  plenary?: unknown;
  message?: unknown;
  secret?: unknown;
}

function tell(message: object): void {
  parent.postMessage(message, "*");
}

function tellWordPress(message: string, value: unknown): void {
  if (secret !== undefined) {
    tell({message, value, secret});
  }
}

function tellHeight(): void {
  const height = Math.ceil(document.documentElement.getBoundingClientRect().height);
  tell({plenary: "height", height});
  tellWordPress("height", height);
}

function isAsking(asked: Asked | null): boolean {
  const isWordPress = asked?.message === "ready" && asked.secret === secret;
  return asked?.plenary === "height?" || (secret !== undefined && isWordPress);
}

function hear({data, source}: MessageEvent<Asked | null>): void {
  if (source === parent && isAsking(data)) {
    tellHeight();
  }
}

function isPlain(press: MouseEvent): boolean {
  return !(press.altKey || press.ctrlKey || press.metaKey || press.shiftKey);
}

function press(pressed: MouseEvent): void {
  const link = pressed.target instanceof Element ? pressed.target.closest("a") : null;
  if (secret !== undefined && link !== null && isPlain(pressed)) {
    pressed.preventDefault();
    tellWordPress("link", link.href);
  }
}

addEventListener("message", hear);
addEventListener("click", press);
new ResizeObserver(tellHeight).observe(document.documentElement);
void document.fonts.ready.then(tellHeight);
lookLater();
