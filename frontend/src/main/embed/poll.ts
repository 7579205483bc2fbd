// Asks for a list every half minute while somebody may see it. The browser keeps what it got for as
// long as the forum allows, and asks with the tag of it after that, so that most answers are empty.
import type {Feed} from "./list.js";

const PACE = 30_000;
const SLOWEST = 600_000;

// Not there, not any more, or not for this site.
const GONE = [403, 404, 410];

export class Poll {
  readonly #show: (feed: Feed | undefined) => void;
  readonly #ended = new AbortController();
  readonly #wake = () => this.#awake();
  #address = "";
  #tag: string | null = null;
  #pause = PACE;
  #next = 0;
  #timer = 0;
  #isAsking = false;

  /** What is shown is told each time that it changes, and nothing where there is nothing to be read. */
  constructor(show: (feed: Feed | undefined) => void) {
    this.#show = show;
  }

  start(address: string): void {
    if (this.#ended.signal.aborted) {
      return;
    }
    this.#address = address;
    document.addEventListener("visibilitychange", this.#wake);
    addEventListener("online", this.#wake);
    this.#awake();
  }

  stop(): void {
    this.#ended.abort();
    clearTimeout(this.#timer);
    document.removeEventListener("visibilitychange", this.#wake);
    removeEventListener("online", this.#wake);
  }

  // Whoever comes back is given what was due meanwhile.
  #awake(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#ask(), Math.max(0, this.#next - Date.now()));
  }

  // Nobody asks for what nobody sees, or twice at once.
  async #ask(): Promise<void> {
    if (document.visibilityState !== "visible" || !navigator.onLine || this.#isAsking) {
      return;
    }
    this.#isAsking = true;
    try {
      await this.#answered(
        await fetch(this.#address, {
          credentials: "omit",
          referrerPolicy: "no-referrer",
          signal: this.#ended.signal,
        }),
      );
    } catch {
      this.#failed(0);
    }
    this.#isAsking = false;
    this.#next = Date.now() + this.#pause;
    if (!this.#ended.signal.aborted) {
      this.#awake();
    }
  }

  async #answered(answer: Response): Promise<void> {
    if (GONE.includes(answer.status)) {
      this.#told(undefined, null);
    }
    if (!answer.ok) {
      this.#failed(1000 * Number(answer.headers.get("retry-after") ?? 0));
      return;
    }
    const tag = answer.headers.get("etag");
    if (tag === null || tag !== this.#tag) {
      this.#told((await answer.json()) as Feed, tag);
    }
    this.#pause = PACE;
  }

  #told(feed: Feed | undefined, tag: string | null): void {
    if (!this.#ended.signal.aborted) {
      this.#show(feed);
      this.#tag = tag;
    }
  }

  // What is shown stays.
  #failed(wished: number): void {
    this.#pause = Math.max(Math.min(SLOWEST, 2 * this.#pause), Number.isFinite(wished) ? wished : 0);
  }
}
