import type { Problems } from "../diagnostics/diagnostic.js";
import type { Document } from "../read/document.js";
import { type Table, tableLine } from "./table.js";

/** What tells a table from the others of its document. */
export interface TableQuery {
  /** The number of the section in which the table stands. */
  readonly section?: string;
  readonly caption?: string;
  /** The header texts, exact and complete. */
  readonly header: readonly string[];
}

/**
 * Finds the one table that a query describes.
 *
 * @returns the table; undefined where there is none or several, which is then reported with a list of all
 */
export function findTable(
  document: Document,
  tables: readonly Table[],
  name: string,
  query: TableQuery,
  problems: Problems,
): Table | undefined {
  const found = tables.filter((table) => fits(table, query));
  if (found.length === 1) return found[0];
  const wanted = describe(query);
  const nearest = found[0] ?? nearestTable(tables, query);
  const rest = {
    place: nearest?.place ?? { file: document.file, line: 1, column: 1 },
    details: [
      ...(tables.length === 0 ? ["The document has no tables."] : ["The document has:"]),
      ...tables.map((table) => `  ${tableLine(table)}`),
    ],
  };
  if (found.length === 0) {
    problems.error("table-not-found", `No table for ${name}: ${wanted}.`, {
      ...rest,
      help: "Restore the table in the document, or change section and headers in the spec.ts.",
    });
  } else {
    problems.error("table-ambiguous", `${found.length} tables fit ${name}: ${wanted}.`, {
      ...rest,
      help: "Make the section or the caption in the spec.ts more exact.",
    });
  }
  return undefined;
}

function fits(table: Table, query: TableQuery): boolean {
  return (
    (query.section === undefined || table.section?.number === query.section) &&
    (query.caption === undefined || table.caption === query.caption) &&
    table.header.length === query.header.length &&
    table.header.every((text, index) => text === query.header[index])
  );
}

/** The table that shares most header texts with the query: the likely one that was changed. */
function nearestTable(tables: readonly Table[], query: TableQuery): Table | undefined {
  const shared = (table: Table) => table.header.filter((text) => query.header.includes(text)).length;
  let [nearest, best]: [Table | undefined, number] = [undefined, 0];
  for (const table of tables) {
    const count = shared(table);
    if (count > best) [nearest, best] = [table, count];
  }
  return nearest;
}

function describe(query: TableQuery): string {
  const section = query.section === undefined ? "" : ` in section ${query.section}`;
  const caption = query.caption === undefined ? "" : ` with the caption "${query.caption}"`;
  return `wanted is one${section}${caption} with the header ${query.header.join(" | ")}`;
}
