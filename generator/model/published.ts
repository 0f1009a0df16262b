import { aliasesOf, type ModelTable, memberValue } from "./model.js";

/** Identifiers with their values. */
export type Names = Readonly<Record<string, string | number>>;

/**
 * The identifiers that a table publishes: its members and their other names in the document's order, then those
 * that were renamed. A map or a list of records publishes none.
 */
export function publishedNames(table: PublishingTable): Names {
  const known = publishedBy.get(table) ?? namesOf(table);
  publishedBy.set(table, known);
  return known;
}

type PublishingTable = Pick<ModelTable, "kind" | "entries" | "renamed">;

/** The lock is held against them, and is then made of them. */
const publishedBy = new WeakMap<PublishingTable, Names>();

function namesOf({ kind, entries, renamed = {} }: PublishingTable): Names {
  if (kind === "map" || kind === "records") return {};
  const names = new Map<string, string | number>();
  for (const entry of entries) {
    const own = plain(memberValue(entry));
    for (const { name, value } of [entry, ...aliasesOf(entry)]) names.set(String(name ?? value), own);
  }
  const aliases = Object.entries(renamed).map(([old, now]) => [old, names.get(now) ?? now] as const);
  return Object.fromEntries([...names, ...aliases]);
}

function plain(value: unknown): string | number {
  return typeof value === "number" || typeof value === "string" ? value : JSON.stringify(value);
}
