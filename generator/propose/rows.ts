import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { placeholdersOf } from "../rows/placeholders.js";
import { firstFew, lineWords } from "../rows/working-row.js";
import type { Row } from "../table/table.js";
import { type Column, mostOdd } from "./columns.js";
import type { Role, Shape } from "./roles.js";

/** Rows that a spec.ts is to leave out, since a cell of theirs is not what the others are, or was lost. */
export interface Oddity {
  readonly column: Pick<Column, "index" | "header">;
  /** The cell's text; `""` where it is empty. */
  readonly cell: string;
  /** What the cell should be, as the end of "is no …"; absent where it tells a row that lost others. */
  readonly wanted?: string;
  readonly rows: readonly Row[];
  /** What the key columns of the rows before and after say: an empty cell cannot be searched for. */
  readonly between: readonly string[];
}

/**
 * The rows that are no members of a table although most others are: a number was lost or misprinted, or a name.
 *
 * @returns undefined where there are too many: the table is not of that shape
 */
export function odditiesOf(rows: readonly Row[], shape: Shape): Oddity[] | undefined {
  const statusOf = placeholdersOf({});
  const found = new Map<string, Oddity>();
  const number = shape.value?.kind.role === "number" ? shape.value : shape.fused;
  for (const [index, row] of rows.entries()) {
    const text = (role: Role | undefined) =>
      role === undefined ? "" : (row.cells[role.column.index]?.text ?? "");
    const isPlaceholder = row.cells.some((cell) => statusOf(cell.text, true) !== undefined);
    const odd = [shape.fused, shape.value, shape.name].find((role) => {
      if (role === undefined) return false;
      if (role === shape.name && number !== undefined && isPlaceholder) return false;
      return !isRead(role, text(role));
    });
    if (odd === undefined) continue;
    const cell = text(odd);
    const key = `${odd.column.index} ${cell}`;
    const before = found.get(key);
    const wanted = odd === shape.name ? "name" : odd === shape.fused ? "number with a name" : "number";
    const between = [rows[index - 1], rows[index + 1]].flatMap((other) => {
      const neighbour = other?.cells[odd.column.index]?.text ?? "";
      return other === undefined || neighbour === "" ? [] : [`${neighbour}${lineWords(other.place)}`];
    });
    found.set(key, { column: odd.column, cell, wanted, between, rows: [...(before?.rows ?? []), row] });
  }
  const oddities = [...found.values()];
  const count = oddities.reduce((sum, { rows: some }) => sum + some.length, 0);
  return count <= mostOdd(rows.length) ? oddities : undefined;
}

/** Whether a cell is what its column has, a range of numbers among numbers. */
function isRead({ column, kind }: Role, text: string): boolean {
  const { numbers } = column;
  if (kind.role === "number")
    return text !== "" && numbers !== undefined && !numbers.odd.has(text) && !numbers.lists.has(text);
  return kind.kind.cell.safeParse(text).success;
}

/** What lost cells are said of, all in one. */
export function lostWords(oddities: readonly Oddity[]): string[] {
  const lost = oddities.filter(({ wanted }) => wanted === undefined);
  if (lost.length === 0) return [];
  const named = lost.map(({ cell, rows }) => `${cell}${rows.map(({ place }) => lineWords(place)).join("")}`);
  return [`rows that lost cells, and which is open: ${named.join("; ")}`];
}

/** `"3O" is no number (line 12)`, `"Code" is empty (line 8), between 7 (line 7) and 9 (line 9)`. */
export function oddityWords({ column, cell, wanted, rows, between }: Oddity): string {
  const places = firstFew(rows.map(({ place }) => lineWords(place).trim()));
  const header = column.header === "" ? `column ${column.index + 1}` : JSON.stringify(column.header);
  if (cell !== "") return `${header}: ${JSON.stringify(cell)} is no ${wanted} ${places}`;
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
