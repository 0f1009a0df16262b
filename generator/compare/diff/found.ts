import type { Entry, ModelErratum } from "../../model/model.js";
import type { Change } from "./change.js";
import type { EntryPair, TableComparison, TablePair } from "./comparison.js";
import { classOf, type FieldClass } from "./fields.js";
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

/** What a rule says of every field of a class that differs; nothing where it has nothing to say. */
export function ofClass(
  table: TableComparison,
  wanted: FieldClass,
  say: (before: unknown, after: unknown, field: string) => Pick<Found, "message" | "wording"> | undefined,
): readonly Found[] {
  return pairOf(table).flatMap(({ changed, fields }) => {
    const found: Found[] = [];
    for (const pair of changed) {
      for (const field of pair.differing) {
        const [before, after] = [pair.before[field], pair.after[field]];
        if (!fields.shared.includes(field) || classOf(field, [before, after], fields.prose) !== wanted)
          continue;
        const said = say(before, after, field);
        if (said !== undefined) found.push({ ...fieldChange(pair, field), ...said });
      }
    }
    return found;
  });
}

export type FieldChange = Omit<Found, "message">;

/** A field of an entry before and after, with the errata that gave it. */
export function fieldChange(pair: EntryPair, field: string): FieldChange {
  const { before, after } = pair;
  return {
    ...identityOf(after),
    field,
    ...present("before", before[field]),
    ...present("after", after[field]),
    ...errataOf(pair, field),
  };
}

/** Value and name of an entry, as far as it has them. */
export function identityOf({ value, name }: Entry): Pick<Change, "value" | "name"> {
  return {
    ...(typeof value === "number" || typeof value === "string" ? { value } : {}),
    ...(typeof name === "string" ? { name } : {}),
  };
}

/** An object of one key; an empty one where there is nothing. */
export function present<K extends string>(key: K, value: unknown): { readonly [key in K]?: unknown } {
  return value === undefined ? {} : ({ [key]: value } as { readonly [key in K]: unknown });
}

function errataOf({ errata }: EntryPair, field: string): Pick<Change, "byErratum"> {
  const [before, after] = [erratumOf(errata.before, field), erratumOf(errata.after, field)];
  if (before === undefined && after === undefined) return {};
  return { byErratum: { ...(before ? { before } : {}), ...(after ? { after } : {}) } };
}

/** The erratum that gave a field its value. */
export function erratumOf(errata: readonly ModelErratum[], field: string): ModelErratum | undefined {
  return errata.find(({ fields }) => fields.includes(field));
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
