// Narrows the topics of a new discussion to those that hold what is typed, where there are many.
import {eachWritingForm, tell, toolOf} from "./forms";
import {phrase} from "./phrase";

const MANY = 12;
const MARKS = /\p{M}/gu;

function folded(words: string): string {
  return words.normalize("NFKD").replace(MARKS, "").toLowerCase();
}

// What is chosen stays so.
function narrow(fields: HTMLSelectElement[], typed: string): number {
  const left = new Set<string>();
  for (const option of fields.flatMap((field) => [...field.options])) {
    const isLeft = folded(option.text).includes(folded(typed.trim()));
    option.hidden = !(isLeft || option.selected || option.value === "");
    if (isLeft && option.value !== "") {
      left.add(option.value);
    }
  }
  return left.size;
}

eachWritingForm((form) => {
  const fields = [...form.querySelectorAll<HTMLSelectElement>("select[name^=topic-]")];
  const [first] = fields;
  if (first === undefined || first.length <= MANY) {
    return;
  }
  const filter = toolOf(form, ".filter");
  const box = filter.querySelector("input") as HTMLInputElement;
  first.closest("label")?.before(filter);
  box.addEventListener("input", () => tell(form, phrase(filter, narrow(fields, box.value))));
  box.addEventListener("keydown", (event) => {
    if (event.key === "Enter") {
      event.preventDefault();
    }
  });
});
