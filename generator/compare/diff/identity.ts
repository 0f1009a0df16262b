import { type Entry, entryKey, type ModelTable } from "../../model/model.js";
import type { Change } from "./change.js";

/** What tells entries apart that have no value of their own. */
const keys = new WeakMap<Entry, string | number>();

/** Makes known what tells the entries of a table apart whose key is two fields. */
export function identify({ key, entries }: ModelTable): void {
  if (key !== undefined) for (const entry of entries) keys.set(entry, entryKey(entry, key));
}

/** Value and name of an entry, as far as it has them; of a table whose key is two fields both of these as its value. */
export function identityOf(entry: Entry): Pick<Change, "value" | "name"> {
  const { value = keys.get(entry), name } = entry;
  const identity: { -readonly [key in "value" | "name"]?: NonNullable<Change[key]> } = {};
  if (typeof value === "number" || typeof value === "string") identity.value = value as string | number;
  if (typeof name === "string") identity.name = name;
  return identity as Pick<Change, "value" | "name">;
}
