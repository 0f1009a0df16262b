import { type FieldType, fieldsOf } from "../../kinds/kind.js";
import { looksLikeProse } from "../../kinds/prose.js";
import type { Entry, ModelTable } from "../../model/model.js";
import type { TableSpec } from "../../spec/table-schema.js";
import { same, sameField } from "./same.js";
import { isRepunctuated, sameWording } from "./words.js";

/** What a field that differs is, which says the rules that look at it; `own` is one whose kind brings a rule. */
export type FieldClass = "own" | "prose" | "punctuation" | "deprecation" | "versions" | "other";

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
  /** What the kinds of the spec say of them, as far as there is a spec. */
  readonly types: FieldTypes;
}

export type FieldTypes = ReadonlyMap<string, FieldType>;

export function fieldTypes(spec: TableSpec | undefined): FieldTypes {
  const fields = Object.entries(spec?.columns ?? {}).flatMap(([key, { kind }]) =>
    Object.entries(fieldsOf(key, kind)),
  );
  return new Map(fields);
}

export function tableFields(before: ModelTable, after: ModelTable, types: FieldTypes): TableFields {
  const [old, now] = [columnFields(before), columnFields(after)];
  return {
    shared: [...now].filter((field) => old.has(field) && !apart.has(field)),
    onlyBefore: new Set([...old].filter((field) => !now.has(field))),
    onlyAfter: new Set([...now].filter((field) => !old.has(field))),
    prose: new Set([...proseFields(before, types), ...proseFields(after, types)]),
    types,
  };
}

function columnFields({ columns }: ModelTable): ReadonlySet<string> {
  return new Set(columns.flatMap(({ fields }) => fields));
}

/** The fields of running text: what the kinds say, and where a field is not theirs, what it looks like. */
export function proseFields({ columns }: ModelTable, types: FieldTypes): readonly string[] {
  return columns.flatMap(({ kind, fields }) =>
    fields.filter((field) => {
      const type = types.get(field);
      return type === undefined ? looksLikeProse(kind, field) : type.prose === true;
    }),
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

export function classOf(
  field: string,
  before: unknown,
  after: unknown,
  { types, prose }: TableFields,
): FieldClass {
  if (types.get(field)?.change !== undefined) return "own";
  if (isDeprecated(field, after) && !isDeprecated(field, before)) return "deprecation";
  const present = [before, after].filter((value) => value !== undefined);
  const isText = present.every((value) => typeof value === "string");
  // What is no running text may be a value in which each sign counts, as far as it is a single word.
  const isRunning = isText && (prose.has(field) || present.every((text) => text.includes(" ")));
  if (isRunning && isRepunctuated(present[0] ?? "", present[1] ?? "")) return "punctuation";
  if (isText && prose.has(field)) return "prose";
  return present.every(isVersionList) ? "versions" : "other";
}

/** A list of version numbers: `["14.0", "14.1"]`. */
function isVersionList(value: unknown): value is readonly string[] {
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
  // The order of versions says nothing.
  return isVersionList(old) && isVersionList(now) && same([...old].sort(), [...now].sort());
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

const word = "(?:deprecated|obsoleted?)";
/** The word alone or followed by a sign, a date or by whom or since when: `Deprecated features …` is about something else. */
const begins = new RegExp(
  String.raw`^\W{0,3}${word}(?:\s*$|\s*[^\w\s-]|\s+(?:[-\d]|(?:as of|by|for|from|in|see|since|use|with)\b))`,
  "i",
);
const ends = new RegExp(String.raw`\(${word}\b[^()]{0,80}\)\W{0,3}$`, "i");
const denied = new RegExp(String.raw`^\W{0,3}${word}\W{1,3}(?:no|false)\b`, "i");

const mentioned = /deprecated|obsolete/i;

/** Whether a field's value says of its entry that it is deprecated; a text has to say so at its beginning or end. */
export function isDeprecated(field: string, value: unknown): boolean {
  if (value === true) return /^(?:is)?deprecated$/i.test(field);
  if (typeof value !== "string" || !mentioned.test(value)) return false;
  return (begins.test(value) || ends.test(value)) && !denied.test(value);
}
