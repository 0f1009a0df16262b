import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { InputError, inputError } from "../../diagnostics/diagnostic.js";
import { buildModel } from "../../model/build.js";
import { parseModel } from "../../model/load.js";
import type { Model } from "../../model/model.js";
import { readDocuments } from "../../pipeline/documents.js";
import { make } from "../../pipeline/make.js";
import { readDocument } from "../../read/index.js";
import { loadSpecFile } from "../../spec/load.js";
import { chooseIds, findProject } from "../../spec/project.js";

/**
 * The models to verify against. A spec's is made from its document, which is the truth; a generated JSON file
 * stands for its document where there is no project.
 *
 * @param cwd a folder within the project
 * @param wanted an id, the path of a spec.ts, or that of a generated `<id>.json`; all specs of the project where absent
 * @throws InputError where there is none of it, or the document is bad
 */
export async function modelsFor(cwd: string, wanted: string | undefined): Promise<Model[]> {
  const file = wanted?.replaceAll("\\", "/");
  if (file?.endsWith(".json")) return [await modelFromJson(cwd, file)];
  if (file !== undefined && /\/|\.[cm]?[jt]s$/.test(file)) return [await modelFromSpec(cwd, file)];
  const project = findProject(cwd);
  const models: Model[] = [];
  for (const id of chooseIds(project, wanted === undefined ? [] : [wanted])) {
    const { model, diagnostics } = await make(project.root, id);
    models.push(model ?? failed(diagnostics));
  }
  return models;
}

async function modelFromSpec(cwd: string, file: string): Promise<Model> {
  const { spec, file: specFile } = await loadSpecFile(cwd, file);
  const documents = await readDocuments(spec, specFile, (own, options) =>
    readDocument(resolve(cwd, own), options),
  );
  const { model, diagnostics } = buildModel({ spec, specFile, ...documents });
  return model ?? failed(diagnostics);
}

async function modelFromJson(cwd: string, file: string): Promise<Model> {
  const text = await readFile(resolve(cwd, file), "utf8").catch(() => {
    throw inputError("file-unreadable", `Cannot read the model ${file}.`, { place: { file } });
  });
  return parseModel(text, file);
}

function failed(diagnostics: InputError["diagnostics"]): never {
  throw new InputError(diagnostics);
}
