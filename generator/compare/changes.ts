import { isDeepStrictEqual } from "node:util";
import { type Entry, entryKey, type Model } from "../model/model.js";

/** How an entry differs between two models. */
export interface EntryChange {
  readonly table: string;
  readonly entry: string | number;
  readonly name: string;
  readonly change: "added" | "removed" | "changed";
  /** The fields that differ, where the entry changed. */
  readonly fields?: readonly string[];
}

/** The entries that differ between two models, matched by value, in the order of `after`, removed ones last. */
export function changedEntries(before: Model, after: Model): EntryChange[] {
  const tables = new Set([...Object.keys(after.tables), ...Object.keys(before.tables)]);
  return [...tables].flatMap((table) =>
    tableChanges(table, entriesOf(before, table), entriesOf(after, table)),
  );
}

function entriesOf(model: Model, table: string): ReadonlyMap<string | number, Entry> {
  const { key, entries = [] } = model.tables[table] ?? {};
  return new Map(entries.map((entry) => [entryKey(entry, key), entry]));
}

function tableChanges(
  table: string,
  before: ReadonlyMap<string | number, Entry>,
  after: ReadonlyMap<string | number, Entry>,
): EntryChange[] {
  const named = (key: string | number, entry: Entry) => ({
    table,
    entry: key,
    name: String(entry.name ?? entry.value),
  });
  const present = [...after].flatMap(([key, entry]): EntryChange[] => {
    const old = before.get(key);
    if (old === undefined) return [{ ...named(key, entry), change: "added" }];
    const fields = [...new Set([...Object.keys(old), ...Object.keys(entry)])];
    const differing = fields.filter((field) => !isDeepStrictEqual(old[field], entry[field]));
    return differing.length === 0 ? [] : [{ ...named(key, entry), change: "changed", fields: differing }];
  });
  const removed = [...before].filter(([key]) => !after.has(key));
  return [
    ...present,
    ...removed.map(([key, entry]): EntryChange => ({ ...named(key, entry), change: "removed" })),
  ];
}
