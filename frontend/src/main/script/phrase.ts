// What counts, in the words that came with the page: one phrase for each category of numbers.

/** The phrase for a number, in the language of the element that has the phrases. */
export function phrase({lang, dataset}: HTMLElement, count: number): string {
  const words: Record<string, string> = JSON.parse(dataset.words ?? "{}");
  const form = words[new Intl.PluralRules(lang).select(count)] ?? words.other ?? "#";
  return form.replace("#", new Intl.NumberFormat(lang).format(count));
}
