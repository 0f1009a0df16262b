import type { Entry, ModelTable } from "../../model/model.js";
import { same, sameField } from "./same.js";
import { sameWording } from "./wording.js";

/** How a field is compared, and which rules look at it. */
export type FieldClass = "prose" | "versions" | "http-fallback" | "other";

/** Fields that have rules of their own, or that follow from others. */
const apart = new Set(["value", "name", "aliases", "references", "errata"]);

/** What two revisions of a table have in columns and fields. */
export interface TableFields {
  /** The fields that both revisions have, without value, name and what follows from others. */
  readonly shared: readonly string[];
  /** The fields of one revision only: they came or went with a column. */
  readonly onlyBefore: ReadonlySet<string>;
  readonly onlyAfter: ReadonlySet<string>;
  readonly prose: ReadonlySet<string>;
}

export function tableFields(before: ModelTable, after: ModelTable): TableFields {
  const [old, now] = [fieldsOf(before), fieldsOf(after)];
  return {
    shared: [...now].filter((field) => old.has(field) && !apart.has(field)),
    onlyBefore: new Set([...old].filter((field) => !now.has(field))),
    onlyAfter: new Set([...now].filter((field) => !old.has(field))),
    prose: new Set([...proseFields(before), ...proseFields(after)]),
  };
}

/** The fields of a table's columns. */
function fieldsOf({ columns }: ModelTable): ReadonlySet<string> {
  return new Set(columns.flatMap(({ fields }) => fields));
}

/** The fields of running text. */
export function proseFields({ columns }: ModelTable): readonly string[] {
  return columns.flatMap(({ kind, fields }) =>
    fields.filter((field) => kind === "prose" || field === "meaning"),
  );
}

/** What is said of an entry in running text, in the fields that hold such. */
export function textOf(entry: Entry, prose: readonly string[]): string {
  let whole: string | undefined;
  for (const field of prose) {
    const text = entry[field];
    if (typeof text === "string") whole = whole === undefined ? text : `${whole} ${text}`;
  }
  return whole ?? "";
}

export function classOf(field: string, values: readonly unknown[], prose: ReadonlySet<string>): FieldClass {
  const present = values.filter((value) => value !== undefined);
  if (field === "httpFallback") return "http-fallback";
  if (prose.has(field) && present.every((value) => typeof value === "string")) return "prose";
  return present.every(isVersionList) ? "versions" : "other";
}

/** A list of version numbers: `["14.0", "14.1"]`. */
function isVersionList(value: unknown): boolean {
  return (
    Array.isArray(value) &&
    value.every((item) => typeof item === "string" && /^v?\d+(?:\.\d+){0,20}$/.test(item))
  );
}

/** Whether a field says the same in two revisions of an entry. */
export function agrees(field: string, before: Entry, after: Entry, prose: ReadonlySet<string>): boolean {
  const [old, now] = [before[field], after[field]];
  if (old === now) return true;
  if (typeof old === "string" && typeof now === "string" && prose.has(field)) return sameWording(old, now);
  if (field === "references") return sameDocuments(old, now);
  if (sameField(field, old, now)) return true;
  return (field === "aliases" || (isVersionList(old) && isVersionList(now))) && sameSet(old, now);
}

/** The order of aliases and of versions says nothing. */
function sameSet(before: unknown, after: unknown): boolean {
  return Array.isArray(before) && Array.isArray(after) && same([...before].sort(), [...after].sort());
}

/**
 * References follow from the text, where a change of them shows. Only which documents are cited is compared,
 * and only where both have references: where one has none, the spec.ts may not have asked for them.
 */
function sameDocuments(before: unknown, after: unknown): boolean {
  if (!Array.isArray(before) || !Array.isArray(after)) return true;
  return same(documentsOf(before), documentsOf(after));
}

function documentsOf(references: readonly { readonly document?: string }[]): string[] {
  return [...new Set(references.map(({ document = "" }) => document))].sort();
}
