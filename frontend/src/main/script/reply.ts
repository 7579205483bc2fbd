// Replies in place: the form that a link leads to opens beneath the post that is answered.
import {WRITING, release, textOf} from "./forms";
import {fetchPart} from "./parts";
import {type Piece, selectedPiece} from "./piece";

const FORM = `main ${WRITING}`;
const LINKS = "a.reply, a.quote";
const NO_LETTERS = /[^\p{L}\p{N}]/gu;

/** A form beneath a post, and the link that opened it. */
interface Opened {
  slot: HTMLElement;
  form: HTMLFormElement;
  link: HTMLAnchorElement;
}

const opened = new Map<Element, Opened>();

document.addEventListener("click", (event) => {
  const link = event.target instanceof Element ? event.target.closest("a") : null;
  const post = link?.closest("article") ?? null;
  if (link === null || post === null || !isPlain(event)) {
    return;
  }
  const open = opened.get(post);
  if (link.matches(LINKS) && link.closest(".words") === null) {
    event.preventDefault();
    void answer(post, link, open);
  } else if (open?.form.contains(link) && link.matches(".cancel")) {
    event.preventDefault();
    putAway(post, open);
    open.link.focus();
  }
});

// What is selected stays so when its quote is clicked.
document.addEventListener("mousedown", (event) => {
  if (event.target instanceof Element && event.target.closest("a.quote") !== null) {
    event.preventDefault();
  }
});

// Whoever wants it in a tab of its own gets it there.
function isPlain(event: MouseEvent): boolean {
  const {button, ctrlKey, metaKey, shiftKey, altKey} = event;
  return button === 0 && !(ctrlKey || metaKey || shiftKey || altKey || event.defaultPrevented);
}

async function answer(post: Element, link: HTMLAnchorElement, open?: Opened): Promise<void> {
  const piece = link.matches(".quote") ? pieceOf(post) : undefined;
  if (post.ariaBusy === "true") {
    return;
  }
  post.ariaBusy = "true";
  try {
    await answerWith(post, link, piece, open);
  } finally {
    post.ariaBusy = "false";
  }
}

async function answerWith(
  post: Element,
  link: HTMLAnchorElement,
  piece: Piece | undefined,
  open: Opened | undefined,
): Promise<void> {
  if (open === undefined) {
    await begin(post, link, piece);
  } else if (open.slot.hidden && piece === undefined) {
    show(open, true);
  } else if (open.link === link && piece === undefined) {
    putAway(post, open);
  } else if (link.matches(".quote")) {
    await addQuote(open, link, piece);
  } else {
    show(open, true);
  }
}

function pieceOf(post: Element): Piece | undefined {
  const words = post.querySelector(".words");
  return words === null ? undefined : selectedPiece(words);
}

async function begin(post: Element, link: HTMLAnchorElement, piece?: Piece): Promise<void> {
  const slot = await fetched(link, piece);
  const form = slot?.querySelector("form");
  if (slot && form) {
    const open = {slot, form, link};
    opened.set(post, open);
    show(open, true);
  }
}

async function addQuote(open: Opened, link: HTMLAnchorElement, piece?: Piece): Promise<void> {
  const slot = await fetched(link, piece);
  const quote = slot?.querySelector("textarea")?.defaultValue;
  remove(slot);
  if (quote !== undefined && !textOf(open.form).readOnly) {
    const text = textOf(open.form);
    text.value = text.value.trim() === "" ? quote : `${text.value.trimEnd()}\n\n${quote}`;
    text.dispatchEvent(new Event("input", {bubbles: true}));
    show(open, true);
  }
}

/** The form in its place; elsewhere, where it cannot be had here. */
async function fetched(link: HTMLAnchorElement, piece?: Piece): Promise<HTMLElement | undefined> {
  const slot = document.createElement("div");
  slot.className = "answering";
  slot.hidden = true;
  (link.closest(".acts") ?? link).after(slot);
  await fill(slot, link.href, piece);
  if (slot.querySelector("textarea") === null) {
    slot.remove();
    leave(link);
    return undefined;
  }
  return slot;
}

// Who leaves would lose what they write; a new window loses nothing.
function leave(link: HTMLAnchorElement): void {
  if ([...opened.values()].some(({form}) => isTouched(form))) {
    window.open(link.href);
  } else {
    location.assign(link.href);
  }
}

// Words that the server counts differently are quoted with all that stands around them.
async function fill(slot: HTMLElement, address: string, piece?: Piece): Promise<void> {
  if (piece !== undefined) {
    const narrow = new URL(address);
    narrow.searchParams.set("quote", piece.range);
    await fetchPart(narrow.href, FORM, slot);
    if (quotes(slot, piece)) {
      return;
    }
  }
  await fetchPart(address, FORM, slot);
}

function quotes(slot: HTMLElement, piece: Piece): boolean {
  const text = slot.querySelector("textarea")?.defaultValue ?? "";
  return text.replace(NO_LETTERS, "").endsWith(piece.words.replace(NO_LETTERS, ""));
}

// What was written stays, and is there again at the next click.
function putAway(post: Element, open: Opened): void {
  show(open, false);
  if (!isTouched(open.form)) {
    remove(open.slot);
    opened.delete(post);
  }
}

function remove(slot: HTMLElement | undefined): void {
  slot?.querySelectorAll("form").forEach(release);
  slot?.remove();
}

function isTouched(form: HTMLFormElement): boolean {
  return [...form.elements].some(
    (field) =>
      (field instanceof HTMLTextAreaElement && field.value !== field.defaultValue) ||
      (field instanceof HTMLInputElement && field.value !== field.defaultValue) ||
      (field instanceof HTMLInputElement && field.checked !== field.defaultChecked),
  );
}

function show({slot, form, link}: Opened, shown: boolean): void {
  slot.hidden = !shown;
  link.setAttribute("aria-expanded", String(shown));
  if (shown) {
    const text = textOf(form);
    text.focus();
    text.setSelectionRange(text.value.length, text.value.length);
  }
}
