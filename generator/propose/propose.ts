import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { type Entry, entryNames, type ModelTable } from "../model/model.js";
import type { ReadDocument } from "../read/index.js";
import { type Table, tablesOf } from "../table/table.js";
import { anyProse } from "./kinds.js";
import { typeNameOf } from "./names.js";
import { remarksOn } from "./remarks.js";
import { isAlone, type Selection, selectionOf } from "./select.js";
import { type ProposedTable, proposalsFor } from "./table.js";
import { tableSpecOf, tried } from "./trial.js";

/** A table that goes into the spec.ts. */
export interface ChosenTable {
  readonly name: string;
  readonly table: Table;
  readonly selection: Selection;
  readonly proposed: ProposedTable;
  readonly entries: readonly Entry[];
  /** What a person should look at; it stands above the table in the spec.ts. */
  readonly remarks: readonly string[];
  /** What the run said of its rows. */
  readonly notes: readonly string[];
}

/** A table that does not, and why. */
export interface LeftOut {
  readonly table: Table;
  readonly reason: string;
  /** It is a table of codes all the same. */
  readonly isCodes: boolean;
}

export interface Proposal {
  readonly chosen: readonly ChosenTable[];
  readonly leftOut: readonly LeftOut[];
}

/** A spec.ts of more tables than this is no start: the likeliest are taken, and the others named. */
const mostTables = 20;

/**
 * Proposes what to take from a document: its likeliest tables of codes, each in the strictest form that all
 * its rows pass when they are really read.
 *
 * @param wanted the numbers of the tables to take, whatever they look like; the likeliest where absent
 */
export function propose(read: ReadDocument, wanted?: readonly number[]): Proposal {
  const { document } = read;
  const tables = tablesOf(document);
  const leftOut: LeftOut[] = [];
  const passed: Omit<ChosenTable, "name">[] = [];
  for (const table of tables) {
    if (wanted !== undefined && !wanted.includes(table.index)) continue;
    const result = trialOf(table, tables, read, wanted !== undefined);
    if ("reason" in result) leftOut.push(result);
    else passed.push(result);
  }
  const ranked = [...passed].sort(byLikelihood);
  const likeliest = new Set(wanted === undefined ? ranked.slice(0, mostTables) : ranked);
  const chosen = named(
    passed.filter((one) => likeliest.has(one)),
    tables.filter(({ layout }) => !layout),
    document.file,
  );
  const rest = passed.filter((one) => !likeliest.has(one));
  return {
    chosen: withOneVersionType(chosen),
    leftOut: [
      ...leftOut,
      ...rest.map(({ table }) => ({
        table,
        isCodes: true,
        reason: `a table of codes too, but ${mostTables} others are likelier`,
      })),
    ].sort((left, right) => left.table.index - right.table.index),
  };
}

/** The first proposal that the pipeline takes without an error, or why there is none. */
function trialOf(
  table: Table,
  tables: readonly Table[],
  read: ReadDocument,
  always: boolean,
): Omit<ChosenTable, "name"> | LeftOut {
  const fault = faultOf(table);
  if (fault !== undefined) return { table, reason: fault, isCodes: false };
  const proposals = proposalsFor(table, { lossy: read.document.format === "text", always });
  if (proposals.length === 0)
    return { table, reason: "no column has codes or names that tell its rows apart", isCodes: false };
  const selection = selectionOf(table, tables);
  if (selection === undefined)
    return {
      table,
      reason: "another table in the same place has the same header and all its cells",
      isCodes: true,
    };
  let fewest: readonly Diagnostic[] | undefined;
  for (const proposed of proposals.flatMap((one) => distinctions(one, table))) {
    // What tells names apart is asked only where names are all that is wrong.
    if (proposed.duplicates !== undefined && !fewest?.every(({ code }) => code === "name-duplicate"))
      continue;
    const { model, errors, notes } = tried(read, { [proposedName]: tableSpecOf(proposed, selection) });
    if (model !== undefined) {
      const { entries } = model.tables[proposedName] as ModelTable;
      const moved = notes.filter(({ code }) => code === "row-realigned").length;
      const remarks = remarksOn(proposed, entries, moved);
      // What was moved is counted in a remark.
      const said = notes.filter(({ code }) => code !== "row-realigned").map(withoutName);
      return { table, selection, proposed, entries, remarks, notes: said };
    }
    if (fewest === undefined || errors.length < fewest.length) fewest = errors;
  }
  const [first] = fewest ?? [];
  return {
    table,
    reason: `its rows do not pass: ${first === undefined ? "" : withoutName(first)}`,
    isCodes: true,
  };
}

