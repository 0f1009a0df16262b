import type { StringForm } from "./language.js";
import type { Token } from "./token.js";

/**
 * A number as the languages write it: digits with separators, then a suffix that names its type. Groups are bounded:
 * an engine keeps a place to return to for each, and has room for some millions.
 */
export const numberForm =
  /0[xX][0-9A-Fa-f]+(?:['_][0-9A-Fa-f]+){0,99}(?:_?[ui](?:8|16|32|64|128|size)|[uUlL]+|n)?|0[bB][01]+(?:['_][01]+){0,99}(?:_?[ui](?:8|16|32|64|128|size)|[uUlL]+|n)?|0[oO][0-7]+(?:_[0-7]+){0,99}n?|[0-9]+(?:['_][0-9]+){0,99}(?:\.[0-9]+(?:[eE][+-]?[0-9]+)?[fFdDmM]?|[eE][+-]?[0-9]+|_?[ui](?:8|16|32|64|128|size)|[uUlL]+|n)?/y;

const suffix = /(?:[ui](?:8|16|32|64|128|size)|(?<![uUlL])[uUlL]+|n)$/;

/**
 * The value of a number's text.
 *
 * @param octal a leading `0` makes it octal
 * @returns undefined where it is no integer that a double holds exactly
 */
export function integerOf(text: string, octal: boolean): number | undefined {
  const digits = text.replace(/['_]/g, "").replace(suffix, "");
  if (!/^(?:0x[\da-f]+|(?:0[bo])?\d+)$/i.test(digits)) return undefined;
  const value = octal && /^0[0-7]+$/.test(digits) ? Number.parseInt(digits, 8) : Number(digits);
  return Number.isSafeInteger(value) ? value : undefined;
}

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

/**
 * Where a string ends, its closing mark included; undefined where it does not.
 *
 * @param isOpen whether no string of this form ends from a place on the way
 * @param depth of how many templates it is a part
 */
export function stringEnd(
  text: string,
  from: number,
  form: StringForm,
  isOpen: (at: number) => boolean = () => false,
  depth = 0,
): number | undefined {
  const { close, escape: mark, doubled, lines } = form;
  let holes = form.holes === true;
  for (let at = from; at < text.length && !isOpen(at); ) {
    if (mark !== undefined && text[at] === mark) at += 2;
    else if (doubled && text.startsWith(close + close, at)) at += 2 * close.length;
    else if (text.startsWith(close, at)) return at + close.length;
    else if (holes && text.startsWith("${", at)) {
      const end = holeEnd(text, at + 2, form, depth);
      if (end === undefined && depth > 0) return undefined;
      // Where one hole is left open, the rest has none: it is looked for only once.
      holes = end !== undefined;
      at = end ?? at + 2;
    } else if (!lines && text[at] === "\n") return undefined;
    else at += 1;
  }
  return undefined;
}

/** Templates within templates deeper than this are none. */
const deepest = 20;

/** Where a hole of a template ends, past the strings and templates in it; undefined where it does not. */
function holeEnd(text: string, from: number, form: StringForm, depth: number): number | undefined {
  let open = 1;
  for (let at = from; at < text.length && depth < deepest; at++) {
    const mark = text[at] as string;
    if (mark === "{") open += 1;
    else if (mark === "}" && --open === 0) return at + 1;
    else if (["'", '"', form.close].includes(mark)) {
      const isTemplate = mark === form.close;
      const inner = isTemplate ? form : { open: mark, close: mark, escape: "\\" };
      const end = stringEnd(text, at + 1, inner, undefined, depth + 1);
      if (end === undefined && isTemplate) return undefined;
      at = end === undefined ? at : end - 1;
    }
  }
  return undefined;
}
