import { groupedByEach } from "../../../words/grouped.js";
import { isTelling } from "../names/fit.js";
import { wordsOf } from "../names/words.js";
import type { IndexedEntry, TableIndex } from "./table-index.js";
import type { Verdict } from "./verdict.js";

/** Shorter texts are too easily about something else. */
const leastTelling = 3;
/** A text of so many words that another entry's text begins with is that entry's. */
const leastWords = 5;
/** The share of a text's letters that the words of its entry account for. */
const clearShare = 0.8;
/** A word that more entries have tells none from another. */
const mostEntries = 1_000;

/** The texts of a table's entries, to find out whose a source's text is. */
export class TextIndex {
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
  verdict(text: string, value: number): Verdict {
    const own = this.table.withValue(value);
    const { words } = wordsOf(text);
    const telling = [...new Set(words.filter(isTelling))];
    const [entry] = own;
    if (entry === undefined || telling.length < leastTelling) return { kind: "foreign" };
    const begun = (this.#byBeginning.get(beginningOf(words)) ?? []).filter((one) =>
      this.#texts.get(one)?.some((other) => `${joined(other)} `.startsWith(`${joined(words)} `)),
    );
    const first = begun[0];
    if (words.length >= leastWords && first !== undefined) {
      if (begun.some((one) => own.includes(one))) return { kind: "worded", entry };
      return begun.every((one) => one.value === first.value)
        ? { kind: "wrong", entry: first }
        : { kind: "foreign" };
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
