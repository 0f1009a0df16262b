import { wordsOf } from "../names/words.js";
import type { Pair } from "../pairs/pair.js";
import type { Token } from "../source/token.js";
import { holding } from "./hold.js";
import { judge } from "./judge.js";
import { isText } from "./other.js";
import { readAs } from "./read.js";
import type { TableIndex } from "./table-index.js";
import { TextIndex } from "./text-index.js";
import type { Held, Judged } from "./verdict.js";

/** So many texts that are the document's are no accident. */
const least = 3;

/**
 * The parts of a source whose names are somebody's own, and whose texts are the document's: the texts, and the names
 * whose values they stand for. A source that has the document's names is not asked for its texts.
 */
export function heldByTexts(groups: readonly Pair[][], tables: readonly TableIndex[]): Held[] {
  const labels = groups
    .filter(([first]) => first?.role === "label" && !first.floating)
    .map((group) => group.filter((pair) => isText({ pair })))
    .filter(({ length }) => length >= least);
  if (labels.length === 0) return [];
  const found = tables.map((table) => {
    const index = new TextIndex(table);
    return labels.flatMap((texts) => textsHeld(texts, index) ?? []);
  });
  const count = (parts: readonly Held[]) => parts.reduce((sum, { pairs }) => sum + pairs.length, 0);
  const texts = found.reduce((best, next) => (count(next) > count(best) ? next : best), []);
  return [...texts.flatMap((part) => namesOf(part, groups)), ...texts];
}

function textsHeld(pairs: readonly Pair[], index: TextIndex): Held | undefined {
  const { table } = index;
  const judged = pairs.map((pair): Judged => {
    const value = table.same(pair.value);
    return { pair, value, core: wordsOf(""), verdict: index.verdict(pair.name, value) };
  });
  const worded = judged.filter(({ verdict }) => verdict.kind === "worded").length;
  const placed = judged.filter(({ value }) => table.withValue(value).length > 0).length;
  if (worded < least || worded * 2 < placed) return undefined;
  return { ...holding(judged, table), beside: true };
}

/** The names that texts stand for: those that have the texts' values beside them, or that the texts are given to. */
function namesOf({ table, pairs }: Held, groups: readonly Pair[][]): Held[] {
  const values = new Set<Token>(pairs.map(({ pair }) => pair.valueToken));
  const names = new Set(pairs.map(({ pair }) => pair.valueToken.text));
  return groups.flatMap((group) => {
    const tied = group.filter(
      ({ role, name, valueToken }) => role === "constant" && (values.has(valueToken) || names.has(name)),
    );
    if (tied.length < least) return [];
    const read = new Map(readAs(tied, table).map((one) => [one.pair, one]));
    const reads = tied.map(
      (pair) => read.get(pair) ?? { pair, core: wordsOf(pair.name), value: table.same(pair.value) },
    );
    const judged = judge(reads, table).filter(({ verdict }) => verdict.kind !== "foreign");
    return [holding(judged, table, judged)];
  });
}
