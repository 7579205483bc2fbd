// Files that are dropped on a form, pasted into its text or chosen: each is sent at once.
import {refusal, upload} from "./asking";
import {eachWritingForm, fieldsOf, tell, textOf, toolOf} from "./forms";

const FREE = "p:has(> label > input[type=file])";
const NUMBER = /\d+$/;

const queues = new WeakMap<HTMLFormElement, Promise<boolean>>();

/** Waits for all that is on its way of a form; answers whether it was taken, or cancelled. */
export async function arrived(form: HTMLFormElement): Promise<boolean> {
  const queue = queues.get(form);
  return queue === undefined || ((await queue) && arrived(form));
}

// One after the other, so that each has its place.
function queue(form: HTMLFormElement, send: () => Promise<boolean>): void {
  const before = queues.get(form) ?? Promise.resolve(true);
  const all = before.then(async (taken) => (await send()) && taken);
  queues.set(form, all);
  void all.then(() => queues.get(form) === all && queues.delete(form));
}

class Files {
  private readonly sending: HTMLElement;
  private readonly line: HTMLElement;

  constructor(
    private readonly form: HTMLFormElement,
    signal: AbortSignal,
  ) {
    this.sending = toolOf(form, ".sending");
    this.line = this.sending.querySelector("p") as HTMLElement;
    this.line.remove();
    this.list.after(this.sending, toolOf(form, ".hint"));
    this.within.classList.add("at-once");
    for (const field of this.within.querySelectorAll<HTMLInputElement>("[type=file]")) {
      field.multiple = true;
    }
    form.addEventListener("change", ({target}) => this.choose(target), {signal});
    form.addEventListener("dragover", (event) => this.hover(event), {signal});
    form.addEventListener("dragleave", () => form.classList.remove("over"), {signal});
    form.addEventListener("drop", (event) => this.drop(event), {signal});
    textOf(form).addEventListener("paste", (event) => this.paste(event));
  }

  // Where the form is given back anew, these are others.
  private get within(): HTMLDetailsElement {
    return this.form.querySelector("details.files") as HTMLDetailsElement;
  }

  private get list(): HTMLElement {
    return this.within.querySelector("ul") as HTMLElement;
  }

  private choose(target: EventTarget | null): void {
    if (target instanceof HTMLInputElement && target.type === "file") {
      const files = [...(target.files ?? [])];
      const place = target.closest("p") ?? undefined;
      target.value = "";
      this.sendAll(files, place);
    }
  }

  private hover(event: DragEvent): void {
    if (event.dataTransfer?.types.includes("Files")) {
      event.preventDefault();
      this.form.classList.add("over");
    }
  }

  private drop(event: DragEvent): void {
    this.form.classList.remove("over");
    this.takeFrom(event.dataTransfer, event);
  }

  // Whoever copies words of an office program pastes a picture of them too.
  private paste(event: ClipboardEvent): void {
    if (!event.clipboardData?.types.includes("text/plain")) {
      this.takeFrom(event.clipboardData, event);
    }
  }

  private takeFrom(data: DataTransfer | null, event: Event): void {
    if (data !== null && data.files.length > 0) {
      event.preventDefault();
      this.sendAll([...data.files]);
    }
  }

  private sendAll(files: File[], place?: Element): void {
    this.within.open = true;
    this.sending.querySelectorAll("[role=alert]").forEach((told) => told.remove());
    for (const file of files) {
      this.take(file, place);
    }
  }

  // A form that is held is on its way without it.
  private take(file: File, place?: Element): void {
    const line = this.waiting(file);
    if (textOf(this.form).readOnly) {
      line.refuse(this.sending.dataset.late);
    } else {
      queue(this.form, () => this.send(file, line, place));
    }
  }

  private waiting({name}: File): Line {
    const line = new Line(this.line.cloneNode(true) as HTMLElement, name, this.sending.lang);
    this.sending.append(line.element);
    return line;
  }

