import { type Entry, entryKey, type ModelErratum, type ModelTable } from "../../model/model.js";
import { agrees, proseFields, type TableFields, tableFields, textOf } from "./fields.js";
import type { Subject } from "./match/likeness.js";
import { matchEntries } from "./match/match.js";

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
  /** The entries that both have, in the new revision's order. */
  readonly pairs: readonly EntryPair[];
  /** Those of them in which something differs. */
  readonly changed: readonly EntryPair[];
  readonly removed: readonly PlacedEntry[];
  readonly added: readonly PlacedEntry[];
  /** Values that stand for another thing than before, one of the two things being new or gone. */
  readonly reused: readonly { readonly before: PlacedEntry; readonly after: PlacedEntry }[];
}

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

export function compareTables(before: ModelTable, after: ModelTable): TablePair {
  const fields = tableFields(before, after);
  const matching = matchEntries(subjectsOf(before), subjectsOf(after));
  const errata = { before: errataByEntry(before), after: errataByEntry(after) };
  const compared = ["value", "name", "aliases", ...fields.shared, "references"];
  const pairs = matching.pairs.map(([beforeIndex, afterIndex]): EntryPair => {
    const [old, now] = [before.entries[beforeIndex] as Entry, after.entries[afterIndex] as Entry];
    const differing = compared.filter((field) => !agrees(field, old, now, fields.prose));
    return { before: old, after: now, beforeIndex, differing, errata: errataOf(errata, old, now) };
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
    pairs,
    changed: pairs.filter(({ differing, errata }) => differing.length > 0 || errata !== noErrata),
    removed,
    added,
    reused: reusedValues(before, after, removed, added),
  };
}

function subjectsOf(table: ModelTable): Subject[] {
  const prose = proseFields(table);
  return table.entries.map((entry) => ({
    value: entry.value,
    name: entry.name,
    text: textOf(entry, prose),
  }));
}

function errataByEntry({ errata = [] }: ModelTable): ReadonlyMap<unknown, readonly ModelErratum[]> {
  const byEntry = new Map<unknown, ModelErratum[]>();
  for (const erratum of errata) byEntry.set(erratum.entry, [...(byEntry.get(erratum.entry) ?? []), erratum]);
  return byEntry;
}

function errataOf(
  errata: { readonly [side in "before" | "after"]: ReadonlyMap<unknown, readonly ModelErratum[]> },
  old: Entry,
  now: Entry,
): ErrataPair {
  const before = errata.before.get(entryKey(old)) ?? [];
  const after = errata.after.get(entryKey(now)) ?? [];
  return before.length + after.length === 0 ? noErrata : { before, after };
}

/** A value whose old and new holder are two things; where both of these live on, their new values say it all. */
function reusedValues(
  before: ModelTable,
  after: ModelTable,
  removed: readonly PlacedEntry[],
  added: readonly PlacedEntry[],
): TablePair["reused"] {
  if (removed.length + added.length === 0) return [];
  const old = holdersOf(before);
  const now = holdersOf(after);
  const values = new Set([...removed, ...added].map(({ entry }) => entry.value));
  return [...values].flatMap((value) => {
    const [from, to] = [old.get(value), now.get(value)];
    return value === undefined || from === undefined || to === undefined ? [] : [{ before: from, after: to }];
  });
}

/** Which entry has which value, as far as just one has it. */
function holdersOf({ entries }: ModelTable): ReadonlyMap<unknown, PlacedEntry> {
  const holders = new Map<unknown, PlacedEntry>();
  const several = new Set<unknown>();
  entries.forEach((entry, index) => {
    if (holders.has(entry.value)) several.add(entry.value);
    holders.set(entry.value, { entry, index });
  });
  for (const value of several) holders.delete(value);
  return holders;
}
