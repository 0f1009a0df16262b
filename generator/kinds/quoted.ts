import { z } from "zod";
import type { OneFieldKind } from "./kind.js";

/** Pairs that stand around a text. */
const pairs = ['""', "''", "``", "“”", "‘’", "«»"];

/**
 * A cell with quotation marks or backticks around it, which are no part of the value: `"FA"`. A cell without them, or
 * with others, is an error.
 *
 * @param kind how what is between them is read
 * @param marks the mark before and the one behind
 */
export function quoted(kind: OneFieldKind, marks = '""'): OneFieldKind {
  if (!pairs.includes(marks)) throw new TypeError(`quoted() takes one of ${pairs.join(" ")} for its marks.`);
  return {
    ...kind,
    id: `quoted-${kind.id}`,
    cell: z
      .string()
      .refine((text) => isWithin(text, marks), {
        error: `a text between ${marks[0]} and ${marks[1]}`,
        abort: true,
      })
      .transform((text) => text.slice(1, -1).trim())
      .pipe(kind.cell),
  };
}

/** The marks that stand around every one of some texts; undefined where one of them has none, or others. */
export function quotesAround(texts: readonly string[]): string | undefined {
  return texts.length === 0 ? undefined : pairs.find((marks) => texts.every((text) => isWithin(text, marks)));
}

/** A mark within would be the end of a first text and the beginning of another. */
function isWithin(text: string, [open = "", close = ""]: string): boolean {
  const inner = text.slice(1, -1);
  return (
    text.length > 2 &&
    text.startsWith(open) &&
    text.endsWith(close) &&
    !inner.includes(open) &&
    !inner.includes(close)
  );
}
