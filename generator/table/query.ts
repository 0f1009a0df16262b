import type { HeadingShape } from "../read/document.js";
import { sameTexts } from "../words/same.js";
import { withHeaderRows } from "./form.js";
import type { Section, Table } from "./table.js";

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
  /** The keys of the columns in the spec.ts, for messages. */
  readonly keys?: readonly string[] | undefined;
  /** All tables that fit are parts of one. */
  readonly several?: boolean | undefined;
}

/** Whether a table is the one that a query describes, or one of those. */
export function fits(table: Table, query: TableQuery): boolean {
  return fitting(table, query) !== undefined;
}

/** The table as the query wants its header read; undefined where it is another. */
export function fitting(
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

/** One text per column: that of its header, which is empty where the table has no header. */
export function headerTexts({ header, rows }: Table): readonly string[] {
  return header.length > 0 ? header : (rows[0]?.cells ?? []).map(() => "");
}
