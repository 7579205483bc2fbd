// What may become a part of a page: the answer that htmx has just got from where the page is from.
// Its name is the only one that the policy of the pages allows (SecurityHeaders.java).
const NAME = "plenary";

let answer: string | undefined;

interface Policy {
  createHTML(text: string): unknown;
}

function createHTML(text: string): string {
  if (text !== answer) {
    throw new TypeError("This did not come from the forum.");
  }
  return text;
}

/** Makes parts of a page; of nothing else, and never a script. */
export const policy: Policy =
  "trustedTypes" in window
    ? (window.trustedTypes as TrustedTypes).createPolicy(NAME, {createHTML})
    : {createHTML};

interface TrustedTypes {
  createPolicy(name: string, rules: Policy): Policy;
}

/** From now on this may be shown, where it is from here. */
export function admit(from: string, text: string): boolean {
  answer = new URL(from, location.href).origin === location.origin ? text : undefined;
  return answer !== undefined;
}

/** Nothing may be shown any more. */
export function close(): void {
  answer = undefined;
}
