import type { IndexedEntry, Page, TableIndex } from "../match/table-index.js";
import type { Judged } from "../match/verdict.js";

/** A value of the document as the source writes values: packed where it packs them, in hexadecimal where it does so, with as many digits. */
export function shown(documents: number, { pair }: Pick<Judged, "pair">): string {
  if (pair.page !== undefined) return `(${pair.page}, ${inner(documents, pair.valueToken.text)})`;
  const value = documents + (pair.base ?? 0);
  const [, written] =
    /^0x([0-9a-f_']+?)_?(?:[ui](?:8|16|32|64|128|size)|[ul]*)$/i.exec(pair.valueToken.text) ?? [];
  if (written === undefined) return String(value);
  const digits = (value < 0 ? value + 0x100000000 : value).toString(16);
  const shape = written.replace(/['_]/g, "");
  return `0x${(/[A-F]/.test(shape) ? digits.toUpperCase() : digits).padStart(shape.length, "0")}`;
}

/** The same in brackets, which those of a key of two have. */
export function bracketed(documents: number, at: Pick<Judged, "pair">): string {
  return at.pair.page === undefined ? `(${shown(documents, at)})` : shown(documents, at);
}

/** The inner number of a key of two: decimal where the source writes it so, else in hexadecimal. */
function inner(value: number, written: string): string {
  if (/^\d+$/.test(written)) return String(value);
  const digits = value.toString(16).padStart(2, "0");
  return `0x${/^0x.*[a-f]/.test(written) ? digits : digits.toUpperCase()}`;
}

/** The number of a page, with its title: `14 (Provision)`. */
export function pageName({ number, title }: Page): string {
  return title === undefined ? String(number) : `${number} (${title})`;
}

/** What a table is called: its name, and which page of it. */
export function tableName({ name, page }: TableIndex): string {
  return page === undefined ? name : `${name}, page ${pageName(page)}`;
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
