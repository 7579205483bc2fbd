// Works for a report of who has no account, so that no machine sends them by the thousand.
const AT_ONCE = 256;

/** Looks for a text behind the challenge such that SHA-256 of both begins with so many zero bits. */
async function solve(challenge: string, bits: number): Promise<string> {
  for (let from = 0; ; from += AT_ONCE) {
    const tries = Array.from({length: AT_ONCE}, (_, n) => (from + n).toString(36));
    const zeros = await Promise.all(tries.map((one) => zerosOf(`${challenge}.${one}`)));
    const found = tries.find((_, n) => (zeros[n] ?? 0) >= bits);
    if (found !== undefined) {
      return found;
    }
  }
}

// No challenge asks for more than the first 32.
async function zerosOf(text: string): Promise<number> {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  return Math.clz32(new DataView(digest).getUint32(0));
}

function field(form: HTMLFormElement, name: string): HTMLInputElement {
  return form.querySelector(`[name=${name}]`) as HTMLInputElement;
}

// It begins while the form is filled in, and is mostly done when that is.
function workFor(form: HTMLFormElement): void {
  const solution = field(form, "solution");
  let working: Promise<void> | undefined;

  async function work(): Promise<void> {
    solution.value = await solve(field(form, "challenge").value, Number(form.dataset.bits));
  }

  function begin(): Promise<void> {
    return (working ??= work());
  }

  form.addEventListener("input", () => void begin());
  form.addEventListener("submit", (event) => {
    // Another language of the page needs no work.
    const isSent = !(event.submitter?.hasAttribute("formaction") ?? false);
    if (isSent && solution.value === "") {
      event.preventDefault();
      form.querySelector("[role=status] > [hidden]")?.removeAttribute("hidden");
      void begin().then(() => form.requestSubmit());
    }
  });
}

// Browsers compute digests where nobody listens in between alone; elsewhere the page says what else there is.
const form = document.querySelector<HTMLFormElement>("form[data-bits]");
if (form !== null && "subtle" in crypto) {
  workFor(form);
}
