import { type Diagnostic, lineWords } from "../diagnostics/diagnostic.js";
import { placeholdersOf } from "../rows/placeholders.js";
import { firstFew } from "../rows/working-row.js";
import type { Row } from "../table/table.js";
import { type Column, mostOdd } from "./columns.js";
import { meaningOf } from "./fields.js";
import type { Role, Shape } from "./roles.js";

/** Rows that a spec.ts is to leave out, since a cell of theirs is not what the others are, or was lost. */
export interface Oddity {
  readonly column: Pick<Column, "index" | "header">;
  /** The cell's text; `""` where it is empty. */
  readonly cell: string;
  /** What is wrong with the cell: `is no number`; absent where it tells a row that lost others. */
  readonly fault?: string;
  readonly rows: readonly Row[];
  /** The row's value is that of another, whose name it is perhaps another of. */
  readonly twin?: true;
  /** What the key columns of the rows before and after say: an empty cell cannot be searched for. */
  readonly between: readonly string[];
}

/**
 * The rows that are no members of a table although most others are: a number was lost or misprinted, or a name.
 *
 * @returns undefined where there are too many: the table is not of that shape
 */
export function odditiesOf(
  rows: readonly Row[],
  shape: Shape,
  columns: readonly Column[],
): Oddity[] | undefined {
  const statusOf = placeholdersOf({});
  const found = new Map<string, Oddity>();
  const number = shape.value?.kind.role === "number" ? shape.value : shape.fused;
  for (const [index, row] of rows.entries()) {
    const text = (role: Role | undefined) =>
      role === undefined ? "" : (row.cells[role.column.index]?.text ?? "");
    const isPlaceholder = row.cells.some((cell) => statusOf(cell.text, true) !== undefined);
    // What a range is called is no member's name.
    const isSpan = number?.kind.role === "number" && !number.kind.kind.cell.safeParse(text(number)).success;
    const odd = [shape.fused, shape.value, shape.name].find((role) => {
      if (role === undefined) return false;
      if (
        role === shape.name &&
        (number ?? shape.bits) !== undefined &&
        (isPlaceholder || (isSpan && text(role) !== ""))
      )
        return false;
      return !isRead(role, text(role));
    });
    if (odd === undefined) continue;
    const cell = text(odd);
    const key = `${odd.column.index} ${cell}`;
    const before = found.get(key);
    const wanted = odd === shape.name ? "name" : odd === shape.fused ? "number with a name" : "number";
    const fault = cell === "" ? `has no ${wanted}` : (disagreement(odd, cell) ?? `is no ${wanted}`);
    const between = [rows[index - 1], rows[index + 1]].flatMap((other) => {
      const neighbour = other?.cells[odd.column.index]?.text ?? "";
      return other === undefined || neighbour === "" ? [] : [`${neighbour}${lineWords(other.place)}`];
    });
    found.set(key, { column: odd.column, cell, fault, between, rows: [...(before?.rows ?? []), row] });
  }
  const oddities = [...found.values(), ...twinsOf(rows, shape, columns)];
  const count = oddities.reduce((sum, { rows: some }) => sum + some.length, 0);
  return count <= mostOdd(rows.length) ? oddities : undefined;
}

/** What says that a name is another of the same thing. */
const again =
  /\b(?:same|alias|synonym|equivalent|identical|(?:an)?other name|(?:old|former|alternat|obsolete|deprecat|legacy|replaced|renamed)\w*)\b/i;

