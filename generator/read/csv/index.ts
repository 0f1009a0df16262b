import { type Diagnostic, inputError } from "../../diagnostics/diagnostic.js";
import { type Block, type Document, placed, type RawTable } from "../document.js";
import { Budget, defaultLimits, type Limits } from "../limits.js";
import { folded } from "../runs.js";
import { type CsvCell, commentsBefore, parseCsv, saidSeparator, separatorOf } from "./parse.js";

/** A table that is in pieces is not told of for every piece. */
const mostProblems = 20;

/**
 * Reads values parted by a separator (RFC 4180), which the content tells.
 *
 * @param file the path to name in places, with `/` between folders
 * @param text the document's text with LF line ends and without BOM
 * @throws InputError where a quote is never closed, or the document exceeds a limit
 */
export function readCsv(file: string, text: string, limits: Limits = defaultLimits): Document {
  const budget = new Budget(file, limits);
  const { records: all, open } = parseCsv(
    text,
    separatorOf(text) ?? ",",
    saidSeparator(text) === undefined ? 1 : 2,
  );
  const frame: Document = { file, format: "csv", lines: text.split("\n"), blocks: [] };
  const placeOf = ({ line, column }: CsvCell) => ({ file, line, column });
  const withPlace = (cell: CsvCell) => placed(frame, placeOf(cell), cell.text);
  if (open !== undefined) {
    throw inputError("document-damaged", `${file} has a quote that is never closed.`, {
      ...withPlace(open),
      help: "Close the quote, or double it where it is part of a text.",
    });
  }
  const isBlank = (line: number) => frame.lines[line - 1]?.trim() === "";
  const tableOf = (own: readonly (readonly CsvCell[])[]): RawTable[] => {
    const [first] = own;
    const start = first?.[0];
    if (first === undefined || start === undefined) return [];
    const uneven = own.filter(({ length }) => length !== first.length).slice(0, mostProblems);
    const problems = uneven.map(
      (record): Diagnostic => ({
        code: "table-cut-off",
        severity: "error",
        message: `The row at line ${record[0]?.line} has ${record.length} cells; the first row has ${first.length}.`,
        ...withPlace(record.at(-1) ?? start),
        help: "A cell was lost, or a text with the separator in it has no quotes: mend the row.",
      }),
    );
    const open = own
      .flat()
      .filter(({ goesOn }) => goesOn)
      .slice(0, mostProblems);
    const quotes = open.map(
      (cell): Diagnostic => ({
        code: "row-cells",
        severity: "error",
        message: `The cell at line ${cell.line} goes on behind the quote that closes it.`,
        ...placed(frame, placeOf(cell)),
        help: "Double the quote where it is a part of the text, or put it at the cell's end.",
      }),
    );
    const rows = own.map((record, index) => {
      budget.spend("cells", record.length);
      const cells = record.map((cell) => {
        budget.spend("characters", cell.text.length);
        return { text: folded(cell.text), place: placeOf(cell) };
      });
      const line = record[0]?.line ?? 0;
      return {
        header: index === 0 && isHeader(record),
        cells,
        place: placeOf(record[0] ?? start),
        ...(index > 0 && isBlank(line - 1) ? { doubt: "stands behind an empty line" } : {}),
      };
    });
    return [
      { kind: "table", caption: null, rows, place: placeOf(start), problems: [...problems, ...quotes] },
    ];
  };
  const comments = commentsBefore(all);
  const paragraphs = all.slice(0, comments).flatMap((record): Block[] => {
    const [first] = record;
    if (first === undefined) return [];
    return [{ kind: "paragraph", text: frame.lines[first.line - 1] ?? "", place: placeOf(first) }];
  });
  return { ...frame, blocks: [...paragraphs, ...parted(all.slice(comments), isBlank).flatMap(tableOf)] };
}

/** Several tables: an empty line before a row of words that stand over numbers, in a column that had numbers before. */
function parted(
  records: readonly (readonly CsvCell[])[],
  isBlank: (line: number) => boolean,
): (readonly CsvCell[])[][] {
  const groups: (readonly CsvCell[])[][] = [[]];
  for (const [at, record] of records.entries()) {
    const next = records[at + 1];
    const isNew =
      isBlank((record[0]?.line ?? 0) - 1) &&
      isHeader(record) &&
      record.some((_, column) => isNumber(groups.at(-1)?.at(-1)?.[column]) && isNumber(next?.[column]));
    if (isNew) groups.push([]);
    groups.at(-1)?.push(record);
  }
  return groups;
}

/** A first row names its columns, unless it has a number or nothing in one of them. */
function isHeader(record: readonly CsvCell[]): boolean {
  return record.every((cell) => /\S/.test(cell.text) && !isNumber(cell));
}

function isNumber(cell: CsvCell | undefined): boolean {
  return /^\s*[-+]?(?:\d[\d.,_]*|0x[\da-f]+)\s*$/i.test(cell?.text ?? "");
}
