// Shortcuts of one key, which a reader can turn off; none of them while something is typed.
import {WRITING} from "./forms";
import {fetchPart} from "./parts";

const FIELDS = "input, select, textarea, [contenteditable]";
const HELP = "/shortcuts";
// Posts of a discussion, and cases that wait.
const STOPS = "article.post, .cases > li";
const LATIN = /^[\x20-\x7e]$/;

let list: HTMLDialogElement | undefined;

const DOES: Record<string, () => void> = {
  j: () => step(1),
  k: () => step(-1),
  n: nextNew,
  r: () => here()?.querySelector<HTMLElement>("a.reply")?.click(),
  "/": search,
  "?": () => void help(),
};

document.addEventListener("keydown", (event) => {
  if (document.body.dataset.shortcuts === "off" || event.isComposing || event.defaultPrevented) {
    return;
  }
  const {target} = event;
  if (target instanceof HTMLTextAreaElement) {
    send(event, target);
  } else if (isFree(event)) {
    const act = DOES[letter(event)];
    if (act !== undefined) {
      event.preventDefault();
      act();
    }
  }
});

function isFree({target, ctrlKey, altKey, metaKey}: KeyboardEvent): boolean {
  const typing = target instanceof Element && target.closest(FIELDS) !== null;
  return !(typing || ctrlKey || altKey || metaKey || document.querySelector("dialog[open]"));
}

// The key in the same place, where the keyboard writes another script.
function letter({key, code, shiftKey}: KeyboardEvent): string {
  if (LATIN.test(key)) {
    return key;
  }
  if (code === "Slash") {
    return shiftKey ? "?" : "/";
  }
  return shiftKey ? "" : code.replace("Key", "").toLowerCase();
}

function send(event: KeyboardEvent, text: HTMLTextAreaElement): void {
  const {key, ctrlKey, metaKey, altKey, shiftKey} = event;
  if (key === "Enter" && ctrlKey !== metaKey && !(altKey || shiftKey)) {
    const button = text.form?.querySelector<HTMLButtonElement>("button.main");
    if (text.form?.matches(WRITING) && button) {
      event.preventDefault();
      text.form.requestSubmit(button);
    }
  }
}

function posts(): HTMLElement[] {
  const all = document.querySelectorAll<HTMLElement>(STOPS);
  return [...all].filter((post) => post.closest("details:not([open])") === null);
}

/** The post that has the focus, or is the first to be seen. */
function here(): HTMLElement | undefined {
  const focused = document.activeElement?.closest<HTMLElement>(STOPS);
  return focused ?? posts().find((post) => post.getBoundingClientRect().bottom > barHeight());
}

function barHeight(): number {
  return document.querySelector(".bar")?.getBoundingClientRect().bottom ?? 0;
}

function step(by: number): void {
  const all = posts();
  const now = here();
  const isFocused = now?.contains(document.activeElement) ?? false;
  const at = now === undefined ? -1 : all.indexOf(now);
  go(all[isFocused || by < 0 ? at + by : at]);
}

// The heading of a post says whose it is, and whom it answers; a case is opened from its link.
function go(post: HTMLElement | undefined): void {
  const heading = post?.querySelector<HTMLElement>("h2, p > a");
  if (post && heading) {
    if (!heading.matches("a")) {
      heading.tabIndex = -1;
    }
    heading.focus({preventScroll: true});
    post.scrollIntoView({block: "start"});
  }
}

function nextNew(): void {
  const all = posts();
  const now = here();
  const from = now?.contains(document.activeElement) ? all.indexOf(now) + 1 : 0;
  const next = all.slice(from).find((post) => post.matches(".fresh"));
  if (next === undefined) {
    document.querySelector<HTMLElement>(".bar a.fresh")?.click();
  } else {
    go(next);
  }
}

function search(): void {
  const box = document.querySelector<HTMLElement>("#q");
  if (box === null) {
    document.querySelector<HTMLElement>('.site a[href="/search"]')?.click();
  } else {
    box.focus();
  }
}

// Whoever turns them off is here again afterwards.
function comeBack(link: HTMLAnchorElement): void {
  const address = new URL(link.href);
  address.searchParams.set("return", location.pathname + location.search);
  // As the server writes it: letters are encoded once, for a request line has an end.
  link.href = address.href.replace(/%25(?=[89A-F][0-9A-F])/gi, "%");
}

async function help(): Promise<void> {
  if (list === undefined) {
    list = document.body.appendChild(document.createElement("dialog"));
    await fetchPart(HELP, "main > :is(h1, .shortcuts)", list);
    fill(list);
  }
  if (list.hasChildNodes()) {
    list.showModal();
  }
}

function fill(dialog: HTMLDialogElement): void {
  const title = dialog.querySelector("h1")?.textContent ?? "";
  const close = dialog.querySelector("template");
  if (close === null) {
    location.assign(HELP);
  } else {
    close.replaceWith(close.content);
    dialog.setAttribute("aria-label", title);
    dialog.querySelectorAll("a").forEach(comeBack);
  }
}