/** Rows with the number of another, that mean something else: misprints, or other names; which is open. */
function twinsOf(rows: readonly Row[], shape: Shape, columns: readonly Column[]): Oddity[] {
  const { value, name } = shape;
  const meaning = meaningOf(columns, shape)?.index;
  if (shape.kind !== "enum" || value === undefined || name === undefined || meaning === undefined) return [];
  const first = new Map<unknown, Row>();
  return rows.flatMap((row) => {
    const text = (one: Row, index: number) => one.cells[index]?.text ?? "";
    const number = value.kind.kind.cell.safeParse(text(row, value.column.index)).data;
    const before = first.get(number);
    if (number === undefined || before === undefined) {
      first.set(number, row);
      return [];
    }
    const [here, there] = [text(row, meaning), text(before, meaning)];
    const [cell, other] = [text(row, name.column.index), text(before, name.column.index)];
    const isOther =
      cell === other ||
      [here, there].includes("") ||
      here.toLowerCase() === there.toLowerCase() ||
      [here, there].some((words) => again.test(words)) ||
      here.includes(other) ||
      there.includes(cell);
    const fault = `stands at ${String(number)} as ${other} does, and means something else`;
    return isOther ? [] : [{ column: name.column, cell, fault, twin: true, rows: [row], between: [] }];
  });
}

/** Whether a cell is what its column has, a range of numbers among numbers. */
function isRead({ column, kind }: Role, text: string): boolean {
  const { numbers } = column;
  if (kind.role === "number")
    return text !== "" && numbers !== undefined && !numbers.odd.has(text) && !numbers.lists.has(text);
  return kind.kind.cell.safeParse(text).success;
}

/** Where a cell says its number twice, and not the same. */
function disagreement({ kind: { kind } }: Role, text: string): string | undefined {
  const issues = kind.cell.safeParse(text).error?.issues ?? [];
  const numbers = issues.flatMap((issue) =>
    issue.code === "custom" ? (issue.params?.disagreeing ?? []) : [],
  );
  return numbers.length === 0 ? undefined : `gives ${numbers.join(" and ")}, which disagree`;
}

/** What lost cells are said of, all in one. */
export function lostWords(oddities: readonly Oddity[]): string[] {
  const lost = oddities.filter(({ fault }) => fault === undefined);
  if (lost.length === 0) return [];
  const named = lost.map(({ cell, rows }) => `${cell}${rows.map(({ place }) => lineWords(place)).join("")}`);
  return [`rows that lost cells, and which is open: ${named.join("; ")}`];
}

/** `"3O" is no number (line 12)`, `"Code" is empty (line 8), between 7 (line 7) and 9 (line 9)`. */
export function oddityWords({ column, cell, fault, rows, between }: Oddity): string {
  const places = firstFew(rows.map(({ place }) => lineWords(place).trim()));
  const header = column.header === "" ? `column ${column.index + 1}` : JSON.stringify(column.header);
  if (cell !== "") return `${header}: ${JSON.stringify(cell)} ${fault} ${places}`;
  const beside = rows.length === 1 && between.length === 2 ? `, between ${between.join(" and ")}` : "";
  return `${header} is empty ${places}${beside}`;
}

/** The share of rows that may have lost cells nobody can place: more of them, and the table is not to be had. */
const mostLost = 1 / 8;

/**
 * The rows that a trial could not put under the columns, as rows to leave out, told by their keys.
 *
 * @returns undefined where something else is wrong too, there are too many, or a key does not tell its row
 */
export function lostRows(
  errors: readonly Diagnostic[],
  rows: readonly Row[],
  key: Oddity["column"],
): Oddity[] | undefined {
  if (errors.length > rows.length * mostLost || !errors.every(({ code }) => lost.has(code))) return undefined;
  const keys = rows.map(({ cells }) => cells[key.index]?.text ?? "");
  const found = rows.filter(({ place }) => errors.some((error) => error.place?.line === place.line));
  const oddities = found.flatMap((row) => {
    const cell = row.cells[key.index]?.text ?? "";
    const isSingle = cell !== "" && keys.indexOf(cell) === keys.lastIndexOf(cell);
    return isSingle ? [{ column: key, cell, rows: [row], between: [] }] : [];
  });
  return oddities.length === errors.length ? oddities : undefined;
}

const lost: ReadonlySet<string> = new Set(["row-unaligned", "row-ambiguous", "name-missing"]);
