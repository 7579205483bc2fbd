// The piece of a post that is selected, as the address of a quote names it.
const SPACE = /[\t-\r\p{Z}]+/gu;
const OTHERS_WORDS = "blockquote, details, .footnotes, .footnote-ref";
const BLOCK = "p, h1, h2, h3, h4, h5, h6, ul, ol, li, pre, table, tr, th, td, hr, div, dl, dt, dd";

/** What is selected, and where it stands among its author's own words: `40-180`. */
export interface Piece {
  range: string;
  words: string;
}

/** Counts as the server does: in letters, a single space between words and between blocks. */
export function selectedPiece(post: Element): Piece | undefined {
  const selection = document.getSelection();
  if (selection === null || selection.isCollapsed) {
    return undefined;
  }
  const selected = selection.getRangeAt(0);
  const written = new Written(selected);
  written.read(post);
  return written.piece();
}

class Written {
  private text = "";
  private from: number | undefined;
  private to = 0;

  constructor(private readonly selected: Range) {}

  read(node: Node): void {
    if (node instanceof Text) {
      this.readText(node);
    } else if (node instanceof Element && !node.matches(OTHERS_WORDS)) {
      const edge = node.matches(BLOCK) ? " " : "";
      this.text += edge;
      node.childNodes.forEach((child) => this.read(child));
      this.text += edge;
    }
  }

  private readText(node: Text): void {
    const {selected, text} = this;
    this.text += node.data;
    if (selected.intersectsNode(node)) {
      const from = node === selected.startContainer ? selected.startOffset : 0;
      const to = node === selected.endContainer ? selected.endOffset : node.length;
      if (node.data.slice(from, to).trim() !== "") {
        this.from ??= text.length + from;
        this.to = text.length + to;
      }
    }
  }

  piece(): Piece | undefined {
    if (this.from === undefined) {
      return undefined;
    }
    const words = this.text.slice(this.from, this.to);
    const before = this.text.slice(0, this.from) + words.slice(0, words.search(/\S/));
    const from = letters(before.replace(SPACE, " ").trimStart());
    return {range: `${from}-${from + letters(words.replace(SPACE, " ").trim())}`, words};
  }
}

function letters(text: string): number {
  return [...text].length;
}
