// Writing with script: drafts keep themselves, and what cannot be sent stays where it is.
import {Draft} from "./draft";
import {WRITING, post, readAnswer, stand} from "./sending";

const TAKEN = 201;
const UNKNOWN = 401;

const drafts = new WeakMap<HTMLFormElement, Draft>();
const sending = new WeakSet<HTMLFormElement>();

function draftOf(form: HTMLFormElement): Draft {
  const draft = drafts.get(form) ?? new Draft(form);
  drafts.set(form, draft);
  return draft;
}

function formOf({target}: Event): HTMLFormElement | null {
  return target instanceof Element ? target.closest<HTMLFormElement>(WRITING) : null;
}

function forms(): NodeListOf<HTMLFormElement> {
  return document.querySelectorAll(WRITING);
}

document.addEventListener("focusin", (event) => {
  const form = formOf(event);
  if (form !== null) {
    draftOf(form);
  }
});

for (const kind of ["input", "change"]) {
  document.addEventListener(kind, (event) => {
    const form = formOf(event);
    if (form !== null) {
      draftOf(form).change();
    }
  });
}

// A page that nobody sees may never be seen again.
document.addEventListener("visibilitychange", () => {
  if (document.hidden) {
    forms().forEach((form) => void draftOf(form).keep());
  }
});

// Behind all others, who may do something else with it.
window.addEventListener("submit", (event) => {
  const form = formOf(event);
  if (form === null || event.defaultPrevented) {
    return;
  }
  const what = event.submitter?.getAttribute("value") ?? "send";
  if (what === "send") {
    event.preventDefault();
    void send(form);
  } else if (what === "keep") {
    event.preventDefault();
    void draftOf(form).keepAsAsked();
  } else {
    draftOf(form).end();
  }
});

async function send(form: HTMLFormElement): Promise<void> {
  if (sending.has(form)) {
    return;
  }
  const draft = draftOf(form);
  sending.add(form);
  form.ariaBusy = "true";
  await draft.rest();
  try {
    await take(form, draft, await post(form, "send", new FormData(form)));
  } catch {
    tell(form, `${phrase(form, "offline")} ${phrase(form, "unsent")}`);
  } finally {
    form.ariaBusy = "false";
    sending.delete(form);
    draft.wake();
  }
}

async function take(form: HTMLFormElement, draft: Draft, answer: Response): Promise<void> {
  const address = answer.headers.get("location");
  if (answer.status === TAKEN && address !== null) {
    draft.end();
    location.assign(address);
    return;
  }
  const page = await readAnswer(answer);
  const alert = page.querySelector("[role=alert]");
  if (page.querySelector(WRITING) === null || answer.status === UNKNOWN) {
    const why = page.querySelector("h1")?.textContent ?? "";
    const told = alert === null ? [`${why}. ${phrase(form, "unsent")}`] : children(alert);
    tell(form, ...told);
  } else {
    stand(form, page);
    draft.renew();
  }
}

function children(alert: Element): Node[] {
  return [...document.adoptNode(alert).childNodes];
}

function phrase(form: HTMLFormElement, name: string): string {
  return form.querySelector<HTMLElement>(".draft")?.dataset[name] ?? "";
}

// What is typed and chosen stays as it is.
function tell(form: HTMLFormElement, ...what: (Node | string)[]): void {
  form.querySelector(".unsent")?.remove();
  const alert = document.createElement("p");
  alert.className = "notice unsent";
  alert.role = "alert";
  alert.append(...what);
  form.append(alert);
}

forms().forEach(draftOf);
