import type { Problems } from "../diagnostics/diagnostic.js";
import type { Document, HeadingShape } from "../read/document.js";
import { sameTexts } from "../words/same.js";
import { withHeaderRows } from "./form.js";
import { headingWords, type Section, type Table, tableLine } from "./table.js";

/** What tells a table from the others of its document. */
export interface TableQuery {
  /**
   * The number of the section in which the table stands, or its title where it has no number; several of them; or a
   * pattern that is found in one of the two.
   */
  readonly section?: string | readonly string[] | RegExp | undefined;
  readonly caption?: string | RegExp | undefined;
  /** The text of one of its cells. */
  readonly holds?: string | undefined;
  /** What the headings are like whose codes the table has; without it the table is none of headings. */
  readonly headings?: HeadingShape | undefined;
  /** How many of the first rows are the header; with 0 there is none, and the header texts only say how many columns there are. */
  readonly headerRows?: number | undefined;
  /** The header texts, exact and complete; empty ones for a table without a header. */
  readonly header: readonly string[];
  /** All tables that fit are parts of one. */
  readonly several?: boolean | undefined;
}

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
  const nearest = first ?? nearestTable(tables, query);
  const rest = {
    place: nearest?.place ?? { file: document.file, line: 1, column: 1 },
    details: [
      ...(tables.length === 0 ? ["The document has no tables."] : ["The document has:"]),
      ...tables.map((table) => `  ${tableLine(table)}`),
    ],
  };
  if (first === undefined || lost.length > 0) {
    const wanted = lost.length > 0 ? { ...query, section: lost } : query;
    problems.error("table-not-found", `No table for ${name}: ${describe(wanted)}.`, {
      ...rest,
      help: "Restore the table in the document, or change section and headers in the spec.ts.",
    });
  } else {
    problems.error("table-ambiguous", `${found.length} tables fit ${name}: ${describe(query)}.`, {
      ...rest,
      help: "Give the section or the caption in the spec.ts; or with `holds` the text of a cell that only this table has. Where all of them are parts of one, say `several: true`.",
    });
  }
  return undefined;
}

/** Whether a table is the one that a query describes, or one of those. */
export function fits(table: Table, query: TableQuery): boolean {
  return fitting(table, query) !== undefined;
}

/** The table as the query wants its header read; undefined where it is another. */
function fitting(
  table: Table,
  { section, caption, holds, headings, header, headerRows }: TableQuery,
): Table | undefined {
  if (table.headings?.level !== headings?.level || table.headings?.shape !== headings?.shape)
    return undefined;
  if (section !== undefined && !(table.section && isSection(table.section, section))) return undefined;
  if (caption !== undefined && !isCaption(table.caption, caption)) return undefined;
  const headed = headerRows ? withHeaderRows(table, headerRows) : table;
  if (headed === undefined) return undefined;
  const titles = headerTexts(headed);
  const isHeader =
    headerRows === 0
      ? headed.header.length === 0 && titles.length === header.length
      : sameTexts(titles, header);
  if (!isHeader) return undefined;
  const holdsIt =
    holds === undefined || headed.rows.some(({ cells }) => cells.some(({ text }) => text === holds));
  return holdsIt ? headed : undefined;
}

/** Whether a section goes by a name: its number, or its title where it has none. */
export function isSection({ number, title }: Section, name: NonNullable<TableQuery["section"]>): boolean {
  // `search` reads every text the same, whatever flags the pattern has.
  if (name instanceof RegExp) return title.search(name) !== -1 || (number ?? "").search(name) !== -1;
  return typeof name === "string" ? (number ?? title) === name : name.includes(number ?? title);
}

function isCaption(caption: string | null, wanted: string | RegExp): boolean {
  return typeof wanted === "string" ? caption === wanted : caption !== null && caption.search(wanted) !== -1;
}

/** The sections that a query lists, and none of the tables is from. */
function sectionsWithout(tables: readonly Table[], { section }: TableQuery): string[] {
  if (!Array.isArray(section)) return [];
  return section.filter(
    (name: string) => !tables.some((table) => table.section && isSection(table.section, name)),
  );
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
