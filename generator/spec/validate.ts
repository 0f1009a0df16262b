import { posix } from "node:path";
import { InputError } from "../diagnostics/diagnostic.js";
import { fieldsOf } from "../kinds/kind.js";
import { type Fault, faultsOf } from "./faults.js";
import type { Locate } from "./locate.js";
import { type Spec, specSchema } from "./spec.js";
import { keyOf, keyPair } from "./table.js";

/**
 * What is wrong with what a spec.ts exports; where it is nothing, the value is a spec.
 *
 * @param value its default export
 */
export function specFaults(value: unknown): Fault[] {
  // A file without imports and exports gives an empty object.
  const isNothing =
    value === undefined || (typeof value === "object" && value !== null && Object.keys(value).length === 0);
  if (isNothing) return [{ path: [], message: "is missing or empty: needs `defineSpec({ … })`" }];
  const faults = faultsOf(specSchema, value);
  return faults.length > 0 ? faults : crossFaults(value as Spec);
}

/**
 * The faults as one error.
 *
 * @param locate finds a key in the spec.ts's text
 */
export function specError(faults: readonly Fault[], locate: Locate): InputError {
  return new InputError(
    faults.map(({ path, message }) => ({
      code: "spec-invalid",
      severity: "error",
      message: `${path.map(String).join(".") || "export default"}: ${message}.`.replace(/([.?])\.$/, "$1"),
      ...locate(path),
      help:
        path.length === 0
          ? "Write `export default defineSpec({ … })`; docs/spec.md shows a whole one."
          : "Correct this key; docs/spec.md describes them all.",
    })),
  );
}

/** Errata and references must name tables and columns that there are. */
function crossFaults(spec: Spec): Fault[] {
  const noTable = (name: string) => `there is no table ${name} (${Object.keys(spec.tables).join(", ")})`;
  const errata = (spec.errata ?? []).flatMap((erratum, index): Fault[] => {
    const fault = (key: string, message: string) => [{ path: ["errata", index, key], message }];
    const table = spec.tables[erratum.table];
    if (table === undefined) return fault("table", noTable(erratum.table));
    const names = Object.keys(table.columns);
    if ("column" in erratum) {
      if (!Object.hasOwn(table.columns, erratum.column))
        return fault("column", `there is no column ${erratum.column} (${names.join(", ")})`);
      return erratum.found === erratum.value ? fault("value", "found and value are the same text") : [];
    }
    if (erratum.value.length !== names.length)
      return fault("value", `needs ${names.length} texts, one per column (${names.join(", ")})`);
    const key = erratum.value[names.indexOf(keyOf(table))];
    return keyPair(table) !== undefined || key === String(erratum.row)
      ? []
      : fault("row", `row is ${erratum.row}, but the value's key is ${key}`);
  });
  const references = Object.entries(spec.tables).flatMap(([name, { columns }]) =>
    Object.entries(columns).flatMap(([column, { kind }]) =>
      Object.values(fieldsOf(column, kind)).flatMap(({ refersTo }): Fault[] =>
        refersTo === undefined || refersTo in spec.tables
          ? []
          : [{ path: ["tables", name, "columns", column], message: noTable(refersTo) }],
      ),
    ),
  );
  return [
    ...errata,
    ...references,
    ...publishedFaults(spec),
    ...revisionFaults(spec),
    ...documentFaults(spec),
    ...importFaults(spec),
  ];
}

/** Node finds the modules of a package by `.js` alone. */
function importFaults({ package: block, importExtension = "js" }: Spec): Fault[] {
  if (block === undefined || importExtension === "js") return [];
  return [{ path: ["importExtension"], message: 'a package needs "js": what is built of it runs in Node' }];
}

/** What the revisions are called tells them apart, and the field that they give is no column's. */
function revisionFaults({ document, revisions = [], tables }: Spec): Fault[] {
  if (revisions.length === 0) return [];
  const labels = [...revisions.map(({ revision }) => revision), document.revision];
  const twice = labels.findIndex((label, index) => labels.indexOf(label) < index);
  const taken = Object.entries(tables).flatMap(([table, { columns }]) =>
    Object.entries(columns).flatMap(([column, { kind }]) =>
      "since" in fieldsOf(column, kind) ? [["tables", table, "columns", column]] : [],
    ),
  );
  return [
    ...(document.revision === undefined
      ? [{ path: ["document", "revision"], message: "is needed beside `revisions`" }]
      : []),
    ...(twice === -1 ? [] : [{ path: ["revisions"], message: `two revisions are called ${labels[twice]}` }]),
    ...taken.map((path) => ({ path, message: "the field `since` is what `revisions` give" })),
  ];
}

/** What is said of published tables must be so. */
function publishedFaults({ tables, renamed = {}, removed = [] }: Spec): Fault[] {
  const isThere = (name: string) => Object.hasOwn(tables, name);
  return [
    ...Object.entries(renamed).flatMap(([old, now]): Fault[] => [
      ...(isThere(old) ? [{ path: ["renamed", old], message: `the table ${old} is still there` }] : []),
      ...(isThere(now) ? [] : [{ path: ["renamed", old], message: `there is no table ${now}` }]),
    ]),
    ...removed.flatMap((name, index): Fault[] =>
      isThere(name) ? [{ path: ["removed", index], message: `the table ${name} is still there` }] : [],
    ),
  ];
}

/** One file is one document, however many tables name it. */
function documentFaults({ document, tables }: Spec): Fault[] {
  const known = new Map([[posix.normalize(document.file), JSON.stringify(document)]]);
  return Object.entries(tables).flatMap(([name, { document: own }]) => {
    if (own === undefined) return [];
    const [file, description] = [posix.normalize(own.file), JSON.stringify(own)];
    const other = known.get(file);
    known.set(file, other ?? description);
    if (other === undefined || other === description) return [];
    const message = `${own.file} is described in two ways (${other}, ${description})`;
    return [{ path: ["tables", name, "document"], message }];
  });
}
