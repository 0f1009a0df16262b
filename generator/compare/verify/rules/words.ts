import type { IndexedEntry } from "../match/table-index.js";
import type { Judged } from "../match/verdict.js";

/** A value of the document as the source writes values: packed where it packs them, in hexadecimal where it does so, with as many digits. */
export function shown(documents: number, { pair }: Judged): string {
  const value = documents + (pair.base ?? 0);
  const [, written] =
    /^0x([0-9a-f_']+?)_?(?:[ui](?:8|16|32|64|128|size)|[ul]*)$/i.exec(pair.valueToken.text) ?? [];
  if (written === undefined) return String(value);
  const digits = (value < 0 ? value + 0x100000000 : value).toString(16);
  const shape = written.replace(/['_]/g, "");
  return `0x${(/[A-F]/.test(shape) ? digits.toUpperCase() : digits).padStart(shape.length, "0")}`;
}

/** What the document has under a value. */
export function entriesAt(entries: readonly IndexedEntry[]): string {
  return entries.length === 0 ? "no entry" : entries.map(({ name }) => name).join(" or ");
}

/** More ranges than this are counted, not shown. */
const mostRanges = 16;

/** `101, 103-105`, the values in ascending order. */
export function ranges(values: readonly number[], show: (value: number) => string = String): string {
  const parts: { from: number; to: number }[] = [];
  for (const value of [...values].sort((a, b) => a - b)) {
    const last = parts.at(-1);
    if (last !== undefined && last.to === value - 1) last.to = value;
    else parts.push({ from: value, to: value });
  }
  const shown = parts.slice(0, mostRanges);
  const left = parts.slice(mostRanges).reduce((sum, { from, to }) => sum + to - from + 1, 0);
  const texts = shown.map(({ from, to }) => {
    if (from === to) return show(from);
    return `${show(from)}${to === from + 1 ? ", " : "-"}${show(to)}`;
  });
  return `${texts.join(", ")}${left > 0 ? ` and ${left} more` : ""}`;
}
