import type { IndexedEntry } from "../match/table-index.js";
import type { Judged } from "../match/verdict.js";

/** A value as the source writes values: in hexadecimal where it does so. */
export function shown(value: number, { pair }: Judged): string {
  const { text } = pair.valueToken;
  if (!/^0x/i.test(text)) return String(value);
  const digits = (value < 0 ? value + 0x100000000 : value).toString(16);
  return `0x${(/[A-F]/.test(text) ? digits.toUpperCase() : digits).padStart(text.replace(/^0x|[^0-9a-f]/gi, "").length, "0")}`;
}

/** `MailboxQuotaExceeded`, or what the document has under a value, `none` included. */
export function entriesAt(entries: readonly IndexedEntry[]): string {
  return entries.length === 0 ? "no entry" : entries.map(({ name }) => name).join(" or ");
}

/** `101, 103-105`. */
export function ranges(values: readonly number[], show: (value: number) => string = String): string {
  const parts: [number, number][] = [];
  for (const value of [...values].sort((a, b) => a - b)) {
    const last = parts.at(-1);
    if (last !== undefined && last[1] === value - 1) last[1] = value;
    else parts.push([value, value]);
  }
  return parts
    .map(([from, to]) =>
      from === to ? show(from) : `${show(from)}${to === from + 1 ? ", " : "-"}${show(to)}`,
    )
    .join(", ");
}
