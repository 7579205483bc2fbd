// Writing with script: drafts keep themselves, and what cannot be sent stays where it is.
import {pageIn} from "./asking";
import {Draft} from "./draft";
import {arrived} from "./files";
import {WRITING, eachWritingForm, goesElsewhere} from "./forms";
import {filled, hold, post, stand} from "./sending";

const TAKEN = 201;
const UNKNOWN = 401;

const sending = new WeakSet<HTMLFormElement>();

class Desk {
  private readonly draft: Draft;

  constructor(
    private readonly form: HTMLFormElement,
    private readonly signal: AbortSignal,
  ) {
    this.draft = new Draft(form, signal);
    for (const kind of ["input", "change"]) {
      form.addEventListener(kind, () => this.draft.change(), {signal});
    }
    // Behind all others, who may do something else with it.
    form.addEventListener("submit", (event) => this.act(event), {signal});
    document.addEventListener("visibilitychange", () => this.hide(), {signal});
  }

  // A page that nobody sees may never be seen again.
  private hide(): void {
    if (document.hidden) {
      void this.draft.keep();
    }
  }

  private act(event: SubmitEvent): void {
    const what = event.submitter?.getAttribute("value") ?? "send";
    if (event.defaultPrevented) {
      return;
    }
    if (goesElsewhere(event)) {
      this.draft.end();
    } else if (what === "send") {
      event.preventDefault();
      void this.send();
    } else if (what === "keep") {
      event.preventDefault();
      void this.draft.keepAsAsked();
    } else {
      this.draft.end();
    }
  }

  private async send(): Promise<void> {
    const {form} = this;
    if (sending.has(form)) {
      return;
    }
    sending.add(form);
    try {
      await this.sendAll();
    } catch {
      this.tell(`${this.phrase("offline")} ${this.phrase("unsent")}`);
    } finally {
      sending.delete(form);
      this.draft.wake();
    }
  }

  // A file that is not taken is seen before the words go without it, and so is another draft.
  private async sendAll(): Promise<void> {
    const {form, signal} = this;
    form.ariaBusy = "true";
    try {
      if (!(await this.isWhole())) {
        this.tell(this.phrase("unsent"));
      } else if (!signal.aborted) {
        await this.sendHeld();
      }
    } finally {
      form.ariaBusy = "false";
    }
  }

  // What is dropped while the draft is on its way goes with the words too.
  private async isWhole(): Promise<boolean> {
    const {form, draft} = this;
    const isTaken = await arrived(form);
    await draft.rest();
    return isTaken && arrived(form);
  }

  // What comes too late is refused until another page is there; who comes back writes again.
  private async sendHeld(): Promise<void> {
    const {form} = this;
    const free = hold(form);
    let isLeft = false;
    try {
      const sent = filled(form);
      isLeft = await this.take(await post(form, "send"), sent);
    } finally {
      if (isLeft) {
        window.addEventListener("pageshow", free, {once: true});
      } else {
        free();
      }
    }
  }

  // Answers whether the page is left, and nobody is asked before.
  private async take(answer: Response, sent: Map<string, string>): Promise<boolean> {
    const {form, draft} = this;
    const address = answer.headers.get("location");
    if (answer.status === TAKEN && address !== null) {
      const isLeft = isAsSent(form, sent);
      if (isLeft) {
        draft.end();
      }
      location.assign(address);
      return isLeft;
    }
    await this.giveBack(answer, sent);
    return false;
  }

  private async giveBack(answer: Response, sent: Map<string, string>): Promise<void> {
    const page = await pageIn(answer);
    const alert = page.querySelector("[role=alert]");
    if (page.querySelector(WRITING) === null || answer.status === UNKNOWN) {
      const why = page.querySelector("h1")?.textContent ?? "";
      const told = alert === null ? [`${why}. ${this.phrase("unsent")}`] : children(alert);
      this.tell(...told);
    } else {
      stand(this.form, page, sent);
    }
  }

  private phrase(name: string): string {
    return this.form.querySelector<HTMLElement>(".draft")?.dataset[name] ?? "";
  }

  // What is typed and chosen stays as it is.
  private tell(...what: (Node | string)[]): void {
    this.form.querySelector(".unsent")?.remove();
    const alert = document.createElement("p");
    alert.className = "notice unsent";
    alert.role = "alert";
    alert.append(...what);
    this.form.append(alert);
  }
}

// Who filled in more since is asked by the browser before it is left.
function isAsSent(form: HTMLFormElement, sent: Map<string, string>): boolean {
  return [...filled(form)].every(([name, value]) => sent.get(name) === value);
}

function children(alert: Element): Node[] {
  return [...document.adoptNode(alert).childNodes];
}

eachWritingForm((form, signal) => {
  new Desk(form, signal);
});
