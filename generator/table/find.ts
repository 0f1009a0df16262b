import type { Problems } from "../diagnostics/diagnostic.js";
import type { Document } from "../read/document.js";
import { type Section, type Table, tableLine } from "./table.js";

/** What tells a table from the others of its document. */
export interface TableQuery {
  /** The number of the section in which the table stands; its title where it has no number. */
  readonly section?: string | undefined;
  readonly caption?: string | undefined;
  /** The text of one of its cells. */
  readonly holds?: string | undefined;
  /** The header texts, exact and complete; empty ones for a table without a header. */
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
      help: "Give the section or the caption in the spec.ts; or with `holds` the text of a cell that only this table has.",
    });
  }
  return undefined;
}

/** Whether a table is the one that a query describes, or one of those. */
export function fits(table: Table, { section, caption, holds, header }: TableQuery): boolean {
  const titles = headerTexts(table);
  return (
    (section === undefined || (table.section !== null && isSection(table.section, section))) &&
    (caption === undefined || table.caption === caption) &&
    titles.length === header.length &&
    titles.every((text, index) => text === header[index]) &&
    (holds === undefined || table.rows.some(({ cells }) => cells.some(({ text }) => text === holds)))
  );
}

/** Whether a section goes by a name: its number, or its title where it has none. */
export function isSection({ number, title }: Section, name: string): boolean {
  return (number ?? title) === name;
}

/** One text per column: that of its header, which is empty where the table has no header. */
export function headerTexts({ header, rows }: Table): readonly string[] {
  return header.length > 0 ? header : (rows[0]?.cells ?? []).map(() => "");
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
  const holds = query.holds === undefined ? "" : ` with a cell ${JSON.stringify(query.holds)}`;
  const header = query.header.every((text) => text === "")
    ? `${query.header.length} columns without a header`
    : `the header ${query.header.join(" | ")}`;
  return `wanted is one${section}${caption}${holds} with ${header}`;
}
