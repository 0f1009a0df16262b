import type { HistoryEntry, HistoryResult } from "../commands/history/result.js";

/** The columns of a table's history; a column that is empty for all entries is left out. */
const columns: readonly (readonly [header: string, cell: (entry: HistoryEntry) => string])[] = [
  ["Value", ({ value }) => wordsOf(value)],
  ["Name", ({ name, value }) => (name === value ? "" : wordsOf(name))],
  ["Since", ({ since, absent = [] }) => [since, ...absent.map((label) => `not ${label}`)].join(", ")],
  ["Until", ({ until = "" }) => until],
  ["Renamed from", ({ renamedFrom }) => formerWords(renamedFrom)],
  ["Value before", ({ revaluedFrom }) => formerWords(revaluedFrom)],
];

/** The history of a table as a header and rows of plain text. */
export function historyTable({ entries }: HistoryResult["tables"][number]): {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
} {
  const used = columns.filter(([, cell]) => entries.some((entry) => cell(entry) !== ""));
  return {
    header: used.map(([header]) => header),
    rows: entries.map((entry) => used.map(([, cell]) => cell(entry))),
  };
}

/** What the revisions cannot tell of a table. */
export function historyNote(
  { without }: HistoryResult["tables"][number],
  { revisions }: Pick<HistoryResult, "revisions">,
): string {
  const oldest = revisions.find(({ label }) => !without.includes(label))?.label;
  const lacking = without.length === 0 ? "" : ` ${without.join(", ")}: without this table.`;
  return `What is there since ${oldest} may be older.${lacking}`;
}

function wordsOf(value: unknown): string {
  return value === undefined ? "" : typeof value === "object" ? JSON.stringify(value) : String(value);
}

function formerWords(formers: HistoryEntry["renamedFrom"] = []): string {
  return formers.map(({ was, until }) => `${wordsOf(was)} (until ${until})`).join(", ");
}
