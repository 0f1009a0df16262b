import { z } from "zod";
import type { FieldType, OneFieldKind } from "./kind.js";

/** A field that is a text as it stands. */
export const textField: FieldType = { schema: () => z.string().min(1), words: String };

/** A name as programming languages have it (ECMAScript's IdentifierName), without white space. */
export function identifier(): OneFieldKind<string> {
  return {
    id: "identifier",
    cell: z
      .string()
      .regex(/^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u, "an identifier: letters, digits and _, no space"),
    field: textField,
  };
}

/** Longer ones are sentences, or cells of another column. */
const longest = 80;

/** A name of one or several words, such as `Normal disconnection`: one line that does not end a sentence. */
export function phrase(): OneFieldKind<string> {
  return {
    id: "phrase",
    cell: z
      .string()
      .min(1, "a name")
      .max(longest, `a name of at most ${longest} characters`)
      .regex(/^[^\n]*[^.\n]$/, "a name in one line, with no full stop at its end"),
    field: textField,
  };
}

/**
 * A text that is a key, such as `0100C`.
 *
 * @param pattern what it must look like as a whole; any text without white space by default
 */
export function stringKey(pattern = /\S+/): OneFieldKind<string> {
  if (!(pattern instanceof RegExp))
    throw new TypeError(`stringKey() takes a pattern such as /\\d{3}/, not ${JSON.stringify(pattern)}.`);
  // Of /A|AB/ the second is tried too, and a pattern with the flag g begins anew at every cell.
  const whole = new RegExp(`^(?:${pattern.source})$`, pattern.flags.replace(/[gy]/g, ""));
  return {
    id: "string-key",
    cell: z
      .string()
      .refine(
        (text) => whole.exec(text)?.[0] === text && text !== "",
        `a key that ${pattern} matches as a whole`,
      ),
    field: textField,
  };
}

/**
 * A reference to another table of the same spec: the name of one of its entries, as the document spells it or
 * as the table's `naming` makes it. A name that the table does not have is an error.
 */
export function entryName(table: string): OneFieldKind {
  return {
    id: "entry-name",
    cell: z.string().min(1, `the name of an entry of ${table}`),
    field: { ...textField, refersTo: table },
  };
}
