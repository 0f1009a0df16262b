import { type Bytes, bytesIn, bytesText, bytesValue } from "./bytes.js";
import type { OneFieldKind } from "./kind.js";
import { numeric } from "./number.js";
import { endsTwice, spansIn } from "./restated.js";

/** A span of numbers; both ends are in it, and the same where it is one number. */
export interface Range {
  /** As the model has numbers: a string of decimal digits where the kind reads more than 53 bits. */
  readonly first: number | string;
  readonly last: number | string;
}

/** What the text of a cell of numbers is. */
export type NumbersIn =
  | { readonly form: "single" | "range"; readonly ranges: readonly [Range] }
  | { readonly form: "list"; readonly ranges: readonly Range[] }
  /** Several bytes (`0x00,0x01`), or a range of such, in a column whose kind does not read them. */
  | { readonly form: "bytes"; readonly ranges: readonly [Range]; readonly count: number };

/**
 * Tells a number from a range of numbers (`2-9`, `0x02 - 0x0F`, `24 to 65535`) and from a list (`1, 2, 5`).
 *
 * @param text the cell's text
 * @param number the kind that reads a single number
 * @returns undefined where it is none of them, or cannot be told
 */
export function numbersIn(text: string, number: OneFieldKind): NumbersIn | undefined {
  const span = bytesIn(text);
  const ranges = span === undefined ? rangesIn(text, number) : [rangeOf(span)];
  const [only, another] = ranges ?? [];
  if (ranges === undefined || only === undefined) return undefined;
  if (another !== undefined) return { form: "list", ranges };
  if (span !== undefined && !number.cell.safeParse(bytesText(span.first, span.count)).success)
    return { form: "bytes", ranges: [only], count: span.count };
  return { form: only.first === only.last ? "single" : "range", ranges: [only] };
}

function rangeOf({ count, first, last }: Bytes): Range {
  return { first: bytesValue(first, count), last: bytesValue(last, count) };
}

/** Digits with commas: one number in groups of three, or a list of several. */
const maybeGrouped = /(?<![\d,])\d{1,3}(?:,\d{3})+(?!\d|,\d)/;

/**
 * Reads numbers and ranges of them, parted by commas, semicolons, `and` or `or`.
 *
 * @returns undefined where one of them cannot be read, runs from high to low, or it cannot be told whether a comma
 *   parts numbers or thousands
 */
export function rangesIn(text: string, number: OneFieldKind): Range[] | undefined {
  const isGrouped = number.cell.safeParse("1,000").success;
  const items = text
    .split(isGrouped ? /[,;]\s(?:and\s|or\s)?|\s(?:and|or)\s/ : /[,;](?:\s(?:and|or)\s)?|\s(?:and|or)\s/)
    .map((item) => item.trim());
  if (items.length > 1 && !isGrouped && (maybeGrouped.test(text) || items.some((item) => /^0\d/.test(item))))
    return undefined;
  const ranges = items.map((item) => rangeIn(item, number));
  return ranges.every((range) => range !== undefined) ? ranges : undefined;
}

/** A longer text is no range of numbers. */
const longest = 200;

/** Splits where both sides are numbers: a sign is no separator. */
function rangeIn(text: string, number: OneFieldKind): Range | undefined {
  const read = (part: string) => number.cell.safeParse(part).data as number | string | undefined;
  if (text.length > longest) return undefined;
  const only = read(text);
  if (only !== undefined) return { first: only, last: only };
  for (const [left, right] of [...spansIn(text), ...endsTwice(text)]) {
    const first = read(left);
    const last = read(right);
    // `0x10-1F`: the prefix is said once. What could be decimal as well cannot be told.
    const prefixed = /^0x/i.test(left) && /^[0-9a-f]+$/i.test(right) ? read(`0x${right}`) : undefined;
    const end = last ?? prefixed;
    if (first === undefined || end === undefined) continue;
    const isSure = last === undefined || prefixed === undefined || last === prefixed;
    return isSure && numeric(first) <= numeric(end) ? { first, last: end } : undefined;
  }
  return undefined;
}
