// Which branches were folded: this browser alone remembers it, for the discussions folded last.
const KEY = "plenary-folds";
const MOST_DISCUSSIONS = 50;
const MOST_FOLDS = 200;
const BRANCHES = "details.answers";

/** A discussion and the numbers of the posts whose answers are folded; the last folded stands last. */
type Folded = [discussion: string, posts: number[]];

class Folds {
  constructor(private readonly discussion: string) {}

  read(): number[] {
    return kept().find(([discussion]) => discussion === this.discussion)?.[1] ?? [];
  }

  keep(post: number, isFolded: boolean): void {
    const others = kept().filter(([discussion]) => discussion !== this.discussion);
    const posts = this.read().filter((other) => other !== post);
    const now = isFolded ? [...posts, post].slice(-MOST_FOLDS) : posts;
    const all: Folded[] = now.length === 0 ? others : [...others, [this.discussion, now]];
    write(all.slice(-MOST_DISCUSSIONS));
  }
}

// What a browser refuses, or somebody else wrote there, is as if nothing had been folded.
function kept(): Folded[] {
  try {
    const read: unknown = JSON.parse(localStorage.getItem(KEY) ?? "[]");
    return Array.isArray(read) ? read.filter(isFolded) : [];
  } catch {
    return [];
  }
}

function isFolded(entry: unknown): entry is Folded {
  return (
    Array.isArray(entry) &&
    entry.length === 2 &&
    typeof entry[0] === "string" &&
    Array.isArray(entry[1]) &&
    entry[1].every(Number.isInteger)
  );
}

function write(all: Folded[]): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(all));
  } catch {
    // It is forgotten, as without script.
  }
}

function postAbove(branch: Element): number {
  return Number(branch.previousElementSibling?.id.slice(1));
}

// What somebody sees already is not folded before their eyes.
function movesNothing(branch: Element): boolean {
  const isUnseen = performance.getEntriesByType("paint").length === 0;
  return isUnseen || branch.getBoundingClientRect().top >= innerHeight;
}

// Nor what an address leads to.
function isLedTo(branch: Element): boolean {
  const target = document.getElementById(location.hash.slice(1));
  return target !== null && branch.contains(target);
}

function restore(branches: HTMLDetailsElement[], folded: number[]): void {
  branches
    .filter((branch) => folded.includes(postAbove(branch)) && !isLedTo(branch))
    .filter(movesNothing)
    .forEach((branch) => {
      branch.open = false;
    });
}

const discussion = /^\/d\/(\d+)\//.exec(location.pathname)?.[1];
const branches = [...document.querySelectorAll<HTMLDetailsElement>(`.thread:not(.paper) ${BRANCHES}`)];
if (discussion !== undefined && branches.length > 0) {
  const folds = new Folds(discussion);
  restore(branches, folds.read());
  for (const branch of branches) {
    branch.addEventListener("toggle", () => folds.keep(postAbove(branch), !branch.open));
  }
}
