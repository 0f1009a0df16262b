import type { Model } from "../../../model/model.js";
import type { Pair } from "../pairs/pair.js";
import type { Code } from "../source/code.js";
import { madeOf } from "./pages/made-of.js";
import { type PageTable, pageTablesOf } from "./pages/page-table.js";
import { heldOnPages } from "./pages/pages.js";
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
  const placed = onPages.filter((part) => part.placed?.by !== "nothing");
  const taken = namesOf(placed);
  const parts = madeOf(
    code,
    placed.flatMap((part) => part.pairs.map(({ pair }) => pair)),
    pairs,
  );
  const left = pairs.filter(
    ({ nameToken, role, name }) => !taken.has(nameToken) && !(role === "constant" && parts.has(name)),
  );
  const others = heldTables(left, single, named);
  const known = namesOf(others);
  const unplaced = onPages.filter(
    (part) =>
      part.placed?.by === "nothing" && !part.pairs.some(({ pair: { nameToken } }) => known.has(nameToken)),
  );
  return [...others, ...placed, ...unplaced];
}

function namesOf(parts: readonly Held[]): ReadonlySet<Pair["nameToken"]> {
  return new Set(parts.flatMap(({ pairs }) => pairs.map(({ pair }) => pair.nameToken)));
}
