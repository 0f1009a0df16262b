import type { TableSpec } from "../spec/table-schema.js";
import type { StatusOf } from "./placeholders.js";
import type { WorkingRow } from "./working-row.js";

/** The name of a row; where it is empty or a dash, or there is none, the cell that says why. */
export function titleOf(
  { cells }: WorkingRow,
  number: number,
  name: number | undefined,
  statusOf: StatusOf,
  isSpan: boolean,
): { readonly text: string; readonly status: ReturnType<StatusOf> } {
  const own = name === undefined ? "" : (cells[name]?.text ?? "");
  const status = statusOf(own, isSpan);
  if (own !== "" && status !== "other") return { text: own, status };
  const others = cells.filter((_, index) => index !== number && index !== name).map(({ text }) => text);
  // Without a column of names, what comes first stands for one; what follows is said of it.
  if (name === undefined) {
    const first = others.find((text) => text !== "") ?? "";
    return { text: first, status: statusOf(first, isSpan) };
  }
  // `-` and `N/A` in another column say that this one is empty.
  const word = others.find((text) => /\p{L}{3}/u.test(text) && statusOf(text, isSpan) !== undefined);
  // `-` and `N/A` for a name say less than `Reserved` beside them.
  return word === undefined ? { text: own, status } : { text: word, status: statusOf(word, isSpan) };
}

/** The running text of a row. */
export function proseOf({ cells }: WorkingRow, { columns }: TableSpec): string[] {
  return Object.values(columns).flatMap(({ kind }, index) => {
    const text = cells[index]?.text ?? "";
    return kind.field?.prose && text !== "" ? [text] : [];
  });
}
