// Parts of pages, fetched by htmx from the addresses of whole pages.
import "./settings";
import htmx from "htmx.org";
import {admit, close, policy} from "./trust";

interface Got {
  ctx: {text: string; response: {raw: Response}};
}

interface Swap {
  tasks: {type: string}[];
}

interface Inside {
  initSecurity(policy: unknown, evaluate: unknown, evaluateLater: unknown): void;
}

const WRITTEN = ".words";
const BODY = /<body[\s>]/i;

function refuse(): never {
  throw new EvalError("Nothing is evaluated here.");
}

// What people wrote asks for nothing, even if a sanitiser once let it.
function isOurs(element: unknown): boolean {
  return !(element instanceof Element && element.closest(WRITTEN));
}

htmx.registerExtension("plenary", {
  init: (inside: Inside) => inside.initSecurity(policy, refuse, refuse),
  htmx_before_init: isOurs,
  htmx_before_on_init: isOurs,
  htmx_after_request: (_: unknown, {ctx}: Got) => {
    ctx.text = ctx.text.slice(Math.max(0, ctx.text.search(BODY)));
    return admit(ctx.response.raw.url, ctx.text);
  },
  // Of a page one part is taken, and nothing in it goes anywhere else.
  htmx_before_swap: (_: unknown, {tasks}: Swap) => {
    close();
    tasks.splice(0, tasks.length, ...tasks.filter(({type}) => type === "main"));
  },
});

/** Puts what a selector finds in the page of an address into an element; nothing, where it fails. */
export function fetchPart(address: string, select: string, into: Element): Promise<void> {
  return htmx.ajax("GET", address, {target: into, select, swap: "innerHTML ignoreTitle:true"});
}
