import { type Diagnostic, lineWords } from "../diagnostics/diagnostic.js";
import type { ModelTable } from "../model/model.js";
import type { Document } from "../read/document.js";
import { firstFew } from "../rows/working-row.js";
import type { Table } from "../table/table.js";
import { bitsOf } from "./bits.js";
import { isDrawn, isLayout, laysOutParts, valueHeader } from "./headers.js";
import { remarksOn } from "./remarks.js";
import { lostRows } from "./rows.js";
import { type Selection, selectionOf } from "./select.js";
import { type ProposedTable, proposalsFor, withoutRows } from "./table.js";
import { type Trial, tableSpecOf, tried } from "./trial.js";
import { whyNot } from "./why-not.js";

/** A table with a proposal that its rows pass. */
export interface Passed {
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

/** A table that is not proposed, and why. */
export interface LeftOut {
  readonly table: Table;
  readonly reason: string;
  /** It is a table of codes all the same. */
  readonly isCodes: boolean;
}

/** What is asked of a proposal. */
export interface Asked {
  /** Whatever the table looks like. */
  readonly always: boolean;
  /** The names of its fields, in the columns' order. */
  readonly fields?: readonly string[];
}

/** The name that a table has while it is tried. */
const proposedName = "Proposed";

/**
 * The first proposal that the pipeline takes without an error; then one without the rows that lost cells nobody can
 * place; or why there is none.
 *
 * @param among all tables of the document
 */
export function attempt(
  table: Table,
  among: readonly Table[],
  document: Document,
  { always, fields }: Asked,
): Passed | LeftOut {
  const fault = faultOf(table, always);
  if (fault !== undefined) return { table, reason: fault, isCodes: false };
  const lossy = document.format === "text";
  const all = proposalsFor(table, { lossy, always });
  const proposals = all.filter(
    ({ columns }) => fields?.every((field, index) => columns[index]?.field === field) ?? true,
  );
  if (proposals.length === 0) return { table, reason: whyNot(table), isCodes: false };
  const selection = selectionOf(table, among);
  if (selection === undefined)
    return {
      table,
      reason: "another table in the same place has the same header and all its cells",
      isCodes: true,
    };
  // Only the table itself is looked for: that its selection finds no other is known.
  const run = (proposed: ProposedTable) =>
    tried(document, [table], proposedName, tableSpecOf(proposed, selection));
  const [likeliest] = proposals;
  let spoilt: readonly Diagnostic[] | undefined;
  let fewest: readonly Diagnostic[] | undefined;
  const failed: Failed[] = [];
  const passed = (proposed: ProposedTable, trial: Trial, model: ModelTable): Passed => {
    const isLess = isNumbered(likeliest) && !isNumbered(proposed);
    return {
      table,
      selection,
      proposed,
      model,
      ...saidOf(table, proposed, trial, isLess ? spoilt?.[0] : undefined),
    };
  };
  for (const proposed of proposals.flatMap((one) => distinctions(one, table))) {
    // What tells names apart is asked only where names are all that is wrong.
    if (proposed.duplicates !== undefined && !fewest?.every(({ code }) => code === "name-duplicate"))
      continue;
    // A list of rows is the last that one wants: first the best of what lost a few.
    const rest = proposed.kind === "records" ? withoutLost(failed, table, run) : undefined;
    if (rest !== undefined) return passed(rest.proposed, rest.trial, rest.model);
    const trial = run(proposed);
    const { model } = trial;
    const isEnough = model?.kind === "records" || (model?.entries.length ?? 0) > (always ? 0 : 1);
    if (model !== undefined && isEnough) return passed(proposed, trial, model);
    if (proposed.kind === likeliest?.kind) spoilt ??= trial.errors;
    if (fewest === undefined || trial.errors.length < fewest.length) fewest = trial.errors;
    failed.push({ proposed, errors: trial.errors });
  }
  const rest = withoutLost(failed, table, run);
  if (rest !== undefined) return passed(rest.proposed, rest.trial, rest.model);
  return { table, reason: reasonOf(fewest ?? []), isCodes: true };
}

/** A table with another proposal; undefined where its rows do not pass. */
export function attemptAs(one: Passed, document: Document, proposed: ProposedTable): Passed | undefined {
  const trial = tried(document, [one.table], proposedName, tableSpecOf(proposed, one.selection));
  const { model } = trial;
  return model && { ...one, proposed, model, notes: saidOf(one.table, proposed, trial, undefined).notes };
}

interface Failed {
  readonly proposed: ProposedTable;
  readonly errors: readonly Diagnostic[];
}

/** The likeliest proposal that is sound but for a few rows that lost cells, without these. */
function withoutLost(failed: readonly Failed[], table: Table, run: (proposed: ProposedTable) => Trial) {
  for (const { proposed, errors } of failed) {
    const rest =
      errors.length === 0
        ? undefined
        : withoutRows(proposed, table.rows, (key) => lostRows(errors, table.rows, key));
    const trial = rest && run(rest);
    if (rest && trial?.model !== undefined) return { proposed: rest, trial, model: trial.model };
  }
  return undefined;
}

function reasonOf(errors: readonly Diagnostic[]): string {
  const [first] = errors;
  if (first === undefined) return "hardly any of its rows is a member";
  // Of one fault all places are named: each is a row to look at.
  const alike = errors.filter(({ message }) => message === first.message);
  const places = alike.flatMap(({ place }) => (place === undefined ? [] : [lineWords(place).trim()]));
  const others = errors.length - alike.length;
  const where =
    alike.length > 1 && places.length > 0 ? `${plainWords(first)} ${firstFew(places)}` : withoutName(first);
  return `its rows do not pass: ${where}${others > 0 ? `; and ${others} other faults` : ""}`;
}

function isNumbered(proposed: ProposedTable | undefined): boolean {
  return proposed?.kind === "enum" || proposed?.kind === "flags";
}

function saidOf(
  { groups }: Table,
  proposed: ProposedTable,
  { model, notes }: Trial,
  spoilt: Diagnostic | undefined,
) {
  const moved = notes.filter(({ code }) => code === "row-realigned").length;
  const why = spoilt === undefined ? undefined : withoutName(spoilt);
  const titles = [...new Set(groups.map(({ title }) => title))];
  const remarks = remarksOn(proposed, { entries: model?.entries ?? [], titles, moved, spoilt: why });
  // What was moved is counted in a remark.
  return { remarks, notes: notes.filter(({ code }) => code !== "row-realigned").map(withoutName) };
}

function withoutName(diagnostic: Diagnostic): string {
  const { message, place } = diagnostic;
  const where = place === undefined || /\((?:line|table \d+, row)\b/.test(message) ? "" : lineWords(place);
  return `${plainWords(diagnostic)}${where}`;
}

function plainWords({ message }: Diagnostic): string {
  return message
    .replace(`${proposedName}: `, "")
    .replaceAll(`of ${proposedName} `, "")
    .replaceAll(`${proposedName} `, "")
    .replace(/\.$/, "");
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
function isCode(term: string): boolean {
  const isName = /^_*[A-Za-z]\w+$/.test(term) && /[A-Z_\d]/.test(term.slice(1));
  return isName || /^[([]?(?:0x[\da-fA-F]+|\d+)\b|\b(?:0x[\da-fA-F]+|\d+)[)\]]?$/.test(term);
}

function faultOf({ layout, problems, rows, header, origin }: Table, always: boolean): string | undefined {
  const problem = problems.find(({ severity }) => severity === "error");
  if (problem !== undefined) {
    const line = problem.place?.line === undefined ? "" : ` (line ${problem.place.line})`;
    return `it cannot be read: ${problem.message}${line}`;
  }
  if (layout) return "it is there for layout or navigation";
  if (
    !always &&
    bitsOf({ header, rows }).size === 0 &&
    (laysOutParts({ header, rows }) ||
      isDrawn(header) ||
      (isLayout(header) && !header.some((text) => valueHeader.test(text))))
  )
    return `it lays out bytes (${[...new Set(header)].join(" | ")}), and its numbers are no codes`;
  const codes = rows.filter(({ cells }) => isCode(cells[0]?.text ?? ""));
  if (!always && origin === "definitions" && codes.length < rows.length * 0.9)
    return "it is a list of definitions whose terms are no codes";
  return rows.length < (always ? 1 : 2) ? `it has ${rows.length === 1 ? "one row" : "no rows"}` : undefined;
}
