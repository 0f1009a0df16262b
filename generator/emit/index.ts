import { posix } from "node:path";
import { hasObjects, inputError, wrongArgument } from "../diagnostics/diagnostic.js";
import type { Model } from "../model/model.js";
import { foldedPath, pathFault } from "../paths/portable.js";
import type { EmittedFile } from "../print/emitted-file.js";
import type { EmitContext, Emitter, Spec } from "../spec/spec.js";
import { didYouMean } from "../words/distance.js";
import { isGeneratedFor, seal, sealLine } from "./header.js";
import { html } from "./html/index.js";
import { json } from "./json.js";
import { jsonSchema } from "./json-schema.js";
import { markdown } from "./markdown/index.js";
import { outputsOf } from "./outputs.js";
import { packageFiles } from "./package/index.js";
import { typescript } from "./typescript/index.js";

/** Every emitter; a spec.ts chooses among them with `outputs`. */
export const emitters: readonly Emitter[] = [typescript, json, jsonSchema, markdown, html, packageFiles];

/**
 * Makes every output that a spec asks for, in memory.
 *
 * @returns the files, each sealed with its own hash, ordered by path
 * @throws InputError where the spec names an output that there is not, two files or exports collide, or an argument is none
 */
export function emit(model: Model, context: EmitContext & { readonly spec: Spec }): EmittedFile[] {
  if (!hasObjects(model, "tables", "spec", "source")) throw wrongArgument("model", "a model", model);
  if (!hasObjects(context, "spec") || typeof context.out !== "string")
    throw wrongArgument("context", "{ spec, out }", context);
  const { id, emitters: own = [] } = context.spec;
  const outputs = outputsOf(context.spec);
  const all = [...emitters, ...own];
  const known = all.map((emitter) => emitter.id);
  const fault = [
    ...repeated(known).map((one) => `there are two emitters ${one}`),
    ...outputs
      .filter((output) => !all.some((emitter) => emitter.id === output))
      .map((output) => `there is no emitter ${output}${didYouMean(output, known)}`),
  ];
  if (fault.length > 0) {
    throw inputError(
      "spec-invalid",
      `The outputs of the spec ${id}: ${fault.join("; ").replace(/(?<!\?)$/, ".")}`,
      {
        details: all.map((emitter) => `${emitter.id}: ${emitter.description}`),
        help: "Name some of these in `outputs`, each once.",
      },
    );
  }
  const chosen = all.filter((emitter) => outputs.includes(emitter.id));
  const files: EmittedFile[] = [];
  for (const emitter of chosen) {
    for (const file of emitter.run(model, context)) {
      if (own.includes(emitter)) refuseFaults(file, emitter, context);
      files.push({ ...file, text: seal(file.text) });
    }
  }
  refusePlaces(files, id);
  refuseCollisions(files, id, context.out);
  return files.sort((left, right) => (left.path < right.path ? -1 : 1));
}

/** A file of a spec's own emitter: without the header, the next run would take it for somebody else's. */
function refuseFaults(file: EmittedFile, { id }: Emitter, { spec, out }: EmitContext): void {
  const faults = [
    ...(file.path.startsWith(`${out}/`) ? [] : [`it is not in ${out}/`]),
    ...(isGeneratedFor(file.text, spec.id) && file.text.includes(sealLine())
      ? []
      : ["it does not begin with the lines of headerLines(model)"]),
    ...(file.text.endsWith("\n") && !file.text.includes("\r")
      ? []
      : ["its lines do not end in LF, the last too"]),
  ];
  if (faults.length === 0) return;
  const message = `The emitter ${id} of ${spec.id} gives ${file.path}: ${faults.join("; ")}.`;
  throw inputError("spec-invalid", message, {
    help: "See docs/spec.md, Emitters of one's own.",
  });
}

/** A file that a checkout could not have on every system, or that would lie elsewhere than in its folder. */
function refusePlaces(files: readonly EmittedFile[], id: string): void {
  const faults = files.flatMap(({ path }) => {
    const fault = pathFault(path);
    return fault === undefined ? [] : [`${path}: ${fault}`];
  });
  if (faults.length === 0) return;
  throw inputError("spec-invalid", `The outputs of ${id} cannot be written: ${faults.join("; ")}.`, {
    help: "Give the spec or the table concerned another name, or the emitter's file another path.",
  });
}

function refuseCollisions(files: readonly EmittedFile[], id: string, out: string): void {
  // What the index exports together must differ; modules in folders are namespaces of their own.
  const together = files.filter(({ path }) => posix.dirname(path) === out);
  const exported = together.flatMap(({ statements }) => [
    // A type may have the name of a constant beside it.
    ...new Set(
      (statements ?? [])
        .filter(({ kind, local }) => kind !== "import" && kind !== "export" && !local)
        .map(({ name }) => name),
    ),
  ]);
  const twice = [...repeated(files.map(({ path }) => foldedPath(path))), ...repeated(exported)];
  if (twice.length === 0) return;
  throw inputError("spec-invalid", `The outputs of ${id} collide: ${twice.join(", ")}.`, {
    help: "Give the table concerned another name in the spec.ts.",
  });
}

function repeated(names: readonly string[]): string[] {
  return [...new Set(names.filter((name, index) => names.indexOf(name) !== index))];
}
