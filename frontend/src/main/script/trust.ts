// What may become a part of a page: the answer that was just got from where the page is from.
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

/** A page that came from here, to take parts of; empty where it came from elsewhere. */
export function pageOf(from: string, text: string): Document {
  const before = answer;
  const page = admit(from, text) ? policy.createHTML(text) : "";
  answer = before;
  return new DOMParser().parseFromString(page as string, "text/html");
}
