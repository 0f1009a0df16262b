import type { BlockComment, Language, StringForm } from "./language.js";
import { integerOf, numberForm, regexEnd, Slashes, stringEnd } from "./literals.js";
import { SourceText } from "./text.js";
import type { Token } from "./token.js";

const wordForm = /[\p{L}_$][\p{L}\p{N}_]*/uy;
const characterForm = /'(?:\\(?:u\{[0-9a-fA-F]+\}|x..|.)|[^\\'\n])'/uy;
const signForm = /=>|->|:=|::|==?=?|!==?|<<=?|>>|&&|\|\||./suy;

/**
 * Takes source text apart without parsing it: words, numbers, strings, signs and comments. It never fails: a
 * mark that opens nothing is a sign.
 *
 * @param text the source with LF, CRLF or CR line ends
 */
export function tokensOf(text: string, language: Language): Token[] {
  return [...new Tokeniser(new SourceText(text), language)];
}

class Tokeniser {
  readonly #source: SourceText;
  readonly #text: string;
  readonly #language: Language;
  #at = 0;
  #end = -1;
  /** For each form that was met unclosed, the places from which no string of it ends. */
  readonly #open = new Map<StringForm, Uint8Array>();
  readonly #slashes = new Slashes();

  constructor(source: SourceText, language: Language) {
    this.#source = source;
    this.#text = source.text;
    this.#language = language;
  }

  *[Symbol.iterator](): Generator<Token> {
    while (this.#at < this.#text.length) {
      if (/\s/.test(this.#text[this.#at] as string)) this.#at += 1;
      else yield this.#next();
    }
  }

  #next(): Token {
    return this.#comment() ?? this.#string() ?? this.#regex() ?? this.#character() ?? this.#plain();
  }

  #comment(): Token | undefined {
    const { lineComments, blockComments, id } = this.#language;
    const block = blockComments.find(({ open }) => this.#text.startsWith(open, this.#at));
    if (block !== undefined) return this.#marked("comment", block, blockEnd(this.#text, this.#at, block));
    const open = lineComments.find((mark) => this.#text.startsWith(mark, this.#at));
    // PHP's attributes begin as its comments do.
    if (open === undefined || (id === "php" && this.#text.startsWith("#[", this.#at))) return undefined;
    return this.#marked("comment", { open, close: "" }, this.#source.lineEnd(this.#at));
  }

  #string(): Token | undefined {
    for (const form of this.#language.strings) {
      if (!this.#text.startsWith(form.open, this.#at)) continue;
      const end = this.#stringEnd(this.#at + form.open.length, form);
      if (end !== undefined) return this.#marked("string", form, end);
    }
    return undefined;
  }

  #marked(kind: "string" | "comment", marks: { open: string; close: string }, end: number): Token {
    const text = this.#text.slice(this.#at + marks.open.length, end - marks.close.length);
    return this.#token(kind, end, text);
  }

  /** Where a string ends; undefined where it does not, which is found out once for every place on the way. */
  #stringEnd(from: number, form: StringForm): number | undefined {
    const open = this.#open.get(form);
    const way: number[] = [];
    const end = stringEnd(this.#text, from, form, (at) => way.push(at) > 0 && open?.[at] === 1);
    if (end !== undefined) return end;
    const marks = open ?? new Uint8Array(this.#text.length);
    for (const at of way) marks[at] = 1;
    this.#open.set(form, marks);
    return undefined;
  }

  /** What stands in one is neither a string nor a comment. */
  #regex(): Token | undefined {
    if (!this.#language.regex || this.#text[this.#at] !== "/" || !this.#slashes.begins) return undefined;
    const end = regexEnd(this.#text, this.#at);
    return end === undefined ? undefined : this.#token("sign", end);
  }

  /** A character of Rust, as opposed to a lifetime. */
  #character(): Token | undefined {
    if (this.#language.id !== "rust") return undefined;
    const found = this.#match(characterForm);
    if (found === undefined) return undefined;
    return this.#token("string", this.#at + found.length, found.slice(1, -1));
  }

  #plain(): Token {
    const number = this.#match(numberForm);
    const word = number ?? this.#match(wordForm);
    const text = word ?? (this.#match(signForm) as string);
    const kind = number !== undefined ? "number" : word !== undefined ? "word" : "sign";
    const token = this.#token(kind, this.#at + text.length);
    const value = number === undefined ? undefined : integerOf(number, this.#language.octal === true);
    return value === undefined ? token : { ...token, value };
  }

  #match(form: RegExp): string | undefined {
    form.lastIndex = this.#at;
    return form.exec(this.#text)?.[0];
  }

  #token(kind: Token["kind"], end: number, text?: string): Token {
    const token = this.#source.token(kind, this.#at, end, text, this.#at === this.#end);
    this.#at = end;
    this.#end = end;
    this.#slashes.see(token);
    return token;
  }
}

/** Where a block comment ends; one that is never closed ends with the text. */
function blockEnd(text: string, from: number, { open, close, nests }: BlockComment): number {
  let depth = 0;
  for (let at = from; at < text.length; ) {
    if (text.startsWith(open, at) && (depth === 0 || nests)) {
      depth += 1;
      at += open.length;
    } else if (text.startsWith(close, at)) {
      depth -= 1;
      at += close.length;
      if (depth === 0) return at;
    } else at += 1;
  }
  return text.length + close.length;
}
