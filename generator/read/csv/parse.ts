/** A cell with the place of its first character, counted from 1. */
export interface CsvCell {
  readonly text: string;
  readonly line: number;
  readonly column: number;
  /** Text stands behind the quote that closes the cell: perhaps the quote is a part of it. */
  readonly goesOn?: true;
}

export interface CsvText {
  /** The records that are not empty. */
  readonly records: readonly (readonly CsvCell[])[];
  /** The cell whose quote is never closed; its record is not among the records. */
  readonly open?: CsvCell;
}

/**
 * Values parted by a separator (RFC 4180): a cell in quotes may hold separators, line breaks and, doubled, quotes.
 *
 * @param text with LF line ends
 * @param firstLine the number of the line with which the records begin
 */
export function parseCsv(text: string, separator: string, firstLine = 1): CsvText {
  const plain = new RegExp(`[^${separator}\\n]*`, "y");
  const records: CsvCell[][] = [];
  let record: CsvCell[] = [];
  let line = firstLine;
  let lineStart = firstLine === 1 ? 0 : text.indexOf("\n") + 1;
  for (let at = lineStart; ; ) {
    const quoted = text[at] === '"';
    const start = quoted ? at + 1 : at;
    const cell = { line, column: start - lineStart + 1 };
    let value = "";
    if (quoted) {
      const close = closingQuote(text, start);
      if (close === -1) return { records, open: { text: text.slice(start), ...cell } };
      value = text.slice(start, close).replaceAll('""', '"');
      for (
        let feed = text.indexOf("\n", at);
        feed !== -1 && feed < close;
        feed = text.indexOf("\n", feed + 1)
      ) {
        line += 1;
        lineStart = feed + 1;
      }
      at = close + 1;
    }
    plain.lastIndex = at;
    const rest = plain.exec(text)?.[0] ?? "";
    at = plain.lastIndex;
    const goesOn = quoted && rest.trim() !== "" ? { goesOn: true as const } : {};
    record.push({ text: value + rest, ...cell, ...goesOn });
    const isEnd = at >= text.length;
    if (isEnd || text[at] === "\n") {
      if (record.some((one) => one.text.trim() !== "")) records.push(record);
      record = [];
      line += 1;
      lineStart = at + 1;
    }
    if (isEnd) return { records };
    at += 1;
  }
}

function closingQuote(text: string, start: number): number {
  let close = text.indexOf('"', start);
  while (close !== -1 && text[close + 1] === '"') close = text.indexOf('"', close + 2);
  return close;
}

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
  // Most texts are not such, and show it in their first line that is no comment: it has to have two cells.
  const [opening = ""] = /^(?:[^\S\n]*\n|#.*\n)*.*/.exec(head) ?? [];
  const possible = separators.filter((separator) => opening.includes(separator) || opening.includes('"'));
  const fitting = possible.flatMap((separator) => {
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
