import type { HeadingShape } from "../read/document.js";
import { fits, headerTexts, isSection } from "../table/query.js";
import type { Table } from "../table/table.js";

/** What of a table's surroundings singles it out, beside its header. */
export interface Selection {
  readonly headings?: HeadingShape;
  readonly section?: string;
  readonly caption?: string;
  readonly holds?: string;
}

/**
 * What tells a table from all others of its document: its section by number; where that is not enough its
 * section's title, its caption, or a text that only it holds.
 *
 * @returns undefined where nothing does: all that it holds, another table of the same place holds too
 */
export function selectionOf(table: Table, tables: readonly Table[]): Selection | undefined {
  const number = table.section?.number ?? undefined;
  const shape = table.headings === undefined ? {} : { headings: table.headings };
  const base = number === undefined ? shape : { section: number, ...shape };
  const title = table.section?.title;
  const { caption } = table;
  const named = [
    base,
    ...(number === undefined && title ? [{ section: title, ...shape }] : []),
    ...(caption ? [{ ...base, caption }] : []),
  ];
  const found = named.find((selection) => alike(table, tables, selection).length === 1);
  if (found !== undefined) return found;
  const narrowest = named
    .map((selection) => ({ selection, count: alike(table, tables, selection).length }))
    .reduce((best, one) => (one.count < best.count ? one : best)).selection;
  const others = alike(table, tables, narrowest).filter((other) => other !== table);
  const elsewhere = new Set(
    others.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.map(({ text }) => text))),
  );
  const holds = table.rows
    .flatMap(({ cells }) => cells.map(({ text }) => text))
    .find((text) => text !== "" && text.length <= 60 && !elsewhere.has(text));
  return holds === undefined ? undefined : { ...narrowest, holds };
}

/** The tables, it among them, that a selection with its header describes. */
function alike(table: Table, tables: readonly Table[], selection: Selection): Table[] {
  const header = headerTexts(table);
  return tables.filter((other) => fits(other, { ...selection, header }));
}

/** Whether another of some tables stands in the same section. */
export function isAlone({ section }: Table, among: readonly Table[]): boolean {
  if (section === null) return among.length === 1;
  const name = section.number ?? section.title;
  return among.filter((other) => other.section !== null && isSection(other.section, name)).length === 1;
}
