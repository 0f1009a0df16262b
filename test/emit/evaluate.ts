import { posix } from "node:path";
import vm from "node:vm";
import { ts } from "ts-morph";
import type { EmittedFile } from "../../generator/print/emitted-file.js";

/** Evaluates a generated module, and what it imports, as a program would. */
export function evaluate(files: readonly EmittedFile[], path: string): Record<string, unknown> {
  const source = files.find((file) => file.path === path)?.text ?? "";
  const { outputText } = ts.transpileModule(source, {
    compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022 },
  });
  const exports = {};
  const require = (module: string) =>
    evaluate(files, posix.join(posix.dirname(path), module.replace(/\.js$/, ".ts")));
  vm.runInNewContext(outputText, { exports, require });
  return exports;
}
