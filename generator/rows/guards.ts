import { lineWords, type Problems } from "../diagnostics/diagnostic.js";
import { aliasesOf, entryKey } from "../model/model.js";
import { hasMembers, keyPair } from "../spec/table.js";
import type { TableSpec } from "../spec/table-schema.js";
import { type RowsInput, rowKey, type TypedRow } from "./working-row.js";

/** Checks a table's rows together: their number, and that values and names are unique. */
export function checkRows(input: RowsInput, rows: readonly TypedRow[], problems: Problems): void {
  const { name, spec, table } = input;
  if (spec.minRows !== undefined && table.rows.length < spec.minRows) {
    problems.error(
      "rows-too-few",
      `${name} has ${table.rows.length} rows; the spec expects at least ${spec.minRows}.`,
      {
        place: table.rows.at(-1)?.place ?? table.place,
        details: [`The table starts at line ${table.place.line}; this is its last row.`],
        help: "Restore the document; lower `minRows` only if rows really were withdrawn.",
      },
    );
  }
  if (spec.kind !== "records") unique(input, "value-duplicate", rows, problems);
  if (!hasMembers(spec)) return;
  unique(input, "name-duplicate", rows, problems);
  for (const row of rows) {
    if (spec.kind !== "string-enum" && row.fields.value !== undefined) checkNumber(input, row, problems);
    if (!memberNames(row).includes("__proto__")) continue;
    problems.error(
      "name-unusable",
      `${name} has a row with the name __proto__, which cannot be an enum member.`,
      {
        place: row.place,
        help: "Give the row another name with an erratum.",
      },
    );
  }
}

/** The names that a row's members have. */
function memberNames({ fields }: TypedRow): unknown[] {
  return [fields.name, ...aliasesOf(fields).map(({ name }) => name)];
}

/** A name that two rows have, or a value: each row is shown, with the document's own spelling. */
function unique(
  { name: table, spec }: RowsInput,
  code: "value-duplicate" | "name-duplicate",
  rows: readonly TypedRow[],
  problems: Problems,
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
function checkNumber({ name, spec }: RowsInput, row: TypedRow, problems: Problems): void {
  const { value } = row.fields;
  if (typeof value === "number" || (typeof value === "string" && spec.style === "const" && isWhole(value)))
    return;
  problems.error(
    "value-kind",
    `${name} is of the kind ${spec.kind}, but the value ${JSON.stringify(value)} is no number.`,
    {
      place: row.place,
      help: 'Give the column value a kind that reads numbers, or the table the kind "string-enum".',
    },
  );
}

/** A 64-bit number, which JSON has as its digits. */
function isWhole(text: string): boolean {
  return /^-?\d+$/.test(text);
}
