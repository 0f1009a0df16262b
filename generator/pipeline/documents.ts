import { posix } from "node:path";
import { InputError } from "../diagnostics/diagnostic.js";
import type { ReadDocument, ReadOptions } from "../read/index.js";
import type { Spec } from "../spec/spec.js";
import type { DocumentSource } from "../spec/table-schema.js";
import type { ReadSource } from "./build.js";

/** The documents of a spec, read. */
export interface SpecDocuments extends ReadSource {
  /** Those of tables that have a document of their own, by the file that the spec.ts names. */
  readonly others: ReadonlyMap<string, ReadSource>;
}

/** Every document that a spec takes tables from, the main one first. */
export function documentsOf(spec: Spec): DocumentSource[] {
  const own = Object.values(spec.tables).flatMap(({ document }) => document ?? []);
  const byFile = new Map([spec.document, ...own].map((source) => [source.file, source]));
  return [...byFile.values()];
}

/**
 * Reads every document of a spec.
 *
 * @param specFile the spec.ts, which the documents' paths start from
 * @param read reads one document; the file is named as the outputs shall name it
 * @throws InputError with the problems of all documents that cannot be read
 */
export async function readDocuments(
  spec: Spec,
  specFile: string,
  read: (file: string, options: ReadOptions, source: DocumentSource) => Promise<ReadDocument>,
): Promise<SpecDocuments> {
  const sources = new Map<string, ReadSource>();
  const problems: InputError[] = [];
  for (const source of documentsOf(spec)) {
    const file = posix.join(posix.dirname(specFile), source.file);
    const options = { file, from: source.from, limits: source.limits };
    try {
      sources.set(source.file, { file, ...(await read(file, options, source)) });
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      problems.push(error);
    }
  }
  if (problems.length > 0) throw new InputError(problems.flatMap(({ diagnostics }) => diagnostics));
  const main = sources.get(spec.document.file) as ReadSource;
  sources.delete(spec.document.file);
  return { ...main, others: sources };
}
