import type { RawCell } from "../read/document.js";
import type { GridRow } from "./form.js";

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
