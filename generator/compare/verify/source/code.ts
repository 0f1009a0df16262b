import { reachable } from "./dead.js";
import { type Language, languageOf } from "./language.js";
import type { Row } from "./text.js";
import { type Brackets, bracketsOf, type Token } from "./token.js";
import { tokensOf } from "./tokens.js";

/** A source file, taken apart. */
export interface Code extends Brackets {
  readonly file: string;
  readonly language: Language;
  /** Without the comments, and without what is never compiled or run; none where the file is but rows. */
  readonly tokens: readonly Token[];
  readonly comments: readonly Token[];
  /** Of a file in a form of tables. */
  readonly rows: readonly Row[];
}

/** Takes a source file apart; its language is that of the file's extension. */
export function codeOf(file: string, text: string): Code {
  const language = languageOf(file);
  const table = language.table?.read(text);
  const all = language.table?.only === true ? [] : tokensOf(text, language);
  const code = all.filter(({ kind }) => kind !== "comment");
  const tokens = reachable(code, language.id);
  return {
    file,
    language,
    tokens,
    comments: [...all.filter(({ kind }) => kind === "comment"), ...(table?.comments ?? [])],
    rows: table?.rows ?? [],
    ...bracketsOf(tokens),
  };
}
