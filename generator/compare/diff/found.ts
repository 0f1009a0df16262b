import type { FieldType } from "../../kinds/kind.js";
import type { ModelErratum } from "../../model/model.js";
import { groupedBy } from "../../words/grouped.js";
import type { Change } from "./change.js";
import type { EntryPair, PlacedEntry, TableComparison, TablePair } from "./comparison.js";
import { classOf, type FieldClass } from "./fields.js";
import { identityOf } from "./identity.js";
import type { Found } from "./rule.js";
import { sameField } from "./same.js";

/** Two revisions of one table; none where only one revision has it. */
export function pairOf(table: TableComparison): readonly TablePair[] {
  return table.state === "both" ? [table] : [];
}

/** The pairs of entries in which a field differs. */
export function differingIn(table: TableComparison, field: string): readonly EntryPair[] {
  return pairOf(table).flatMap(({ changed }) => changed.filter(({ differing }) => differing.includes(field)));
}

/** What a rule says (its message) of every field of a class that differs; nothing where it has nothing to say. */
export function ofClass(
  table: TableComparison,
  wanted: FieldClass,
  say: (before: unknown, after: unknown, field: string, type?: FieldType) => string | undefined,
): readonly Found[] {
  return pairOf(table).flatMap((tables) => {
    const found: Found[] = [];
    for (const { pair, field } of differingFields(tables).get(wanted) ?? []) {
      const said = say(pair.before[field], pair.after[field], field, tables.fields.types.get(field));
      if (said !== undefined) found.push(fieldFound(pair, field, said));
    }
    return found;
  });
}

interface DifferingField {
  readonly pair: EntryPair;
  readonly field: string;
}

/** The fields that differ, by their class. */
function differingFields(table: TablePair): ReadonlyMap<FieldClass, readonly DifferingField[]> {
  const known = classified.get(table);
  if (known !== undefined) return known;
  const differing = table.changed.flatMap((pair) =>
    pair.differing.flatMap((field) => (table.fields.shared.includes(field) ? [{ pair, field }] : [])),
  );
  const byClass = groupedBy(differing, ({ pair, field }) =>
    classOf(field, pair.before[field], pair.after[field], table.fields),
  );
  classified.set(table, byClass);
  return byClass;
}

/** Several rules ask for the fields of one class. */
const classified = new WeakMap<TablePair, ReadonlyMap<FieldClass, readonly DifferingField[]>>();

/** A field of an entry before and after, with the errata that gave it. */
export function fieldFound(pair: EntryPair, field: string, message: string): Found {
  const found: Writable<Omit<Found, "message">> = identityOf(pair.after);
  const [before, after] = [pair.before[field], pair.after[field]];
  found.field = field;
  if (before !== undefined) found.before = before;
  if (after !== undefined) found.after = after;
  const byErratum = errataOf(pair, field);
  if (byErratum !== undefined) found.byErratum = byErratum;
  return withMessage(found, message);
}

/** An entry that is in one revision only. */
export function entryFound(side: "before" | "after", { entry, index }: PlacedEntry, message: string): Found {
  const found: Writable<Omit<Found, "message">> = identityOf(entry);
  found[side] = entry;
  found.index = index;
  return withMessage(found, message);
}

// There may be as many of them as entries: they are put together key by key, which spreading takes long for.
type Writable<T> = { -readonly [key in keyof T]: T[key] };

function withMessage(found: Writable<Omit<Found, "message">>, message: string): Found {
  const whole = found as Writable<Found>;
  whole.message = message;
  return whole;
}

function errataOf({ errata }: EntryPair, field: string): Change["byErratum"] {
  if (errata.before.length + errata.after.length === 0) return undefined;
  const [before, after] = [erratumOf(errata.before, field), erratumOf(errata.after, field)];
  if (before === undefined && after === undefined) return undefined;
  return { ...(before ? { before } : {}), ...(after ? { after } : {}) };
}

/** The erratum that gave a field its value. */
function erratumOf(errata: readonly ModelErratum[], field: string): ModelErratum | undefined {
  return errata.find(({ fields }) => fields.includes(field));
}

/** The items of one list that another has not; no list is an empty one. */
export function missing(from: unknown, other: unknown): readonly string[] {
  const known = new Set(itemsOf(other));
  return itemsOf(from).filter((item) => !known.has(item));
}

function itemsOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.map(String) : [];
}

/** Data in words, for messages: lists with commas, records as their keys and values. */
export function inWords(value: unknown): string {
  if (value === undefined) return "nothing";
  if (Array.isArray(value)) return value.map(itemWords).join(", ");
  if (typeof value !== "object" || value === null) return String(value);
  return Object.entries(value)
    .map(([key, item]) => `${key} ${itemWords(item)}`)
    .join(", ");
}

function itemWords(value: unknown): string {
  return typeof value === "object" && value !== null ? `(${inWords(value)})` : inWords(value);
}

/** `was 403 and is 404`; of two records only the keys that differ. */
export function wasAndIs(before: unknown, after: unknown): string {
  const [old, now] = [recordOf(before), recordOf(after)];
  if (old === undefined || now === undefined) return `was ${inWords(before)} and is ${inWords(after)}`;
  const keys = [...new Set([...Object.keys(old), ...Object.keys(now)])].filter(
    (key) => !sameField(key, old[key], now[key]),
  );
  return keys.map((key) => `${key} was ${inWords(old[key])} and is ${inWords(now[key])}`).join("; ");
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> | undefined {
  const isRecord = typeof value === "object" && value !== null && !Array.isArray(value);
  return isRecord ? (value as Readonly<Record<string, unknown>>) : undefined;
}
