import type { Entry, Model, ModelTable } from "../../../../model/model.js";
import { groupedBy } from "../../../../words/grouped.js";
import { remembered } from "../../../../words/remembered.js";
import type { Affix } from "../../names/convention.js";
import { type Words, wordsOf } from "../../names/words.js";
import { type IndexedEntry, type Page, rangeOf, TableIndex } from "../table-index.js";

/** An entry that a name may be, on one of the pages. */
export interface Hit extends Affix {
  readonly page: number;
  readonly entry: IndexedEntry;
}

/** A name of more words is none. */
const mostWords = 16;

/** A table whose key is two numbers: of each outer number, the page, a table by the inner one. */
export class PageTable {
  readonly pages: ReadonlyMap<number, TableIndex>;
  readonly #table: ModelTable;
  readonly #range: { readonly min: number; readonly max: number };
  readonly #byName: ReadonlyMap<string, readonly { page: number; entry: IndexedEntry }[]>;
  readonly #byTitle = new Map<string, number>();

  constructor(
    readonly name: string,
    table: ModelTable,
    [outer, inner]: readonly [string, string],
  ) {
    const { entries } = table;
    const fields = Object.keys(entries[0] ?? {}).filter((field) =>
      entries.every((entry) => typeof entry[field] === "string"),
    );
    const titles = fields.filter((field) => isOnePerPage(entries, outer, field));
    const names = fields.filter((field) => !titles.includes(field));
    const nameField = names.includes("name") ? "name" : (names[0] ?? "");
    this.#range = rangeOf(entries.map((entry) => Number(entry[inner])));
    this.#table = table;
    const pages = new Map<number, TableIndex>();
    for (const [number, own] of groupedBy(entries, (entry) => Number(entry[outer]))) {
      const title = titles.map((field) => String(own[0][field])).find((text) => /\p{L}/u.test(text));
      const rows = own.map((entry) => rowOf(entry, nameField, inner, [...titles, outer]));
      pages.set(number, this.#index(rows, { number, ...(title === undefined ? {} : { title }) }));
      if (title !== undefined) this.#byTitle.set(wordsOf(title).joined, number);
    }
    this.pages = pages;
    const known = [...pages].flatMap(([page, index]) => index.entries.map((entry) => ({ page, entry })));
    this.#byName = groupedBy(known, ({ entry }) => entry.joined);
  }

  /** A page; one without entries where the document has none of this number. */
  page(number: number): TableIndex {
    return this.pages.get(number) ?? this.#index([], { number });
  }

  /** The page whose title is in a text, the longest of several; with `leading`, at its beginning. */
  titled(text: string, leading = false): number | undefined {
    return leading ? this.#titleAt(text) : this.#titleIn(text);
  }

  /** One text stands around many pairs. */
  readonly #titleAt = remembered((text: string) => this.#titleOf(wordsOf(text).words, true));
  readonly #titleIn = remembered((text: string) => this.#titleOf(wordsOf(text).words, false));

  #titleOf(words: readonly string[], leading: boolean): number | undefined {
    if (words.length > mostWords) return undefined;
    let best: { length: number; page: number } | undefined;
    for (let from = 0; from < (leading ? 1 : words.length); from++)
      for (let to = words.length; to > from; to--) {
        const joined = words.slice(from, to).join("");
        const page = this.#byTitle.get(joined);
        if (page !== undefined && joined.length > (best?.length ?? 0)) best = { length: joined.length, page };
      }
    return best?.page;
  }

  /** The entries, on whatever pages, that a name is, or begins or ends with. */
  hits({ words }: Words): Hit[] {
    if (words.length > mostWords) return [];
    const parts = new Map<string, Affix>();
    for (let at = 0; at < words.length; at++) {
      const [head, tail] = [words.slice(0, at).join(""), words.slice(at).join("")];
      if (head !== "") parts.set(head, { prefix: "", suffix: tail });
      parts.set(tail, { prefix: head, suffix: "" });
    }
    return [...parts].flatMap(([part, affix]) =>
      (this.#byName.get(part) ?? []).map((one) => ({ ...one, ...affix })),
    );
  }

  #index(entries: readonly Entry[], page: Page): TableIndex {
    return new TableIndex(this.name, { ...this.#table, entries }, { ...page, ...this.#range });
  }
}

/** The tables of a model whose key is two numbers, and whose entries have names. */
export function pageTablesOf(model: Model): PageTable[] {
  return Object.entries(model.tables).flatMap(([name, table]) => {
    const { key, entries } = table;
    if (key === undefined || entries.length === 0) return [];
    const numbers = entries.every((entry) => key.every((field) => Number.isSafeInteger(entry[field])));
    if (!numbers) return [];
    const pages = new PageTable(name, table, key);
    return [...pages.pages.values()].some((page) => page.entries.some((entry) => entry.name !== ""))
      ? [pages]
      : [];
  });
}

function isOnePerPage(entries: readonly Entry[], outer: string, field: string): boolean {
  const pages = [...groupedBy(entries, (entry) => entry[outer]).values()];
  return pages.every((page) => page.every((entry) => entry[field] === page[0][field]));
}

/** An entry as one of a table of a single key. What all of a page have in common tells none from another. */
function rowOf(entry: Entry, nameField: string, inner: string, without: readonly string[]): Entry {
  const fields = Object.entries(entry).filter(([field]) => !without.includes(field) && field !== nameField);
  return { ...Object.fromEntries(fields), value: entry[inner], name: entry[nameField] ?? "" };
}
