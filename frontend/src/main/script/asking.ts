// Asks the forum for its pages, and sends it what a form holds.
import {pageOf} from "./trust";

// A line that says nothing for so long is dead; files may take theirs.
const PATIENCE = 30_000;
const PATIENCE_WITH_FILES = 600_000;

/** What else a request has. */
interface Asking {
  sent?: FormData | undefined;
  signal?: AbortSignal | undefined;
  headers?: Record<string, string>;
  outlives?: boolean;
}

/** Its answer, whatever it says; fails where there is none, and where the signal ends it. */
export function ask(address: string, asking: Asking = {}): Promise<Response> {
  const {sent, signal, headers = {}, outlives = false} = asking;
  return fetch(address, {
    method: sent === undefined ? "GET" : "POST",
    body: sent ?? null,
    mode: "same-origin",
    keepalive: outlives,
    headers,
    signal: within(hasFiles(sent) ? PATIENCE_WITH_FILES : PATIENCE, signal),
  });
}

function hasFiles(sent?: FormData): boolean {
  return [...(sent?.values() ?? [])].some((value) => value instanceof File && value.size > 0);
}

function within(patience: number, signal?: AbortSignal): AbortSignal {
  const ends = new AbortController();
  for (const end of [AbortSignal.timeout(patience), ...(signal ? [signal] : [])]) {
    end.addEventListener("abort", () => ends.abort());
    if (end.aborted) {
      ends.abort();
    }
  }
  return ends.signal;
}

/** The page that an answer is; fails where it is none. */
export async function pageIn(answer: Response): Promise<Document> {
  if (!answer.headers.get("content-type")?.startsWith("text/html")) {
    throw new Error("No page came.");
  }
  return pageOf(answer.url, await answer.text());
}

/** A page, whatever it says. */
export async function askPage(address: string, asking?: Asking): Promise<Document> {
  return pageIn(await ask(address, asking));
}

/** The same with a file, which alone tells how much of it is there: `fetch` does not. */
export function upload(
  address: string,
  sent: FormData,
  signal: AbortSignal,
  progress: (part: number) => void,
): Promise<Document> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("POST", address);
    request.responseType = "document";
    request.addEventListener("loadend", () => {
      const page = request.responseXML;
      if (page !== null && new URL(request.responseURL).origin === location.origin) {
        resolve(page);
      } else {
        reject(new Error("No page came."));
      }
    });
    request.upload.addEventListener("progress", ({loaded, total}) => progress(loaded / total));
    signal.addEventListener("abort", () => request.abort());
    request.send(sent);
  });
}

/** Why a page says that something was not taken; what leads to its own fields leads nowhere else. */
export function refusal(page: Document): HTMLElement | undefined {
  const told = page.querySelector<HTMLElement>("main [role=alert]");
  told?.querySelectorAll("a[href^='#']").forEach((link) => link.replaceWith(...link.childNodes));
  return told ?? page.querySelector<HTMLElement>("main > .lead") ?? undefined;
}
