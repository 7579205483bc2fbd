// Asks for the frame's own page every half minute while somebody may see it, and loads it anew where it
// is another one by now, or is not there any more. Who is in it is not disturbed.
const PACE = 30_000;
const SLOWEST = 600_000;

// Not there, not any more, or not for this site.
const GONE = [403, 404, 410];

let pause = PACE;

function isOther({ok, status, headers}: Response): boolean {
  const {tag} = document.documentElement.dataset;
  return ok
    ? tag === undefined || !(headers.get("etag") ?? tag).includes(tag)
    : tag !== undefined && GONE.includes(status);
}

function isDisturbing(): boolean {
  return document.visibilityState !== "visible" || !navigator.onLine || document.hasFocus();
}

async function look(): Promise<void> {
  if (!isDisturbing()) {
    try {
      const answer = await fetch(location.href, {credentials: "omit", referrerPolicy: "no-referrer"});
      if (isOther(answer)) {
        location.reload();
      }
      pause = answer.ok ? PACE : Math.min(SLOWEST, 2 * pause);
    } catch {
      pause = Math.min(SLOWEST, 2 * pause);
    }
  }
  lookLater();
}

export function lookLater(): void {
  setTimeout(() => void look(), pause);
}
