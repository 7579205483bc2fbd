// Asks the forum for one of its pages, from which a script takes what it needs.

// A line that says nothing for so long is dead; files may take theirs.
const PATIENCE = 30_000;

/** What else a request has. */
interface Asking {
  sent?: FormData;
  signal?: AbortSignal;
  progress?: (part: number) => void;
}

/** A page, whatever it says; fails where there is none. */
export function ask(address: string, {sent, signal, progress}: Asking = {}): Promise<Document> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open(sent === undefined ? "GET" : "POST", address);
    request.responseType = "document";
    request.timeout = progress === undefined ? PATIENCE : 0;
    request.addEventListener("loadend", () => {
      const page = request.responseXML;
      if (page !== null && new URL(request.responseURL).origin === location.origin) {
        resolve(page);
      } else {
        reject(new Error("No page came."));
      }
    });
    request.upload.addEventListener("progress", ({loaded, total}) => progress?.(loaded / total));
    signal?.addEventListener("abort", () => request.abort());
    request.send(sent ?? null);
  });
}

/** What a form holds, but for files, and for what is to be done with those that it has. */
export function fieldsOf(form: HTMLFormElement): FormData {
  const fields = new FormData(form);
  for (const name of [...fields.keys()]) {
    if (/^(file|drop)-/.test(name)) {
      fields.delete(name);
    }
  }
  return fields;
}

/** Why a page says that something was not taken. */
export function refusal(page: Document): HTMLElement | undefined {
  const told = page.querySelector<HTMLElement>("main [role=alert]");
  return told ?? page.querySelector<HTMLElement>("main > .lead") ?? undefined;
}
