import type { RawCell } from "../read/document.js";
import type { GridRow } from "./form.js";
import type { Row, Table } from "./rectangle.js";

const number = /^(?:[-+\u2212]?\d+|0[xX][\dA-Fa-f]+|[\dA-Fa-f]+[hH])$/;

/**
 * A table whose header is its first column, with rows and columns changed round.
 *
 * That it is one, only its cells tell: the first of every row is a header's, and there are rows wholly of numbers
 * beside rows wholly of words, which as columns would hold both.
 *
 * @returns undefined where the table is no such, or nobody can tell
 */
export function turned(rows: readonly GridRow[]): GridRow[] | undefined {
  const width = rows[0]?.cells.length ?? 0;
  if (rows.length < 2 || width < 3) return undefined;
  const isHeader = (cell: RawCell | undefined) => cell?.header === true;
  if (!rows.every(({ cells }) => isHeader(cells[0]) && !cells.slice(1).some(isHeader))) return undefined;
  const bodies = rows.map(({ cells }) => cells.slice(1).map((cell) => cell?.text ?? ""));
  const hasNumbers = bodies.some((texts) => texts.every((text) => number.test(text)));
  const hasWords = bodies.some((texts) => texts.every((text) => text !== "" && !number.test(text)));
  if (!hasNumbers || !hasWords) return undefined;
  return Array.from({ length: width }, (_, x) => {
    const cells = rows.map((row) => row.cells[x]);
    const place = (cells.find((cell) => cell !== undefined) ?? (rows[0] as GridRow).raw).place;
    return { raw: { header: x === 0, cells: [], place }, cells, anchored: cells.length };
  });
}

/**
 * A table whose header says the same several times over (`Code | Name | Code | Name`) is several side by side, as
 * long lists are set to save space: one table, the rows of the left one first. Where a cell covers columns of two of
 * them, or rows have groups, nobody can tell, and the table stays as it is.
 */
export function stacked(table: Table): Table {
  const kept = table.header.flatMap((text, x) =>
    text === "" && table.rows.every(({ cells }) => cells[x]?.text === "") ? [] : [x],
  );
  const header = kept.map((x) => table.header[x] as string);
  const width = unitOf(header);
  if (width === undefined || table.groups.length > 0) return table;
  const rows = table.rows.map((row) => ({ ...row, cells: kept.flatMap((x) => row.cells[x] ?? []) }));
  const crosses = ({ cells }: Row) =>
    cells.some((cell, x) => x % width === 0 && x > 0 && cell === cells[x - 1] && cell.text !== "");
  if (rows.some(crosses)) return table;
  const parts = Array.from({ length: header.length / width }, (_, part) =>
    rows.flatMap((row): Row[] => {
      const { problem, ...rest } = row;
      const cells = row.cells.slice(part * width, (part + 1) * width);
      if (cells.every(({ text }) => text === "")) return [];
      return [{ ...rest, cells, place: cells[0]?.place ?? row.place, ...(problem ? { problem } : {}) }];
    }),
  );
  return { ...table, header: header.slice(0, width), rows: parts.flat() };
}

/** How many texts a header consists of that it repeats; undefined where it does not. Counted columns are no such. */
function unitOf(header: readonly string[]): number | undefined {
  for (let width = 2; width <= header.length / 2; width += 1) {
    if (header.length % width !== 0) continue;
    const unit = header.slice(0, width);
    if (new Set(unit).size < width || unit.some((text) => text === "" || /^\d+$/.test(text))) continue;
    if (header.every((text, x) => text === unit[x % width])) return width;
  }
  return undefined;
}
