import type { Place, Problems } from "../diagnostics/diagnostic.js";
import { keyOf } from "../spec/spec.js";
import type { RowsInput } from "./rows.js";
import type { TypedRow } from "./working-row.js";

/** A row's key, whether or not the rest of the row can be read; the value is undefined where it cannot. */
export interface Key {
  readonly value: unknown;
  readonly place: Place;
}

/** Checks a table's rows together: their number, that values and names are unique, and the expected gaps. */
export function checkRows(
  input: RowsInput,
  keys: readonly Key[],
  rows: readonly TypedRow[],
  problems: Problems,
): void {
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
  unique(name, keyOf(spec), "value-duplicate", rows, problems);
  if (keyOf(spec) !== "name") unique(name, "name", "name-duplicate", rows, problems);
  for (const row of rows) {
    if (memberName(row) !== "__proto__") continue;
    problems.error(
      "name-unusable",
      `${name} has a row with the name __proto__, which cannot be an enum member.`,
      {
        place: row.place,
        help: "Give the row another name with an erratum.",
      },
    );
  }
  if (spec.gaps !== undefined) checkGaps(input, keys, problems);
}

function memberName(row: TypedRow): unknown {
  return row.fields.name ?? row.fields.value;
}

function unique(
  table: string,
  field: string,
  code: "value-duplicate" | "name-duplicate",
  rows: readonly TypedRow[],
  problems: Problems,
): void {
  const places = new Map<unknown, Place>();
  for (const row of rows) {
    const value = row.fields[field];
    if (value === undefined) continue;
    const first = places.get(value);
    if (first === undefined) {
      places.set(value, row.place);
      continue;
    }
    problems.error(code, `${table} has the ${field} ${String(value)} twice.`, {
      place: row.place,
      details: [`It stands first at line ${first.line}.`],
      help: "Find out which row is right, and correct the other with an erratum.",
    });
  }
}

function checkGaps({ name, spec }: RowsInput, keys: readonly Key[], problems: Problems): void {
  const places = new Map(keys.map(({ value, place }) => [value, place]));
  // A key that cannot be read may be any of those that seem to be missing.
  if (places.has(undefined)) return;
  const values = [...places.keys()].filter((value) => typeof value === "number").sort((a, b) => a - b);
  const expected = spec.gaps ?? [];
  for (const [from, to] of expected) {
    for (const value of values.filter((one) => one >= from && one <= to)) {
      problems.error("gap-filled", `${name} ${value} is there, but the spec expects the gap ${from}-${to}.`, {
        ...placeOf(places.get(value)),
        help: "Take the value out of `gaps` after a look at the document.",
      });
    }
  }
  values.slice(1).forEach((value, index) => {
    const before = values[index] as number;
    if (value === before + 1 || expected.some(([from, to]) => from === before + 1 && to === value - 1))
      return;
    const missing = value - before === 2 ? `${before + 1} is` : `${before + 1}-${value - 1} are`;
    problems.error("gap-unexpected", `${name}: ${missing} missing between ${before} and ${value}.`, {
      ...placeOf(places.get(value)),
      help: "Restore the rows, or add the gap to `gaps` if the document really has it.",
    });
  });
}

function placeOf(place: Place | undefined): { place?: Place } {
  return place === undefined ? {} : { place };
}
