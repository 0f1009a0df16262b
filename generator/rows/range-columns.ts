import { numbersIn } from "../kinds/numbers-in.js";
import { nameColumn, numberColumn } from "../spec/table.js";
import type { TableSpec } from "../spec/table-schema.js";
import type { AlignableColumn } from "./align.js";
import { placeholdersOf } from "./placeholders.js";

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
