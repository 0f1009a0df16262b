import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { Names } from "../model/published.js";
import type { Spec, TableSpec } from "../spec/spec.js";
import type { Lock } from "./lock.js";

/**
 * Holds the names that were published against those that would be: a user's code must not break because a
 * document was edited. Each change needs a word in the spec.ts.
 *
 * @returns one error per name that would change or vanish without it
 */
export function guardNames(before: Lock, now: Lock, spec: Spec, specFile: string): Diagnostic[] {
  return Object.entries(before.tables).flatMap(([table, { names }]) => {
    const tableSpec = spec.tables[table];
    // A table that the spec.ts no longer takes was taken out by a person.
    if (tableSpec === undefined) return [];
    const current = now.tables[table]?.names ?? {};
    return Object.entries(names).flatMap(([name, value]) =>
      current[name] === value || tableSpec.removed?.[name] === value
        ? []
        : [changedName({ table, name, value, current, tableSpec, specFile })],
    );
  });
}

interface ChangedName {
  readonly table: string;
  readonly name: string;
  readonly value: string | number;
  readonly current: Names;
  readonly tableSpec: TableSpec;
  readonly specFile: string;
}

function changedName({ table, name, value, current, tableSpec, specFile }: ChangedName): Diagnostic {
  const title = `${table}.${name} was published as ${JSON.stringify(value)}`;
  const heir = Object.keys(current).find((other) => current[other] === value);
  const renames = !Object.hasOwn(current, name) && heir !== undefined;
  const now = Object.hasOwn(current, name)
    ? `and would become ${JSON.stringify(current[name])}`
    : renames
      ? `and would be called ${heir}`
      : "and would vanish";
  const line = renames
    ? `renamed: ${objectText({ ...tableSpec.renamed, [name]: heir })},`
    : `removed: ${objectText({ ...tableSpec.removed, [name]: value })},`;
  return {
    code: "name-changed",
    severity: "error",
    message: `${title}, ${now}.`,
    place: { file: specFile },
    details: [
      `To go on, tables.${table} in ${specFile} must say:`,
      `  ${line}`,
      ...(renames
        ? [`${name} then stays as a deprecated alias. If it is a different thing, say instead:`]
        : []),
      ...(renames ? [`  removed: ${objectText({ ...tableSpec.removed, [name]: value })},`] : []),
    ],
    help: `If the document is mistaken, correct it with an erratum. Then run \`npx spectables generate\`.`,
  };
}

/** An object as it stands in a spec.ts. */
function objectText(object: Readonly<Record<string, string | number>>): string {
  const members = Object.entries(object).map(
    ([key, value]) =>
      `${/^[A-Za-z_$][\w$]*$/.test(key) ? key : JSON.stringify(key)}: ${JSON.stringify(value)}`,
  );
  return `{ ${members.join(", ")} }`;
}
