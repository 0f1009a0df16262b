import type { Code } from "../source/code.js";
import { evaluate } from "../source/expression.js";
import { isSign, isWord, type Token } from "../source/token.js";
import { assignment, define, wrapped } from "./assigned.js";
import { call, second, tuple } from "./brackets.js";
import { classes } from "./classes.js";
import { auto, counted, iota, unpacked } from "./counting.js";
import { branch, carried, described, keyed } from "./labels.js";
import { list } from "./list.js";
import type { Extractor, Pair } from "./pair.js";
import { fields, item, record } from "./records.js";
import { row } from "./row.js";

/** Every form in which a source may hold names with their values. */
export const extractors: readonly Extractor[] = [
  assignment,
  wrapped,
  define,
  call,
  tuple,
  keyed,
  branch,
  counted,
  iota,
  auto,
  unpacked,
  list,
  carried,
  record,
  item,
  fields,
  classes,
  described,
  row,
  second,
];

/** A longer text is no name, nor what a value is called. */
const longestName = 1_000;

/** All pairs of a source, in its order; what two extractors find alike, once. */
export function pairsOf(code: Code): Pair[] {
  const source = { ...code, constants: constantsOf(code) };
  const byToken = new Map<Token, Pair[]>();
  for (const extractor of extractors) {
    for (const pair of extractor.run(source)) {
      if (pair.name.length > longestName) continue;
      const found = byToken.get(pair.nameToken);
      const same = found?.find(({ role, value }) => role === pair.role && value === pair.value);
      if (same !== undefined && !isAnother(pair, same)) continue;
      if (found === undefined && !/\p{L}/u.test(pair.name)) continue;
      if (found === undefined) byToken.set(pair.nameToken, [pair]);
      else found.push(same === undefined ? pair : { ...pair, slight: true });
    }
  }
  return [...byToken.values()]
    .flat()
    .sort(({ nameToken: a }, { nameToken: b }) => a.line - b.line || a.column - b.column);
}

/** Whether a row has the same number twice: which of the two is the name's is told by the other rows. */
function isAnother(pair: Pair, same: Pair): boolean {
  return (pair.slight === true || pair.beside !== undefined) && pair.valueToken !== same.valueToken;
}

/** The file's own constants, by name, so that others may be defined by them; a name with two values is none. */
function constantsOf(code: Code): ReadonlyMap<string, number> {
  const constants = new Map<string, number>();
  const source = { ...code, constants };
  const twice = new Set<string>();
  code.tokens.forEach(({ kind, text }, at) => {
    const isMacro = isWord(code, at - 1, "define") && isSign(code, at - 2, "#");
    if (kind !== "word" || twice.has(text) || !(isMacro || isSign(code, at + 1, "="))) return;
    const value = evaluate(source, isMacro ? at + 1 : at + 2)?.value;
    if (value === undefined) return;
    if (constants.has(text) && constants.get(text) !== value) {
      constants.delete(text);
      twice.add(text);
    } else constants.set(text, value);
  });
  return constants;
}
