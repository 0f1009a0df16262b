import type { Model } from "../../../model/model.js";
import { groupedBy } from "../../../words/grouped.js";
import type { Pair } from "../pairs/pair.js";
import type { Code } from "../source/code.js";
import { isSign, type Token } from "../source/token.js";
import { agreeing, isPlaced, nameTokens } from "./hold.js";
import { divided } from "./pages/division.js";
import { heldPages } from "./pages/held-page.js";
import { type PageTable, pageTablesOf } from "./pages/page-table.js";
import { familiesOf } from "./pages/spot.js";
import { heldTables } from "./parts.js";
import { indexesOf, type TableIndex } from "./table-index.js";
import type { Held } from "./verdict.js";

/** The tables of a model that a source can be held against. */
export interface Tables {
  readonly single: readonly TableIndex[];
  /** Those whose key is two numbers. */
  readonly paged: readonly PageTable[];
}

export function tablesOf(model: Model): Tables {
  return { single: indexesOf(model), paged: pageTablesOf(model) };
}

/**
 * The parts of a source that are tables of the document. What is a page of a table, or what its values are made of, is nothing else.
 *
 * @param named somebody says which table it is
 */
export function heldParts(
  code: Code,
  pairs: readonly Pair[],
  { single, paged }: Tables,
  named: boolean,
): Held[] {
  const onPages = paged.flatMap((table) => heldOnPages(code, pairs, table, named));
  const placed = onPages.filter(isPlaced);
  const taken = nameTokens(placed);
  const made = madeOf(code, placed, pairs);
  const left = pairs.filter(
    ({ nameToken, role, name }) => !taken.has(nameToken) && !(role === "constant" && made.has(name)),
  );
  const others = heldTables(left, single, named);
  const known = nameTokens([...others, ...placed]);
  const unplaced = onPages.filter(
    (part) => !isPlaced(part) && !part.pairs.some(({ pair }) => known.has(pair.nameToken)),
  );
  return together([...others, ...placed, ...unplaced]);
}

/** A part that has nearly all of its table is not one of several that have it together. */
const wholeShare = 0.8;

/** Parts of one table or page, and of one role, have its values together. */
function together(parts: readonly Held[]): Held[] {
  const kindOf = ({ table, role }: Held) => `${role} ${table.page?.number} ${table.name}`;
  const alike = groupedBy(parts, kindOf);
  return parts.map((part) => {
    const has = part.table.entries.filter(({ value }) => part.values.has(value));
    const isWhole = part.placed === undefined && has.length >= part.table.entries.length * wholeShare;
    if (isWhole) return part;
    return { ...part, values: new Set(alike.get(kindOf(part))?.flatMap(({ values }) => [...values])) };
  });
}

/** Longer expressions are none. */
const mostTokens = 12;

/** The names of the constants that the values of some pairs are made of, and of those that these are made of: `PAGE`, and `SHIFT`, of `CODE = PAGE + 5`. */
function madeOf(code: Code, parts: readonly Held[], all: readonly Pair[]): ReadonlySet<string> {
  if (parts.length === 0) return new Set();
  const index = new Map<Token, number>(code.tokens.map((token, at) => [token, at]));
  const constants = new Map(
    all.flatMap((pair) => (pair.role === "constant" ? [[pair.name, pair] as const] : [])),
  );
  const names = new Set<string>();
  const see = ({ nameToken }: Pair) => {
    const name = index.get(nameToken) ?? code.tokens.length;
    for (let at = name + 1; at < name + mostTokens && !isSign(code, at, ",", ";"); at++) {
      const token = code.tokens[at];
      if (token === undefined || token.line !== nameToken.line) return;
      const part = token.kind === "word" && !names.has(token.text) ? constants.get(token.text) : undefined;
      if (part === undefined) continue;
      names.add(token.text);
      see(part);
    }
  };
  for (const { role, pairs } of parts) if (role === "constant") for (const { pair } of pairs) see(pair);
  return names;
}

/** So many pairs that agree are no accident; where somebody says which table it is, fewer are enough. */
const [least, leastNamed] = [3, 2];

/** A source with this share of the pages means to have them all. */
const leastShare = 0.4;

/**
 * The parts of a source that are pages of a table.
 *
 * @param named somebody says that it is this table
 */
function heldOnPages(code: Code, pairs: readonly Pair[], table: PageTable, named: boolean): Held[] {
  const enough = named ? leastNamed : least;
  const parts = familiesOf(code, pairs, table).flatMap((family) =>
    withoutLess(heldPages(divided(family, table, enough), table, enough)),
  );
  return parts.some(isPlaced) ? withAbsent(parts, table) : [];
}

/** Of parts that give the same names other values, or the same values other names, those that agree most. */
function withoutLess(parts: readonly Held[]): Held[] {
  const used = new Set<Token>();
  const best = [...parts].sort((a, b) => agreeing(b.pairs) - agreeing(a.pairs));
  const kept = new Set(
    best.filter(({ pairs }) => {
      const again = pairs.filter(({ pair }) => used.has(pair.nameToken) || used.has(pair.valueToken));
      if (again.length * 2 > pairs.length) return false;
      for (const { pair } of pairs) used.add(pair.nameToken).add(pair.valueToken);
      return true;
    }),
  );
  return parts.filter((part) => kept.has(part));
}

/** The first part says which pages are missing, where most are there. */
function withAbsent(parts: readonly Held[], { pages }: PageTable): Held[] {
  const placed = parts.filter(isPlaced);
  const there = new Set(placed.map(({ table }) => table.page?.number));
  const absent = [...pages].flatMap(([number, page]) => (there.has(number) ? [] : [page]));
  if (pages.size - absent.length < pages.size * leastShare) return [...parts];
  return parts.map((part) =>
    part === placed[0] && part.placed !== undefined ? { ...part, placed: { ...part.placed, absent } } : part,
  );
}
