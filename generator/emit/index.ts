import { inputError } from "../diagnostics/diagnostic.js";
import type { Model } from "../model/model.js";
import type { EmitContext, EmittedFile, Emitter } from "./emitter.js";
import { seal } from "./header.js";
import { json } from "./json.js";
import { jsonSchema } from "./json-schema.js";
import { markdown } from "./markdown/index.js";
import { packageFiles } from "./package/index.js";
import { typescript } from "./typescript/index.js";

/** Every emitter; a spec.ts chooses among them with `outputs`, all but the package by name. */
export const emitters: readonly Emitter[] = [typescript, json, jsonSchema, markdown, packageFiles];

/**
 * Makes every output that a spec asks for, in memory.
 *
 * @returns the files, each sealed with its own hash, ordered by path
 * @throws InputError where the spec names an output that there is not, or two files or exports collide
 */
export function emit(model: Model, context: EmitContext): EmittedFile[] {
  const { outputs, id } = context.spec;
  const unknown = (outputs ?? []).filter((output) => !emitters.some((emitter) => emitter.id === output));
  if (unknown.length > 0) {
    throw inputError(
      "spec-invalid",
      `The spec ${id} names outputs that there are not: ${unknown.join(", ")}.`,
      {
        details: emitters.map((emitter) => `${emitter.id}: ${emitter.description}`),
      },
    );
  }
  const chosen = emitters.filter(
    ({ id }) => outputs === undefined || id === "package" || outputs.includes(id),
  );
  const files = chosen.flatMap((emitter) => emitter.run(model, context));
  refuseCollisions(files, id);
  return files
    .map((file) => ({ ...file, text: seal(file.text) }))
    .sort((left, right) => (left.path < right.path ? -1 : 1));
}

function refuseCollisions(files: readonly EmittedFile[], id: string): void {
  // What the index exports together must differ; modules of values are namespaces of their own.
  const together = files.filter(({ path }) => !path.includes("/values/"));
  const exported = together.flatMap(({ statements }) =>
    (statements ?? [])
      .filter(({ kind, local }) => kind !== "import" && kind !== "export" && !local)
      .map(({ name }) => name),
  );
  const twice = [...repeated(files.map(({ path }) => path.toLowerCase())), ...repeated(exported)];
  if (twice.length === 0) return;
  throw inputError("spec-invalid", `The outputs of ${id} collide: ${twice.join(", ")}.`, {
    help: "Give the table concerned another name in the spec.ts.",
  });
}

function repeated(names: readonly string[]): string[] {
  return [...new Set(names.filter((name, index) => names.indexOf(name) !== index))];
}
