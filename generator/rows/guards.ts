import { lineWords, type Place } from "../diagnostics/diagnostic.js";
import { aliasesOf, entryKey } from "../model/model.js";
import { compareNumbers } from "../model/range.js";
import { hasMembers, keyPair } from "../spec/table.js";
import type { TableSpec } from "../spec/table-schema.js";
import { isPlainIdentifier } from "../words/member-name.js";
import type { PlacedRange } from "./ranges.js";
import { type RowsInput, rowKey, type TypedRow } from "./working-row.js";

/** Checks a table's rows together: their number, and that values and names are unique. */
export function checkRows(rows: readonly TypedRow[], input: RowsInput): void {
  const { name, spec, table, problems } = input;
  if (spec.minRows !== undefined && table.rows.length < spec.minRows) {
    const message = `${name} has ${table.rows.length} rows; the spec expects at least ${spec.minRows}.`;
    problems.error("rows-too-few", message, {
      place: table.rows.at(-1)?.place ?? table.place,
      details: [`The table starts at line ${table.place.line}; this is its last row.`],
      help: "Restore the document; lower `minRows` only if rows really were withdrawn.",
    });
  }
  if (spec.kind !== "records") unique(rows, "value-duplicate", input);
  if (!hasMembers(spec)) return;
  unique(rows, "name-duplicate", input);
  for (const row of rows) {
    if (spec.kind !== "string-enum" && row.fields.value !== undefined) checkNumber(row, input);
    if (!memberNames(row).includes("__proto__")) continue;
    const message = `${name} has a row with the name __proto__, which cannot be an enum member.`;
    problems.error("name-unusable", message, {
      place: row.place,
      help: "Give the row another name with an erratum.",
    });
  }
}

/** The names that a row's members have. */
function memberNames({ fields }: TypedRow): unknown[] {
  return [fields.name, ...aliasesOf(fields).map(({ name }) => name)];
}

/** A name that two rows have, or a value: each row is shown, with the document's own spelling. */
function unique(
  rows: readonly TypedRow[],
  code: "value-duplicate" | "name-duplicate",
  { name: table, spec, problems }: RowsInput,
): void {
  const keys = (row: TypedRow): unknown[] =>
    code === "name-duplicate" ? memberNames(row) : [rowKey(row, spec)];
  const isName = code === "name-duplicate" || rows[0]?.fields.value === undefined;
  const what = keyPair(spec) === undefined ? (isName ? "name" : "value") : "key";
  const seen = new Map<unknown, TypedRow>();
  for (const row of rows) {
    for (const key of keys(row)) {
      const first = seen.get(key);
      if (first === undefined) {
        seen.set(key, row);
        continue;
      }
      // Rows without values have their names for keys: said once.
      if (code === "name-duplicate" && row.fields.value === undefined) continue;
      problems.error(code, `${table} has the ${what} ${String(key)} twice.`, {
        place: row.place,
        details: [first, row].map((one) => `${rowWords(one)}${lineWords(one.place)}`),
        help: duplicateHelp(what, spec),
      });
    }
  }
}

function duplicateHelp(what: "name" | "value" | "key", spec: TableSpec): string {
  if (what === "value" || spec.kind === "map")
    return "Find out which row is right, and correct the other with an erratum.";
  return 'Correct one of them with an erratum; or, if the document means both, say `duplicates: "value"` (or "group") in the spec.ts.';
}

function rowWords({ fields }: TypedRow): string {
  const name = fields.documentName ?? fields.name;
  return [
    ...(fields.value === undefined ? [] : [entryKey(fields)]),
    ...(name === undefined ? [] : [name]),
  ].join(" ");
}

