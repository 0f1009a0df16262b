import { posix } from "node:path";
import type { DiagnosticCode } from "../diagnostics/catalog.js";
import { type Diagnostic, InputError } from "../diagnostics/diagnostic.js";
import type { Model, ModelTable } from "../model/model.js";
import type { ReadDocument, ReadOptions } from "../read/index.js";
import type { Spec } from "../spec/spec.js";
import { buildModel } from "./build.js";
import type { SpecDocuments } from "./documents.js";

/** What leaves open whether an earlier revision has the table, or another one. */
const telling: readonly string[] = [
  "header-differs",
  "table-moved",
  "table-not-found",
] satisfies DiagnosticCode[];

/**
 * Says of every entry which revision of the document brought it, as far as that can be known: those that the oldest has may
 * be older.
 *
 * @param documents those of the model
 * @param read reads an earlier revision
 * @returns the model, which is the same where the spec.ts names no earlier revisions, and what has to be looked at
 * @throws InputError with the problems of those that cannot be read
 */
export async function withSince(
  model: Model,
  spec: Spec,
  specFile: string,
  documents: SpecDocuments,
  read: (file: string, options: ReadOptions) => Promise<ReadDocument>,
): Promise<{ readonly model: Model; readonly notes: readonly Diagnostic[] }> {
  const { revisions = [], document } = spec;
  if (revisions.length === 0 || document.revision === undefined) return { model, notes: [] };
  const older: { readonly label: string; readonly model: Model }[] = [];
  const notes: Diagnostic[] = [];
  for (const { revision, file: own, from, limits } of revisions) {
    const file = posix.join(posix.dirname(specFile), own);
    const options = { file, from, limits };
    const main = { ...(await read(file, options)), file };
    const { check: _, ...unchecked } = spec;
    const built = buildModel({ ...documents, ...main, spec: unchecked, specFile, tolerant: true });
    if (built.model === undefined) throw new InputError(built.diagnostics);
    notes.push(...built.diagnostics.filter(({ code }) => telling.includes(code)));
    older.push({ label: revision, model: built.model });
  }
  const { history } = await import("../compare/history.js");
  const found = history([...older, { label: document.revision, model }], spec);
  const tables = Object.entries(model.tables).map(([name, table]): [string, ModelTable] => {
    const lines = new Map(found[name]?.entries.map(({ entry, since }) => [entry, since]));
    const oldest = older.find((one) => name in one.model.tables)?.label ?? document.revision;
    const entries = table.entries.map((entry) => {
      const { errata, ...fields } = entry;
      const since = lines.get(entry);
      if (since === undefined || since === oldest) return entry;
      return { ...fields, since, ...(errata === undefined ? {} : { errata }) };
    });
    // A table of a document of its own has no revisions here.
    return [name, table.source === undefined ? { ...table, entries } : table];
  });
  return { model: { ...model, tables: Object.fromEntries(tables) }, notes };
}