/** The name that a table has while it is tried. */
const proposedName = "Proposed";

function withoutName({ message, place }: Diagnostic): string {
  const line = place?.line === undefined || message.includes("(line") ? "" : ` (line ${place.line})`;
  const words = message
    .replace(`${proposedName}: `, "")
    .replaceAll(`of ${proposedName} `, "")
    .replaceAll(`${proposedName} `, "");
  return `${words.replace(/\.$/, "")}${line}`;
}

/** A proposal as it is, then with what tells rows of one name apart. */
function distinctions(proposed: ProposedTable, { groups }: Table): ProposedTable[] {
  if (proposed.kind === "map" || proposed.kind === "records") return [proposed];
  return [
    proposed,
    ...(groups.length > 0 ? [{ ...proposed, duplicates: "group" as const }] : []),
    { ...proposed, duplicates: "value" as const },
  ];
}

function faultOf({ layout, problems, rows }: Table): string | undefined {
  const [problem] = problems;
  if (problem !== undefined) return `it cannot be read: ${problem.message}`;
  if (layout) return "it is there for layout or navigation";
  return rows.length < 2 ? `it has ${rows.length === 1 ? "one row" : "no rows"}` : undefined;
}

/** How much a table looks like one of codes: what it is, what its columns are, how long it is. */
function likelihood({ table, proposed: { kind, columns } }: Omit<ChosenTable, "name">): number {
  const form = { enum: 6, flags: 6, "string-enum": 3, map: 2, records: 0 }[kind];
  return form + Math.log2(table.rows.length) + (columns.some(({ field }) => field === "meaning") ? 1 : 0);
}

function byLikelihood(left: Omit<ChosenTable, "name">, right: Omit<ChosenTable, "name">): number {
  return likelihood(right) - likelihood(left);
}

/** Names the likelier table first: it gets the plain name where two would have the same. */
function named(
  chosen: readonly Omit<ChosenTable, "name">[],
  tables: readonly Table[],
  file: string,
): ChosenTable[] {
  const names = new Map<Table, string>();
  for (const { table, proposed, entries } of [...chosen].sort(byLikelihood)) {
    const column = proposed.columns.find(({ field }) => field === "name" || field === "code");
    const about = {
      alone: isAlone(table, tables),
      members: entries.flatMap(entryNames),
      header: column?.header ?? "",
      file,
    };
    // `Code` and `CodeEntry` would declare the same type.
    const declared = [...names.values()].flatMap((name) => [name, `${name}Entry`]);
    names.set(table, typeNameOf(table, about, declared));
  }
  return chosen.map((one) => ({ ...one, name: names.get(one.table) as string }));
}

/** Versions are one type of a spec: the first table with them makes it, for others they are texts. */
function withOneVersionType(chosen: readonly ChosenTable[]): ChosenTable[] {
  let seen = false;
  return chosen.map((one) => {
    const columns = one.proposed.columns.map((column) => {
      if (!column.kind.code.startsWith("versionSet(")) return column;
      const kind = seen ? anyProse : column.kind;
      seen = true;
      return { ...column, kind };
    });
    return { ...one, proposed: { ...one.proposed, columns } };
  });
}
