import type { Spec } from "spectables";
import type { Model } from "../generator/model/model.js";
import { buildModel } from "../generator/pipeline/build.js";
import { readDocument } from "../generator/read/index.js";
import { corpus } from "./corpus.js";

/** The model that a spec reads out of a document of the corpus, as `diff` reads it. */
export async function corpusModel(file: string, spec: Spec): Promise<Model> {
  const { document, sha256 } = await readDocument(corpus(file), { file });
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
