// Drafts that keep themselves while somebody writes, and say how old they are.
import {pageIn} from "./asking";
import {fieldsOf, textOf} from "./forms";
import {filled, post, stand} from "./sending";

// A draft is kept when the writer rests, or has not rested for long, and never at each letter.
const REST = 3_000;
const LONGEST_UNKEPT = 20_000;
const BETWEEN = 10_000;
const AGEING = 30_000;

// Who asks for something does not wait longer for a draft that is on its way.
const GRACE = 2_000;

// What of a form is no part of its words.
const ASIDE = ["key", "draft", "revision", "do"];
const KEPT = 204;
const STALE = 412;

const STEPS: [number, Intl.RelativeTimeFormatUnit][] = [
  [86_400, "day"],
  [3_600, "hour"],
  [60, "minute"],
];

const unkept = new Set<Draft>();

/** The draft of one form. */
export class Draft {
  private kept: string;
  private at: number | undefined;
  private touched: number | undefined;
  private tried = 0;
  private waiting: number | undefined;
  private saving: Promise<void> | undefined;
  private saver = new AbortController();
  private isResting = false;
  private meetsAnother: boolean;

  constructor(
    private readonly form: HTMLFormElement,
    private readonly signal: AbortSignal,
  ) {
    const {unkept: isUnkept, met} = this.line?.dataset ?? {};
    this.kept = isUnkept === "true" && !this.isEmpty() ? "" : this.words();
    this.meetsAnother = met === "true";
    this.at = this.savedAt();
    this.say();
    this.change();
    const ageing = window.setInterval(() => this.say(), AGEING);
    signal.addEventListener("abort", () => {
      window.clearInterval(ageing);
      window.clearTimeout(this.waiting);
      watch(this, false);
    });
  }

  /** Something was typed or chosen. */
  change(): void {
    const isUnkept = this.words() !== this.kept;
    watch(this, isUnkept && !this.signal.aborted);
    this.touched = isUnkept ? (this.touched ?? Date.now()) : undefined;
    window.clearTimeout(this.waiting);
    if (isUnkept && this.touched !== undefined) {
      const due = Math.min(Date.now() + REST, this.touched + LONGEST_UNKEPT);
      this.keepAt(Math.max(due, this.tried + BETWEEN));
    }
  }

  private keepAt(time: number): void {
    if (this.signal.aborted || this.isResting || this.meetsAnother) {
      return;
    }
    this.waiting = window.setTimeout(() => void this.keep(), time - Date.now());
  }

  /**
   * Keeps it now, where there is something to keep that is not kept yet; what would end another
   * draft waits until the writer asks for it.
   */
  keep(): Promise<void> {
    window.clearTimeout(this.waiting);
    const waits = this.isResting || this.meetsAnother;
    return waits || this.isEmpty() || this.words() === this.kept
      ? Promise.resolve()
      : this.saved(false);
  }

  /** The same as the writer asks for it, who is shown what is in the way; not of what is sent. */
  async keepAsAsked(): Promise<void> {
    await this.settle();
    if (!this.isResting) {
      await this.saved(true);
    }
  }

  /** Keeps nothing until it is woken: what it holds is on its way. */
  async rest(): Promise<void> {
    this.isResting = true;
    await this.settle();
  }

  private async settle(): Promise<void> {
    window.clearTimeout(this.waiting);
    const late = window.setTimeout(() => this.saver.abort(), GRACE);
    await this.saving;
    window.clearTimeout(late);
  }

  wake(): void {
    this.isResting = false;
    if (this.words() !== this.kept) {
      this.change();
    }
  }

  /** It is where it was to go, or the page is left with it. */
  end(): void {
    this.kept = this.words();
    watch(this, false);
  }

  private saved(isAsked: boolean): Promise<void> {
    this.saving ??= this.save(isAsked).finally(() => (this.saving = undefined));
    return this.saving;
  }

  private async save(isAsked: boolean): Promise<void> {
    const words = this.words();
    const before = filled(this.form);
    this.touched = undefined;
    this.tried = Date.now();
    this.saver = new AbortController();
    try {
      const answer = await post(this.form, "keep", this.saver.signal);
      await (answer.status === KEPT
        ? this.keptAs(answer, words)
        : this.refused(answer, isAsked ? before : undefined));
    } catch {
      this.tell(this.saver.signal.aborted ? "" : (this.line?.dataset.lost ?? ""));
      this.keepAt(this.tried + AGEING);
    }
  }

  private async keptAs(answer: Response, words: string): Promise<void> {
    const version = this.form.querySelector<HTMLInputElement>("[name=draft]");
    if (version !== null) {
      version.value = answer.headers.get("etag")?.match(/\d+/)?.[0] ?? version.value;
    }
    this.kept = words;
    this.meetsAnother = false;
    this.at = Date.now();
    this.tell();
    this.say();
    this.change();
  }

  // Who is typing is not taken anywhere; who asked is shown the other text.
  private async refused(answer: Response, asked?: Map<string, string>): Promise<void> {
    const page = await pageIn(answer);
    const alert = page.querySelector("[role=alert]");
    this.meetsAnother ||= answer.status === STALE;
    if (asked !== undefined && answer.status === STALE) {
      stand(this.form, page, asked);
    } else if (alert === null) {
      this.tell(this.line?.dataset.lost ?? "");
    } else {
      this.tell(...document.adoptNode(alert).childNodes);
    }
  }

  private get line(): HTMLElement | null {
    return this.form.querySelector(".draft");
  }

  private words(): string {
    const fields = [...fieldsOf(this.form)].filter(([name]) => !ASIDE.includes(name));
    return JSON.stringify(fields);
  }

  private isEmpty(): boolean {
    return textOf(this.form).value.trim() === "";
  }

  private savedAt(): number | undefined {
    const time = this.line?.querySelector("time")?.dateTime;
    return time === undefined ? undefined : Date.parse(time);
  }

  private say(): void {
    const {line, at} = this;
    const place = line?.querySelector("span");
    if (line && place && at !== undefined) {
      place.textContent = (line.dataset.kept ?? "{0}").replace("{0}", age(at));
    }
  }

  // What is told already is not told again to who listens.
  private tell(...what: (Node | string)[]): void {
    const told = document.createElement("strong");
    told.append(...what);
    const place = this.line?.querySelector("strong");
    if (place && place.textContent !== told.textContent) {
      place.replaceChildren(...told.childNodes);
    }
  }
}

function age(at: number): string {
  const seconds = Math.max(0, (Date.now() - at) / 1000);
  const [length, unit] = STEPS.find(([step]) => seconds >= step) ?? [Infinity, "second"];
  const {lang} = document.documentElement;
  const said = new Intl.RelativeTimeFormat(lang, {numeric: "auto"});
  return said.format(-Math.floor(seconds / length), unit as Intl.RelativeTimeFormatUnit);
}

// A page that asks before it is left is not kept by browsers for who comes back.
function watch(draft: Draft, isUnkept: boolean): void {
  if (isUnkept) {
    unkept.add(draft);
  } else {
    unkept.delete(draft);
  }
  if (unkept.size > 0) {
    window.addEventListener("beforeunload", ask);
  } else {
    window.removeEventListener("beforeunload", ask);
  }
}

function ask(event: BeforeUnloadEvent): void {
  event.preventDefault();
}
