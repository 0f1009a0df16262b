import type { Claim } from "../around/claim.js";
import type { Code } from "../source/code.js";
import type { Source } from "../source/expression.js";
import { blockAt, type Token } from "../source/token.js";

/** A name and a value that belong together in a source text. */
export interface Pair {
  /** As written; of a qualified name the last part. */
  readonly name: string;
  readonly value: number;
  readonly nameToken: Token;
  /** Where the value stands; the name's token where the value is counted. */
  readonly valueToken: Token;
  /**
   * `constant`: a name that is given a value. `label`: a value that is given a name or a text.
   * What is wrong then is, of a constant, its value, and of a label, its name.
   */
  readonly role: "constant" | "label";
  /** The value is given as the name of another constant. */
  readonly alias?: true;
  /** The value is written as part of the name. */
  readonly carried?: true;
  /** Values count on from here by the list's own rule, so only their order says anything. */
  readonly counted?: true;
  /** The value is the place in a list that counts from an unknown start: only differences between them count. */
  readonly floating?: true;
  /** Other values have the name as well, in one branch: it need not be each one's own. */
  readonly shared?: true;
  /** Too little to be of a table by itself, as one of two numbers is, or a short list: only where a page is told by more. */
  readonly slight?: true;
  /** Which of the numbers of its record the value is, and which of its texts the name. */
  readonly column?: number;
  /** What else the row says that the pair is from, where brackets do not tell. */
  readonly beside?: readonly Claim[];
  /** What was taken from the value that the source has: of `0x0705` the page, `0x0700`. */
  readonly base?: number;
  /** The outer number of a table's key of two, where it was found out; the value is the inner one. */
  readonly page?: number;
  /** The bracket that the pair stands in, -1 at the top: pairs of one block are judged together. */
  readonly block: number;
}

/** Classes that stand for a value are judged together, and apart from constants: a class may as well have a code by default. */
export const ofClasses = -3;

/** Finds the pairs of one form. One literal each, listed in `index.ts`. */
export interface Extractor {
  readonly id: string;
  /** What it finds, as examples. */
  readonly finds: string;
  run(code: Source): Iterable<Pair>;
}

/**
 * The pair of two tokens.
 *
 * @param found the value, and how it was found
 * @param block that of the name, where it is no other
 */
export function pairOf(
  code: Code,
  role: Pair["role"],
  nameAt: number,
  { value, alias, counted }: Pick<Pair, "value" | "alias" | "counted">,
  valueAt: number,
  block: number = blockAt(code, nameAt),
): Pair {
  const nameToken = code.tokens[nameAt] as Token;
  const pair = { name: nameToken.text, value, nameToken, valueToken: numeralAt(code, valueAt), role, block };
  return { ...pair, ...(alias ? { alias } : {}), ...(counted ? { counted } : {}) };
}

/** Tokens of a cast, `((unsigned long)(`, that may stand before a number. */
const mostCast = 8;

/** The number within an expression that begins with a cast; else its first token. */
function numeralAt(code: Code, at: number): Token {
  const first = code.tokens[at] as Token;
  for (let next = at; next < at + mostCast; next++) {
    const token = code.tokens[next];
    if (token?.kind === "number") return token;
    if (token === undefined || token.line !== first.line || token.kind === "string") return first;
    if ([",", ";", "="].includes(token.text)) return first;
  }
  return first;
}
