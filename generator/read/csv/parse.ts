/** A cell with the place of its first character, counted from 1. */
export interface CsvCell {
  readonly text: string;
  readonly line: number;
  readonly column: number;
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
    value += plain.exec(text)?.[0] ?? "";
    at = plain.lastIndex;
    record.push({ text: value, ...cell });
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
