import { z } from "zod";
import { type ColumnKind, fieldsIn, fieldsOf, type ManyFieldsKind } from "./kind.js";

/**
 * A cell in which an extraction ran two columns together: `0x00090314 SEC_I_X`, or `WSAEINTR 10004`.
 *
 * The cell is read in the one way in which both parts fit their kinds; where several ways fit, that is an
 * error. So without a separator the kinds must leave no doubt where the one ends: `WSAEINTR10004` is a name
 * with digits in it, unless the name's kind allows none.
 *
 * @param parts the two fields' kinds, in the order in which they stand in the cell
 * @param separator what stands between them: white space by default, `""` where nothing does
 */
export function fused(parts: Readonly<Record<string, ColumnKind>>, separator?: string): ManyFieldsKind {
  const [first, second, ...more] = Object.entries(parts);
  if (first === undefined || second === undefined || more.length > 0)
    throw new TypeError("fused() takes two kinds.");
  const read = ([field, kind]: [string, ColumnKind], text: string) => {
    const result = fieldsIn(field, kind, text);
    return result.success ? result.data : undefined;
  };
  return {
    id: `fused-${first[1].id}-${second[1].id}`,
    accessors: [first[1], second[1]].flatMap(({ accessors }) => accessors ?? []),
    cell: z.string().transform((text, context) => {
      const readings = splits(text, separator).flatMap(([left, right]) => {
        const [one, other] = [read(first, left), read(second, right)];
        return one === undefined || other === undefined ? [] : [{ ...one, ...other }];
      });
      const [only, another] = readings;
      if (only !== undefined && another === undefined) return only;
      const wanted = `${first[0]} (${first[1].id}) and ${second[0]} (${second[1].id})`;
      context.addIssue(
        only === undefined ? `${wanted} in one cell` : `one way to read ${wanted}, not ${readings.length}`,
      );
      return z.NEVER;
    }),
    fields: { ...fieldsOf(...first), ...fieldsOf(...second) },
  };
}

/** A longer text is not cut at every one of its characters. */
const longest = 4_000;

/** Every way to take a separator out of a text. */
function splits(text: string, separator: string | undefined): (readonly [left: string, right: string])[] {
  if (separator === "" && text.length > longest) return [];
  if (separator === "")
    return Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => [
      text.slice(0, at + 1),
      text.slice(at + 1),
    ]);
  if (separator === undefined)
    return [...text.matchAll(/\s+/g)].map(({ 0: space, index }) => [
      text.slice(0, index),
      text.slice(index + space.length),
    ]);
  const pieces = text.split(separator);
  return pieces.slice(1).map((_, at) => [
    pieces
      .slice(0, at + 1)
      .join(separator)
      .trim(),
    pieces
      .slice(at + 1)
      .join(separator)
      .trim(),
  ]);
}
