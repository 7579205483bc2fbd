// What is new in a discussion since its page was made, in one line that stays where it is.
import {phrase} from "./phrase";
import {Stream, type Told} from "./stream";

class News {
  private readonly fresh = new Set<number>();

  constructor(private readonly line: HTMLElement) {}

  add({number, own}: Told): void {
    if (own !== true && postOf(number) === null) {
      this.fresh.add(number);
      this.say();
    }
  }

  remove({number}: Told): void {
    if (this.fresh.delete(number)) {
      this.say();
    }
  }

  private say(): void {
    const {line, fresh} = this;
    if (fresh.size === 0) {
      line.replaceChildren();
      return;
    }
    const link = line.querySelector("a") ?? line.appendChild(document.createElement("a"));
    const address = new URL(line.dataset.address ?? "", location.href);
    address.searchParams.set("at", String(Math.min(...fresh)));
    link.href = address.href;
    link.textContent = phrase(line, fresh.size);
  }
}

function postOf(number: number): HTMLElement | null {
  return document.getElementById(`p${number}`);
}

// What nobody felt yet has no place, and would have to make one.
function feel({number, reactions = {}}: Told): void {
  for (const felt of postOf(number)?.querySelectorAll<HTMLElement>("[data-felt]") ?? []) {
    const count = reactions[felt.dataset.felt ?? ""] ?? 0;
    felt.textContent = (felt.textContent ?? "").replace(/\d+$/, String(count));
  }
}

function savesData(): boolean {
  const {connection} = navigator as Navigator & {connection?: {saveData?: boolean}};
  return connection?.saveData === true || matchMedia("(prefers-reduced-data: reduce)").matches;
}

const line = document.querySelector<HTMLElement>(".live");
if (line?.dataset.events !== undefined && !savesData()) {
  const news = new News(line);
  new Stream(line.dataset.events, {
    "post.added": (told) => news.add(told),
    "post.withdrawn": (told) => news.remove(told),
    "post.felt": feel,
  });
}
