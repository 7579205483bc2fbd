// Completes what is typed into the search by titles and topics that everybody may read.
const PAUSE = 200;
const FEWEST_LETTERS = 2;

interface Completions {
  items: {text: string}[];
}

function listen(box: HTMLInputElement, ways: HTMLDataListElement): void {
  let waiting: number | undefined;
  let asking = new AbortController();

  async function complete(): Promise<void> {
    asking.abort();
    asking = new AbortController();
    const language = document.documentElement.lang;
    const asked = new URLSearchParams({q: box.value.slice(0, 300), language});
    const answer = await fetch(`/api/v1/search/completions?${asked}`, {
      credentials: "omit",
      signal: asking.signal,
    });
    if (answer.ok) {
      const {items} = (await answer.json()) as Completions;
      ways.replaceChildren(...items.map((way) => new Option(way.text)));
    }
  }

  // What does not answer completes nothing; the search works without.
  function later(): void {
    window.clearTimeout(waiting);
    if (box.value.trim().length >= FEWEST_LETTERS) {
      waiting = window.setTimeout(() => complete().catch(() => {}), PAUSE);
    }
  }

  box.addEventListener("input", later);
}

const box = document.querySelector<HTMLInputElement>("#q");
const ways = document.querySelector<HTMLDataListElement>("#ways");
if (box !== null && ways !== null) {
  listen(box, ways);
}
