import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { entryNames, type ModelTable } from "../model/model.js";
import type { Document } from "../read/document.js";
import { headerTexts } from "../table/find.js";
import { type Table, tablesOf } from "../table/table.js";
import { isLayout, valueHeader } from "./headers.js";
import { anyProse } from "./kinds.js";
import { typeNameOf } from "./names.js";
import { remarksOn } from "./remarks.js";
import { isAlone, type Selection, selectionOf } from "./select.js";
import { surroundingsOf } from "./surroundings.js";
import { type ProposedTable, proposalsFor } from "./table.js";
import { type Trial, tableSpecOf, tried } from "./trial.js";
import { whyNot } from "./why-not.js";

/** A table that goes into the spec.ts. */
export interface ChosenTable {
  readonly name: string;
  readonly table: Table;
  readonly selection: Selection;
  readonly proposed: ProposedTable;
  /** What comes of it as it is proposed. */
  readonly model: ModelTable;
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

/** Which tables to take; the likeliest where nothing is said. */
export interface Wanted {
  /** Their numbers, whatever they look like. */
  readonly tables?: readonly number[];
  /** All of one header, its texts joined by ` | `, whatever they look like. */
  readonly header?: string;
  /** Every table of codes that there is. */
  readonly all?: true;
}

/** A spec.ts of more tables than this is no start: the likeliest are taken, and the others named. */
const mostTables = 20;

/**
 * Proposes what to take from a document: its likeliest tables of codes, each in the strictest form that all
 * its rows pass when they are really read.
 */
export function propose(document: Document, wanted: Wanted = {}): Proposal {
  const tables = tablesOf(document);
  const isNamed = wanted.tables !== undefined || wanted.header !== undefined;
  const asked = tables.filter(
    (table) =>
      (wanted.tables === undefined || wanted.tables.includes(table.index)) &&
      (wanted.header === undefined || headerTexts(table).join(" | ") === wanted.header),
  );
  const results = asked.map((table) => trialOf(table, tables, document, isNamed));
  const passed = results.filter((one): one is Passed => !("reason" in one));
  const most = isNamed || wanted.all ? passed.length : mostTables;
  const likeliest = new Set([...passed].sort(byLikelihood).slice(0, most));
  const chosen = named(
    passed.filter((one) => likeliest.has(one)),
    tables,
    document,
  );
  const leftOut = [
    ...results.filter((one): one is LeftOut => "reason" in one),
    ...passed
      .filter((one) => !likeliest.has(one))
      .map(({ table }) => ({
        table,
        isCodes: true,
        reason: `a table of codes too, but ${mostTables} others are likelier; --all takes it as well`,
      })),
  ];
  return {
    chosen: withOneVersionType(chosen),
    leftOut: leftOut.sort((left, right) => left.table.index - right.table.index),
  };
}

type Passed = Omit<ChosenTable, "name">;

/** The first proposal that the pipeline takes without an error, or why there is none. */
function trialOf(
  table: Table,
  tables: readonly Table[],
  document: Document,
  always: boolean,
): Passed | LeftOut {
  const fault = faultOf(table, always);
  if (fault !== undefined) return { table, reason: fault, isCodes: false };
  const proposals = proposalsFor(table, { lossy: document.format === "text", always });
  if (proposals.length === 0) return { table, reason: whyNot(table), isCodes: false };
  const selection = selectionOf(table, tables);
  if (selection === undefined)
    return {
      table,
      reason: "another table in the same place has the same header and all its cells",
      isCodes: true,
    };
  // Only the table itself is looked for: that its selection finds no other is known.
  const own = [table];
  const [likeliest] = proposals;
  let [fewest, spoilt]: (readonly Diagnostic[] | undefined)[] = [];
  for (const proposed of proposals.flatMap((one) => distinctions(one, table))) {
    // What tells names apart is asked only where names are all that is wrong.
    if (proposed.duplicates !== undefined && !fewest?.every(({ code }) => code === "name-duplicate"))
      continue;
    const trial = tried(document, own, proposedName, tableSpecOf(proposed, selection));
    if (trial.model !== undefined && (trial.model.entries.length > 0 || proposed.kind === "records")) {
      const isLess = isNumbered(likeliest) && !isNumbered(proposed);
      const { model } = trial;
      return {
        table,
        selection,
        proposed,
        model,
        ...saidOf(proposed, trial, isLess ? spoilt?.[0] : undefined),
      };
    }
    if (proposed.kind === likeliest?.kind) spoilt ??= trial.errors;
    if (fewest === undefined || trial.errors.length < fewest.length) fewest = trial.errors;
  }
  const [first] = fewest ?? [];
  const more = (fewest?.length ?? 0) > 1 ? `; and ${(fewest?.length ?? 0) - 1} more` : "";
  return {
    table,
    reason: `its rows do not pass: ${first === undefined ? "" : withoutName(first)}${more}`,
    isCodes: true,
  };
}

function isNumbered(proposed: ProposedTable | undefined): boolean {
  return proposed?.kind === "enum" || proposed?.kind === "flags";
}

function saidOf(proposed: ProposedTable, { model, notes }: Trial, spoilt: Diagnostic | undefined) {
  const moved = notes.filter(({ code }) => code === "row-realigned").length;
  const why = spoilt === undefined ? undefined : withoutName(spoilt);
  const remarks = remarksOn(proposed, { entries: model?.entries ?? [], moved, spoilt: why });
  // What was moved is counted in a remark.
  return { remarks, notes: notes.filter(({ code }) => code !== "row-realigned").map(withoutName) };
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

/** A term that is a code: a number at one of its ends, or a name that programs have. */
const code = /^[([]?(?:0x[\da-fA-F]+|\d+)\b|\b(?:0x[\da-fA-F]+|\d+)[)\]]?$|^_*[A-Za-z]\w*[A-Z_\d]\w*$/;

function faultOf({ layout, problems, rows, header, origin }: Table, always: boolean): string | undefined {
  const problem = problems.find(({ severity }) => severity === "error");
  if (problem !== undefined) {
    const line = problem.place?.line === undefined ? "" : ` (line ${problem.place.line})`;
    return `it cannot be read: ${problem.message}${line}`;
  }
  if (layout) return "it is there for layout or navigation";
  if (!always && isLayout(header) && !header.some((text) => valueHeader.test(text)))
    return `it lays out bytes (${header.join(" | ")}), and its numbers are no codes`;
  const terms = rows.map(({ cells }) => cells[0]?.text ?? "");
  if (
    !always &&
    origin === "definitions" &&
    terms.filter((text) => code.test(text)).length < rows.length * 0.9
  )
    return "it is a list of definitions whose terms are no codes";
  return rows.length < 2 ? `it has ${rows.length === 1 ? "one row" : "no rows"}` : undefined;
}

/** How much a table looks like one of codes: what it is, what its columns are, how long it is. */
function likelihood({ table, proposed: { kind, columns } }: Passed): number {
  const form = { enum: 6, flags: 6, "string-enum": 3, map: 2, records: 0 }[kind];
  return form + Math.log2(table.rows.length) + (columns.some(({ field }) => field === "meaning") ? 1 : 0);
}

function byLikelihood(left: Passed, right: Passed): number {
  return likelihood(right) - likelihood(left);
}

/** Names the likelier table first: it gets the plain name where two would have the same. */
function named(chosen: readonly Passed[], tables: readonly Table[], document: Document): ChosenTable[] {
  const around = surroundingsOf(document);
  const data = tables.filter(({ layout }) => !layout);
  const names = new Map<Table, string>();
  // `Code` and `CodeEntry` would declare the same type.
  const declared: string[] = [];
  for (const { table, proposed, model } of [...chosen].sort(byLikelihood)) {
    const column = proposed.columns.find(({ field }) => field === "name" || field === "code");
    const about = {
      surroundings: around(table),
      alone: isAlone(table, data),
      members: model.entries.flatMap(entryNames),
      header: column?.header ?? "",
      file: document.file,
    };
    const name = typeNameOf(table, about, declared);
    declared.push(name, `${name}Entry`);
    names.set(table, name);
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
