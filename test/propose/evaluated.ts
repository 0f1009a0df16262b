import vm from "node:vm";
import { ts } from "ts-morph";
import * as library from "../../generator/index.js";
import type { Spec } from "../../generator/spec/spec.js";
import { validSpec } from "../valid-spec.js";

/** What the text of a spec.ts exports, evaluated as the tool would. */
export function evaluatedSpec(text: string): Spec {
  const { outputText } = ts.transpileModule(text, {
    compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022 },
  });
  const exports: { default?: unknown } = {};
  vm.runInThisContext(`(exports, require) => {${outputText}\n}`)(exports, () => library);
  return validSpec(exports.default);
}
