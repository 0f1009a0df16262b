import { fits, headerTexts, type TableQuery } from "./query.js";
import type { Section, Table } from "./table.js";

/** A table of another revision of its document, with its columns as the query has them. */
export interface NearTable {
  readonly table: Table;
  /** By the query's header texts the column's place in the table; undefined where the table has no such column. */
  readonly places: readonly (number | undefined)[];
}

/**
 * Finds the table that a query was written for in another revision of the document, where none has exactly its header:
 * the one in its section that has most of its header texts.
 *
 * @param others the queries of the other tables that are taken from the document
 * @param reads whether a column that has another header may be one of the query's, by its texts
 * @returns undefined where a table fits exactly, and where none or not just one is near
 */
export function findNear(
  tables: readonly Table[],
  query: TableQuery,
  others: readonly TableQuery[],
  reads: (column: number, texts: readonly string[]) => boolean,
): NearTable | undefined {
  if (tables.some((table) => fits(table, query))) return undefined;
  // What stands elsewhere with exactly the header speaks against what is only near here.
  if (elsewhere(tables, query, others, claim.whole).length === 1) return undefined;
  const rivals = others.filter((other) => !tables.some((table) => fits(table, other)));
  const taken = (table: Table) =>
    others.some((other) => fits(table, other)) ||
    rivals.some((other) => isNear(table, other) && common(table, other) >= common(table, query));
  const near = tables.filter((table) => isNear(table, query) && !taken(table));
  const most = near.reduce((best, table) => Math.max(best, common(table, query)), 0);
  const [table, another] = near.filter((one) => common(one, query) === most);
  return table === undefined || another !== undefined
    ? undefined
    : { table, places: placesOf(table, query.header, reads) };
}

/**
 * Finds the table that a query wants in another section than it stands in: the only one of the document with its
 * header, or, where none has that, the only one whose header lacks a few of its texts and has no other. A number moves
 * where something is put in before it; a title that is another speaks against it.
 *
 * @param others the queries of the other tables that are taken from the document
 * @param reads whether a column may be the query's, by its texts
 * @returns undefined where a table fits exactly, and where it is not certain which one moved
 */
export function findMoved(
  tables: readonly Table[],
  query: TableQuery,
  others: readonly TableQuery[],
  reads: (column: number, texts: readonly string[]) => boolean,
): (Table & { readonly section: Section }) | undefined {
  if (tables.some((table) => fits(table, query))) return undefined;
  if (tables.some((table) => isNear(table, query) && !others.some((other) => fits(table, other))))
    return undefined;
  const exact = elsewhere(tables, query, others, claim.whole);
  const [table, another] = exact.length > 0 ? exact : elsewhere(tables, query, others, claim.part);
  const section = table?.section;
  if (table === undefined || !section || another !== undefined) return undefined;
  const isRead = query.header.every((text, at) => {
    const place = headerTexts(table).indexOf(text);
    return place === -1 || reads(at, textsOf(table, place));
  });
  return isRead ? { ...table, section } : undefined;
}

/** Whether a table, wherever it stands, has most of the header that a query wants, and is none that another wants. */
export function hasNear(
  tables: readonly Table[],
  { section: _, ...query }: TableQuery,
  others: readonly TableQuery[],
): boolean {
  return tables.some((table) => isNear(table, query) && !others.some((other) => fits(table, other)));
}

/** How much speaks for a table in another section: its whole header, or a part of it. */
const claim = { none: 0, part: 1, whole: 2 };

/** The tables of other sections than a query says that have so much of it, and are no other query's as likely. */
function elsewhere(
  tables: readonly Table[],
  query: TableQuery,
  others: readonly TableQuery[],
  wanted: number,
): Table[] {
  const rivals = others.filter((other) => !tables.some((table) => fits(table, other)));
  return tables.filter(
    (table) =>
      claimOf(table, query) === wanted &&
      !others.some((other) => fits(table, other)) &&
      !rivals.some((other) => claimOf(table, other) >= wanted),
  );
}

function claimOf(table: Table, { section, ...query }: TableQuery): number {
  const isMovable = typeof section === "string" && /^(?:[A-Z]|[A-Z]?[\d.]*\d\.?)$/.test(section);
  if (!isMovable || query.headerRows === 0 || query.header.every((text) => text === "")) return claim.none;
  if (fits(table, query)) return claim.whole;
  const isPart = table.header.every((text) => query.header.includes(text)) && isNear(table, query);
  return isPart ? claim.part : claim.none;
}

/** Whether more than half of the header texts are the same; of two it is one. */
function isNear(table: Table, query: TableQuery): boolean {
  const largest = Math.max(table.header.length, query.header.length);
  const same = common(table, query);
  return (
    same > 0 && (same * 2 > largest || largest === 2) && fits(table, { ...query, header: headerTexts(table) })
  );
}

/** How many header texts of a query a table has. */
function common({ header }: Table, query: TableQuery): number {
  return query.header.filter((text) => text !== "" && header.includes(text)).length;
}

/**
 * The query's columns in the table. Columns with the same header are the same. Those that remain are each other's
 * where there are as many of the one as of the other and they follow the same columns: headers that were reworded.
 */
function placesOf(
  { header, rows }: Table,
  wanted: readonly string[],
  reads: (column: number, texts: readonly string[]) => boolean,
): readonly (number | undefined)[] {
  const places: (number | undefined)[] = [];
  for (const text of wanted) {
    const place = header.findIndex((own, at) => own !== "" && own === text && !places.includes(at));
    places.push(place === -1 ? undefined : place);
  }
  const rest = header.flatMap((_, place) => (places.includes(place) ? [] : [place]));
  if (places.filter((place) => place === undefined).length !== rest.length) return places;
  places.forEach((place, at) => {
    const next = at === 0 ? 0 : (places[at - 1] ?? Number.NaN) + 1;
    if (place !== undefined || !rest.includes(next)) return;
    if (reads(at, textsOf({ rows }, next))) places[at] = next;
  });
  return places;
}

function textsOf({ rows }: Pick<Table, "rows">, place: number): string[] {
  return rows.map(({ cells }) => cells[place]?.text ?? "");
}
