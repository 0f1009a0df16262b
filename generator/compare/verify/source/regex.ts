import type { Token } from "./token.js";

/** Words of JavaScript that a value follows, so that a slash behind them begins a regular expression. */
const before = new Set(
  "return typeof case in of do else void delete throw new instanceof yield await".split(" "),
);
/** Words whose brackets hold a condition, behind which a statement begins. */
const conditions = new Set(["if", "while", "for", "with"]);

/** No regular expression in a source is longer. */
const longest = 1_000;

/** Tells, from the tokens so far, whether a slash begins a regular expression of JavaScript or divides. */
export class Slashes {
  #last: Token | undefined;
  /** `++` or `--` stands there: a value. */
  #counts = false;
  #condition = false;
  readonly #open: boolean[] = [];

  see(token: Token): void {
    const { kind, text, glued } = token;
    if (kind === "comment") return;
    if (kind === "sign" && text === "(")
      this.#open.push(this.#last?.kind === "word" && conditions.has(this.#last.text));
    if (kind === "sign" && text === ")") this.#condition = this.#open.pop() ?? false;
    this.#counts = kind === "sign" && glued && /[+-]/.test(text) && this.#last?.text === text;
    this.#last = token;
  }

  get begins(): boolean {
    if (this.#last === undefined) return true;
    const { kind, text } = this.#last;
    if (kind === "word") return before.has(text);
    if (kind !== "sign" || this.#counts) return false;
    // Behind `<` stands the end of an element.
    return text === ")" ? this.#condition : text !== "]" && text !== "<";
  }
}

/** Where the regular expression that begins at a slash ends, its flags included; undefined where none does. */
export function regexEnd(text: string, from: number): number | undefined {
  let inClass = false;
  for (let at = from + 1; at < text.length && at - from < longest && text[at] !== "\n"; at++) {
    if (text[at] === "\\" && text[at + 1] !== "\n") at += 1;
    else if (text[at] === "[") inClass = true;
    else if (text[at] === "]") inClass = false;
    else if (text[at] === "/" && !inClass) {
      let end = at + 1;
      while (/[a-z]/.test(text[end] ?? "")) end += 1;
      return end;
    }
  }
  return undefined;
}
