// Completes what is typed into the search by titles and topics that everybody may read.
const box = document.getElementById("q");
const ways = document.getElementById("ways");
const language = document.documentElement.lang;
const PAUSE = 200;
const FEWEST_LETTERS = 2;

let waiting;
let asking = new AbortController();

async function complete() {
  asking.abort();
  asking = new AbortController();
  const asked = new URLSearchParams({q: box.value.slice(0, 300), language});
  const answer = await fetch(`/api/v1/search/completions?${asked}`, {
    credentials: "omit",
    signal: asking.signal,
  });
  if (answer.ok) {
    const {items} = await answer.json();
    ways.replaceChildren(...items.map((way) => new Option(way.text)));
  }
}

// What does not answer completes nothing; the search works without.
function later() {
  clearTimeout(waiting);
  if (box.value.trim().length >= FEWEST_LETTERS) {
    waiting = setTimeout(() => complete().catch(() => {}), PAUSE);
  }
}

box.addEventListener("input", later);
