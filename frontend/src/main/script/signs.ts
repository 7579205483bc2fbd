// Signs of Markdown, set around what is selected or taken away where they stand already.

/** Words for a range of a text, and what of them is selected then. */
export interface Setting {
  from: number;
  to: number;
  words: string;
  selected: [from: number, to: number];
}

type Sign = (text: string, from: number, to: number) => Setting;

const ADDRESS = "https://";
const FENCE = "```";

export const SIGNS: Record<string, Sign> = {
  emphasis: around("*"),
  strong: around("**"),
  link,
  quote: before("> "),
  list: before("- "),
  code: (text, from, to) =>
    text.slice(from, to).includes("\n") ? fence(text, from, to) : around("`")(text, from, to),
};

function around(sign: string): Sign {
  return (text, from, to) => {
    const words = text.slice(from, to);
    const {length} = sign;
    if (isWithin(text, from, to, sign)) {
      const start = from - length;
      return {from: start, to: to + length, words, selected: [start, start + words.length]};
    }
    const start = from + length;
    return {from, to, words: sign + words + sign, selected: [start, start + words.length]};
  };
}

// One star of two is no emphasis.
function isWithin(text: string, from: number, to: number, sign: string): boolean {
  const [mark = ""] = sign;
  const before = runBefore(text.slice(0, from), mark);
  const after = runBefore([...text.slice(to)].reverse().join(""), mark);
  const least = Math.min(before, after);
  return least === sign.length || (least === 3 && mark === "*");
}

function runBefore(text: string, mark: string): number {
  let run = 0;
  while (text.at(-1 - run) === mark) {
    run++;
  }
  return run;
}

function link(text: string, from: number, to: number): Setting {
  const words = text.slice(from, to);
  if (/^https?:\/\/\S+$/.test(words)) {
    return {from, to, words: `[](${words})`, selected: [from + 1, from + 1]};
  }
  const address = from + words.length + 3;
  return {
    from,
    to,
    words: `[${words}](${ADDRESS})`,
    selected: words === "" ? [from + 1, from + 1] : [address, address + ADDRESS.length],
  };
}

function before(sign: string): Sign {
  return (text, from, to) => {
    const start = text.lastIndexOf("\n", from - 1) + 1;
    const next = text.indexOf("\n", to);
    const end = next < 0 ? text.length : next;
    const lines = text.slice(start, end).split("\n");
    const set = lines.every((line) => line.startsWith(sign));
    const words = lines.map((line) => (set ? line.slice(sign.length) : sign + line)).join("\n");
    const last = start + words.length;
    return {from: start, to: end, words, selected: from === to ? [last, last] : [start, last]};
  };
}

function fence(text: string, from: number, to: number): Setting {
  const edge = from === 0 || text[from - 1] === "\n" ? "" : "\n";
  const words = text.slice(from, to).replace(/\n$/, "");
  const start = from + edge.length + FENCE.length + 1;
  return {
    from,
    to,
    words: `${edge}${FENCE}\n${words}\n${FENCE}\n`,
    selected: [start, start + words.length],
  };
}
