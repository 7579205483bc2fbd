// Forms for writing: those of the page, and those that open or are given back in it later.
import htmx from "htmx.org";

/** What is written and sent, and has tools for that. */
export const WRITING = "form.writing";

// What of a form is no part of its words: files, and what becomes of them.
const FILES = /^(file|drop)-/;

/** Adds something to a form; its listeners end with the signal, when the form is given back anew. */
type Outfit = (form: HTMLFormElement, signal: AbortSignal) => void;

const outfits: Outfit[] = [];
const worn = new WeakMap<HTMLFormElement, {text: HTMLTextAreaElement; ends: AbortController}>();

/** Does this with each of them that there is from now on, and again where it is filled anew. */
export function eachWritingForm(outfit: Outfit): void {
  outfits.push(outfit);
}

function dress(form: HTMLFormElement): void {
  const before = worn.get(form);
  const text = textOf(form);
  if (text !== before?.text) {
    const ends = new AbortController();
    before?.ends.abort();
    worn.set(form, {text, ends});
    outfits.forEach((outfit) => outfit(form, ends.signal));
  }
}

// What is processed at first is the whole page.
htmx.onLoad((added) => {
  const forms = added.matches(WRITING) ? [added] : [...added.querySelectorAll(WRITING)];
  for (const form of forms.filter((one) => one instanceof HTMLFormElement)) {
    dress(form);
    new MutationObserver(() => dress(form)).observe(form, {childList: true});
  }
});

/** A form is taken out of the page, and nothing of it goes on. */
export function release(form: HTMLFormElement): void {
  worn.get(form)?.ends.abort();
}

/** Whether a form is sent for another language of its page, and not for what it does. */
export function goesElsewhere(event: SubmitEvent): boolean {
  return event.submitter?.hasAttribute("formaction") ?? false;
}

/** All that a form would send, but for files, and for what becomes of those that it has. */
export function fieldsOf(form: HTMLFormElement): FormData {
  const fields = new FormData(form);
  for (const name of [...fields.keys()].filter((one) => FILES.test(one))) {
    fields.delete(name);
  }
  return fields;
}

/** What is written in it. */
export function textOf(form: HTMLFormElement): HTMLTextAreaElement {
  return form.querySelector("textarea") as HTMLTextAreaElement;
}

/** A piece of what a form has for scripts alone, made anew. */
export function toolOf<T extends HTMLElement>(form: HTMLFormElement, select: string): T {
  const tools = form.querySelector<HTMLTemplateElement>("template.tools");
  return tools?.content.querySelector<T>(select)?.cloneNode(true) as T;
}

/** Says something to those who do not see it happen. */
export function tell(form: HTMLFormElement, words: string): void {
  let said = form.querySelector<HTMLElement>(".said");
  if (said === null) {
    said = toolOf(form, ".said");
    form.append(said);
  }
  said.textContent = words;
}
