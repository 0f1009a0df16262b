import type { Problems } from "../diagnostics/diagnostic.js";
import type { CellErratum, RowErratum } from "../spec/spec.js";
import type { WorkingRow } from "./working-row.js";

/**
 * Replaces whole rows: every row whose cells are exactly those that an erratum found.
 *
 * @param file the spec.ts, named where an erratum is stale
 */
export function applyRowErrata(
  rows: readonly WorkingRow[],
  errata: readonly RowErratum[],
  columns: readonly string[],
  file: string,
  problems: Problems,
): void {
  for (const erratum of errata) {
    const found = trimmed(erratum.found);
    const row = rows.find(({ cells }) => sameTexts(trimmed(cells.map((cell) => cell.text)), found));
    if (row === undefined) {
      problems.error(
        "erratum-stale",
        `No row of ${erratum.table} has the cells that the erratum for ${erratum.row} corrects.`,
        {
          place: { file },
          details: [
            `found: ${erratum.found.map((text) => JSON.stringify(text)).join(", ")}`,
            `why: ${erratum.why}`,
          ],
          help: "Remove the erratum, or correct its `found`, after a look at the document.",
        },
      );
      continue;
    }
    row.cells = erratum.value.map((text, index) => ({ text, place: row.cells[index]?.place ?? row.place }));
    row.settled = true;
    columns.forEach((column, index) => {
      if (!found.includes(erratum.value[index] as string))
        row.corrected = (row.corrected ?? new Map()).set(column, erratum);
    });
  }
}

/** Replaces single cells, after realignment; `rowOf` finds the row that an erratum names. */
export function applyCellErrata(
  errata: readonly CellErratum[],
  columns: readonly string[],
  rowOf: (key: string | number) => WorkingRow | undefined,
  file: string,
  problems: Problems,
): void {
  for (const erratum of errata) {
    const row = rowOf(erratum.row);
    const index = columns.indexOf(erratum.column);
    const cell = row?.cells[index];
    if (row !== undefined && cell?.text === erratum.found) {
      row.cells[index] = { text: erratum.value, place: cell.place };
      row.corrected = (row.corrected ?? new Map()).set(erratum.column, erratum);
      continue;
    }
    const there =
      row === undefined
        ? `the document has no row ${erratum.row}`
        : `it says ${JSON.stringify(cell?.text ?? "")}`;
    problems.error(
      "erratum-stale",
      `The erratum for ${erratum.table} ${erratum.row}, ${erratum.column}, expects ${JSON.stringify(erratum.found)}, but ${there}.`,
      {
        place: (cell ?? row)?.place ?? { file },
        details: [
          `the erratum would make it: ${erratum.value}`,
          `why: ${erratum.why}`,
          `it stands among the errata of ${file}`,
        ],
        help: "Remove the erratum, or correct its `found`, after a look at the document.",
      },
    );
  }
}

function trimmed(texts: readonly string[]): readonly string[] {
  return texts.slice(0, texts.findLastIndex((text) => text !== "") + 1);
}

function sameTexts(left: readonly string[], right: readonly string[]): boolean {
  return left.length === right.length && left.every((text, index) => text === right[index]);
}
