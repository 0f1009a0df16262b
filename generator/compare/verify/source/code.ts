import { type Language, languageOf } from "./language.js";
import type { Token } from "./token.js";
import { tokensOf } from "./tokens.js";

/** A source file, taken apart. */
export interface Code {
  readonly file: string;
  readonly language: Language;
  /** Without the comments. */
  readonly tokens: readonly Token[];
  readonly comments: readonly Token[];
  /** For each token the bracket that it stands in, as that token's index; -1 at the top. */
  readonly opener: readonly number[];
  /** For each opening bracket the index of the one that closes it. */
  readonly closer: ReadonlyMap<number, number>;
}

const closing: Readonly<Record<string, string>> = { "(": ")", "[": "]", "{": "}" };

/** Takes a source file apart; its language is that of the file's extension. */
export function codeOf(file: string, text: string): Code {
  const language = languageOf(file);
  const all = tokensOf(text, language);
  const tokens = all.filter(({ kind }) => kind !== "comment");
  return {
    file,
    language,
    tokens,
    comments: all.filter(({ kind }) => kind === "comment"),
    ...brackets(tokens),
  };
}

/** A closing bracket that fits none of the open ones is passed over; one that fits an outer closes the inner. */
function brackets(tokens: readonly Token[]): Pick<Code, "opener" | "closer"> {
  const open: number[] = [];
  const waiting: Record<string, number> = { ")": 0, "]": 0, "}": 0 };
  const opener: number[] = [];
  const closer = new Map<number, number>();
  tokens.forEach(({ kind, text }, index) => {
    if (kind === "sign" && (waiting[text] ?? 0) > 0) {
      for (let fits = false; !fits; ) {
        const last = open.pop() as number;
        const closes = closing[(tokens[last] as Token).text] as string;
        waiting[closes] = (waiting[closes] ?? 0) - 1;
        fits = closes === text;
        if (fits) closer.set(last, index);
      }
    }
    opener.push(open.at(-1) ?? -1);
    const closes = kind === "sign" ? closing[text] : undefined;
    if (closes !== undefined) {
      open.push(index);
      waiting[closes] = (waiting[closes] ?? 0) + 1;
    }
  });
  return { opener, closer };
}

/** Whether the token at an index is this sign. */
export function isSign(code: Code, index: number, ...signs: readonly string[]): boolean {
  const token = code.tokens[index];
  return token?.kind === "sign" && signs.includes(token.text);
}

/** Whether the token at an index is this word, in any case. */
export function isWord(code: Code, index: number, ...words: readonly string[]): boolean {
  const token = code.tokens[index];
  return token?.kind === "word" && words.includes(token.text.toLowerCase());
}

/** Whether the token at an index begins a line. */
export function beginsLine(code: Code, index: number): boolean {
  const token = code.tokens[index];
  const before = code.tokens[index - 1];
  return token !== undefined && (before === undefined || before.endLine < token.line);
}
