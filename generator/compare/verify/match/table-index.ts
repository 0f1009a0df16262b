import type { Entry, Model, ModelTable } from "../../../model/model.js";
import { type Words, wordsOf } from "../names/words.js";

/** A row of the document, ready to be compared with. */
export interface IndexedEntry extends Words {
  readonly value: number;
  readonly name: string;
  /** The words of its name and of its texts. */
  readonly kin: ReadonlySet<string>;
  readonly entry: Entry;
}

/** A table of the document, ready to be looked up in. */
export class TableIndex {
  readonly entries: readonly IndexedEntry[];
  readonly min: number;
  readonly max: number;
  readonly #byValue = new Map<number, IndexedEntry[]>();
  readonly #byName = new Map<string, IndexedEntry[]>();

  constructor(
    readonly name: string,
    readonly table: ModelTable,
  ) {
    const prefix = commonPrefix(table.entries.map((entry) => wordsOf(String(entry.name))));
    this.entries = table.entries.flatMap((entry) => {
      const value = integer(entry.value);
      return value === undefined ? [] : [indexed(entry, value)];
    });
    this.min = this.entries.reduce((least, { value }) => Math.min(least, value), Number.POSITIVE_INFINITY);
    this.max = this.entries.reduce((most, { value }) => Math.max(most, value), Number.NEGATIVE_INFINITY);
    for (const entry of this.entries) {
      add(this.#byValue, entry.value, entry);
      add(this.#byName, entry.joined, entry);
      const short = entry.joined.slice(prefix.length);
      if (prefix !== "" && short !== "" && entry.joined.startsWith(prefix)) add(this.#byName, short, entry);
    }
  }

  withValue(value: number): readonly IndexedEntry[] {
    return this.#byValue.get(value) ?? [];
  }

  /** The entries of this name, with or without the beginning that all names of the table share. */
  withName(joined: string): readonly IndexedEntry[] {
    return this.#byName.get(joined) ?? [];
  }

  /** A value as the document writes it: of 32 bits, what one takes as signed the other may take as unsigned. */
  same(value: number): number {
    if (value < 0 && this.min >= 0 && this.max > 0x7fffffff && value >= -0x80000000)
      return value + 0x100000000;
    if (value > 0x7fffffff && this.min < -0xffff && value <= 0xffffffff) return value - 0x100000000;
    return value;
  }
}

/** The tables of a model that give numbers names. */
export function indexesOf(model: Model): TableIndex[] {
  return Object.entries(model.tables)
    .map(([name, table]) => new TableIndex(name, table))
    .filter(({ entries }) => entries.length > 0);
}

function integer(value: unknown): number | undefined {
  if (typeof value === "number") return Number.isSafeInteger(value) ? value : undefined;
  return typeof value === "string" && /^(?:0x[0-9a-f]+|\d+)$/i.test(value) ? Number(value) : undefined;
}

function indexed(entry: Entry, value: number): IndexedEntry {
  const texts = Object.values(entry).filter((field) => typeof field === "string");
  return {
    value,
    name: String(entry.name),
    ...wordsOf(String(entry.name)),
    kin: new Set(texts.flatMap((text) => wordsOf(text).words)),
    entry,
  };
}

/** The first word where nearly all names begin with it. */
function commonPrefix(names: readonly Words[]): string {
  const [first] = names[Math.floor(names.length / 2)]?.words ?? [];
  if (first === undefined || names.length < 4) return "";
  const share = names.filter(({ words }) => words.length > 1 && words[0] === first).length / names.length;
  return share >= 0.8 ? first : "";
}

function add<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}
