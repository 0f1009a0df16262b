import type { Claim } from "../around/claim.js";
import type { Words } from "../names/words.js";
import type { Pair } from "../pairs/pair.js";
import type { IndexedEntry, Page, TableIndex } from "./table-index.js";

/** What the document says of a pair. */
export type Verdict =
  /** Name and value are those of one entry. */
  | { readonly kind: "agrees"; readonly entry: IndexedEntry }
  /** The name is that of an entry with another value. */
  | { readonly kind: "wrong"; readonly entry: IndexedEntry }
  /** The name is that of the value's entry, with letters wrong. */
  | { readonly kind: "misspelt"; readonly entry: IndexedEntry; readonly distance: number }
  /** The name is that of the value's entry, made shorter. */
  | { readonly kind: "shortened"; readonly entry: IndexedEntry }
  /** The name is nearly that of an entry with another value, and far from that of the value's own. */
  | { readonly kind: "near"; readonly entry: IndexedEntry }
  /** The text is in the words of the value's entry. */
  | { readonly kind: "worded"; readonly entry: IndexedEntry }
  /** The value is in the document, and the name is the source's own. */
  | { readonly kind: "renamed"; readonly entry: IndexedEntry }
  /** Neither name nor value is in the document. */
  | { readonly kind: "extra" }
  /** On another page the name has this value; on the pair's own page the document does not have it. */
  | { readonly kind: "elsewhere"; readonly entry: IndexedEntry; readonly page: Page }
  /** The pair is about something else. */
  | { readonly kind: "foreign" };

/** A pair with its name as it is compared and its value as the document would write it. */
export interface Read {
  readonly pair: Pair;
  /** Without what the source puts around all names. */
  readonly core: Words;
  readonly value: number;
}

export interface Judged extends Read {
  readonly verdict: Verdict;
}

/** Pairs in a row whose values are all wrong by the same number. */
export interface Run {
  /** What to take from the source's values to get the document's. */
  readonly by: number;
  /** Those whose names are in the document; at least two. */
  readonly pairs: readonly Judged[];
  /** These with what stands between them, and the one after: names that fit nothing may be shifted with them. */
  readonly reach: readonly Judged[];
  /** What stands before the first of them. */
  readonly before: Judged | undefined;
}

/** How it was found out which page a part of a source is. */
export interface Placed {
  /** The source says so by a number or a name, or the page is the one whose names it has; `nothing` where none of these tells. */
  readonly by: "number" | "name" | "names" | "nothing";
  /** What the source says, where the names are those of another page. */
  readonly instead?: Claim | undefined;
  /** Pages that no part of the source is. */
  readonly absent?: readonly TableIndex[];
}

/** A part of a source that is a table of the document. */
export interface Held {
  readonly table: TableIndex;
  readonly role: Pair["role"];
  /** In the source's order; only those that belong to the table. */
  readonly pairs: readonly Judged[];
  readonly runs: readonly Run[];
  /** All values that the source has or means, whatever their names: in this part, or in all of its table and role where those have it together. */
  readonly values: ReadonlySet<number>;
  /** The part is texts in the rows of another part, which is the table. */
  readonly beside: boolean;
  /** The part names uses of a table, not the table itself. */
  readonly uses: boolean;
  /** Given where the table is a page of one whose key is two numbers. */
  readonly placed?: Placed;
}
