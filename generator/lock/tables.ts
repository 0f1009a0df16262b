import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { Model } from "../model/model.js";
import { publishedNames } from "../model/published.js";
import { literal } from "../print/literal.js";
import type { Spec } from "../spec/spec.js";
import type { Lock, LockedTable } from "./lock.js";

/** What a published table is called in the spec.ts now; undefined where it is not there, or is said to be gone. */
export function currentTable(published: string, { tables, renamed = {} }: Spec): string | undefined {
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
export function guardTables(before: Lock, now: Model["tables"], spec: Spec, specFile: string): Diagnostic[] {
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
