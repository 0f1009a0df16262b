import type { DiagnosticCode } from "../diagnostics/catalog.js";
import {
  type Diagnostic,
  hasObjects,
  type Place,
  Problems,
  wrongArgument,
} from "../diagnostics/diagnostic.js";
import type { Model, ModelSource, ModelTable } from "../model/model.js";
import type { Document } from "../read/document.js";
import { limitsOf } from "../read/limits.js";
import { checkEntryNames } from "../rows/entry-names.js";
import type { Spec } from "../spec/spec.js";
import type { DocumentSource } from "../spec/table-schema.js";
import { type Table, tablesOf } from "../table/table.js";
import { bareUrl } from "../words/bare-url.js";
import { buildTable } from "./build-table.js";
import { mayBeThere } from "./other-revision.js";

/** Where the entries stand in the document, by table and key. */
export type EntryPlaces = Readonly<Record<string, ReadonlyMap<string | number, Place>>>;

/** A document that was read, and how the outputs name it. */
export interface ReadSource {
  readonly document: Document;
  /** The document's file from the project's root. */
  readonly file: string;
  readonly sha256: string;
}

export interface BuildInput extends ReadSource {
  readonly spec: Spec;
  /** The spec.ts, from the project's root, for messages. */
  readonly specFile: string;
  /** The documents of tables that have one of their own, by the file that the spec.ts names. */
  readonly others?: ReadonlyMap<string, ReadSource>;
  /** Reads a revision that the spec was not written for: failed guards and stale errata are only noted. */
  readonly tolerant?: boolean;
}

/** What another revision may have otherwise. A table that is not there is not in the model. */
const tolerated: ReadonlySet<DiagnosticCode> = new Set([
  "erratum-stale",
  "rows-too-few",
  "gap-unexpected",
  "gap-filled",
  "skip-count",
  "range-overlap",
  "value-duplicate",
  "name-duplicate",
  "name-confusable",
  "rename-invalid",
  "table-not-found",
  "prose-not-found",
  "check-failed",
]);

export interface BuiltModel {
  /** Undefined where a diagnostic is an error. */
  readonly model: Model | undefined;
  /** The tables as far as they could be read: errors may have taken entries, or their fields. */
  readonly tables: Model["tables"];
  readonly diagnostics: readonly Diagnostic[];
  /** Where the entries stand in the document. */
  readonly places: EntryPlaces;
  /** The spec's tables that were not found, and may be in the document: of another revision it is not sure. */
  readonly doubtful?: readonly string[];
}

/**
 * Takes what a spec wants out of its documents: all tables, and whatever is wrong with any of them.
 *
 * @throws InputError where the input lacks something
 */
export function buildModel(input: BuildInput): BuiltModel {
  refuseWrong(input);
  const { spec, specFile, tolerant = false } = input;
  const problems = new Problems(tolerant ? tolerated : undefined);
  const read = new DocumentTables();
  const tables: Record<string, ModelTable> = {};
  const places: Record<string, ReadonlyMap<string | number, Place>> = {};
  const found = new Set<Place>();
  const doubtful: string[] = [];
  for (const [name, table] of Object.entries(spec.tables)) {
    const own = table.document && input.others?.get(table.document.file);
    const { document } = own ?? input;
    const source = own && table.document ? sourceOf(table.document, own) : undefined;
    const of = read.of(document, table.document ?? spec.document);
    const built = buildTable(
      name,
      table,
      { spec, specFile, document, tables: of, source, tolerant },
      problems,
    );
    if (built === undefined) {
      if (tolerant && mayBeThere(name, spec, of)) doubtful.push(name);
      continue;
    }
    for (const part of built.parts) found.add(part.place);
    places[name] = built.places;
    if (built.model !== undefined) tables[name] = built.model;
  }
  checkEntryNames(spec, tables, problems);
  // A document with none of the tables is no other revision: all that is wrong with it is an error.
  if (tolerant && Object.keys(tables).length === 0) return buildModel({ ...input, tolerant: false });
  // A table that was not found may be one that the reader could not make sense of.
  if (Object.keys(places).length < Object.keys(spec.tables).length)
    problems.add(
      read.all
        .filter(({ place }) => !found.has(place))
        .flatMap((table) => table.problems.filter(({ severity }) => severity === "error")),
    );
  if (problems.hasErrors)
    return { model: undefined, tables, diagnostics: documentFirst(problems.list), places };
  const { id, title, section } = spec;
  const model: Model = {
    spec: { id, title, ...(section ? { section } : {}) },
    source: sourceOf(spec.document, input),
    tables,
  };
  runCheck(model, input, problems);
  return {
    model: problems.hasErrors ? undefined : model,
    tables,
    diagnostics: problems.list,
    places,
    ...(doubtful.length > 0 ? { doubtful } : {}),
  };
}

function refuseWrong(input: BuildInput): void {
  if (!hasObjects(input)) throw wrongArgument("input", "{ spec, document, … }", input);
  const { spec, document, specFile, file, sha256 } = input;
  if (!hasObjects(spec, "tables", "document")) throw wrongArgument("spec", "a spec", spec);
  if (!hasObjects(document, "blocks")) throw wrongArgument("document", "a document", document);
  for (const [name, text] of Object.entries({ specFile, file, sha256 }))
    if (typeof text !== "string") throw wrongArgument(name, "a text", text);
}

/** The tables of documents, each document's made once. */
class DocumentTables {
  readonly #byDocument = new Map<Document, readonly Table[]>();

  of(document: Document, { limits }: DocumentSource): readonly Table[] {
    const tables = this.#byDocument.get(document) ?? tablesOf(document, limitsOf(limits));
    this.#byDocument.set(document, tables);
    return tables;
  }

  get all(): Table[] {
    return [...this.#byDocument.values()].flat();
  }
}

function sourceOf({ name, url }: DocumentSource, { file, sha256 }: ReadSource): ModelSource {
  return { document: name, file, sha256, ...(url ? { url: bareUrl(url) } : {}) };
}

/** What the spec's own check finds; where it fails itself, that. */
function runCheck(model: Model, { spec, specFile, file }: BuildInput, problems: Problems): void {
  try {
    for (const problem of spec.check?.(model) ?? [])
      problems.error("check-failed", problem, {
        place: { file },
        help: "Find out which of the places is mistaken, and correct it with an erratum.",
      });
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    problems.error("check-failed", `The check of the spec.ts failed itself: ${message}`, {
      place: { file: specFile },
      help: "Correct the function `check`.",
    });
  }
}

/** The likelier cause first: a damaged place of the document, a table that is missing, what only the spec.ts has. */
function documentFirst(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const rank = ({ place, code }: Diagnostic) =>
    place?.line === undefined ? 2 : code === "table-not-found" ? 1 : 0;
  return [0, 1, 2].flatMap((wanted) => diagnostics.filter((diagnostic) => rank(diagnostic) === wanted));
}
