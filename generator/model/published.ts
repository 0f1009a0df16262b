import { aliasesOf, type ModelTable, memberValue } from "./model.js";

/** Identifiers with their values. */
export type Names = Readonly<Record<string, string | number>>;

/**
 * The identifiers that a table publishes: its members and their other names in the document's order, then those
 * that were renamed. A map or a list of records publishes none.
 */
export function publishedNames({
  kind,
  entries,
  renamed = {},
}: Pick<ModelTable, "kind" | "entries" | "renamed">): Names {
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
