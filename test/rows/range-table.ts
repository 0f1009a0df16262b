import { integer, phrase, prose } from "../../generator/kinds/index.js";
import type { Spec } from "../../generator/spec/spec.js";
import type { TableSpec } from "../../generator/spec/table-schema.js";
import { build, specOf, table } from "../build.js";

export const columns = {
  value: { header: "Value", kind: integer() },
  name: { header: "Name", kind: phrase() },
  meaning: { header: "Meaning", kind: prose(), optional: true },
} as const;
const header = ["Value", "Name", "Meaning"];
export const codes = (rest: Partial<TableSpec> = {}, more: Partial<Spec> = {}) =>
  specOf({ kind: "enum", columns, ...rest }, more);
export const read = (
  rows: readonly (readonly string[])[],
  rest: Partial<TableSpec> = {},
  more: Partial<Spec> = {},
) => {
  const made = build(table(header, ...rows), codes(rest, more));
  const errors = made.errors.map(({ code, place, message }) => `${code} ${place?.line}: ${message}`);
  return { ...made, errors, ranges: made.model?.tables.Code?.ranges };
};
export const fuse = ["1", "Fuse", "It burns."];
