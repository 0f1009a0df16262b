import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { emit } from "../generator/emit/index.js";
import type { Model } from "../generator/model/model.js";
import { buildModel } from "../generator/pipeline/build.js";
import type { EmittedFile } from "../generator/print/emitted-file.js";
import { readDocument } from "../generator/read/index.js";
import type { Spec } from "../generator/spec/spec.js";
import whole from "../spec/ms-ascmd/spec.js";

export const root = fileURLToPath(new URL("..", import.meta.url));
export const documentFile = "spec/ms-ascmd/common-status-codes.txt";

/** What the first spec has from the others of its package, where it stands alone: what tests are about is in it alone. */
export const loneOthers = {
  lookups: { statusOf: { by: "command", tables: { Sync: "CommonStatus" }, otherwise: "CommonStatus" } },
  specs: [] as string[],
};
const { package: block } = whole;
if (block === undefined) throw new Error("the first spec makes the package");
export const spec: Spec = {
  ...whole,
  lookups: loneOthers.lookups,
  package: { ...block, specs: loneOthers.specs, notice: ["NOTICE.md"] },
};

const { document, sha256 } = await readDocument(`${root}${documentFile}`, { file: documentFile });

/** The model of the project's own document. */
export const model: Model = (() => {
  const built = buildModel({ spec, specFile: "spec/ms-ascmd/spec.ts", document, file: documentFile, sha256 });
  if (built.model === undefined) throw new Error("the document must build");
  return built.model;
})();

const notice = readFileSync(`${root}spec/ms-ascmd/NOTICE.md`, "utf8").trimEnd();
const example = readFileSync(`${root}spec/ms-ascmd/example.js`, "utf8");
const tested = readFileSync(`${root}spec/ms-ascmd/consumers.md`, "utf8");

/** Everything that the emitters make of it, with changes to the spec where a test makes some. */
export function outputs(changes: Partial<Spec> = {}): EmittedFile[] {
  return emit(model, {
    spec: { ...spec, ...changes },
    out: "generated/ms-ascmd",
    texts: { notice, example, tested },
  });
}

/** The text of one output, by the end of its path. */
export function output(path: string): string {
  const file = outputs().find((one) => one.path.endsWith(path));
  if (file === undefined) throw new Error(`no output ${path}`);
  return file.text;
}
