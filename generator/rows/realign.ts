import { claims } from "../kinds/kind.js";
import { numbersIn } from "../kinds/numbers-in.js";
import { placed } from "../read/document.js";
import { keyOf, nameColumn, numberColumn } from "../spec/table.js";
import type { TableSpec } from "../spec/table-schema.js";
import { type AlignableColumn, alignRow, type Placement, place } from "./align.js";
import { placeholdersOf } from "./placeholders.js";
import { keyText, type RowsInput, rowLines, type WorkingRow } from "./working-row.js";

/** The columns of a table, as alignment sees them. */
export function alignableColumns(spec: TableSpec): AlignableColumn[] {
  const key = keyOf(spec);
  return Object.entries(spec.columns).map(([column, { kind, optional }]) => ({
    fits: (text) => claims(kind, text) || kind.cell.safeParse(text).success,
    prose: kind.prose === true,
    key: column === key,
    required: optional !== true,
  }));
}

/**
 * Puts a row's cells under their columns, or reports that they fit none or several; see `alignRow`. Only text
 * extractions lose cells: in the other forms every row stands as it is.
 */
export function realign(
  row: WorkingRow,
  columns: readonly AlignableColumn[],
  { document, name, spec, problems }: RowsInput,
): void {
  if (row.settled) return;
  const texts = row.cells.map((cell) => cell.text);
  const alignment = document.format === "text" ? alignRow(texts, columns) : ({ outcome: "full" } as const);
  if (alignment.outcome === "full") {
    row.settled = true;
    return;
  }
  const about = placed(document, row.place, row.cells[0]?.text);
  const help = "Look at the published document, and give the whole row in a row erratum.";
  switch (alignment.outcome) {
    case "none": {
      const keyLost =
        alignRow(
          texts,
          columns.map((column) => ({ ...column, key: false })),
        ).outcome !== "none";
      const message = keyLost
        ? `A row of ${name} lost its ${JSON.stringify(spec.columns[keyOf(spec)]?.header)}, which tells rows apart.`
        : `A row of ${name} lost cells, and the rest fits its columns in no way.`;
      problems.error("row-unaligned", message, {
        ...about,
        details: rowLines(row, spec),
        help,
      });
      return;
    }
    case "several": {
      const headers = Object.values(spec.columns).map(({ header }) => header);
      const message = `A row of ${name} lost cells, and the rest fits its columns in several ways.`;
      problems.error("row-ambiguous", message, {
        ...about,
        details: [
          ...rowLines(row, spec),
          ...alignment.examples.map((example) => placementWords(example, texts, headers)),
        ],
        help,
      });
      return;
    }
    case "aligned": {
      row.settled = true;
      row.cells = place(row.cells, alignment.placement, columns.length, { text: "", place: row.place });
      if (alignment.others)
        problems.note(
          "row-ambiguous",
          `${name} ${keyText(row, spec)}: its cells would fit other columns too, but leave a required one empty there.`,
          { ...about, details: rowLines(row, spec) },
        );
      if (row.cells.every((cell, index) => cell.text === texts[index])) return;
      const message = `${name} ${keyText(row, spec)}: cells moved under their columns.`;
      problems.note("row-realigned", message, about);
    }
  }
}

function placementWords(placement: Placement, texts: readonly string[], headers: readonly string[]): string {
  const placed = placement.map((to, index) => `${JSON.stringify(texts[index])} as ${headers[to]}`);
  return `either ${placed.join(", ")}`;
}

/** The columns as alignment sees them, where a range stands under the values, and a placeholder under the names. */
export function rangeColumns(
  columns: readonly AlignableColumn[],
  spec: TableSpec,
): readonly AlignableColumn[] {
  const number = numberColumn(spec);
  if (number === undefined) return columns;
  const statusOf = placeholdersOf(spec);
  const name = nameColumn(spec);
  return columns.map((column, index) => {
    if (index === number.index)
      return { ...column, fits: (text) => column.fits(text) || numbersIn(text, number.kind) !== undefined };
    if (index === name)
      return { ...column, fits: (text) => column.fits(text) || statusOf(text, true) !== undefined };
    return column;
  });
}
