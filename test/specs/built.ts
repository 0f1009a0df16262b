import { join } from "node:path";
import { emit } from "../../generator/emit/index.js";
import type { Entry, Model } from "../../generator/model/model.js";
import { buildModel } from "../../generator/pipeline/build.js";
import type { EmittedFile } from "../../generator/print/emitted-file.js";
import { type ReadDocument, readDocument } from "../../generator/read/index.js";
import type { Spec } from "../../generator/spec/spec.js";
import { evaluate } from "../emit/evaluate.js";
import { ofAnySize } from "../source-model.js";
import type { Source } from "../sources.js";
import { validSpec } from "../valid-spec.js";

/** What comes of a spec and a document, which is the spec's own where no other is named. */
export async function built(spec: Spec, folder: string, file = join(folder, spec.document.file)) {
  return builtOf(spec, await readDocument(file, { file: spec.document.name }));
}

/** The name within a source of the document that a spec names. */
export function nameIn({ document }: Spec): string {
  return document.file.replace(/^.*\/corpus\//, "");
}

/** What comes of a spec and a source's document: of a stand-in, which is shorter, with any number of rows. */
export async function builtFrom(source: Source, spec: Spec, file = nameIn(spec)) {
  const read = await source.read(file, { file: spec.document.name });
  return builtOf(source.pick(ofAnySize(spec), spec), read);
}

/** What comes of a spec and a document that is read. */
export function builtOf(spec: Spec, { document, sha256 }: ReadDocument) {
  validSpec(spec);
  const source = { spec, specFile: "spec.ts", document, file: spec.document.name, sha256 };
  const { model, diagnostics } = buildModel(source);
  return {
    model,
    diagnostics,
    errors: diagnostics.filter(({ severity }) => severity === "error"),
    notes: diagnostics.filter(({ severity }) => severity === "note"),
    entries: (table: string): readonly Entry[] => model?.tables[table]?.entries ?? [],
    files: (): EmittedFile[] => outputs(model, spec),
  };
}

function outputs(model: Model | undefined, spec: Spec): EmittedFile[] {
  if (model === undefined) throw new Error(`${spec.id} must build`);
  return emit(model, { spec, out: `generated/${spec.id}` });
}

/** The index of what a spec generates, evaluated as a program would. */
export function run({ files }: ReturnType<typeof builtOf>): Record<string, unknown> {
  const all = files();
  const index = all.find(({ path }) => path.endsWith("/index.ts"));
  return evaluate(all, index?.path ?? "");
}

export function entryOf(entries: readonly Entry[], value: unknown): Entry | undefined {
  return entries.find((entry) => entry.value === value);
}

/** How many items the entries have in a field that is a list. */
export function count(entries: readonly Entry[], field: string): number {
  return entries.flatMap((entry) => (entry[field] ?? []) as unknown[]).length;
}

/** The lines of a document that are rows of a table with so many pipes, for counting them in another way. */
export function linesOf(text: string, pattern: RegExp): string[] {
  return text.split("\n").filter((line) => pattern.test(line));
}
