import { type Entry, entryKey, type ModelErratum, type ModelTable } from "../../model/model.js";
import { groupedBy } from "../../words/grouped.js";
import { agrees, type FieldTypes, proseFields, type TableFields, tableFields, textOf } from "./fields.js";
import { identify } from "./identity.js";
import { matchEntries, type Side } from "./match/match.js";

/** One table in two revisions: what the rules look at. */
export type TableComparison = TablePair | LoneTable;

/** A table that only one of the revisions has. */
export interface LoneTable {
  readonly state: "added" | "removed";
  readonly table: ModelTable;
  /** The table's place among the revision's tables, from 0. */
  readonly index: number;
}

export interface TablePair {
  readonly state: "both";
  readonly before: ModelTable;
  readonly after: ModelTable;
  readonly fields: TableFields;
  /** The fields of running text of either revision. */
  readonly texts: { readonly before: readonly string[]; readonly after: readonly string[] };
  /** The entries that both have, in the new revision's order. */
  readonly pairs: readonly EntryPair[];
  /** Those of them in which something differs. */
  readonly changed: readonly EntryPair[];
  readonly removed: readonly PlacedEntry[];
  readonly added: readonly PlacedEntry[];
  /** Values that stand for another thing than before, one of the two things being new or gone. */
  readonly reused: readonly { readonly before: PlacedEntry; readonly after: PlacedEntry }[];
  readonly errata: { readonly before: ErrataByEntry; readonly after: ErrataByEntry };
}

/** The corrections of a table by the entry's key, in their order. */
export type ErrataByEntry = ReadonlyMap<unknown, readonly ModelErratum[]>;

export interface PlacedEntry {
  readonly entry: Entry;
  /** The place in the table, from 0. */
  readonly index: number;
}

export interface EntryPair {
  readonly before: Entry;
  readonly after: Entry;
  readonly beforeIndex: number;
  /** The shared fields (value, name, aliases and references too) that differ, in the columns' order. */
  readonly differing: readonly string[];
  readonly errata: ErrataPair;
}

/** The corrections of an entry in both revisions, in their order. */
export interface ErrataPair {
  readonly before: readonly ModelErratum[];
  readonly after: readonly ModelErratum[];
}

const noErrata: ErrataPair = { before: [], after: [] };

export function compareTables(before: ModelTable, after: ModelTable, types: FieldTypes): TablePair {
  for (const table of [before, after]) identify(table);
  const fields = tableFields(before, after, types);
  const texts = { before: proseFields(before, types), after: proseFields(after, types) };
  const matching = matchEntries(sideOf(before, texts.before), sideOf(after, texts.after));
  const errata = { before: errataByEntry(before), after: errataByEntry(after) };
  const compared = ["value", "name", "aliases", ...fields.shared, "references"];
  const pairs = matching.pairs.map(([beforeIndex, afterIndex]): EntryPair => {
    const [old, now] = [before.entries[beforeIndex] as Entry, after.entries[afterIndex] as Entry];
    const differing = differingFields(compared, old, now, fields.prose);
    return {
      before: old,
      after: now,
      beforeIndex,
      differing,
      errata: errataOf(errata, entryKey(old, before.key), entryKey(now, after.key)),
    };
  });
  const placed = (table: ModelTable, places: readonly number[]) =>
    places.map((index) => ({ entry: table.entries[index] as Entry, index }));
  const removed = placed(before, matching.removed);
  const added = placed(after, matching.added);
  return {
    state: "both",
    before,
    after,
    fields,
    texts,
    pairs,
    changed: pairs.filter(({ differing, errata }) => differing.length > 0 || errata !== noErrata),
    removed,
    added,
    reused: reusedValues(before, after, removed, added),
    errata,
  };
}

function sideOf({ key, entries }: ModelTable, prose: readonly string[]): Side {
  // Two key fields together are what a value is elsewhere.
  const keyed =
    key === undefined ? entries : entries.map((entry) => ({ ...entry, value: entryKey(entry, key) }));
  return { entries: keyed, textOf: (entry) => textOf(entry, prose) };
}

const none: readonly string[] = [];

/** There are as many pairs as entries, most of them with no difference: those share one empty list. */
function differingFields(
  compared: readonly string[],
  old: Entry,
  now: Entry,
  prose: ReadonlySet<string>,
): readonly string[] {
  let differing: string[] | undefined;
  for (const field of compared) {
    if (agrees(field, old, now, prose)) continue;
    if (differing === undefined) differing = [field];
    else differing.push(field);
  }
  return differing ?? none;
}

function errataByEntry({ errata = [] }: ModelTable): ErrataByEntry {
  return groupedBy(errata, ({ entry }) => entry);
}

function errataOf({ before, after }: TablePair["errata"], old: unknown, now: unknown): ErrataPair {
  if (before.size + after.size === 0) return noErrata;
  const [errataBefore, errataAfter] = [before.get(old), after.get(now)];
  if (errataBefore === undefined && errataAfter === undefined) return noErrata;
  return { before: errataBefore ?? [], after: errataAfter ?? [] };
}

/** A value whose old and new holder are two things; where both of these live on, their new values say it all. */
function reusedValues(
  before: ModelTable,
  after: ModelTable,
  removed: readonly PlacedEntry[],
  added: readonly PlacedEntry[],
): TablePair["reused"] {
  if (before.key !== undefined || after.key !== undefined) return [];
  const values = new Set([...heldIn(after, removed), ...heldIn(before, added)]);
  values.delete(undefined);
  if (values.size === 0) return [];
  const [old, now] = [holdersOf(before, values), holdersOf(after, values)];
  const reused: TablePair["reused"][number][] = [];
  for (const value of values) {
    const [from, to] = [old.get(value), now.get(value)];
    if (from !== undefined && to !== undefined) reused.push({ before: from, after: to });
  }
  return reused;
}

/** The values of entries that a table has too. */
function heldIn(table: ModelTable, placed: readonly PlacedEntry[]): readonly unknown[] {
  if (placed.length === 0) return [];
  const held = new Set(table.entries.map(({ value }) => value));
  return placed.map(({ entry }) => entry.value).filter((value) => held.has(value));
}

/** Which entry has which of some values, as far as just one has it. */
function holdersOf({ entries }: ModelTable, values: ReadonlySet<unknown>): ReadonlyMap<unknown, PlacedEntry> {
  const holders = new Map<unknown, PlacedEntry>();
  const several = new Set<unknown>();
  entries.forEach((entry, index) => {
    if (!values.has(entry.value)) return;
    if (holders.has(entry.value)) several.add(entry.value);
    holders.set(entry.value, { entry, index });
  });
  for (const value of several) holders.delete(value);
  return holders;
}
