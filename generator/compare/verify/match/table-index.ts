import { aliasesOf, type Entry, type Model, type ModelTable } from "../../../model/model.js";
import { groupedBy, groupedByEach, largestFirst } from "../../../words/grouped.js";
import { type Words, wordsOf } from "../names/words.js";

/** A row of the document, ready to be compared with. */
export interface IndexedEntry extends Words {
  readonly value: number;
  readonly name: string;
  /** The words of its name and of its texts. */
  readonly kin: ReadonlySet<string>;
  readonly entry: Entry;
}

/** What a table is a page of: the outer number of a key of two. */
export interface Page {
  readonly number: number;
  readonly title?: string;
}

/** A table of the document, ready to be looked up in. */
export class TableIndex {
  readonly entries: readonly IndexedEntry[];
  readonly min: number;
  readonly max: number;
  /** The length of the longest name, without separators. */
  readonly longest: number;
  /** The beginnings that all names of the table have, one or the other; none where they share none. */
  readonly #beginnings: readonly string[];
  readonly #byValue: ReadonlyMap<number, readonly IndexedEntry[]>;
  readonly #byName: ReadonlyMap<string, readonly IndexedEntry[]>;

  constructor(
    readonly name: string,
    readonly table: ModelTable,
    /** Given where the table is a page of a larger one, with the least and the largest value of all pages. */
    readonly page?: Page & { readonly min: number; readonly max: number },
  ) {
    const names = table.entries.map((entry) => wordsOf(String(entry.documentName ?? entry.name)));
    const prefix = commonPrefix(names);
    const letters = commonLetters(names);
    this.#beginnings =
      letters !== "" ? [letters] : prefix === "" ? [] : names.flatMap(({ words }) => words[0] ?? []);
    // Sources have the document's names, whatever ours are, and any name of a value is right.
    this.entries = table.entries.flatMap((entry) => {
      const value = integer(entry.value);
      if (value === undefined) return [];
      return [entry, ...aliasesOf(entry)].map((one) =>
        indexed({ ...one, value: entry.value, name: one.documentName ?? one.name }, value),
      );
    });
    const values = this.entries.map(({ value }) => value);
    ({ min: this.min, max: this.max } = rangeOf(page ? [...values, page.min, page.max] : values));
    this.longest = rangeOf(this.entries.map(({ joined }) => joined.length)).max;
    this.#byValue = groupedBy(this.entries, ({ value }) => value);
    this.#byName = groupedByEach(this.entries, ({ joined }) => namesOf(joined, [prefix, letters]));
  }

  withValue(value: number): readonly IndexedEntry[] {
    return this.#byValue.get(value) ?? [];
  }

  /** The entries of this name, with or without the beginning that all names of the table share. */
  withName(joined: string): readonly IndexedEntry[] {
    return this.#byName.get(joined) ?? [];
  }

  /** Whether it is a name of the table, with or without that beginning. */
  has(joined: string): boolean {
    return this.#byName.has(joined);
  }

  /** Whether a name begins as the table's names do; true where those have nothing in common. */
  begins({ joined }: Words): boolean {
    return (
      this.#beginnings.length === 0 || this.#beginnings.some((beginning) => joined.startsWith(beginning))
    );
  }

  /** A value as the document writes it: of 32 bits, what one takes as signed the other may take as unsigned. */
  same(value: number): number {
    if (value < 0 && this.min >= 0 && this.max > 0x7fffffff && value >= -0x80000000)
      return value + 0x100000000;
    if (value > 0x7fffffff && this.min < -0xffff && value <= 0xffffffff) return value - 0x100000000;
    return value;
  }
}

/**
 * The tables of a model that give numbers names. Where some values are texts, as `22P02` beside `22012`, all are:
 * to hold a source against the others only would look as if all had been.
 */
export function indexesOf(model: Model): TableIndex[] {
  return Object.entries(model.tables)
    .filter(([, { entries }]) => entries.every(({ value }) => integer(value) !== undefined))
    .map(([name, table]) => new TableIndex(name, table))
    .filter(({ entries }) => entries.length > 0);
}

function integer(value: unknown): number | undefined {
  if (typeof value === "number") return Number.isSafeInteger(value) ? value : undefined;
  return typeof value === "string" && /^(?:0x[0-9a-f]+|\d+)$/i.test(value) ? Number(value) : undefined;
}

function indexed(entry: Entry, value: number): IndexedEntry {
  const texts = Object.values(entry).filter((field) => typeof field === "string");
  const words = wordsOf(String(entry.name));
  return {
    value,
    name: String(entry.name),
    ...words,
    kin: new Set(texts.flatMap((text) => wordsOf(text).words)),
    entry,
  };
}

/** Names have a beginning in common where this share of them has it. */
const prefixShare = 0.5;

/** The first word where most names begin with it. */
function commonPrefix(names: readonly Words[]): string {
  if (names.length < 4) return "";
  const firsts = names.flatMap(({ words: [first, ...more] }) =>
    first !== undefined && more.length > 0 ? [first] : [],
  );
  const [best] = largestFirst(firsts, (first) => first);
  return best !== undefined && best[1].length >= names.length * prefixShare ? best[0] : "";
}

/** The letters that all names begin with, where they are enough to be no accident. */
function commonLetters(names: readonly Words[]): string {
  if (names.length < 4) return "";
  const letters = names.reduce((common, { joined }) => {
    let length = 0;
    while (length < common.length && common[length] === joined[length]) length += 1;
    return common.slice(0, length);
  }, names[0]?.joined ?? "");
  return letters.length >= 3 ? letters : "";
}

/** A name, and the name without what stands before all names, or nearly all. */
function namesOf(joined: string, prefixes: readonly string[]): ReadonlySet<string> {
  const bearing = prefixes.filter((prefix) => prefix !== joined && joined.startsWith(prefix));
  return new Set([joined, ...bearing.map((prefix) => joined.slice(prefix.length))]);
}

/** The least of some numbers, which may be many, and the largest. */
export function rangeOf(numbers: readonly number[]): { readonly min: number; readonly max: number } {
  let [min, max] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const number of numbers) [min, max] = [Math.min(min, number), Math.max(max, number)];
  return { min, max };
}
