import { fits, headerTexts, type TableQuery } from "./find.js";
import type { Table } from "./table.js";

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
  const rivals = others.filter((other) => !tables.some((table) => fits(table, other)));
  const taken = (table: Table) =>
    others.some((other) => fits(table, other)) ||
    rivals.some((other) => isNear(table, other) && common(table, other) >= common(table, query));
  const near = tables.filter((table) => isNear(table, query) && !taken(table));
  const most = Math.max(...near.map((table) => common(table, query)));
  const [table, another] = near.filter((one) => common(one, query) === most);
  return table === undefined || another !== undefined
    ? undefined
    : { table, places: placesOf(table, query.header, reads) };
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
    const texts = rows.map(({ cells }) => cells[next]?.text ?? "");
    if (reads(at, texts)) places[at] = next;
  });
  return places;
}
