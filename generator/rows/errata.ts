import { keyPair } from "../spec/table.js";
import type { TableSpec } from "../spec/table-schema.js";
import { sameTexts } from "../words/same.js";
import { keyText, keyValue, type RowsInput, type WorkingRow } from "./working-row.js";

/** Replaces whole rows: every row whose cells are exactly those that an erratum found. */
export function applyRowErrata(rows: readonly WorkingRow[], input: RowsInput): void {
  const { spec, errata, specFile: file, problems } = input;
  for (const [at, erratum] of errata) {
    if ("column" in erratum) continue;
    const found = trimmed(erratum.found);
    const row = rows.find(({ cells }) => sameTexts(trimmed(cells.map((cell) => cell.text)), found));
    if (row === undefined) {
      const message = `No row of ${erratum.table} has the cells that the erratum for ${erratum.row} corrects.`;
      problems.error("erratum-stale", message, {
        place: { file },
        details: [
          `found: ${erratum.found.map((text) => JSON.stringify(text)).join(", ")}`,
          `why: ${erratum.why}`,
        ],
        key: ["errata", at, "found"],
        help: "Remove the erratum, or correct its `found`, after a look at the document.",
      });
      continue;
    }
    row.cells = erratum.value.map((text, index) => ({ text, place: row.cells[index]?.place ?? row.place }));
    row.settled = true;
    Object.keys(spec.columns).forEach((column, index) => {
      if (!found.includes(erratum.value[index] as string))
        row.corrected = (row.corrected ?? new Map()).set(column, erratum);
    });
  }
}

/** Replaces single cells, after realignment. */
export function applyCellErrata(rows: readonly WorkingRow[], input: RowsInput): void {
  const { spec, errata, specFile: file, problems } = input;
  const own = errata.flatMap(([at, erratum]) => ("column" in erratum ? [[at, erratum] as const] : []));
  if (own.length === 0) return;
  const columns = Object.keys(spec.columns);
  const rowOf = rowFinder(rows, spec);
  for (const [at, erratum] of own) {
    const row = rowOf(erratum.row);
    const index = columns.indexOf(erratum.column);
    const cell = row?.cells[index];
    if (row !== undefined && cell?.text === erratum.found) {
      row.cells[index] = { text: erratum.value, place: cell.place };
      row.corrected = (row.corrected ?? new Map()).set(erratum.column, erratum);
      continue;
    }
    const wrong = row === undefined ? "row" : "found";
    const there =
      row === undefined
        ? `the document has no row ${erratum.row}`
        : `it says ${JSON.stringify(cell?.text ?? "")}`;
    const message = `The erratum for ${erratum.table} ${erratum.row}, ${erratum.column}, expects ${JSON.stringify(erratum.found)}, but ${there}.`;
    problems.error("erratum-stale", message, {
      place: (cell ?? row)?.place ?? { file },
      details: [
        `the erratum would make it: ${erratum.value}`,
        `why: ${erratum.why}`,
        `it stands among the errata of ${file}`,
      ],
      key: ["errata", at, wrong],
      help: `Remove the erratum, or correct its \`${wrong}\`, after a look at the document.`,
    });
  }
}

/** An erratum names its row by the key's text or by its value. */
function rowFinder(
  rows: readonly WorkingRow[],
  spec: TableSpec,
): (key: string | number) => WorkingRow | undefined {
  const byKey = new Map<unknown, WorkingRow>();
  for (const row of rows) {
    // One of two key columns alone tells no row.
    const texts = keyPair(spec) === undefined ? [keyText(row, spec)] : [];
    for (const key of [...texts, keyValue(row, spec)]) if (!byKey.has(key)) byKey.set(key, row);
  }
  return (key) => byKey.get(key) ?? byKey.get(String(key));
}

function trimmed(texts: readonly string[]): readonly string[] {
  return texts.slice(0, texts.findLastIndex((text) => text !== "") + 1);
}
