import { lineWords } from "../diagnostics/diagnostic.js";
import { fieldsOf } from "../kinds/kind.js";
import { hasMembers, titlesOf } from "../spec/table.js";
import type { TableSpec } from "../spec/table-schema.js";
import { groupedBy } from "../words/grouped.js";
import { isPlainIdentifier, memberNameOf, nameSuffix } from "../words/member-name.js";
import { noteRows, type RowsInput, type TypedRow } from "./working-row.js";

/**
 * Gives every row its member's name by the table's rule, and the document's own as `documentName` where it
 * is another. Names that stand at several values get what `duplicates` says; without it they are left for
 * the guards.
 */
export function nameRows(rows: readonly TypedRow[], input: RowsInput): TypedRow[] {
  const { spec } = input;
  if (!hasMembers(spec)) return [...rows];
  const several = severalValues(rows, spec);
  const named = rows.map((row): TypedRow => {
    const documentName = String(row.fields.name);
    const first = memberNameOf(documentName, spec);
    const suffix = several.has(first) ? distinction(row, spec) : "";
    const member = suffix === "" ? first : memberNameOf(`${documentName}_${suffix}`, spec);
    if (member === documentName) return row;
    return { ...row, fields: { ...withName(row.fields, member), documentName } };
  });
  report(named, input);
  return named;
}

/** The member names that rows of different values would have. */
function severalValues(rows: readonly TypedRow[], spec: TableSpec): ReadonlySet<string> {
  if (spec.duplicates === undefined) return new Set();
  const values = new Map<string, Set<unknown>>();
  for (const { fields } of rows) {
    const member = memberNameOf(String(fields.name), spec);
    values.set(member, (values.get(member) ?? new Set()).add(fields.value ?? fields.name));
  }
  return new Set([...values].filter(([, { size }]) => size > 1).map(([member]) => member));
}

/** What tells a row from another of the same name: its value, or the first field of its group. */
function distinction({ fields }: TypedRow, spec: TableSpec): string {
  const columns = Object.entries(spec.columns).flatMap(([column, { kind }]) =>
    Object.entries(fieldsOf(column, kind)),
  );
  const group = titlesOf(spec)
    .filter(({ from }) => from === "group")
    .flatMap((title) => Object.entries(fieldsOf(title.field, title.kind)));
  const [field, type] =
    (spec.duplicates === "group" ? group[0] : columns.find(([one]) => one === "value")) ?? [];
  return field === undefined || fields[field] === undefined
    ? ""
    : nameSuffix(type?.words(fields[field]) ?? "");
}

/** The fields with another name, in the same order. */
function withName(fields: TypedRow["fields"], name: string): TypedRow["fields"] {
  return Object.fromEntries(
    Object.entries(fields).map(([field, value]) => [field, field === "name" ? name : value]),
  );
}

function report(rows: readonly TypedRow[], input: RowsInput): void {
  const note = (what: string, help: string, some: readonly TypedRow[], words: (row: TypedRow) => string) => {
    const said = some.map((row) => ({ words: `${words(row)}${lineWords(row.place)}`, place: row.place }));
    noteRows(input, "names-changed", what, said, help);
  };
  note(
    "names that are not the document's",
    "Nothing to do; `naming`, `stripPrefix` and `duplicates` of the spec.ts make them so.",
    rows.filter(({ fields }) => fields.documentName !== undefined),
    ({ fields }) => `${JSON.stringify(fields.documentName)} is ${String(fields.name)}`,
  );
  note(
    "names that are no identifiers of ASCII letters, and so stand in quotes",
    'Nothing to do, or choose a `naming`: `naming: "PascalCase"` makes identifiers of them.',
    rows.filter(({ fields }) => !isPlainIdentifier(String(fields.name))),
    ({ fields }) => JSON.stringify(fields.name),
  );
  const folded = groupedBy(rows, ({ fields }) => String(fields.name).toLowerCase());
  note(
    "names that differ in upper and lower case only",
    "Nothing to do; they are members of their own.",
    [...folded.values()].filter((some) => new Set(some.map(({ fields }) => fields.name)).size > 1).flat(),
    ({ fields }) => String(fields.name),
  );
}
