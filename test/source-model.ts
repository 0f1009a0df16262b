import type { Spec } from "spectables";
import type { Model } from "../generator/model/model.js";
import { buildModel } from "../generator/pipeline/build.js";
import type { Source } from "./sources.js";

/** A spec that a document with fewer rows keeps. */
export function ofAnySize(spec: Spec): Spec {
  const tables = Object.entries(spec.tables).map(([name, { minRows: _, ...table }]) => [name, table]);
  return { ...spec, tables: Object.fromEntries(tables) };
}

/** The model that a spec reads out of a document of a source, as `diff` reads it. */
export async function modelIn(source: Source, file: string, given: Spec): Promise<Model> {
  const spec = source.pick(ofAnySize(given), given);
  const { document, sha256 } = await source.read(file);
  const { model, diagnostics } = buildModel({
    spec,
    specFile: "spec.ts",
    document,
    file,
    sha256,
    tolerant: true,
  });
  if (model === undefined) throw new Error(diagnostics.map(({ message }) => message).join("\n"));
  return model;
}
