import { hasObjects, wrongArgument } from "../../diagnostics/diagnostic.js";
import type { Model } from "../../model/model.js";
import { firstOfEach } from "../../words/grouped.js";
import { type VerifyFinding, verifyLevels } from "./finding.js";
import { heldParts, type Tables, tablesOf } from "./match/held.js";
import { textsNotCompared } from "./match/texts.js";
import type { Held } from "./match/verdict.js";
import { pairsOf } from "./pairs/index.js";
import type { Pair } from "./pairs/pair.js";
import { rules } from "./rules/index.js";
import type { Draft, Rule } from "./rules/rule.js";
import { type Code, codeOf } from "./source/code.js";
import { type Suppressed, suppress } from "./suppress.js";

/** A source file: its name, whose extension tells the language, and its text. */
export interface VerifySource {
  readonly file: string;
  readonly text: string;
}

export interface VerifyOptions {
  /** The table of the model to hold the sources against; by default each part of a source against the likeliest. */
  readonly table?: string;
}

/** What one source was found to be. */
export interface VerifiedFile extends Suppressed {
  readonly file: string;
  /** Whether any part of it is a table of the document: where none is, nothing was compared. */
  readonly recognised: boolean;
  /** The parts of it that are tables of the document; empty where nothing was recognised. */
  readonly tables: readonly VerifiedTable[];
}

export interface VerifiedTable {
  /** The table's name in the model. */
  readonly table: string;
  /** Where the table's key is two numbers: the outer one. */
  readonly page?: number;
  /** How it was found out: the source says so, by a number or a name, or the page is the one whose names the part has. */
  readonly by?: "number" | "name" | "names";
  /** The first line of the part. */
  readonly line: number;
  /** The number of pairs of name and value that belong to it. */
  readonly pairs: number;
  /** The number of those whose name (or, where names are somebody's own, text) and value are the document's. */
  readonly agree: number;
  /** The number of texts of its values that were not compared: a sentence says what it likes. */
  readonly texts: number;
}

/**
 * Holds hand-written tables against the document, without running them: finds the names and values in a source's
 * text, whatever its language, and says where they part from the model. Pure: it reads no file.
 *
 * @param sources the files' names and texts
 * @param model the document's tables; those without numeric values are not used
 * @returns each file's findings in its order, those that a comment took back apart
 * @throws InputError where an argument is no such thing
 * @throws RangeError where the model has no table of the name in `options`, or none with numeric values
 */
export function verify(
  sources: readonly VerifySource[],
  model: Model,
  options: VerifyOptions = {},
): VerifiedFile[] {
  if (!Array.isArray(sources)) throw wrongArgument("sources", "a list of { file, text }", sources);
  for (const [index, source] of sources.entries())
    if (typeof source?.text !== "string" || typeof source.file !== "string")
      throw wrongArgument(`sources[${index}]`, "{ file, text }, both texts", source);
  if (!hasObjects(model, "tables", "spec")) throw wrongArgument("model", "a model", model);
  const tables = chosenTables(model, options.table);
  return sources.map((source) => verifyFile(parsed(source), tables, options.table !== undefined));
}

/** A source with its pairs of names and values, which take longer to find than to be held against a table. */
export interface ParsedSource {
  readonly code: Code;
  readonly pairs: readonly Pair[];
}

export function parsed({ file, text }: VerifySource): ParsedSource {
  const code = codeOf(file, text);
  return { code, pairs: pairsOf(code) };
}

/** `verify` for one source that is held against several models, or tables one by one. */
export function verifyParsed(source: ParsedSource, model: Model, { table }: VerifyOptions): VerifiedFile {
  return verifyFile(source, chosenTables(model, table), table !== undefined);
}

/** The tables of a model that a source can be held against: those whose values, or whose two keys, are numbers. */
export function tableNames(model: Model): string[] {
  const { single, paged } = tablesOf(model);
  return [...single, ...paged].map(({ name }) => name);
}

function chosenTables(model: Model, name: string | undefined): Tables {
  const all = tablesOf(model);
  const isChosen = (table: { readonly name: string }) => name === undefined || table.name === name;
  const chosen = { single: all.single.filter(isChosen), paged: all.paged.filter(isChosen) };
  if (chosen.single.length + chosen.paged.length > 0) return chosen;
  const there = tableNames(model).join(", ") || "none";
  throw new RangeError(
    name === undefined
      ? `The spec ${model.spec.id} has no table with numeric values.`
      : `The spec ${model.spec.id} has no table ${name} with numeric values; those with are: ${there}.`,
  );
}

function verifyFile({ code, pairs }: ParsedSource, tables: Tables, named: boolean): VerifiedFile {
  const held = heldParts(code, pairs, tables, named);
  const texts = textsNotCompared(code, pairs, held);
  const found = held.flatMap((part) =>
    rules.flatMap((rule) => [...rule.find(part)].map((draft) => findingOf(code, part, rule, draft))),
  );
  return {
    file: code.file,
    recognised: held.length > 0,
    tables: held.flatMap((part, at) => {
      const { table, placed, pairs } = part;
      if (placed?.by === "nothing") return [];
      return {
        table: table.name,
        ...(table.page && placed && { page: table.page.number, by: placed.by }),
        line: pairs[0]?.pair.nameToken.line ?? 1,
        pairs: pairs.length,
        agree: pairs.filter(({ verdict }) => ["agrees", "worded"].includes(verdict.kind)).length,
        texts: texts[at] ?? 0,
      };
    }),
    ...suppress(code, ordered(withoutRepeats(found))),
  };
}

function findingOf({ file }: Code, { table }: Held, { id, level }: Rule, draft: Draft): VerifyFinding {
  const { at, message, expected, entries, instead } = draft;
  const base = at.pair.base ?? 0;
  const page = draft.page ?? at.pair.page;
  const token = at.pair.role === "label" ? at.pair.valueToken : at.pair.nameToken;
  return {
    rule: id,
    level: draft.level ?? level,
    file,
    line: token.line,
    column: token.column,
    ...(page === undefined ? {} : { page }),
    value: (instead?.value ?? at.value) + base,
    name: instead?.name ?? at.pair.name,
    ...(expected === undefined ? {} : { expected }),
    table: table.name,
    message,
    ...(entries === undefined ? {} : { entries }),
  };
}

/** One line that is found in two forms (`NAME(101, "Name")`) is wrong once; one gap in two tables is one gap. */
function withoutRepeats(findings: readonly VerifyFinding[]): VerifyFinding[] {
  return firstOfEach(findings, ({ rule, level, line, value, page, table, entries }) =>
    rule === "missing-values"
      ? `${table} ${page} ${entries?.map((entry) => entry.value).join()}`
      : `${level} ${line} ${page} ${value}${rule === "wrong-page" ? rule : ""}`,
  );
}

function ordered(findings: readonly VerifyFinding[]): VerifyFinding[] {
  const gravity = ({ level }: VerifyFinding) => verifyLevels.indexOf(level);
  return [...findings].sort((a, b) => gravity(a) - gravity(b) || a.line - b.line || a.column - b.column);
}
