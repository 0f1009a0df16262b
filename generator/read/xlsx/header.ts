import type { SheetRow } from "./sheet.js";

/** A header stands no further down: what comes before it are a title and remarks. */
const furthest = 100;
const number = /^[-+]?(?:0x[\da-f]+|[\da-f]+h|\d[\d.,_]*%?)(?:\s*(?:-|–|\.\.|to)\s*(?:0x)?[\da-f]+h?)?$/i;

/** The rows at the top of a table that are its header, and those above it. */
export interface HeaderRows {
  /** Those above it: a title, remarks. */
  readonly above: number;
  readonly count: number;
}

/**
 * The header of rows of which the workbook does not say it: the first row of words in which a column of numbers has its
 * name; else the first in which every column has one, where no row above it may be one as well. A header goes on upwards
 * as far as cells are merged across its rows.
 *
 * @returns undefined where nobody can tell
 */
export function headerRowsOf(rows: readonly SheetRow[]): HeaderRows | undefined {
  const most = widest(rows);
  const at = headOfNumbers(rows, most) ?? fullRow(rows, most);
  if (at === undefined) return undefined;
  let above = at;
  while (above > 0 && reaches(rows[above - 1] as SheetRow, rows[above]?.row ?? 0)) above -= 1;
  return { above, count: at + 1 - above };
}

/** Whether rows begin with a header over a column of numbers. */
export function beginsTable(rows: readonly SheetRow[]): boolean {
  return headOfNumbers(rows, widest(rows)) !== undefined;
}

function widest(rows: readonly SheetRow[]): number {
  return rows.reduce((width, row) => Math.max(width, fill(row)), 0);
}

function headOfNumbers(rows: readonly SheetRow[], most: number): number | undefined {
  const lastWord = new Map<number, number>();
  const hasNumber = new Set<number>();
  for (let at = rows.length - 1; at >= 0; at -= 1) {
    for (const [column, { text }] of rows[at]?.cells ?? []) {
      if (number.test(text.text)) hasNumber.add(column);
      else if (!lastWord.has(column)) lastWord.set(column, hasNumber.has(column) ? at : rows.length);
    }
  }
  const found = rows
    .slice(0, furthest)
    .findIndex(
      (row, at) => isNames(row, most) && [...row.cells.keys()].some((one) => lastWord.get(one) === at),
    );
  return found === -1 ? undefined : found;
}

function fullRow(rows: readonly SheetRow[], most: number): number | undefined {
  const at = rows.slice(0, furthest).findIndex((row) => fill(row) === most);
  const row = rows[at];
  if (row === undefined || most < 2 || at === rows.length - 1 || !isNames(row, most)) return undefined;
  return rows.slice(0, at).some((one) => fill(one) * 2 > most) ? undefined : at;
}

/** Several texts that are no numbers, each another, in more than half of the columns. */
function isNames(row: SheetRow, most: number): boolean {
  const cells = [...new Set(row.cells.values())].map(({ text }) => text.text);
  const isWords = cells.every((text) => /\p{L}/u.test(text) && text.length <= 100 && !number.test(text));
  return isWords && cells.length >= 2 && fill(row) * 2 > most && new Set(cells).size === cells.length;
}

/** How many texts a row has; one that is merged across columns counts once. */
function fill({ cells }: SheetRow): number {
  return new Set(cells.values()).size;
}

/** Whether a cell of a row goes on in another below it. */
function reaches({ cells }: SheetRow, row: number): boolean {
  return [...cells.values()].some(({ bottom }) => bottom >= row);
}
