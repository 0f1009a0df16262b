import { groupedByEach } from "../../../words/grouped.js";
import { isTelling } from "../names/fit.js";
import { wordsOf } from "../names/words.js";
import type { Pair } from "../pairs/pair.js";
import type { Code } from "../source/code.js";
import { isSentence, type Token } from "../source/token.js";
import { holding, nameTokens } from "./hold.js";
import { judge } from "./judge.js";
import { isText } from "./other.js";
import { readAs } from "./read.js";
import type { IndexedEntry, TableIndex } from "./table-index.js";
import type { Held, Judged, Verdict } from "./verdict.js";

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
    return { pair, value, core: wordsOf(""), verdict: index.verdict(pair, value) };
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

/** Shorter texts are too easily about something else. */
const leastTelling = 3;
/** A text of so many words that another entry's text begins with is that entry's. */
const leastWords = 5;
/** The share of a text's letters that the words of its entry account for. */
const clearShare = 0.8;
/** A word that more entries have tells none from another. */
const mostEntries = 1_000;

/** The texts of a table's entries, to find out whose a source's text is. */
class TextIndex {
  readonly #texts: ReadonlyMap<IndexedEntry, readonly (readonly string[])[]>;
  readonly #byWord: ReadonlyMap<string, readonly IndexedEntry[]>;
  readonly #byBeginning: ReadonlyMap<string, readonly IndexedEntry[]>;

  constructor(readonly table: TableIndex) {
    this.#texts = new Map(table.entries.map((entry) => [entry, textsOf(entry)]));
    const texts = (entry: IndexedEntry) => this.#texts.get(entry) ?? [];
    this.#byWord = groupedByEach(table.entries, (entry) => new Set(texts(entry).flat()));
    this.#byBeginning = groupedByEach(table.entries, (entry) => new Set(texts(entry).map(beginningOf)));
  }

  /** Whose a text is that stands at a value: its own entry's (`worded`), another's (`wrong`), or nobody can tell. */
  verdict({ name: text, shared }: Pair, value: number): Verdict {
    const own = this.table.withValue(value);
    const { words } = wordsOf(text);
    const telling = [...new Set(words.filter(isTelling))];
    const [entry] = own;
    if (entry === undefined || telling.length < leastTelling) return { kind: "foreign" };
    const begun = (this.#byBeginning.get(beginningOf(words)) ?? []).filter((one) =>
      this.#texts.get(one)?.some((other) => `${joined(other)} `.startsWith(`${joined(words)} `)),
    );
    const [first] = begun;
    if (words.length >= leastWords && first !== undefined) {
      if (begun.some((one) => own.includes(one))) return { kind: "worded", entry };
      const isOne = !shared && begun.every((one) => one.value === first.value);
      return isOne ? { kind: "wrong", entry: first } : { kind: "foreign" };
    }
    const shares = this.#shares(telling);
    const share = Math.max(...own.map((one) => shares.get(one) ?? 0));
    const best = [...shares.values()].every((other) => other <= share);
    return share >= clearShare && best ? { kind: "worded", entry } : { kind: "foreign" };
  }

  /** For each entry the share of the letters of words that its texts have. */
  #shares(words: readonly string[]): ReadonlyMap<IndexedEntry, number> {
    const total = joined(words).length - words.length + 1;
    const shares = new Map<IndexedEntry, number>();
    for (const word of words) {
      const entries = this.#byWord.get(word) ?? [];
      if (entries.length <= mostEntries)
        for (const entry of entries) shares.set(entry, (shares.get(entry) ?? 0) + word.length / total);
    }
    return shares;
  }
}

/** The words of each text of an entry but its names. */
function textsOf({ entry: { name, documentName, ...fields } }: IndexedEntry): (readonly string[])[] {
  return Object.values(fields).flatMap((field) => (typeof field === "string" ? [wordsOf(field).words] : []));
}

function beginningOf(words: readonly string[]): string {
  return joined(words.slice(0, leastWords));
}

function joined(words: readonly string[]): string {
  return words.join(" ");
}

/**
 * For each part, how many texts there are of its values that were held against nothing: those in its own lines, and
 * those that the source gives its values elsewhere.
 */
export function textsNotCompared(code: Code, pairs: readonly Pair[], parts: readonly Held[]): number[] {
  const seen = nameTokens(parts);
  const take = (tokens: readonly Token[]) => {
    const left = new Set(tokens.filter((token) => !seen.has(token)));
    for (const token of left) seen.add(token);
    return left.size;
  };
  const strings = code.tokens.filter(isSentence);
  const texts = pairs.filter((pair) => pair.role === "label" && !pair.slight && isText({ pair }));
  const within = parts.map((part) => take(stringsWithin(part, strings)));
  return parts.map(({ table }, at) => {
    const own = texts.filter(({ value }) => table.withValue(table.same(value)).length > 0);
    const elsewhere = table.page === undefined ? own.map(({ nameToken }) => nameToken) : [];
    return (within[at] ?? 0) + take(elsewhere);
  });
}

/** Those between the first line of a part and its last. */
function stringsWithin({ pairs, uses }: Held, strings: readonly Token[]): readonly Token[] {
  const [first, last] = [pairs[0]?.pair.nameToken, pairs.at(-1)?.pair.nameToken];
  if (first === undefined || last === undefined || uses) return [];
  return strings.filter(({ line }) => line >= first.line && line <= last.endLine);
}
