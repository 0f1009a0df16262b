import { lineWords } from "../diagnostics/diagnostic.js";
import type { ColumnKind, OneFieldKind } from "../kinds/kind.js";
import { numbersIn } from "../kinds/numbers-in.js";
import type { Cell } from "../read/document.js";
import type { Run } from "../read/runs.js";
import { keyOf, nameColumn } from "../spec/table.js";
import type { SkipSpec, TableSpec } from "../spec/table-schema.js";
import type { Row, Table } from "../table/table.js";
import { marksApart } from "./marks.js";
import type { RowsInput } from "./working-row.js";

/** A cell from which marks were taken, and these. */
export interface MarkedCell {
  readonly cell: Cell;
  readonly before: string;
  readonly marks: readonly string[];
}

/**
 * A table's rows as the spec.ts wants them read: blank ones left out, continued ones joined, footnote marks taken off. Superscripts at the
 * ends of keys, names and numbers are marks in any case.
 *
 * @param told gets the cells that superscripts were taken from
 */
export function adjustedRows(table: Table, spec: TableSpec, told: MarkedCell[] = []): readonly Row[] {
  const kinds = Object.values(spec.columns).map(({ kind }) => kind);
  // Names and keys may be any text.
  const own =
    spec.kind === "records" ? [] : [nameColumn(spec), Object.keys(spec.columns).indexOf(keyOf(spec))];
  const removes = spec.footnotes === "remove";
  const filled = table.rows.filter(({ cells }) => cells.some(({ text }) => text !== ""));
  const apart = filled.map((row): Row => {
    if (!removes && row.cells.every(({ runs }) => runs === undefined)) return row;
    const cells = row.cells.map((cell, index) => {
      const kind = kinds[index];
      const rest = withoutRaised(cell, kind?.prose === true, removes, told);
      if (!removes) return rest;
      const text = withoutMarksAtEnd(rest.text);
      const bare = withoutSymbols(text);
      const isMark =
        bare !== text && kind?.prose !== true && (own.includes(index) || !kind || isOddBy(kind, text, bare));
      const without = { ...rest, text: isMark ? bare : text };
      if (isMark) told.push({ cell: without, before: text, marks: [text.slice(bare.length).trim()] });
      return without;
    });
    return { ...row, cells };
  });
  return spec.continuation ? joined(apart, Object.keys(spec.columns).indexOf(keyOf(spec))) : apart;
}

function withoutRaised(cell: Cell, prose: boolean, removes: boolean, told: MarkedCell[]): Cell {
  const { runs, ...plain } = cell;
  const apart = runs === undefined || (prose && !removes) ? undefined : marksApart(runs, prose);
  if (apart === undefined) return cell;
  const { marks, ...text } = apart;
  const without: Cell = { ...plain, ...text };
  if (marks.length > 0) told.push({ cell: without, before: cell.text, marks });
  return without;
}

const symbols =
  /(?:(?<=\S)\s{0,9}[†‡§¶]|(?<=[\p{L}\p{Nd})\]"'†‡§¶*])\s{0,9}\*|(?<=\p{L})[\u00b9\u00b2\u00b3\u2070-\u2079]){1,9}$/u;

/** A text without daggers, asterisks and raised digits at its end. */
export function withoutSymbols(text: string): string {
  return text.replace(symbols, "");
}

/** Whether a kind reads a text, or a range of such, only without its mark. */
function isOddBy(kind: ColumnKind, text: string, bare: string): boolean {
  const reads = (one: string) =>
    kind.cell.safeParse(one).success ||
    (kind.field !== undefined && numbersIn(one, kind as OneFieldKind) !== undefined);
  return !reads(text) && reads(bare);
}

/** Takes footnote marks off the end of a text: `<2>`, `[1]`, also several, as in `[1], [2]`. */
function withoutMarksAtEnd(text: string): string {
  let mark = markBefore(text, text.length);
  let end = text.length;
  while (mark !== undefined) {
    end = text.slice(0, mark).trimEnd().length;
    const comma = text[end - 1] === "," ? text.slice(0, end - 1).trimEnd().length : end;
    mark = markBefore(text, comma);
  }
  return text.slice(0, end);
}

/** Where the footnote mark begins that ends at a place; undefined where none does. */
function markBefore(text: string, end: number): number | undefined {
  const open = { ">": "<", "]": "[" }[text[end - 1] ?? ""];
  const start = open === undefined ? -1 : text.lastIndexOf(open, end - 1);
  return start !== -1 && /^\d+$/.test(text.slice(start + 1, end - 1)) ? start : undefined;
}

/** Adds every row whose key cell is empty to the row before it; one at the top has none, and stays. */
function joined(rows: readonly Row[], key: number): Row[] {
  const whole: Row[] = [];
  for (const row of rows) {
    const before = whole.at(-1);
    if (before === undefined || row.cells[key]?.text !== "") whole.push(row);
    else
      whole[whole.length - 1] = {
        ...before,
        cells: before.cells.map((cell, index) => added(cell, row.cells[index])),
      };
  }
  return whole;
}

function added(cell: Cell, more: Cell | undefined): Cell {
  const texts = [cell.text, more?.text ?? ""].filter((text) => text !== "");
  const runs =
    cell.runs === undefined && more?.runs === undefined
      ? {}
      : { runs: [...runsOf(cell), { text: "\n" }, ...(more === undefined ? [] : runsOf(more))] };
  return { ...cell, text: texts.join("\n"), ...runs };
}

function runsOf({ text, runs }: Cell): readonly Run[] {
  return runs ?? [{ text }];
}

/**
 * The rows that `skip` leaves in. They are told by the cells as the document has them, before anything is moved or
 * corrected; another number of them than the spec.ts says is an error, so that a document that changes is noticed.
 */
export function withoutSkipped(rows: readonly Row[], input: RowsInput): readonly Row[] {
  const { name, spec, table, specFile, problems } = input;
  const columns = Object.keys(spec.columns);
  const all = new Set<Row>();
  for (const skip of spec.skip ?? []) {
    const index = columns.indexOf(skip.column);
    const found = rows.filter(({ cells }) => isSkipped(skip, cells[index]?.text ?? ""));
    for (const row of found) all.add(row);
    if (found.length === skip.count) continue;
    const message = `${name}: ${found.length} rows have ${cellWords(skip)} in ${skip.column}; the spec expects to leave out ${skip.count}.`;
    problems.error("skip-count", message, {
      place: found.at(-1)?.place ?? table.place,
      details: [
        ...found.map(({ cells, place }) => cells.map(({ text }) => text).join(" | ") + lineWords(place)),
        `why: ${skip.why}`,
        `it stands in \`skip\` of ${specFile}`,
      ],
      help: "Correct the `count` after a look at the document, or take what is not there any more out of `skip`.",
    });
  }
  return all.size === 0 ? rows : rows.filter((row) => !all.has(row));
}

// `search` reads every cell the same, whatever flags the pattern has.
function isSkipped({ cell }: SkipSpec, text: string): boolean {
  return typeof cell === "string" ? text === cell : text.search(cell) !== -1;
}

function cellWords({ cell }: SkipSpec): string {
  return typeof cell === "string" ? JSON.stringify(cell) : `what ${cell} matches`;
}
