import { z } from "zod";
import type { Frozen } from "../words/frozen.js";

/** What a document says of values that have no name. */
export const rangeStatuses = [
  "unassigned",
  "reserved",
  "private",
  "experimental",
  "deprecated",
  "other",
] as const;
export type RangeStatus = (typeof rangeStatuses)[number];

/** A number as the model has it: a string of decimal digits where the column's kind reads more than 53 bits. */
const whole = z.union([z.int(), z.string().regex(/^-?\d+$/)]);

/** Values of a table that are no members. */
export const rangeSchema = z.strictObject({
  /** Both ends are in it, and the same where it is one value. */
  first: whole,
  last: whole,
  /** What the document calls it, where that is a name. */
  name: z.string().min(1).optional(),
  /** The document's words. */
  text: z.string(),
  status: z.enum(rangeStatuses),
});
export interface ModelRange extends Frozen<z.infer<typeof rangeSchema>> {}

export function compareNumbers(left: number | string, right: number | string): number {
  if (typeof left === "number" && typeof right === "number") return left - right;
  const difference = BigInt(left) - BigInt(right);
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}
