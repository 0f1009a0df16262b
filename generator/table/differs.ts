import { nearest } from "../words/distance.js";
import { withHeaderRows } from "./form.js";
import { fits, headerTexts, type TableQuery } from "./query.js";
import type { Table } from "./table.js";

/** In what the table that is nearest to a query is another. */
export interface Difference {
  readonly table: Table;
  /** A line each. */
  readonly words: readonly string[];
  /** What the spec.ts would say to take the table as it is, as a question; absent where that is not one thing. */
  readonly ask?: string;
  /** The query's column with another text; absent where the section is what differs, or more than texts. */
  readonly column?: number;
}

/**
 * Says which header texts keep a table from being the one that a query describes: of the only table that is so in all
 * else, or of the one that shares most header texts.
 *
 * @returns undefined where none is near, or two as near
 */
export function differenceTo(tables: readonly Table[], query: TableQuery): Difference | undefined {
  const { section, headerRows, ...rest } = query;
  if (headerRows === 0 || query.header.every((text) => text === "")) return undefined;
  const headed = tables.flatMap((table) => (headerRows ? withHeaderRows(table, headerRows) : table) ?? []);
  const elsewhere = headed.filter((table) => fits(table, rest));
  if (section !== undefined && elsewhere.length > 0) return elsewhereWords(elsewhere);
  const here = headed.filter((table) => fits(table, { ...rest, section, header: headerTexts(table) }));
  const compared = (here.length > 0 ? here : headed).map((table) => ({ table, ...headersOf(table, query) }));
  const alike = ({ pairs, wanted }: (typeof compared)[number]) =>
    query.header.length - wanted.length + pairs.filter(({ isAlike }) => isAlike).length;
  const most = compared.reduce((best, one) => Math.max(best, alike(one)), 0);
  const [first, another] = compared.filter((one) => alike(one) === most);
  if (first === undefined || another !== undefined || (most === 0 && here.length !== 1)) return undefined;
  return headerWords(first, query);
}

function elsewhereWords(tables: readonly Table[]): Difference | undefined {
  const [table, another] = tables;
  if (table === undefined || another !== undefined) return undefined;
  const section = table.section?.number ?? table.section?.title;
  return {
    table,
    words: [
      `Table ${table.index} has this header, and stands ${section === undefined ? "before every section" : `in section ${section}`}.`,
    ],
    ...(section === undefined ? {} : { ask: `section: ${JSON.stringify(section)}` }),
  };
}

interface Headers {
  readonly table: Table;
  /** The texts that only the query has, and that only the table has. */
  readonly wanted: readonly string[];
  readonly others: readonly string[];
  /** Those of them that are each other's: one is written like the other, or they have one place. */
  readonly pairs: readonly { readonly text: string; readonly own: string; readonly isAlike: boolean }[];
}

function headersOf({ header }: Table, query: TableQuery): Omit<Headers, "table"> {
  const wanted = query.header.filter((text) => !header.includes(text));
  const others = header.filter((text) => !query.header.includes(text));
  const pairs = wanted.flatMap((text) => {
    const like = nearest(text, others);
    const own = like ?? others.find((one) => header.indexOf(one) === query.header.indexOf(text));
    const isFree = own !== undefined && (like !== undefined || header.length === query.header.length);
    return isFree ? [{ text, own, isAlike: like !== undefined }] : [];
  });
  return { wanted, others, pairs };
}

function headerWords({ table, wanted, others, pairs }: Headers, { header }: TableQuery): Difference {
  const quoted = (text: string) => JSON.stringify(text);
  const lost = wanted.filter((text) => !pairs.some((pair) => pair.text === text));
  const more = others.filter((text) => !pairs.some(({ own }) => own === text));
  const words = [
    ...pairs.map(({ text, own }) => `it has ${quoted(own)} where the spec.ts has ${quoted(text)}`),
    ...lost.map((text) => `it has no ${quoted(text)}`),
    ...more.map((text) => `the spec.ts has no ${quoted(text)}`),
    ...(wanted.length + others.length === 0 ? [`its columns are ${table.header.join(" | ")}`] : []),
  ];
  const [pair] = pairs;
  const at = header.indexOf(wanted[0] ?? "");
  return {
    table,
    words: [`Table ${table.index} is the nearest:`, ...words.map((text) => `  ${text}`)],
    ...(pair?.isAlike && pairs.length === 1 ? { ask: `header: ${quoted(pair.own)}` } : {}),
    ...(at === -1 ? {} : { column: at }),
  };
}
