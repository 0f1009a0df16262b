import type { BlockComment, Language, StringForm } from "./language.js";
import { integerOf, numberForm } from "./number.js";
import { regexEnd, Slashes } from "./regex.js";
import { stringEnd } from "./string.js";
import type { Token } from "./token.js";

const wordForm = /[\p{L}_$][\p{L}\p{N}_]*/uy;
const signForm = /=>|->|:=|::|==?=?|!==?|<<=?|>>|&&|\|\||./suy;

/**
 * Takes source text apart without parsing it: words, numbers, strings, signs and comments. It never fails: a
 * mark that opens nothing is a sign.
 *
 * @param text the source with LF, CRLF or CR line ends
 */
export function tokensOf(text: string, language: Language): Token[] {
  return [...new Tokeniser(text.replace(/\r\n?/g, "\n"), language)];
}

class Tokeniser {
  readonly #text: string;
  readonly #language: Language;
  #at = 0;
  #line = 1;
  #lineStart = 0;
  /** Where the line ends; the last one never does, since a comment that is not closed ends behind the text. */
  #lineEnd: number;
  #end = -1;
  /** For each form that was met unclosed, the places from which no string of it ends. */
  readonly #open = new Map<StringForm, Uint8Array>();
  readonly #slashes = new Slashes();

  constructor(text: string, language: Language) {
    this.#text = text.startsWith("\ufeff") ? ` ${text.slice(1)}` : text;
    this.#language = language;
    this.#lineEnd = this.#nextBreak(0);
  }

  *[Symbol.iterator](): Generator<Token> {
    while (this.#at < this.#text.length) {
      if (/\s/.test(this.#text[this.#at] as string)) this.#move(this.#at + 1);
      else yield this.#next();
    }
  }

  #next(): Token {
    return (
      this.#comment() ??
      this.#string() ??
      this.#regex() ??
      this.#character() ??
      this.#number() ??
      this.#word() ??
      this.#sign()
    );
  }

  #comment(): Token | undefined {
    const { lineComments, blockComments } = this.#language;
    const block = blockComments.find(({ open }) => this.#text.startsWith(open, this.#at));
    if (block !== undefined) {
      const end = blockEnd(this.#text, this.#at, block);
      return this.#token(
        "comment",
        end,
        this.#text.slice(this.#at + block.open.length, end - block.close.length),
      );
    }
    const opening = lineComments.find((mark) => this.#text.startsWith(mark, this.#at));
    // PHP's attributes begin as its comments do.
    if (
      opening === undefined ||
      (opening === "#" && this.#text.startsWith("#[", this.#at) && this.#language.id === "php")
    )
      return undefined;
    const end = Math.min(this.#lineEnd, this.#text.length);
    return this.#token("comment", end, this.#text.slice(this.#at + opening.length, end));
  }

  #string(): Token | undefined {
    for (const form of this.#language.strings) {
      if (!this.#text.startsWith(form.open, this.#at)) continue;
      const end = this.#stringEnd(this.#at + form.open.length, form);
      if (end === undefined) continue;
      return this.#token(
        "string",
        end,
        this.#text.slice(this.#at + form.open.length, end - form.close.length),
      );
    }
    return undefined;
  }

  /** Where a string ends; undefined where it does not, which is found out once for every place on the way. */
  #stringEnd(from: number, form: StringForm): number | undefined {
    const open = this.#open.get(form);
    const end = stringEnd(this.#text, from, form, (at) => open?.[at] === 1);
    if (end !== undefined) return end;
    const marks = open ?? new Uint8Array(this.#text.length);
    this.#open.set(form, marks);
    stringEnd(this.#text, from, form, (at) => {
      if (marks[at] === 1) return true;
      marks[at] = 1;
      return false;
    });
    return undefined;
  }

  /** What stands in one is neither a string nor a comment. */
  #regex(): Token | undefined {
    if (!this.#language.regex || this.#text[this.#at] !== "/" || !this.#slashes.begins) return undefined;
    const end = regexEnd(this.#text, this.#at);
    return end === undefined ? undefined : this.#token("sign", end, this.#text.slice(this.#at, end));
  }

  /** A character of Rust, as opposed to a lifetime. */
  #character(): Token | undefined {
    if (this.#language.id !== "rust" || this.#text[this.#at] !== "'") return undefined;
    const match = /'(?:\\(?:u\{[0-9a-fA-F]+\}|x..|.)|[^\\'\n])'/uy;
    match.lastIndex = this.#at;
    const found = match.exec(this.#text)?.[0];
    return found === undefined
      ? undefined
      : this.#token("string", this.#at + found.length, found.slice(1, -1));
  }

  #number(): Token | undefined {
    const text = this.#match(numberForm);
    if (text === undefined) return undefined;
    const value = integerOf(text, this.#language.octal === true);
    const token = this.#token("number", this.#at + text.length, text);
    return value === undefined ? token : { ...token, value };
  }

  #word(): Token | undefined {
    const text = this.#match(wordForm);
    return text === undefined ? undefined : this.#token("word", this.#at + text.length, text);
  }

  #sign(): Token {
    const text = this.#match(signForm) as string;
    return this.#token("sign", this.#at + text.length, text);
  }

  #match(form: RegExp): string | undefined {
    form.lastIndex = this.#at;
    return form.exec(this.#text)?.[0];
  }

  #token(kind: Token["kind"], end: number, text: string): Token {
    const line = this.#line;
    const column = this.#at - this.#lineStart + 1;
    const glued = this.#at === this.#end;
    this.#move(end);
    this.#end = end;
    const token: Token = { kind, text, line, column, endLine: this.#line, glued };
    this.#slashes.see(token);
    return token;
  }

  #move(to: number): void {
    while (this.#lineEnd < to) {
      this.#line += 1;
      this.#lineStart = this.#lineEnd + 1;
      this.#lineEnd = this.#nextBreak(this.#lineStart);
    }
    this.#at = to;
  }

  #nextBreak(from: number): number {
    const at = this.#text.indexOf("\n", from);
    return at === -1 ? Number.POSITIVE_INFINITY : at;
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
