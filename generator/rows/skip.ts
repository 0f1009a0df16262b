import { lineWords } from "../diagnostics/diagnostic.js";
import type { SkipSpec } from "../spec/table-schema.js";
import type { Row } from "../table/table.js";
import type { RowsInput } from "./working-row.js";

/**
 * The rows that `skip` leaves in. They are told by the cells as the document has them, before anything is moved or
 * corrected; another number of them than the spec.ts says is an error, so that a document that changes is noticed.
 */
export function withoutSkipped(rows: readonly Row[], input: RowsInput): readonly Row[] {
  const { name, spec, table, specFile, problems } = input;
  const columns = Object.keys(spec.columns);
  const all = new Set<Row>();
  for (const skip of spec.skip ?? []) {
    const index = columns.indexOf(skip.column);
    const found = rows.filter(({ cells }) => isSkipped(skip, cells[index]?.text ?? ""));
    for (const row of found) all.add(row);
    if (found.length === skip.count) continue;
    problems.error(
      "skip-count",
      `${name}: ${found.length} rows have ${cellWords(skip)} in ${skip.column}; the spec expects to leave out ${skip.count}.`,
      {
        place: found.at(-1)?.place ?? table.place,
        details: [
          ...found.map(({ cells, place }) => cells.map(({ text }) => text).join(" | ") + lineWords(place)),
          `why: ${skip.why}`,
          `it stands in \`skip\` of ${specFile}`,
        ],
        help: "Correct the `count` after a look at the document, or take what is not there any more out of `skip`.",
      },
    );
  }
  return all.size === 0 ? rows : rows.filter((row) => !all.has(row));
}

// `search` reads every cell the same, whatever flags the pattern has.
function isSkipped({ cell }: SkipSpec, text: string): boolean {
  return typeof cell === "string" ? text === cell : text.search(cell) !== -1;
}

function cellWords({ cell }: SkipSpec): string {
  return typeof cell === "string" ? JSON.stringify(cell) : `what ${cell} matches`;
}
