import type { Problems } from "../diagnostics/diagnostic.js";
import type { Document } from "../read/document.js";
import { differenceTo } from "./differs.js";
import { fitting, isSection, type TableQuery } from "./query.js";
import { headingWords, type Table, tableLine } from "./table.js";

/**
 * Finds the one table that a query describes, or the several that are its parts.
 *
 * @returns undefined where there is none, or several that are no parts, or not all parts, which is then reported with a
 *   list of all tables
 */
export function findTables(
  document: Document,
  tables: readonly Table[],
  name: string,
  query: TableQuery,
  problems: Problems,
): readonly [Table, ...Table[]] | undefined {
  const found = tables.flatMap((table) => fitting(table, query) ?? []);
  const [first, ...others] = found;
  const isSeveral = query.several === true || Array.isArray(query.section);
  const lost = first === undefined ? [] : sectionsWithout(found, query);
  if (first !== undefined && lost.length === 0 && (others.length === 0 || isSeveral)) {
    if (others.length > 0)
      problems.note("tables-joined", `${name} is made of ${found.length} tables.`, {
        place: first.place,
        details: found.map(tableLine),
        help: "Nothing to do; it is said so that you can look.",
      });
    return [first, ...others];
  }
  const other = first === undefined ? differenceTo(tables, query) : undefined;
  const nearest = first ?? other?.table ?? nearestTable(tables, query);
  const rest = {
    place: nearest?.place ?? { file: document.file, line: 1, column: 1 },
    details: [
      ...(other?.words ?? []),
      ...(tables.length === 0 ? ["The document has no tables."] : ["The document has:"]),
      ...tables.map((table) => `  ${tableLine(table)}`),
    ],
  };
  if (first === undefined || lost.length > 0) {
    const wanted = lost.length > 0 ? { ...query, section: lost } : query;
    problems.error("table-not-found", `No table for ${name}: ${describe(wanted)}.`, {
      ...rest,
      key: ["tables", name, ...keyOf(other?.column, query)],
      help: `${other?.ask === undefined ? "" : `Did you mean \`${other.ask}\`? `}Restore the table in the document, or change section and headers in the spec.ts.`,
    });
  } else {
    problems.error("table-ambiguous", `${found.length} tables fit ${name}: ${describe(query)}.`, {
      ...rest,
      help: "Give the section or the caption in the spec.ts; or with `holds` the text of a cell that only this table has. Where all of them are parts of one, say `several: true`.",
    });
  }
  return undefined;
}

/** Where the spec.ts says what the document has otherwise: a column's header, or else the section. */
function keyOf(column: number | undefined, { keys }: TableQuery): string[] {
  const key = column === undefined ? undefined : keys?.[column];
  return key === undefined ? ["section"] : ["columns", key, "header"];
}

/** The sections that a query lists, and none of the tables is from. */
function sectionsWithout(tables: readonly Table[], { section }: TableQuery): string[] {
  if (!Array.isArray(section)) return [];
  return section.filter(
    (name: string) => !tables.some((table) => table.section && isSection(table.section, name)),
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

function describe({ section, caption, holds, headings, header, headerRows }: TableQuery): string {
  const text = (one: string | RegExp) => (typeof one === "string" ? `"${one}"` : String(one));
  const named = Array.isArray(section) ? section.join(" and ") : String(section);
  const parts = [
    ...(section === undefined ? [] : [` in section ${named}`]),
    ...(caption === undefined ? [] : [` with the caption ${text(caption)}`]),
    ...(headings === undefined ? [] : [` in ${headingWords(headings)}`]),
    ...(holds === undefined ? [] : [` with a cell ${JSON.stringify(holds)}`]),
  ];
  const titles =
    headerRows === 0 || header.every((one) => one === "")
      ? `${header.length} columns without a header`
      : `the header ${header.join(" | ")}${headerRows ? ` in its first ${headerRows === 1 ? "row" : `${headerRows} rows`}` : ""}`;
  return `wanted is one${parts.join("")} with ${titles}`;
}
