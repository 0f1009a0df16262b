import { bitOf } from "../kinds/index.js";
import type { Table } from "../table/table.js";
import { type ProposedKind, proposed } from "./kinds.js";

/**
 * The columns over which a table spreads a number's bits, `B2 | B1 | B0`, by their places.
 *
 * @returns nothing where there are none, or rows have the same; null for kinds where a cell is neither 0 nor 1 (`x`: either)
 */
export function bitsOf({
  header,
  rows,
}: Pick<Table, "header" | "rows">): ReadonlyMap<number, ProposedKind | null> {
  const found = header.flatMap((text, index) => {
    const [, word = "", at] = /^(b|bit|[a-z])\s?(\d{1,2})$/i.exec(text.trim()) ?? [];
    const texts = rows.map(({ cells }) => cells[index]?.text ?? "");
    const isBit = at !== undefined && texts.every((one) => /^[01xX*-]$/.test(one));
    return isBit ? [{ index, word, at: Number(at), isSure: texts.every((one) => /^[01]$/.test(one)) }] : [];
  });
  const ats = new Set(found.map(({ at }) => at));
  const isWhole = found.every(({ at }) => at < found.length) && ats.size === found.length;
  const numbers = new Set(rows.map(({ cells }) => found.map(({ index }) => cells[index]?.text).join()));
  if (
    numbers.size < rows.length ||
    found.length < 2 ||
    !isWhole ||
    new Set(found.map(({ word }) => word)).size > 1
  )
    return new Map();
  const isSure = found.every((one) => one.isSure);
  return new Map(
    found.map(({ index, at }) => [index, isSure ? proposed("number", "bitOf", bitOf(at), String(at)) : null]),
  );
}
