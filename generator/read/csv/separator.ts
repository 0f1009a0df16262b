import { type CsvCell, parseCsv } from "./parse.js";

const separators = [",", "\t", ";", "|"] as const;

/** So much of a text is looked at to tell the separator. */
const sample = 64 * 1024;

/**
 * What parts the cells of a text: that of which all records, or nearly all, have the same number; undefined where it
 * is no such text. In prose a comma has a space after it, and lines differ in how many they have.
 */
export function separatorOf(text: string): string | undefined {
  const said = saidSeparator(text);
  if (said !== undefined) return said;
  const whole = text.length <= sample;
  const head = whole ? text : text.slice(0, text.lastIndexOf("\n", sample) + 1);
  const fitting = separators.flatMap((separator) => {
    const { records: all } = parseCsv(head, separator);
    const records = all.slice(commentsBefore(all));
    const [first] = records;
    if (first === undefined || first.length < 2 || records.length < 2) return [];
    const even = records.filter((record) => record.length === first.length).length;
    if (even < records.length * 0.8 || even < 2) return [];
    // A bar also draws tables, and ends lines.
    if (separator === "|" && (even < records.length || records.some(isClosed))) return [];
    const cells = records.flatMap((record) => record.slice(1));
    const spaced = cells.filter((cell) => /^ \S/.test(cell.text)).length;
    return /[,;]/.test(separator) && spaced > cells.length / 2
      ? []
      : [{ separator, even: even / records.length }];
  });
  return fitting.sort((left, right) => right.even - left.even)[0]?.separator;
}

/** How many of the first records are lines of comment: they begin with `#`, and not in as many cells as the first row has. */
export function commentsBefore(records: readonly (readonly CsvCell[])[]): number {
  const isMarked = (record: readonly CsvCell[] | undefined) => record?.[0]?.text.startsWith("#") === true;
  const first = records.find((record) => !isMarked(record));
  const at = records.findIndex((record) => !isMarked(record) || record.length === first?.length);
  return Math.max(at, 0);
}

function isClosed(record: readonly CsvCell[]): boolean {
  return record[0]?.text.trim() === "" || record.at(-1)?.text.trim() === "";
}

/** What the first line says to Excel: `sep=;`. */
export function saidSeparator(text: string): string | undefined {
  return /^sep=([,;\t|])\n/i.exec(text)?.[1];
}
