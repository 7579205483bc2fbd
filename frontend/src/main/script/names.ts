// Offers whom the writer knows, while a name is typed behind an at sign.
import {askPage} from "./asking";
import {lineEnd} from "./caret";
import {eachWritingForm, tell, textOf, toolOf} from "./forms";
import {phrase} from "./phrase";
import {type} from "./typing";

const PAUSE = 200;
const BEGUN = /(?<![\p{L}\p{M}\p{N}_.@/-])@([\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}._-]{0,59})$/u;
const MEMBERS = ".people li";

let lists = 0;

class Offers {
  private readonly text: HTMLTextAreaElement;
  private readonly box: HTMLElement;
  private readonly list: HTMLElement;
  private readonly id = `offers-${++lists}`;
  private asking = new AbortController();
  private waiting: number | undefined;
  private from = 0;
  private chosen = -1;

  constructor(
    private readonly form: HTMLFormElement,
    private readonly people: string,
  ) {
    this.text = textOf(form);
    this.box = toolOf(form, ".offers");
    this.list = this.box.querySelector("ul") as HTMLElement;
    this.list.id = this.id;
    this.text.setAttribute("aria-autocomplete", "list");
    this.text.closest("label")?.after(this.box);
    this.text.addEventListener("input", () => this.later());
    this.text.addEventListener("keydown", (event) => this.press(event));
    this.text.addEventListener("blur", () => this.close());
    this.list.addEventListener("mousedown", (event) => event.preventDefault());
    this.list.addEventListener("click", ({target}) => this.click(target));
  }

  private get options(): HTMLElement[] {
    return [...this.list.querySelectorAll<HTMLElement>("[role=option]")];
  }

  private later(): void {
    const {text} = this;
    const name = BEGUN.exec(text.value.slice(0, text.selectionEnd))?.[1];
    this.close();
    if (name !== undefined && text.selectionStart === text.selectionEnd) {
      this.from = text.selectionEnd - name.length;
      this.waiting = window.setTimeout(() => this.find(name).catch(() => {}), PAUSE);
    }
  }

  // What does not answer offers nobody; a name can be typed as well.
  private async find(name: string): Promise<void> {
    const address = new URL(this.people, location.href);
    address.searchParams.set("begins", name);
    const {signal} = this.asking;
    const page = await askPage(address.href, {signal});
    const found = [...page.querySelectorAll<HTMLElement>(MEMBERS)];
    if (!signal.aborted && found.length > 0) {
      this.open(found);
    }
  }

  private open(found: HTMLElement[]): void {
    const options = found.map((one, at) => {
      one.setAttribute("role", "option");
      one.id = `${this.id}-${at}`;
      one.setAttribute("aria-selected", "false");
      one.replaceChildren(...[...one.childNodes].map(words));
      return one;
    });
    this.list.replaceChildren(...options);
    this.list.hidden = false;
    this.stand();
    this.list.scrollIntoView({block: "nearest"});
    this.text.setAttribute("aria-controls", this.id);
    tell(this.form, phrase(this.box, found.length));
  }

  // Below the line that is written.
  private stand(): void {
    const {text, box, from} = this;
    const above = box.getBoundingClientRect().top - text.getBoundingClientRect().top;
    this.list.style.insetBlockStart = `${lineEnd(text, from) - above}px`;
  }

  private close(): void {
    window.clearTimeout(this.waiting);
    this.asking.abort();
    this.asking = new AbortController();
    if (!this.list.hidden) {
      this.chosen = -1;
      this.list.hidden = true;
      this.text.removeAttribute("aria-controls");
      this.text.removeAttribute("aria-activedescendant");
      tell(this.form, "");
    }
  }

  // While nobody is chosen, Enter begins a new line as ever.
  private press(event: KeyboardEvent): void {
    if (this.list.hidden || event.isComposing || event.ctrlKey || event.altKey || event.metaKey) {
      return;
    }
    const {key} = event;
    const chosen = this.options[this.chosen];
    if (key === "ArrowDown" || key === "ArrowUp") {
      event.preventDefault();
      this.move(key === "ArrowDown" ? 1 : -1);
    } else if (key === "Escape") {
      event.preventDefault();
      this.close();
    } else if ((key === "Enter" || key === "Tab") && chosen !== undefined) {
      event.preventDefault();
      this.take(chosen);
    }
  }

  private move(step: number): void {
    const {options} = this;
    const before = this.chosen < 0 && step < 0 ? 0 : this.chosen;
    this.chosen = (before + step + options.length) % options.length;
    options.forEach((option, at) => {
      option.setAttribute("aria-selected", String(at === this.chosen));
    });
    const chosen = options[this.chosen];
    chosen?.scrollIntoView({block: "nearest"});
    this.text.setAttribute("aria-activedescendant", chosen?.id ?? "");
  }

  private click(target: EventTarget | null): void {
    const option = target instanceof Element ? target.closest<HTMLElement>("[role=option]") : null;
    if (option !== null) {
      this.take(option);
    }
  }

  private take(option: HTMLElement): void {
    const handle = option.querySelector("code")?.textContent?.slice(1) ?? "";
    const {from, text} = this;
    type(text, from, text.selectionEnd, `${handle} `);
    this.close();
  }
}

// An option is no link.
function words(piece: Node): Node {
  if (!(piece instanceof Element)) {
    return piece;
  }
  const plain = document.createElement(piece.localName === "a" ? "bdi" : piece.localName);
  plain.textContent = piece.textContent;
  plain.setAttribute("dir", piece.getAttribute("dir") ?? "auto");
  return plain;
}

eachWritingForm((form) => {
  const {people} = form.dataset;
  if (people !== undefined) {
    new Offers(form, people);
  }
});