  private async send(file: File, line: Line, chosen?: Element): Promise<boolean> {
    const place = chosen?.isConnected ? chosen : this.within.querySelector(FREE);
    const words = this.sending.dataset;
    if (line.signal.aborted) {
      return true;
    }
    if (place === null) {
      line.refuse(words.full);
    } else if (file.size > Number(this.within.dataset.bytes)) {
      line.refuse(`# – ${this.within.querySelector(".limits")?.textContent ?? ""}`);
    } else if (await this.ask(file, line, place).catch(() => line.refuse(words.failed))) {
      return true;
    }
    return line.signal.aborted;
  }

  private async ask(file: File, line: Line, place: Element): Promise<boolean> {
    const sent = fieldsOf(this.form);
    sent.set("do", "attach");
    sent.set(place.querySelector<HTMLInputElement>("[type=file]")?.name ?? "", file);
    const page = await upload(this.form.action, sent, line.signal, line.show);
    const refused = refusal(page);
    if (refused === undefined) {
      line.element.remove();
      this.hang(page, place, file.name);
    } else {
      line.replaceBy(refused);
      this.know(page);
    }
    return refused === undefined;
  }

  // Whoever is refused a file has the words kept as a draft, of which the form is to know:
  // where nothing newer was kept while the answer was on its way.
  private know(page: Document): void {
    const [here, there] = [this.form, page].map((one) =>
      one.querySelector<HTMLInputElement>("[name=draft]"),
    );
    if (here && there && Number(there.value) > Number(here.value)) {
      here.value = there.value;
    }
  }

  // As the page of the answer shows it, behind those that are here.
  private hang(page: Document, place: Element, name: string): void {
    const here = this.contents(this.list);
    const list = page.querySelector("details.files ul");
    const fresh = [...(list?.children ?? [])].filter((one) => !here.includes(content(one)));
    for (const one of fresh) {
      renumber(one, this.list.children.length);
      this.list.append(one);
      this.leave(place.isConnected ? place : this.within.querySelector(FREE));
    }
    tell(this.form, (this.sending.dataset.sent ?? "").replace("#", () => name));
  }

  private contents(list: Element): string[] {
    return [...list.children].map(content);
  }

  private leave(place: Element | null): void {
    const focused = place?.contains(document.activeElement);
    place?.remove();
    if (focused) {
      this.within.querySelector("summary")?.focus();
    }
  }
}

/** A file on its way. */
class Line {
  readonly signal: AbortSignal;
  private readonly canceller = new AbortController();

  constructor(
    readonly element: HTMLElement,
    private readonly name: string,
    private readonly language: string,
  ) {
    this.signal = this.canceller.signal;
    const named = element.querySelector("bdi") as HTMLElement;
    named.textContent = name;
    element.querySelector("progress")?.setAttribute("aria-label", name);
    element.querySelector("button")?.addEventListener("click", () => this.cancel());
  }

  private cancel(): void {
    const fold = this.element.closest("details");
    this.element.remove();
    this.canceller.abort();
    fold?.querySelector("summary")?.focus();
  }

  readonly show = (part: number): void => {
    const {element, language} = this;
    (element.querySelector("progress") as HTMLProgressElement).value = part;
    const percent = new Intl.NumberFormat(language, {style: "percent"});
    (element.querySelector("output") as HTMLElement).textContent = percent.format(part);
  };

  /** Answers that it was not taken. */
  refuse(words = "#"): false {
    const told = document.createElement("p");
    told.className = "notice";
    told.textContent = words.replace("#", () => this.name);
    this.replaceBy(told);
    return false;
  }

  replaceBy(told: HTMLElement): void {
    if (!this.signal.aborted) {
      told.setAttribute("role", "alert");
      this.element.replaceWith(told);
    }
  }
}

function content(line: Element): string {
  return line.querySelector<HTMLInputElement>("[name^=hung-]")?.value ?? "";
}

function renumber(line: Element, number: number): void {
  for (const field of line.querySelectorAll("input")) {
    field.name = field.name.replace(NUMBER, String(number));
  }
}

eachWritingForm((form, signal) => {
  new Files(form, signal);
});
