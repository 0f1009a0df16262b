import { resolve } from "node:path";
import { InputError } from "../../diagnostics/diagnostic.js";
import { parseModel } from "../../model/load.js";
import type { Model } from "../../model/model.js";
import { make } from "../../pipeline/make.js";
import { readBoundedText } from "../../read/bounded.js";
import { chooseSpecs } from "../../spec/project.js";

/**
 * The models to verify against. A spec's is made from its document, which is the truth; a generated JSON file
 * stands for its document where there is no project.
 *
 * @param cwd a folder within the project
 * @param wanted an id, the path of a spec.ts, or that of a generated `<id>.json`; all specs of the project where absent
 * @throws InputError where there is none of it, or the document is bad
 */
export async function modelsFor(cwd: string, wanted: string | undefined): Promise<Model[]> {
  if (wanted?.endsWith(".json")) return [await modelFromJson(cwd, wanted)];
  const { root, specs } = chooseSpecs(cwd, wanted === undefined ? [] : [wanted]);
  const models: Model[] = [];
  for (const spec of specs) models.push(await made(root, spec));
  return models;
}

async function made(root: string, spec: string): Promise<Model> {
  const { model, diagnostics } = await make(root, spec);
  if (model === undefined) throw new InputError(diagnostics);
  return model;
}

async function modelFromJson(cwd: string, file: string): Promise<Model> {
  const text = await readBoundedText(resolve(cwd, file), file);
  return parseModel(text, file);
}
