import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { Model } from "../model/model.js";
import { type Names, publishedNames } from "../model/published.js";
import { literal } from "../print/literal.js";
import type { Spec } from "../spec/spec.js";
import type { TableSpec } from "../spec/table-schema.js";
import type { Lock } from "./lock.js";
import { currentTable, guardTables } from "./tables.js";

/**
 * Holds the names that were published against those that would be: a user's code must not break because a
 * document was edited. Each change needs a word in the spec.ts.
 *
 * @param now the tables as they would be published; `certain: false` where errors may have taken names from them,
 *   so that only a value that is there under another name tells something
 * @returns one error per table in which a name would change or vanish without it, and one for the tables that would
 */
export function guardNames(
  before: Lock,
  now: { readonly tables: Model["tables"]; readonly certain: boolean },
  spec: Spec,
  specFile: string,
): Diagnostic[] {
  const changedTables = Object.entries(before.tables).flatMap(([published, { names }]) => {
    const table = currentTable(published, spec);
    const tableSpec = table === undefined ? undefined : spec.tables[table];
    if (table === undefined || tableSpec === undefined) return [];
    const read = now.tables[table];
    const current = read === undefined ? {} : publishedNames(read);
    const changed = Object.entries(names)
      .filter(([name, value]) => current[name] !== value && tableSpec.removed?.[name] !== value)
      .map(([name, value]) => changeOf(name, value, current))
      .filter(({ heir }) => now.certain || heir !== undefined);
    return changed.length === 0 ? [] : [changedNames(table, changed, tableSpec, specFile)];
  });
  return [...guardTables(before, now.tables, spec, specFile), ...changedTables];
}

interface ChangedName {
  readonly name: string;
  /** What it was published as. */
  readonly value: string | number;
  /** What becomes of it, as the end of a sentence. */
  readonly fate: string;
  /** The name that its value has now, where the name itself is gone. */
  readonly heir?: string;
}

function changeOf(name: string, value: string | number, current: Names): ChangedName {
  if (Object.hasOwn(current, name))
    return { name, value, fate: `would become ${JSON.stringify(current[name])}` };
  const heir = Object.keys(current).find((other) => current[other] === value);
  return heir === undefined
    ? { name, value, fate: "would vanish" }
    : { name, value, fate: `would be called ${heir}`, heir };
}

function changedNames(
  table: string,
  changed: readonly ChangedName[],
  { renamed, removed }: TableSpec,
  specFile: string,
): Diagnostic {
  const sentences = changed.map(
    ({ name, value, fate }) => `${table}.${name} was published as ${JSON.stringify(value)}, and ${fate}.`,
  );
  const [only = ""] = sentences;
  const heirs = changed.flatMap(({ name, heir }) => (heir === undefined ? [] : [[name, heir] as const]));
  const gone = changed
    .filter(({ heir }) => heir === undefined)
    .map(({ name, value }) => [name, value] as const);
  return {
    code: "name-changed",
    severity: "error",
    message:
      changed.length === 1 ? only : `${changed.length} names that ${table} has published would change:`,
    place: { file: specFile },
    details: [
      ...(changed.length === 1 ? [] : sentences),
      `To go on, tables.${table} in ${specFile} must say:`,
      ...(heirs.length > 0 ? [`  renamed: ${literal({ ...renamed, ...Object.fromEntries(heirs) })},`] : []),
      ...(gone.length > 0 ? [`  removed: ${literal({ ...removed, ...Object.fromEntries(gone) })},`] : []),
      ...(heirs.length > 0
        ? [
            "What is renamed stays as a deprecated alias. What is a different thing now goes here instead:",
            `  removed: ${literal(Object.fromEntries(changed.map(({ name, value }) => [name, value])))},`,
          ]
        : []),
    ],
    help: "If the document is mistaken, correct it with an erratum. Then run `npx spectables generate`.",
  };
}
