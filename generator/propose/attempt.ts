import { type Diagnostic, lineWords, placeWords } from "../diagnostics/diagnostic.js";
import type { ModelTable } from "../model/model.js";
import { firstFew } from "../rows/working-row.js";
import type { Table } from "../table/table.js";
import { bitsOf } from "./bits.js";
import { doubtsOn } from "./doubts.js";
import { isDrawn, isLayout, laysOutParts, valueHeader } from "./headers.js";
import { remarksOn } from "./remarks.js";
import { lostRows } from "./rows.js";
import { type Selection, selectionOf } from "./select.js";
import { type ProposedTable, proposalsFor, withoutRows } from "./table.js";
import { proposedName, type Source, type Trial, tried } from "./trial.js";
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

/**
 * The first proposal that the pipeline takes without an error; then one without the rows that lost cells nobody can
 * place; or why there is none.
 *
 * @param fields the names that its fields must have, in the columns' order
 */
export function attempt(table: Table, source: Source, fields: readonly string[] = []): Passed | LeftOut {
  const { document, tables, always } = source;
  const fault = faultOf(table, always);
  if (fault !== undefined) return { table, reason: fault, isCodes: false };
  const proposals = proposalsFor(table, { lossy: document.format === "text", always }).filter(({ columns }) =>
    fields.every((field, index) => columns[index]?.field === field),
  );
  const [likeliest] = proposals;
  if (likeliest === undefined) return { table, reason: whyNot(table), isCodes: false };
  const selection = selectionOf(table, tables);
  if (selection === undefined)
    return {
      table,
      reason: "another table in the same place has the same header and all its cells",
      isCodes: true,
    };
  const run = (proposed: ProposedTable) => tried(source, table, proposed, selection);
  const failed: Trial[] = [];
  const passed = (trial: Trial, model: ModelTable): Passed => {
    const isLess = isNumbered(likeliest) && !isNumbered(trial.proposed);
    const spoilt = isLess ? failed.find(({ proposed }) => proposed.kind === likeliest.kind) : undefined;
    const { proposed, notes } = trial;
    const remarks = remarksOf(table, proposed, model, notes, spoilt?.errors[0]);
    return { table, selection, proposed, model, remarks, notes: notesOf(notes) };
  };
  for (const proposed of proposals.flatMap((one) => distinctions(one, table))) {
    // What tells names apart is asked only where names are all that is wrong.
    if (proposed.duplicates !== undefined && !fewest(failed)?.every(({ code }) => code === "name-duplicate"))
      continue;
    // A list of rows is the last that one wants: first the best of what lost a few.
    const rest = proposed.kind === "records" ? withoutLost(failed, table, run) : undefined;
    if (rest?.model !== undefined) return passed(rest, rest.model);
    const trial = run(proposed);
    const { model } = trial;
    const isEnough = model?.kind === "records" || (model?.entries.length ?? 0) > (always ? 0 : 1);
    if (model !== undefined && isEnough) return passed(trial, model);
    failed.push(trial);
  }
  const rest = withoutLost(failed, table, run);
  if (rest?.model !== undefined) return passed(rest, rest.model);
  return { table, reason: reasonOf(fewest(failed) ?? []), isCodes: true };
}

/** A table with another proposal; undefined where its rows do not pass. */
export function attemptAs(one: Passed, source: Source, proposed: ProposedTable): Passed | undefined {
  const { model, notes } = tried(source, one.table, proposed, one.selection);
  return model && { ...one, proposed, model, notes: notesOf(notes) };
}

/** The errors of the first of those that have the fewest. */
function fewest(failed: readonly Trial[]): readonly Diagnostic[] | undefined {
  return [...failed].sort((left, right) => left.errors.length - right.errors.length)[0]?.errors;
}

/** The likeliest proposal that is sound but for a few rows that lost cells, without these. */
function withoutLost(
  failed: readonly Trial[],
  table: Table,
  run: (proposed: ProposedTable) => Trial,
): Trial | undefined {
  for (const { proposed, errors } of failed.filter((one) => one.errors.length > 0)) {
    const rest = withoutRows(proposed, table.rows, (key) => lostRows(errors, table.rows, key));
    const trial = rest && run(rest);
    if (trial?.model !== undefined) return trial;
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
  return `its rows do not pass: ${where}${others > 0 ? `; and ${others} other fault${others === 1 ? "" : "s"}` : ""}`;
}

function isNumbered({ kind }: ProposedTable): boolean {
  return kind === "enum" || kind === "flags";
}

/** @param spoilt what keeps a likelier proposal from being taken */
function remarksOf(
  table: Table,
  proposed: ProposedTable,
  { entries }: ModelTable,
  notes: readonly Diagnostic[],
  spoilt: Diagnostic | undefined,
): string[] {
  const moved = notes.filter(({ code }) => code === "row-realigned").length;
  const titles = [...new Set(table.groups.map(({ title }) => title))];
  return [
    ...remarksOn(proposed, { entries, titles, moved, spoilt: spoilt && withoutName(spoilt) }),
    ...doubtsOn(proposed.columns, table, entries),
  ];
}

/** What was moved is counted in a remark. */
function notesOf(notes: readonly Diagnostic[]): string[] {
  return notes.filter(({ code }) => code !== "row-realigned").map(withoutName);
}

function withoutName(diagnostic: Diagnostic): string {
  return `${plainWords(diagnostic)}${placeWords(diagnostic)}`;
}

function plainWords({ message }: Diagnostic): string {
  return message
    .replace(`${proposedName}: `, "")
    .replaceAll(`of ${proposedName} `, "")
    .replace(`${proposedName} has `, "it has ")
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
  if (problem !== undefined) return `it cannot be read: ${problem.message}${placeWords(problem)}`;
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
