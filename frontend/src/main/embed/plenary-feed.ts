// <plenary-feed>: what is being discussed, on a page of another site. It asks for a list with its
// words, keeps to the room that the page gives it, and asks again now and then. What it shows is
// made by calls and as text alone, so that no policy of the page needs to make room for it.
import style from "./embed.css";
import {type Feed, link, list} from "./list.js";
import {Poll} from "./poll.js";

const ASKED = ["chapter", "forum", "topic", "language", "kind", "sort", "limit", "lang"] as const;

// While this runs for the first time; later nobody says where it came from.
const script = document.currentScript as HTMLScriptElement | null;
const forum = new URL(script?.src ?? location.href).origin;

class PlenaryFeed extends HTMLElement {
  static readonly observedAttributes = ASKED;

  readonly #shadow = this.attachShadow({mode: "open"});
  readonly #news = document.createElement("p");
  #poll: Poll | undefined;
  #shown: Feed | undefined;

  constructor() {
    super();
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(style);
    this.#shadow.adoptedStyleSheets = [sheet];
    this.#news.className = "news";
    this.#news.setAttribute("aria-live", "polite");
    // Until there is something, and where nothing ever comes, the link within it stands there.
    this.#shadow.append(document.createElement("slot"), this.#news);
  }

  connectedCallback(): void {
    this.#ask();
  }

  disconnectedCallback(): void {
    this.#poll?.stop();
    this.#poll = undefined;
  }

  attributeChangedCallback(): void {
    if (this.isConnected) {
      this.#ask();
    }
  }

  // Attributes that change in one go are asked for once.
  #ask(): void {
    this.#poll?.stop();
    this.#shown = undefined;
    const poll = new Poll((feed) => this.#show(feed));
    this.#poll = poll;
    queueMicrotask(() => poll.start(this.#address()));
  }

  #address(): string {
    const address = new URL("/embed/feed.json", forum);
    for (const name of ASKED) {
      const value = this.getAttribute(name);
      if (value) {
        address.searchParams.set(name, value);
      }
    }
    return address.href;
  }

  #show(feed: Feed | undefined): void {
    if (feed) {
      this.#list(feed);
      this.#tell(feed);
    } else {
      this.#shadow.firstElementChild?.replaceWith(document.createElement("slot"));
      this.#news.textContent = "";
    }
    this.#shown = feed;
  }

  #list(feed: Feed): void {
    const focused = this.#shadow.activeElement?.getAttribute("href");
    const shown = list(feed, forum);
    this.#shadow.firstElementChild?.replaceWith(shown);
    if (focused) {
      link(shown, focused)?.focus({preventScroll: true});
    }
  }

  #tell(feed: Feed): void {
    const known = new Set(this.#shown?.items.map(({id}) => id));
    const fresh = this.#shown && feed.items.find(({id}) => !known.has(id));
    if (fresh) {
      this.#news.lang = feed.language;
      this.#news.textContent = feed._plenary.news.replace("{title}", () => fresh.title);
    }
  }
}

// A page that has it twice has the first.
if (!customElements.get("plenary-feed")) {
  customElements.define("plenary-feed", PlenaryFeed);
}
