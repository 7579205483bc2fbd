// Forms for writing as script sends them: to where they lead, as their buttons do.
import {ask} from "./asking";
import {WRITING, fieldsOf} from "./forms";

// What is told of a form that was not taken, before it.
const TOLD = ".told";

// What a browser sends for a page that is gone is no longer than 64 kB, all of them together.
const SHORT = 48_000;
const AROUND_A_FIELD = 200;

type Field = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/** Sends it as the button does that has this value; the answer says where it went (RFC 7240). */
export function post(
  form: HTMLFormElement,
  what: string,
  signal?: AbortSignal,
): Promise<Response> {
  const sent = what === "send" ? new FormData(form) : fieldsOf(form);
  sent.set("do", what);
  const headers = {prefer: "return=minimal"};
  return ask(form.action, {sent, signal, headers, outlives: document.hidden && isShort(sent)});
}

function isShort(sent: FormData): boolean {
  const bytes = [...sent].map(
    ([name, value]) => AROUND_A_FIELD + new Blob([name, value]).size,
  );
  return bytes.reduce((sum, length) => sum + length) < SHORT;
}

/** What stands in the fields of a form that somebody fills in. */
export function filled(form: HTMLFormElement): Map<string, string> {
  return new Map(
    [...form.elements]
      .filter(isFilledIn)
      .filter(({name}) => name !== "")
      .map((field) => [field.name, isCheck(field) ? String(field.checked) : field.value]),
  );
}

function isFilledIn(field: Element): field is Field {
  return (
    field instanceof HTMLTextAreaElement ||
    field instanceof HTMLSelectElement ||
    (field instanceof HTMLInputElement && !["hidden", "file"].includes(field.type))
  );
}

function isCheck(field: Field): field is HTMLInputElement {
  return field.type === "checkbox";
}

/** Lets nobody type in it until what is answered is called. */
export function hold(form: HTMLFormElement): () => void {
  const fields = [...form.elements].filter(isTyped).filter((field) => !field.readOnly);
  const holds = (held: boolean): void => fields.forEach((field) => (field.readOnly = held));
  holds(true);
  return () => holds(false);
}

function isTyped(field: Element): field is HTMLInputElement | HTMLTextAreaElement {
  return isFilledIn(field) && !(field instanceof HTMLSelectElement);
}

/**
 * Puts what came back of a form in its place, but for what was filled in otherwise since it was
 * sent; what was told of it goes before.
 */
export function stand(form: HTMLFormElement, answer: Document, sent: Map<string, string>): void {
  const fresh = answer.querySelector(WRITING);
  const told = answer.querySelector<HTMLElement>(TOLD);
  const before = form.previousElementSibling;
  if (before?.matches(TOLD)) {
    before.remove();
  }
  if (fresh !== null) {
    const since = [...filled(form)].filter(([name, value]) => sent.get(name) !== value);
    form.replaceChildren(...document.adoptNode(fresh).childNodes);
    fill(form, new Map(since));
  }
  if (told !== null) {
    form.before(document.adoptNode(told));
    told.tabIndex = -1;
    told.focus();
  }
}

function fill(form: HTMLFormElement, since: Map<string, string>): void {
  for (const field of [...form.elements].filter(isFilledIn)) {
    const value = since.get(field.name);
    const line = form.querySelector<HTMLElement>(".draft");
    if (value !== undefined && line !== null) {
      line.dataset.unkept = "true";
      if (isCheck(field)) {
        field.checked = value === "true";
      } else {
        field.value = value;
      }
    }
  }
}
