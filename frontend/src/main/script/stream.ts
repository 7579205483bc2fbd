// What happens elsewhere while a page is read. Nothing that goes wrong with it is told: the page
// is whole without, and browsers come again by themselves where they may.
const PATIENCE = 60_000;

/** What is told of a post. */
export interface Told {
  number: number;
  own?: true;
  reactions?: Record<string, number>;
}

/** What is done where something is told. */
export type Ears = Record<string, (told: Told) => void>;

/** Follows while the page is seen: of all that are hidden, one does for a while. */
export class Stream {
  private readonly address: URL;
  private readonly others = new BroadcastChannel("plenary-stream");
  private source: EventSource | undefined;
  private closing: number | undefined;

  constructor(address: string, private readonly ears: Ears) {
    this.address = new URL(address, location.href);
    this.others.onmessage = () => document.hidden && this.close();
    document.addEventListener("visibilitychange", () => this.turn());
    window.addEventListener("pagehide", () => this.close());
    window.addEventListener("pageshow", ({persisted}) => persisted && this.turn());
    this.turn();
  }

  private turn(): void {
    window.clearTimeout(this.closing);
    if (document.hidden) {
      this.closing = window.setTimeout(() => this.close(), PATIENCE);
    } else if (this.source === undefined || this.source.readyState === EventSource.CLOSED) {
      this.open();
    }
  }

  // A browser has few connections to one place, and each stream takes one.
  private open(): void {
    this.others.postMessage("open");
    const source = new EventSource(this.address);
    for (const [kind, hear] of Object.entries(this.ears)) {
      source.addEventListener(kind, ({data, lastEventId}: MessageEvent<string>) => {
        this.address.searchParams.set("after", lastEventId);
        hear(JSON.parse(data) as Told);
      });
    }
    this.source = source;
  }

  private close(): void {
    this.source?.close();
    this.source = undefined;
  }
}
