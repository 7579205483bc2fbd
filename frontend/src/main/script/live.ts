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

function feel({number, reactions = {}}: Told): void {
  const line = postOf(number)?.querySelector<HTMLElement>(".felt");
  const words = document.querySelector<HTMLTemplateElement>("template.feelings");
  for (const feeling of line ? words?.content.querySelectorAll<HTMLElement>("[data-felt]") ?? [] : []) {
    const count = reactions[feeling.dataset.felt ?? ""] ?? 0;
    tell(line as HTMLElement, feeling, count, words?.lang);
  }
}

// What nobody felt yet comes last, so that the others stay, and only where there is room for it.
function tell(line: HTMLElement, feeling: HTMLElement, count: number, language?: string): void {
  const there = line.querySelector(`[data-felt="${feeling.dataset.felt}"]`);
  const felt = there ?? (feeling.cloneNode(true) as HTMLElement);
  felt.querySelector("span")?.replaceChildren(new Intl.NumberFormat(language).format(count));
  if (there === null && count > 0) {
    const height = line.scrollHeight;
    line.append(felt, " ");
    if (line.scrollHeight > height) {
      felt.remove();
    }
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
