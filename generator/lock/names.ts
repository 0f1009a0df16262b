import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { aliasesOf, type Entry, type Model } from "../model/model.js";
import { type Names, publishedNames } from "../model/published.js";
import { literal } from "../print/literal.js";
import type { Spec } from "../spec/spec.js";
import type { TableSpec } from "../spec/table-schema.js";
import type { Lock, LockedTable } from "./lock.js";

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
    const twice = namesOfSeveral(read?.entries ?? []);
    const changed = Object.entries(names)
      .filter(([name, value]) => current[name] !== value && tableSpec.removed?.[name] !== value)
      .map(([name, value]) => changeOf(name, value, current))
      .filter(({ heir }) => now.certain || (heir !== undefined && !twice.has(heir)));
    return changed.length === 0 ? [] : [changedNames(table, changed, tableSpec, specFile)];
  });
  return [...guardTables(before, now.tables, spec, specFile), ...changedTables];
}

/** The names that two entries have, which is an error of its own: which of them is meant is not known. */
function namesOfSeveral(entries: readonly Entry[]): ReadonlySet<string> {
  const seen = new Set<string>();
  const all = entries.flatMap((entry) => [
    ...new Set([entry, ...aliasesOf(entry)].map(({ name }) => String(name))),
  ]);
  return new Set(all.filter((name) => seen.has(name) || !seen.add(name)));
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
    key: ["tables", table],
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

/** What a published table is called in the spec.ts now; undefined where it is not there, or is said to be gone. */
function currentTable(published: string, { tables, renamed = {} }: Spec): string | undefined {
  if (Object.hasOwn(tables, published)) return published;
  return Object.hasOwn(renamed, published) ? renamed[published] : undefined;
}

/**
 * Holds the tables that were published against those of the spec.ts: with a table go its type, its module and all of
 * its names, so a table that is called otherwise or gone needs a word.
 *
 * @param now the tables as they would be published, as far as they could be read
 * @returns one error for all of them; none where each is there, or has its word
 */
function guardTables(before: Lock, now: Model["tables"], spec: Spec, specFile: string): Diagnostic[] {
  const { tables, renamed, removed = [] } = spec;
  const gone = Object.entries(before.tables).filter(
    ([name]) => currentTable(name, spec) === undefined && !removed.includes(name),
  );
  if (gone.length === 0) return [];
  const added = Object.keys(tables).filter((name) => !Object.hasOwn(before.tables, name));
  const heirs = gone.flatMap(([name, locked]) => {
    const [heir, another] = added.filter((one) => isHeir(locked, now[one]));
    return heir === undefined || another !== undefined ? [] : [[name, heir] as const];
  });
  const names = gone.map(([name]) => name);
  const lost = names.filter((name) => !heirs.some(([heired]) => heired === name));
  return [
    {
      code: "name-changed",
      severity: "error",
      message: `${names.length === 1 ? "The table" : "The tables"} ${names.join(", ")} ${names.length === 1 ? "was" : "were"} published, and would vanish with type, module and names.`,
      place: { file: specFile },
      key: ["tables"],
      details: [
        `To go on, ${specFile} must say, beside tables:`,
        ...(heirs.length > 0 ? [`  renamed: ${literal({ ...renamed, ...Object.fromEntries(heirs) })},`] : []),
        ...(lost.length > 0 ? [`  removed: ${literal([...removed, ...lost])},`] : []),
        heirs.length > 0
          ? "What is a different table now goes into `removed` instead."
          : 'What is only called otherwise now goes here instead: renamed: { Old: "New" }.',
      ],
      help: "If it went by mistake, put it back. Then run `npx spectables generate`.",
    },
  ];
}

/** Whether a table is the published one under another name: the same header, and most of its names. */
function isHeir({ header, names }: LockedTable, table: Model["tables"][string] | undefined): boolean {
  if (table === undefined) return false;
  const headers = table.columns.map((column) => column.header);
  if (JSON.stringify(headers) !== JSON.stringify(header)) return false;
  const current = publishedNames(table);
  const kept = Object.entries(names).filter(([name, value]) => current[name] === value);
  return kept.length * 2 >= Object.keys(names).length;
}