/** A member with a number: a value of another kind is a mistake in the spec.ts, told by the first row. */
function checkNumber({ fields: { value }, place }: TypedRow, { name, spec, problems }: RowsInput): void {
  // A 64-bit number, which JSON has as its digits.
  const isWide = spec.style === "const" && typeof value === "string" && /^-?\d+$/.test(value);
  if (typeof value === "number" || isWide) return;
  const message = `${name} is of the kind ${spec.kind}, but the value ${JSON.stringify(value)} is no number.`;
  problems.error("value-kind", message, {
    place,
    help: 'Give the column value a kind that reads numbers, or the table the kind "string-enum".',
  });
}

/** Checks a table of pages: a name stands once on its page, and a page and its title belong to each other only. */
export function checkPages(rows: readonly TypedRow[], { name, spec, problems }: RowsInput): void {
  const { pages } = spec;
  const [page = "", code = ""] = keyPair(spec) ?? [];
  if (pages === undefined) return;
  const seen = new Map<string, TypedRow>();
  const once = (row: TypedRow, from: readonly string[], to: string, what: string) => {
    const key = JSON.stringify([what, ...from.map((field) => row.fields[field])]);
    const first = seen.get(key);
    if (first === undefined) seen.set(key, row);
    else if (first.fields[to] !== row.fields[to]) {
      const words = ({ fields, place }: TypedRow) => `${to} ${String(fields[to])}${lineWords(place)}`;
      const message = `${name} has two of ${to} for the ${from.map((field) => `${field} ${String(row.fields[field])}`).join(", ")}.`;
      problems.error(what === "page" ? "value-duplicate" : "name-duplicate", message, {
        place: row.place,
        details: [words(first), words(row)],
        help: "Find out which row is right, and correct the other with an erratum.",
      });
    }
  };
  const unusable = new Set<unknown>();
  for (const row of rows) {
    const title = row.fields[pages.title];
    once(row, [page, pages.name], code, "name");
    once(row, [page], pages.title, "page");
    once(row, [pages.title], page, "title");
    const isName = row.fields[pages.name] !== "__proto__";
    if ((isPlainIdentifier(String(title)) && isName) || unusable.has(title)) continue;
    unusable.add(title);
    const which = isName
      ? `the ${pages.title} ${JSON.stringify(title)}, which no constant can have for a name`
      : "the name __proto__, which no object can have";
    problems.error("name-unusable", `${name} has ${which}.`, {
      place: row.place,
      help: "Let a kind of the spec.ts read another name out of it, or give it another one with an erratum.",
    });
  }
}

interface Span {
  readonly first: number | string;
  readonly last: number | string;
  readonly words: string;
  readonly place: Place;
}

/** Refuses ranges that overlap a member or each other: one of the two rows is mistaken. */
export function checkRanges(
  rows: readonly TypedRow[],
  ranges: readonly PlacedRange[],
  { name, problems }: RowsInput,
): void {
  if (ranges.length === 0) return;
  const members = rows.flatMap(({ fields: { value, name: member }, place }): Span[] =>
    typeof value === "number" || typeof value === "string"
      ? [{ first: value, last: value, words: [value, member].filter(Boolean).join(" "), place }]
      : [],
  );
  const spans = [
    ...members,
    ...ranges.map(
      ({ range: { first, last, text }, written, place }): Span => ({
        first,
        last,
        words: `${written} ${text}`,
        place,
      }),
    ),
  ].sort((left, right) => compareNumbers(left.first, right.first) || compareNumbers(left.last, right.last));
  let widest = spans[0];
  for (const span of spans.slice(1)) {
    if (widest !== undefined && compareNumbers(span.first, widest.last) <= 0) {
      const message = `${name} has two rows for the same values: ${widest.words}, and ${span.words}.`;
      problems.error("range-overlap", message, {
        place: span.place,
        details: [widest, span].map(({ words, place }) => `${words}${lineWords(place)}`),
        help: "Find out which row is right, and correct the other with an erratum, or leave it out with `skip`.",
      });
    }
    if (widest === undefined || compareNumbers(span.last, widest.last) > 0) widest = span;
  }
}
