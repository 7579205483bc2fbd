// Forms for writing as script sends them: to where they lead, as their buttons do.
import {pageOf} from "./trust";

export const WRITING = "form.writing";

// What is told of a form that was not taken, before it.
const TOLD = ".told";

// A line that says nothing for so long is dead.
const PATIENCE = 30_000;
const PATIENCE_WITH_FILES = 600_000;

/** Sends it as the button does that has this value; the answer says where it went (RFC 7240). */
export function post(form: HTMLFormElement, what: string, fields: FormData): Promise<Response> {
  fields.set("do", what);
  const hasFiles = [...fields.values()].some((value) => value instanceof File && value.size > 0);
  return fetch(form.action, {
    method: "POST",
    body: fields,
    headers: {prefer: "return=minimal"},
    signal: AbortSignal.timeout(hasFiles ? PATIENCE_WITH_FILES : PATIENCE),
  });
}

/** All that a form would send, but for what becomes of files. */
export function wordsOf(form: HTMLFormElement): FormData {
  const fields = new FormData(form);
  for (const [name, value] of [...fields]) {
    if (value instanceof File || name.startsWith("drop-")) {
      fields.delete(name);
    }
  }
  return fields;
}

/** The text of a form. */
export function textOf(form: HTMLFormElement): HTMLTextAreaElement | null {
  return form.querySelector("textarea");
}

/** The page that answers. */
export async function readAnswer(answer: Response): Promise<Document> {
  return pageOf(answer.url, await answer.text());
}

/** Puts what came back of a form in its place; what was told of it goes before. */
export function stand(form: HTMLFormElement, answer: Document): void {
  const fresh = answer.querySelector(WRITING);
  const told = answer.querySelector<HTMLElement>(TOLD);
  const before = form.previousElementSibling;
  if (before?.matches(TOLD)) {
    before.remove();
  }
  if (fresh !== null) {
    form.replaceChildren(...document.adoptNode(fresh).childNodes);
  }
  if (told !== null) {
    form.before(document.adoptNode(told));
    told.tabIndex = -1;
    told.focus();
  }
}
