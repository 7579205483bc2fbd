// The preview of what is written, below its form; without it a page of its own.
import {askPage, refusal} from "./asking";
import {eachWritingForm, fieldsOf, goesElsewhere, tell, toolOf} from "./forms";

const PIECES = "main > .preview, main > [aria-labelledby=similar]";

async function show(form: HTMLFormElement, shown: HTMLElement): Promise<void> {
  const sent = fieldsOf(form);
  sent.set("do", "preview");
  form.ariaBusy = "true";
  try {
    const page = await askPage(form.action, {sent});
    const pieces = [...page.querySelectorAll(PIECES)].map(own);
    const refused = pieces.length === 0 ? refusal(page) : undefined;
    shown.replaceChildren(...(refused ? [refused] : pieces));
    tell(form, refused ? "" : (shown.dataset.shown ?? ""));
  } catch {
    shown.replaceChildren(notice(shown.dataset.failed ?? ""));
  } finally {
    form.ariaBusy = "false";
  }
}

// There may be others in the page, of other forms.
function own(piece: Element): Element {
  piece.querySelector("[id]")?.removeAttribute("id");
  piece.removeAttribute("aria-labelledby");
  return piece;
}

function notice(words: string): HTMLElement {
  const told = document.createElement("p");
  told.className = "notice";
  told.setAttribute("role", "alert");
  told.textContent = words;
  return told;
}

eachWritingForm((form, signal) => {
  const shown = toolOf(form, ".shown");
  form.append(shown);
  tell(form, "");
  const act = (event: SubmitEvent): void => {
    const button = event.submitter;
    if (!goesElsewhere(event) && button instanceof HTMLButtonElement && button.value === "preview") {
      event.preventDefault();
      if (form.ariaBusy !== "true") {
        void show(form, shown);
      }
    }
  };
  form.addEventListener("submit", act, {signal});
});
