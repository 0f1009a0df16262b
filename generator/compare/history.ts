import { type Entry, entryKey, entryNames, type Model, type ModelTable } from "../model/model.js";
import { compareTables } from "./diff/comparison.js";
import { fieldTypes } from "./diff/fields.js";
import type { DiffSpec } from "./diff/graded.js";
import { same } from "./diff/same.js";

/** A state of a document. */
export interface Revision {
  /** What it is called, as no other: `v20.0`. */
  readonly label: string;
  readonly model: Model;
}

/** What an entry was called, or what its value was, until a revision. */
export interface Former {
  readonly was: unknown;
  /** The revision from which on it is otherwise. */
  readonly until: string;
}

/** One thing over the revisions. */
export interface EntryHistory {
  /** As the last revision that has it says it. */
  readonly entry: Entry;
  /** The first revision that has it; where that is the oldest that has the table, it may be older. */
  readonly since: string;
  /** The last revision that has it; absent where the newest has it. */
  readonly until?: string;
  /** Revisions between the two that do not have it. */
  readonly absent?: readonly string[];
  readonly renamedFrom?: readonly Former[];
  readonly revaluedFrom?: readonly Former[];
}

interface Line {
  entry: Entry;
  last: number;
  readonly since: number;
  readonly absent: string[];
  readonly names: Former[];
  readonly values: Former[];
}

/** A table over the revisions that have it. */
export interface TableHistory {
  /** The revisions whose model does not have the table: they say nothing of its entries. */
  readonly without: readonly string[];
  /** Those of the newest revision in its order, then those that are gone, as they went. */
  readonly entries: readonly EntryHistory[];
}

/**
 * Unites the revisions of each table. From one revision to the next, entries are matched as `diff` matches them; one that
 * was gone and comes again is known by its key and its name together.
 *
 * @param revisions from the oldest to the newest
 * @param spec the spec that the models are of
 */
export function history(
  revisions: readonly Revision[],
  spec: DiffSpec = { tables: {} },
): Readonly<Record<string, TableHistory>> {
  const names = new Set([...revisions].reverse().flatMap(({ model }) => Object.keys(model.tables)));
  return Object.fromEntries([...names].map((name) => [name, tableHistory(name, revisions, spec)]));
}

function tableHistory(name: string, revisions: readonly Revision[], spec: DiffSpec): TableHistory {
  const steps = revisions.flatMap(({ label, model: { tables } }) => {
    const table = tables[name];
    return table === undefined ? [] : [{ label, table }];
  });
  const labels = steps.map(({ label }) => label);
  const gone: Line[] = [];
  let live: Line[] = [];
  steps.forEach(({ label, table }, at) => {
    const before = steps[at - 1]?.table;
    const matched = before ? matchLines(live, before, table, spec, name) : new Map<Entry, Line>();
    const kept = new Set(matched.values());
    gone.push(...live.filter((line) => !kept.has(line)));
    live = table.entries.map((entry) => {
      const line = matched.get(entry) ?? returning(gone, entry, table);
      if (line === undefined) return { entry, last: at, since: at, absent: [], names: [], values: [] };
      const { name: was, value } = line.entry;
      line.absent.push(...labels.slice(line.last + 1, at));
      // A name that lives on as an alias was not given up; what was not there before was nothing else.
      if (was !== undefined && !entryNames(entry).includes(String(was)))
        line.names.push({ was, until: label });
      if (value !== undefined && !same(value, entry.value)) line.values.push({ was: value, until: label });
      return Object.assign(line, { entry, last: at });
    });
  });
  const newest = revisions.at(-1)?.label;
  const without = revisions.flatMap(({ label }) => (labels.includes(label) ? [] : [label]));
  const entries = [...live, ...gone].map(({ entry, since, last, absent, names, values }) => ({
    entry,
    since: labels[since] as string,
    ...(labels[last] === newest ? {} : { until: labels[last] as string }),
    ...(absent.length > 0 ? { absent } : {}),
    ...(names.length > 0 ? { renamedFrom: names } : {}),
    ...(values.length > 0 ? { revaluedFrom: values } : {}),
  }));
  return { without, entries };
}

function matchLines(
  live: readonly Line[],
  before: ModelTable,
  table: ModelTable,
  spec: DiffSpec,
  name: string,
) {
  const known = { ...before, entries: live.map(({ entry }) => entry) };
  const { pairs } = compareTables(known, table, fieldTypes(spec.tables[name]));
  return new Map(pairs.map(({ beforeIndex, after }) => [after, live[beforeIndex] as Line]));
}

/** Takes the one that was gone out of the gone; undefined where none, or more than one, can be it. */
function returning(gone: Line[], now: Entry, { key }: ModelTable): Line | undefined {
  if (key === undefined && (now.value ?? now.name) === undefined) return undefined;
  const isSame = ({ entry }: Line) => entryKey(entry, key) === entryKey(now, key) && entry.name === now.name;
  const [line, another] = gone.filter(isSame);
  if (line === undefined || another !== undefined) return undefined;
  gone.splice(gone.indexOf(line), 1);
  return line;
}
